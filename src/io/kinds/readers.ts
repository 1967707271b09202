import type { ImportKind } from '../model.ts';
import { coverageReader, ftthReader, loudspeakerReader } from './services.ts';
import { stationReader } from './stations.ts';
import { crosswalkReader, indicatorReader } from './statistics.ts';
import type { KindReader } from './tools.ts';
import { villageReader } from './villages.ts';

/** Row readers by kind. Boundaries are read as a whole, by their own module. */
export const KIND_READERS: Readonly<Record<Exclude<ImportKind, 'boundaries' | 'observations'>, KindReader>> =
  {
    stations: stationReader,
    cells: stationReader,
    villages: villageReader,
    ftth: ftthReader,
    loudspeakers: loudspeakerReader,
    coverage: coverageReader,
    indicators: indicatorReader,
    crosswalk: crosswalkReader,
  };
