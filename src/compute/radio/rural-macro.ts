import type { Decibels, MegaHertz, Metres } from '../../domain/quantities.ts';
import type { LossCurve } from './extended-hata.ts';

export interface RuralMacroPath {
  /** 500 MHz…7 GHz. */
  readonly frequency: MegaHertz;
  /** Base station antenna above ground, 10…150 m. */
  readonly baseHeight: Metres;
  /** Terminal antenna above ground, 1…10 m. */
  readonly terminalHeight: Metres;
}

/** 3GPP's defaults for the rural scenario. */
const BUILDING_HEIGHT = 5;
const STREET_WIDTH = 20;
/** Speed of light as TR 38.901 uses it for the break point. */
const LIGHT_SPEED = 3e8;

/** Largest ground distance for which TR 38.901 gives the RMa NLOS loss. */
export const RURAL_MACRO_LIMIT: Metres = 5000;

/** Line-of-sight loss of the rural macro cell (3GPP TR 38.901, Table 7.4.1-1, RMa LOS). */
export function ruralMacroLos(path: RuralMacroPath): LossCurve {
  const frequencyGHz = path.frequency / 1000;
  const breakPoint = (2 * Math.PI * path.baseHeight * path.terminalHeight * frequencyGHz * 1e9) / LIGHT_SPEED;
  const near = (slant: Metres): Decibels =>
    20 * Math.log10((40 * Math.PI * slant * frequencyGHz) / 3) +
    Math.min(0.03 * BUILDING_HEIGHT ** 1.72, 10) * Math.log10(slant) -
    Math.min(0.044 * BUILDING_HEIGHT ** 1.72, 14.77) +
    0.002 * Math.log10(BUILDING_HEIGHT) * slant;
  return (distanceKm) => {
    const slant = slantMetres(distanceKm, path);
    if (distanceKm * 1000 <= breakPoint) return near(slant);
    return near(breakPoint) + 40 * Math.log10(slant / breakPoint);
  };
}

/** Loss without line of sight (3GPP TR 38.901, Table 7.4.1-1, RMa NLOS): never below that with line of sight. */
export function ruralMacroNlos(path: RuralMacroPath): LossCurve {
  const los = ruralMacroLos(path);
  const logBase = Math.log10(path.baseHeight);
  const constant =
    161.04 -
    7.1 * Math.log10(STREET_WIDTH) +
    7.5 * Math.log10(BUILDING_HEIGHT) -
    (24.37 - 3.7 * (BUILDING_HEIGHT / path.baseHeight) ** 2) * logBase +
    20 * Math.log10(path.frequency / 1000) -
    (3.2 * Math.log10(11.75 * path.terminalHeight) ** 2 - 4.97);
  const slope = 43.42 - 3.1 * logBase;
  return (distanceKm) => {
    const nlos = constant + slope * (Math.log10(slantMetres(distanceKm, path)) - 3);
    return Math.max(los(distanceKm), nlos);
  };
}

function slantMetres(distanceKm: number, path: RuralMacroPath): Metres {
  return Math.hypot(distanceKm * 1000, path.baseHeight - path.terminalHeight);
}
