import type { Decibels, MegaHertz, Metres } from '../../domain/quantities.ts';

export type HataEnvironment = 'urban' | 'suburban' | 'open';

export interface HataPath {
  /** 150…3000 MHz. */
  readonly frequency: MegaHertz;
  /** Base station antenna above ground, 10…200 m. */
  readonly baseHeight: Metres;
  /** Terminal antenna above ground, 1…10 m. */
  readonly terminalHeight: Metres;
  readonly environment: HataEnvironment;
}

/** Basic transmission loss in dB at a ground distance in km. */
export type LossCurve = (distanceKm: number) => Decibels;

/** Below this distance the model is free space. */
const FREE_SPACE_KM = 0.04;
/** From this distance the model is Hata; between the two it is linear in log distance. */
const HATA_KM = 0.1;
/** From this distance Hata's distance exponent grows. */
const LONG_PATH_KM = 20;

/**
 * Median loss of the Extended Hata model (ITU-R Report SM.2028-2, Annex 2, section "Extended Hata"; small and
 * medium city), as a curve over distance so that the terms without distance are computed once.
 *
 * Never below free space. The published constants step up by 1.16 dB at 1500 MHz; no mobile band lies there.
 */
export function extendedHata(path: HataPath): LossCurve {
  const free = freeSpace(path.frequency, path.baseHeight - path.terminalHeight);
  const hata = hataProper(path);
  const atHataStart = Math.max(hata(HATA_KM), free(HATA_KM));
  const atFreeSpaceEnd = free(FREE_SPACE_KM);
  return (distanceKm) => {
    if (distanceKm <= FREE_SPACE_KM) return free(distanceKm);
    if (distanceKm >= HATA_KM) return Math.max(hata(distanceKm), free(distanceKm));
    const position = Math.log10(distanceKm / FREE_SPACE_KM) / Math.log10(HATA_KM / FREE_SPACE_KM);
    const between = atFreeSpaceEnd + position * (atHataStart - atFreeSpaceEnd);
    return Math.max(between, free(distanceKm));
  };
}

/** Free-space loss over the slant path: 32.44 + 20 lg f + 20 lg d (ITU-R P.525; f in MHz, d in km). */
export function freeSpace(frequency: MegaHertz, heightDifference: Metres): LossCurve {
  const constant = 32.44 + 20 * Math.log10(frequency);
  const riseSquared = (heightDifference / 1000) ** 2;
  return (distanceKm) => constant + 10 * Math.log10(distanceKm * distanceKm + riseSquared);
}

function hataProper(path: HataPath): LossCurve {
  const { frequency, baseHeight } = path;
  const logHeight = Math.log10(Math.max(30, baseHeight));
  const constant =
    frequencyTerm(frequency) -
    13.82 * logHeight -
    terminalGain(path) -
    Math.min(0, 20 * Math.log10(baseHeight / 30)) -
    environmentGain(frequency, path.environment);
  const slope = 44.9 - 6.55 * logHeight;
  const growth = 0.14 + 1.87e-4 * frequency + 1.07e-3 * baseHeight;
  return (distanceKm) => {
    const logDistance = Math.log10(distanceKm);
    // Up to 20 km the exponent is 1, so the negative logarithm below 1 km keeps its sign.
    if (distanceKm <= LONG_PATH_KM) return constant + slope * logDistance;
    const exponent = 1 + growth * Math.log10(distanceKm / LONG_PATH_KM) ** 0.8;
    return constant + slope * logDistance ** exponent;
  };
}

function frequencyTerm(frequency: MegaHertz): Decibels {
  if (frequency <= 1500) return 69.6 + 26.2 * Math.log10(frequency);
  if (frequency <= 2000) return 46.3 + 33.9 * Math.log10(frequency);
  return 46.3 + 33.9 * Math.log10(2000) + 10 * Math.log10(frequency / 2000);
}

/** a(Hm) of the small or medium city. */
function terminalGain({ frequency, terminalHeight }: HataPath): Decibels {
  const logFrequency = Math.log10(frequency);
  return (
    (1.1 * logFrequency - 0.7) * Math.min(10, terminalHeight) -
    (1.56 * logFrequency - 0.8) +
    Math.max(0, 20 * Math.log10(terminalHeight / 10))
  );
}

/** How much less is lost than in the city. */
function environmentGain(frequency: MegaHertz, environment: HataEnvironment): Decibels {
  const logFrequency = Math.log10(Math.min(Math.max(150, frequency), 2000));
  switch (environment) {
    case 'urban':
      return 0;
    case 'suburban':
      return 2 * (logFrequency - Math.log10(28)) ** 2 + 5.4;
    case 'open':
      return 4.78 * logFrequency ** 2 - 18.33 * logFrequency + 40.94;
  }
}
