import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { readBundled } from '../../src/io/bundled.ts';
import type { ImportContext, ImportReport } from '../../src/io/model.ts';
import { readImport } from '../../src/io/pipeline.ts';
import { figure, heading, megabytes, ms, processorTime } from './report.ts';
import { randomNumbers } from './synthetic.ts';

const CONTEXT: ImportContext = { units: [], crosswalk: [], villages: [], box: [107.1, 11.6, 108.25, 12.95] };
const DATA = new URL('../../public/geo/', import.meta.url);

/** Imports at the size of a country or of an operator's yearly list. */
export async function benchImport(): Promise<void> {
  heading('Import');
  await benchBundled();
  await measure('OpenCelliD, 1,000,000 rows, filtered to the province', openCellId(1_000_000), '≤ 15 s');
  await measure('CSV of stations, 100,000 rows', stationText(100_000), '');
  await measure('XLSX of stations, 100,000 rows', stationWorkbook(100_000), '≤ 15 s');
  await measure('GeoJSON of points, 20 MB', pointText(20_000_000), '≤ 5 s');
}

async function benchBundled(): Promise<void> {
  const load = async (file: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(file, DATA)));
  for (const run of ['first', 'second', 'third']) {
    const start = processorTime();
    await readBundled(load);
    figure(`bundled data, ${run} time`, ms(processorTime() - start), '≤ 700 ms');
  }
}

async function measure(name: string, bytes: Uint8Array, wanted: string): Promise<void> {
  const start = processorTime();
  const wall = performance.now();
  const report = await readImport({ name: 'bench', bytes }, CONTEXT);
  figure(`${name}: processor`, ms(processorTime() - start), wanted);
  figure(`${name}: clock`, ms(performance.now() - wall));
  figure(
    `${name}: file, heap afterwards`,
    `${megabytes(bytes.length)}, ${megabytes(process.memoryUsage().heapUsed)}`,
  );
  figure(`${name}: rows, records`, countsText(report));
}

function countsText({ counts, records, refused }: ImportReport): string {
  return refused === null ? `${counts.rows}, ${records.length}` : refused.code;
}

function openCellId(rows: number): Uint8Array {
  const random = randomNumbers(1);
  const lines = [
    'radio,mcc,net,area,cell,unit,lon,lat,range,samples,changeable,created,updated,averageSignal',
  ];
  for (let row = 0; row < rows; row += 1) {
    const lon = (102.2 + random() * 7.2).toFixed(6);
    const lat = (8.4 + random() * 14.9).toFixed(6);
    lines.push(
      `LTE,452,4,${row % 65_000},${row},${row % 500},${lon},${lat},1000,5,1,1500000000,1700000000,0`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

const HEADINGS = [
  'Mã trạm',
  'Tên trạm',
  'Nhà mạng',
  'Xã/Phường',
  'Kinh độ',
  'Vĩ độ',
  'Độ cao anten (m)',
  'Loại trạm',
  'Trạng thái',
];

function* stations(rows: number): Generator<(string | number)[]> {
  const random = randomNumbers(2);
  const operators = ['Viettel', 'VNPT', 'MobiFone', 'Vietnamobile'];
  for (let row = 0; row < rows; row += 1) {
    const lon = Number((107.3 + random() * 0.7).toFixed(6));
    const lat = Number((11.8 + random() * 0.9).toFixed(6));
    yield [
      `DNO-${row}`,
      `Trạm số ${row}`,
      operators[row % 4] ?? '',
      'Xã Quảng Khê',
      lon,
      lat,
      20 + (row % 40),
      '2G/3G/4G',
      'Đang hoạt động',
    ];
  }
}

function stationText(rows: number): Uint8Array {
  const lines = [HEADINGS.join(',')];
  for (const cells of stations(rows)) lines.push(cells.join(','));
  return new TextEncoder().encode(lines.join('\n'));
}

function stationWorkbook(rows: number): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADINGS, ...stations(rows)]), 'Trạm');
  const written: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  if (!(written instanceof ArrayBuffer)) throw new Error('the workbook could not be written');
  return new Uint8Array(written);
}

function pointText(size: number): Uint8Array {
  const features: string[] = [];
  let length = 0;
  for (const [code, name, operator, , lon, lat] of stations(1_000_000)) {
    const feature = `{"type":"Feature","properties":{"Mã trạm":"${code}","Tên trạm":"${name}","Nhà mạng":"${operator}"},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}`;
    features.push(feature);
    length += feature.length + 20;
    if (length > size) break;
  }
  return new TextEncoder().encode(`{"type":"FeatureCollection","features":[${features.join(',')}]}`);
}
