import type { Degrees, Metres } from '../../domain/quantities.ts';
import type { RadioRule } from '../../domain/rule.ts';
import type { CellLayer, Station } from '../../domain/station.ts';
import { horizontalLoss } from './antenna-pattern.ts';
import type { RadioTable } from './bands.ts';
import { distanceExponent } from './fading-margin.ts';
import { REACH_LIMIT } from './nominal-radius.ts';
import { antennaBudget, antennaSetting, computedRadius } from './reach.ts';
import type { AntennaSetting } from './reach.ts';

/**
 * Reach of one antenna in every direction. A side lobe 10 dB down still has about half the radius, so a sector
 * is no slice of a pie: the outline follows radius(MAPL − pattern loss).
 */
export interface Outline {
  /** Azimuth of the main lobe; 0 for an omnidirectional antenna. */
  readonly boresight: Degrees;
  /** Radius at 0°, 1°, … 180° off the boresight; both sides are alike. Shared between outlines: never written. */
  readonly radii: Float64Array;
}

/** Outlines under one rule and table. Antennas with equal parameters share one computation. */
export interface OutlineModel {
  /** One outline per sector of the layer; one circle when it has none. */
  outlinesOf(station: Station, layer: CellLayer): readonly Outline[];
}

const HALF_TURN = 180;

export function createOutlineModel(rule: RadioRule, table: RadioTable): OutlineModel {
  const cache = new Map<string, Float64Array>();

  function radiiOf(layer: CellLayer, setting: AntennaSetting): Float64Array {
    const key = parameterKey(layer, setting);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const radii =
      layer.givenRadius === null
        ? computedRadii(layer, setting, rule, table)
        : givenRadii(Math.min(REACH_LIMIT, layer.givenRadius), setting);
    cache.set(key, radii);
    return radii;
  }

  return {
    outlinesOf(station, layer) {
      if (layer.sectors.length === 0) {
        return [{ boresight: 0, radii: radiiOf(layer, antennaSetting(station, layer, null, table)) }];
      }
      return layer.sectors.map((sector) => ({
        boresight: sector.azimuth,
        radii: radiiOf(layer, antennaSetting(station, layer, sector, table)),
      }));
    },
  };
}

/**
 * Raises each sample to the outline's radius where that is greater; samples lie at the middles of equal steps
 * clockwise from north. Between whole degrees the radius is linear (5e-5 of it at most).
 */
export function raiseSamples(samples: Float64Array, { boresight, radii }: Outline): void {
  const step = 360 / samples.length;
  const bearing = ((boresight % 360) + 360) % 360;
  for (let i = 0; i < samples.length; i++) {
    const turn = Math.abs((i + 0.5) * step - bearing);
    const offset = turn > HALF_TURN ? 360 - turn : turn;
    const whole = Math.floor(offset);
    const near = radii[whole] ?? 0;
    const radius = near + (offset - whole) * ((radii[whole + 1] ?? near) - near);
    if (radius > (samples[i] ?? 0)) samples[i] = radius;
  }
}

function computedRadii(
  layer: CellLayer,
  setting: AntennaSetting,
  rule: RadioRule,
  table: RadioTable,
): Float64Array {
  const { budget, path } = antennaBudget(layer, setting, rule, table);
  return byOffset(setting.beamwidth, (loss) => computedRadius(path, budget.maxLoss - loss, rule));
}

/**
 * The operator's radius is that of the main lobe; the other directions follow the pattern by the distance law,
 * r·10^(−loss/10n), so that they depend on no threshold.
 */
function givenRadii(radius: Metres, setting: AntennaSetting): Float64Array {
  const decade = 10 * distanceExponent(setting.height);
  return byOffset(setting.beamwidth, (loss) => radius * 10 ** (-loss / decade));
}

function byOffset(beamwidth: Degrees, radiusAtLoss: (loss: number) => Metres): Float64Array {
  const radii = new Float64Array(HALF_TURN + 1);
  let lastLoss = -1;
  for (let offset = 0; offset <= HALF_TURN; offset++) {
    const loss = horizontalLoss(offset, beamwidth);
    radii[offset] = loss === lastLoss ? (radii[offset - 1] ?? 0) : radiusAtLoss(loss);
    lastLoss = loss;
  }
  return radii;
}

function parameterKey(layer: CellLayer, setting: AntennaSetting): string {
  const { band, height, beamwidth, morphology, technology } = setting;
  if (layer.givenRadius !== null) return `given/${layer.givenRadius}/${height}/${beamwidth}`;
  const power = layer.power ?? band.power;
  const gain = layer.antennaGain ?? band.antennaGain;
  const bandId = layer.band ?? technology;
  return `${bandId}/${height}/${beamwidth}/${morphology}/${power}/${gain}`;
}
