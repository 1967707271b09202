import { classifyVillages, DEFAULT_CLASS_RULES } from '../compute/classes/village-class.ts';
import { buildFootprints } from '../compute/coverage/footprints.ts';
import type { AreaEngine, FootprintBatch } from '../compute/coverage/batch.ts';
import { createKernelEngine } from '../compute/coverage/kernel/engine.ts';
import { createUnitGrid } from '../compute/coverage/kernel/unit-grid.ts';
import { lookUpAreas, serviceRatios, type ServiceRatios } from '../compute/coverage/ratios.ts';
import { selectionAreas } from '../compute/coverage/selections.ts';
import { buildServingIndex, type ServingIndex } from '../compute/coverage/serving.ts';
import { createFrame } from '../compute/geodesy/frame.ts';
import {
  assignVillages,
  buildHierarchy,
  type UnitHierarchy,
  type VillageMembership,
} from '../compute/units/hierarchy.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { OperatorId } from '../domain/operator.ts';
import { DEFAULT_RULE } from '../domain/rule.ts';
import { DEFAULT_STATION_FILTER, type ServiceSelection } from '../domain/selection.ts';
import { TECHNOLOGIES } from '../domain/technology.ts';
import type { AdminUnit } from '../domain/unit.ts';
import type { CsvCell } from '../io/export/csv.ts';

/** Columns of the ratios file; shares are 0…1, areas km². */
export const RATIO_COLUMNS = [
  'code',
  'name',
  'level',
  'vintage',
  'technology',
  'operator',
  'area_km2',
  'covered_km2',
  'area_ratio',
  'villages_covered',
  'villages_known',
  'villages_unknown',
  'village_ratio',
  'population_covered',
  'population_known',
  'population_unknown',
  'population_ratio',
] as const;

interface Scene {
  readonly dataset: Dataset;
  readonly hierarchy: UnitHierarchy;
  readonly membership: VillageMembership;
  readonly measured: readonly AdminUnit[];
  readonly engine: AreaEngine;
  readonly batch: FootprintBatch;
  readonly serving: ServingIndex;
}

/** Coverage ratios of every unit for each technology (and any), of all operators together and of each. */
export function ratioRows(dataset: Dataset): CsvCell[][] {
  const scene = sceneOf(dataset);
  const rows: CsvCell[][] = [];
  for (const technology of ['any', ...TECHNOLOGIES] as const) {
    const technologies = technology === 'any' ? TECHNOLOGIES : [technology];
    for (const operator of [null, ...scene.batch.operators]) {
      const selection = { technologies, operators: operator === null ? null : [operator], minOperators: 1 };
      rows.push(...selectionRows(scene, selection, [technology, operator]));
    }
  }
  return rows;
}

function sceneOf(dataset: Dataset): Scene {
  const hierarchy = buildHierarchy(dataset.units, dataset.crosswalk);
  const measured = dataset.units.filter((unit) => unit.level === 'commune' || unit.polygons !== null);
  const centre = dataset.units.find((unit) => unit.centre !== null)?.centre ??
    dataset.stations[0]?.position ?? [107.7, 12.2];
  const frame = createFrame(Math.round(centre[0] * 10) / 10, Math.round(centre[1] * 10) / 10);
  const batch = buildFootprints(dataset.stations, DEFAULT_RULE.radio, DEFAULT_STATION_FILTER);
  const engine = createKernelEngine(createUnitGrid(frame, measured), batch, frame);
  const serving = buildServingIndex(dataset.villages, batch, frame);
  return {
    dataset,
    hierarchy,
    membership: assignVillages(hierarchy, dataset.villages),
    measured,
    engine,
    batch,
    serving,
  };
}

function selectionRows(
  scene: Scene,
  selection: ServiceSelection,
  labels: readonly [string, OperatorId | null],
): CsvCell[][] {
  const { dataset, hierarchy, membership, measured, engine, batch, serving } = scene;
  const covered = selectionAreas(engine, selection, batch.operators);
  const areas = lookUpAreas({ ids: measured.map((unit) => unit.id), covered, total: engine.unitAreas });
  const verdicts = classifyVillages({
    index: serving,
    batch,
    selection,
    rule: DEFAULT_RULE.village,
    areaShares: [],
    table: DEFAULT_CLASS_RULES,
  });
  const answers = verdicts.map((verdict) => verdict.covered);
  const input = { hierarchy, membership, villages: dataset.villages, areas, covered: answers };
  return dataset.units.map((unit) => rowOf(unit, labels, serviceRatios(input, unit.id)));
}

function rowOf(
  unit: AdminUnit,
  [technology, operator]: readonly [string, OperatorId | null],
  ratios: ServiceRatios,
): CsvCell[] {
  const { area, villages, population } = ratios;
  const isKnown = area.value !== null;
  return [
    unit.code,
    unit.name,
    unit.level,
    unit.vintage,
    technology,
    operator ?? 'all',
    isKnown ? rounded(area.denominator / 1e6) : null,
    isKnown ? rounded(area.numerator / 1e6) : null,
    rounded(area.value),
    villages.numerator,
    villages.denominator,
    villages.unknown,
    rounded(villages.value),
    population.numerator,
    population.denominator,
    population.unknown,
    rounded(population.value),
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
