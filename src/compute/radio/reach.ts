import type { Degrees, MegaHertz, Metres } from '../../domain/quantities.ts';
import type { RadioRule } from '../../domain/rule.ts';
import type { CellLayer, Morphology, Sector, Station } from '../../domain/station.ts';
import { BAND_TECHNOLOGY, DEFAULT_BAND } from '../../domain/technology.ts';
import type { BandId, Technology } from '../../domain/technology.ts';
import type { BandParameters, RadioTable } from './bands.ts';
import { distanceExponent, fadingMargin } from './fading-margin.ts';
import { linkBudget } from './link-budget.ts';
import type { LinkBudget } from './link-budget.ts';
import { nominalRadius, REACH_LIMIT } from './nominal-radius.ts';
import { BASE_HEIGHT_RANGE, pathModel } from './path-model.ts';
import type { PathModel, PathModelName } from './path-model.ts';

/** `limited`: given, but outside the models' validity, so the nearest valid height was used. */
type HeightSource = 'given' | 'assumed' | 'limited';

/** What ends a reach: one direction of the link, the model's range or 35 km, or the operator's word. */
type ReachLimit = 'downlink' | 'uplink' | 'range' | 'given';

/** One antenna of a layer: a sector, or the omnidirectional one when none are given. */
interface AntennaReach {
  /** `null` for an omnidirectional antenna. */
  readonly sector: Sector | null;
  readonly beamwidth: Degrees;
  readonly antennaHeight: Metres;
  readonly heightSource: HeightSource;
  readonly budget: LinkBudget;
  /** Along the boresight; what the model says, even when a given radius wins. */
  readonly computedRadius: Metres;
  /** Along the boresight; what is used. */
  readonly radius: Metres;
  readonly limitedBy: ReachLimit;
}

/** How far a cell layer reaches, with every figure it came from, for the station's card. */
export interface Reach {
  readonly technology: Technology;
  readonly band: BandId;
  /** The list named only the technology. */
  readonly bandAssumed: boolean;
  readonly frequency: MegaHertz;
  readonly morphology: Morphology;
  readonly morphologyAssumed: boolean;
  readonly model: PathModelName;
  readonly terminalHeight: Metres;
  readonly areaProbability: number;
  readonly source: 'given' | 'computed';
  /** Greatest over the antennas. Nominal: terrain is not considered. */
  readonly radius: Metres;
  /** In the order of the layer's sectors; exactly one when it has none. */
  readonly antennas: readonly AntennaReach[];
}

/** Reach of one layer of a station under a rule. A radius given by the operator wins over the computed one. */
export function reachOf(station: Station, layer: CellLayer, rule: RadioRule, table: RadioTable): Reach {
  const bandId = layer.band ?? DEFAULT_BAND[layer.technology];
  const morphology = station.morphology ?? table.defaultMorphology;
  const sectors: readonly (Sector | null)[] = layer.sectors.length === 0 ? [null] : layer.sectors;
  const antennas = sectors.map((sector) => {
    const setting = antennaSetting(station, layer, sector, table);
    return antennaReach(layer, setting, rule, table);
  });
  const { height } = antennaSetting(station, layer, null, table);
  return {
    technology: BAND_TECHNOLOGY[bandId],
    band: bandId,
    bandAssumed: layer.band === null,
    frequency: table.bands[bandId].frequency,
    morphology,
    morphologyAssumed: station.morphology === null,
    model: pathModel(table.bands[bandId], height, morphology, table).name,
    terminalHeight: table.terminalHeight,
    areaProbability: rule.areaProbability,
    source: layer.givenRadius === null ? 'computed' : 'given',
    radius: antennas.reduce((farthest, antenna) => Math.max(farthest, antenna.radius), 0),
    antennas,
  };
}

/** What the reach of an antenna depends on besides the rule: equal settings have equal reach. */
export interface AntennaSetting {
  readonly sector: Sector | null;
  readonly band: BandParameters;
  readonly technology: Technology;
  readonly morphology: Morphology;
  readonly height: Metres;
  readonly heightSource: HeightSource;
  /** 360 for an omnidirectional antenna. */
  readonly beamwidth: Degrees;
}

/** Fills what the list leaves open from the table. `sector` is `null` for an omnidirectional antenna. */
export function antennaSetting(
  station: Station,
  layer: CellLayer,
  sector: Sector | null,
  table: RadioTable,
): AntennaSetting {
  const bandId = layer.band ?? DEFAULT_BAND[layer.technology];
  const band = table.bands[bandId];
  const given = sector?.antennaHeight ?? station.antennaHeight;
  const [lowest, highest] = BASE_HEIGHT_RANGE;
  const height = Math.min(highest, Math.max(lowest, given ?? table.defaultAntennaHeight));
  return {
    sector,
    band,
    technology: BAND_TECHNOLOGY[bandId],
    morphology: station.morphology ?? table.defaultMorphology,
    height,
    heightSource: given === null ? 'assumed' : given === height ? 'given' : 'limited',
    beamwidth: sector === null ? 360 : (sector.beamwidth ?? band.beamwidth),
  };
}

/** Budget and path model of an antenna under a rule. */
export function antennaBudget(
  layer: CellLayer,
  setting: AntennaSetting,
  rule: RadioRule,
  table: RadioTable,
): { readonly budget: LinkBudget; readonly path: PathModel } {
  const { band, height, technology, morphology } = setting;
  const exponent = distanceExponent(height);
  const budget = linkBudget(band, {
    power: layer.power ?? band.power,
    antennaGain: layer.antennaGain ?? band.antennaGain,
    threshold: rule.thresholds[technology],
    margin: fadingMargin(rule.areaProbability, { shadowing: rule.shadowing, exponent }),
    bodyLoss: table.bodyLoss,
  });
  return { budget, path: pathModel(band, height, morphology, table) };
}

/** Computed radius along the boresight, scaled by the rule's factor and never beyond the limit. */
export function computedRadius(path: PathModel, maxLoss: number, rule: RadioRule): Metres {
  return Math.min(REACH_LIMIT, nominalRadius(path.loss, maxLoss, path.limit) * rule.radiusFactor);
}

function antennaReach(
  layer: CellLayer,
  setting: AntennaSetting,
  rule: RadioRule,
  table: RadioTable,
): AntennaReach {
  const { budget, path } = antennaBudget(layer, setting, rule, table);
  const computed = computedRadius(path, budget.maxLoss, rule);
  const given = layer.givenRadius;
  return {
    sector: setting.sector,
    beamwidth: setting.beamwidth,
    antennaHeight: setting.height,
    heightSource: setting.heightSource,
    budget,
    computedRadius: computed,
    radius: given === null ? computed : Math.min(REACH_LIMIT, given),
    limitedBy: limit(given, budget, nominalRadius(path.loss, budget.maxLoss, path.limit) >= path.limit),
  };
}

function limit(given: Metres | null, budget: LinkBudget, wholeRange: boolean): ReachLimit {
  if (given !== null) return given > REACH_LIMIT ? 'range' : 'given';
  if (wholeRange) return 'range';
  return budget.maxLossUp < budget.maxLossDown ? 'uplink' : 'downlink';
}
