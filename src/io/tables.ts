import { readGeoFile } from './geo/readers.ts';
import type { ImportContext, ImportHints, RawTable, Refusal } from './model.ts';
import type { Sniffed } from './sniff.ts';
import { readCsv } from './tabular/csv.ts';
import { isOpenCellId, readOpenCellId } from './tabular/opencellid.ts';

/** Every table of a file: one for text, one per sheet or layer otherwise. Spreadsheets' reader loads on first use. */
export async function readTables(
  { format, input }: Sniffed,
  hints: ImportHints,
  box: ImportContext['box'],
): Promise<RawTable[] | Refusal> {
  switch (format) {
    case 'csv':
    case 'opencellid':
    case 'drive-log':
      return isOpenCellId(input.bytes) ? readOpenCellId(input, box) : readCsv(input, hints);
    case 'xlsx':
    case 'xls':
    case 'html-table': {
      const { readWorkbook } = await import('./tabular/excel.ts');
      return readWorkbook(format, input, hints);
    }
    case 'geojson':
    case 'geojsonseq':
    case 'topojson':
    case 'kml':
    case 'kmz':
    case 'gpx':
    case 'shapefile':
    case 'mif':
      return readGeoFile(format, input, hints, input.companions);
  }
}
