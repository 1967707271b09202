import type { BandId } from '../../src/domain/technology.ts';
import type { Random } from './random.ts';
import type { Surroundings } from './sites.ts';

export interface OperatorProfile {
  readonly name: string;
  /** Prefix of its station codes. */
  readonly prefix: string;
  readonly stations: number;
  /** How strongly it seeks people: Vietnamobile serves towns, Viettel goes everywhere. */
  readonly crowding: number;
  readonly share2G: number;
  readonly share4G: number;
  /** Bands drawn for one station: generation → choices with weights. */
  readonly bands3G: readonly (readonly [BandId, number])[];
  readonly main4G: BandId;
  readonly extra4G: readonly (readonly [BandId, number])[];
  readonly band5G: BandId | null;
}

/** Shares of the 1,167 stations and typical band holdings; an illustration, not any operator's network. */
export const OPERATOR_PROFILES: readonly OperatorProfile[] = [
  {
    name: 'Viettel',
    prefix: 'VTL',
    stations: 444,
    crowding: 0.35,
    share2G: 0.62,
    share4G: 0.985,
    bands3G: [
      ['UMTS2100', 70],
      ['UMTS900', 30],
    ],
    main4G: 'LTE1800',
    extra4G: [
      ['LTE2100', 0.25],
      ['LTE900', 0.25],
      ['LTE2600', 0.12],
    ],
    band5G: 'NR2600',
  },
  {
    name: 'VinaPhone',
    prefix: 'VNP',
    stations: 350,
    crowding: 0.6,
    share2G: 0.66,
    share4G: 0.97,
    bands3G: [
      ['UMTS2100', 65],
      ['UMTS900', 35],
    ],
    main4G: 'LTE1800',
    extra4G: [['LTE2100', 0.2]],
    band5G: 'NR3700',
  },
  {
    name: 'MobiFone',
    prefix: 'MBF',
    stations: 280,
    crowding: 0.8,
    share2G: 0.6,
    share4G: 0.97,
    bands3G: [
      ['UMTS2100', 75],
      ['UMTS900', 25],
    ],
    main4G: 'LTE1800',
    extra4G: [['LTE2100', 0.2]],
    band5G: 'NR3700',
  },
  {
    name: 'Vietnamobile',
    prefix: 'VNM',
    stations: 93,
    crowding: 1.4,
    share2G: 0.6,
    share4G: 0.85,
    bands3G: [
      ['UMTS2100', 40],
      ['UMTS900', 60],
    ],
    main4G: 'LTE2100',
    extra4G: [],
    band5G: null,
  },
];

export interface Equipment {
  readonly technologies: readonly string[];
  readonly bands: readonly BandId[];
  /** Degrees; empty for an omnidirectional antenna. */
  readonly azimuths: readonly number[];
}

/** What one operator hangs on one mast. */
export function equip(
  profile: OperatorProfile,
  site: { readonly surroundings: Surroundings; readonly wants5G: boolean },
  random: Random,
): Equipment {
  const isUrban = site.surroundings === 'đô thị';
  // The 5G of these years hangs on a 4G anchor (non-standalone).
  const has4G = random.chance(profile.share4G) || site.wants5G;
  const bands: BandId[] = [];
  if (random.chance(profile.share2G)) bands.push('GSM900');
  if (random.chance(0.94)) bands.push(drawBand(profile.bands3G, random));
  if (has4G || bands.length === 0) {
    bands.push(profile.main4G);
    for (const [band, share] of profile.extra4G) {
      if (random.chance(isUrban === (band !== 'LTE900') ? share * 2 : share * 0.4)) bands.push(band);
    }
  }
  if (site.wants5G && profile.band5G !== null) bands.push(profile.band5G);
  return { technologies: technologiesOf(bands), bands, azimuths: drawAzimuths(random) };
}

function drawBand(choices: OperatorProfile['bands3G'], random: Random): BandId {
  const index = random.weighted(choices.map(([, weight]) => weight));
  return choices[index]?.[0] ?? 'UMTS2100';
}

function technologiesOf(bands: readonly BandId[]): string[] {
  const generation: Readonly<Record<string, string>> = { GSM: '2G', UMTS: '3G', LTE: '4G', NR: '5G' };
  return [...new Set(bands.map((band) => generation[band.replace(/\d+/, '')] ?? band))];
}

/** Mostly three sectors turned to the settlement, some two along a road, some omnidirectional. */
function drawAzimuths(random: Random): number[] {
  const kind = random.weighted([84, 9, 7]);
  if (kind === 2) return [];
  const first = random.chance(0.3) ? 0 : random.integer(0, 35) * 10;
  const gaps = kind === 1 ? [0, 180] : [0, 120, 240];
  return gaps
    .map((gap) => (first + gap + (first === 0 ? 0 : random.integer(-2, 2) * 5) + 360) % 360)
    .toSorted((a, b) => a - b);
}
