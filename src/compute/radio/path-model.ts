import type { Metres } from '../../domain/quantities.ts';
import type { Morphology } from '../../domain/station.ts';
import type { BandParameters, RadioTable } from './bands.ts';
import { extendedHata } from './extended-hata.ts';
import type { HataEnvironment, LossCurve } from './extended-hata.ts';
import { REACH_LIMIT } from './nominal-radius.ts';
import { RURAL_MACRO_LIMIT, ruralMacroNlos } from './rural-macro.ts';

export type PathModelName = 'extended-hata' | 'tr38901-rma-nlos';

export interface PathModel {
  readonly name: PathModelName;
  readonly loss: LossCurve;
  /** Beyond this the model says nothing, or nobody would believe it. */
  readonly limit: Metres;
}

/** Antenna heights of both models' validity. */
export const BASE_HEIGHT_RANGE: readonly [Metres, Metres] = [10, 150];

/** Extended Hata ends at 3 GHz. */
const HATA_TOP_MHZ = 3000;

const ENVIRONMENT: Readonly<Record<Morphology, HataEnvironment>> = {
  urban: 'urban',
  suburban: 'suburban',
  'quasi-open': 'open',
  open: 'open',
};

/** Extended Hata up to 3 GHz; above it 3GPP's rural macro cell without line of sight, whatever the morphology. */
export function pathModel(
  band: BandParameters,
  baseHeight: Metres,
  morphology: Morphology,
  table: RadioTable,
): PathModel {
  const path = { frequency: band.frequency, baseHeight, terminalHeight: table.terminalHeight };
  if (band.frequency > HATA_TOP_MHZ) {
    return { name: 'tr38901-rma-nlos', loss: ruralMacroNlos(path), limit: RURAL_MACRO_LIMIT };
  }
  const median = extendedHata({ ...path, environment: ENVIRONMENT[morphology] });
  const offset = table.morphologyOffset[morphology];
  const loss: LossCurve = offset === 0 ? median : (distanceKm) => median(distanceKm) + offset;
  return { name: 'extended-hata', loss, limit: REACH_LIMIT };
}
