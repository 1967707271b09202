import { hasCellDatabaseColumns } from '../fields/kinds.ts';
import type { ImportKind } from '../model.ts';
import { cellDatabaseReader } from './cell-database.ts';
import { observationReader } from './observations.ts';
import { coverageReader, ftthReader, loudspeakerReader } from './services.ts';
import { stationReader } from './stations.ts';
import { crosswalkReader, indicatorReader } from './statistics.ts';
import type { KindReader } from './tools.ts';
import { villageReader } from './villages.ts';

const READERS: Readonly<Record<Exclude<ImportKind, 'boundaries'>, KindReader>> = {
  stations: stationReader,
  cells: stationReader,
  villages: villageReader,
  ftth: ftthReader,
  loudspeakers: loudspeakerReader,
  coverage: coverageReader,
  observations: observationReader,
  indicators: indicatorReader,
  crosswalk: crosswalkReader,
};

/** The row reader of a kind; boundaries are read as a whole, by their own module. Cell databases have their own columns. */
export function readerOf(kind: Exclude<ImportKind, 'boundaries'>, headers: readonly string[]): KindReader {
  return kind === 'cells' && hasCellDatabaseColumns(headers) ? cellDatabaseReader : READERS[kind];
}
