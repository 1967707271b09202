import { takesPart } from '../../compute/coverage/footprints.ts';
import { villageRatio, weightedRatio, type AreaLookup, type Answer } from '../../compute/coverage/ratios.ts';
import { isMobile, measuresOf, type Measure, type Service } from '../../domain/metric.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { type VillageClass } from '../../domain/rule.ts';
import type { Station } from '../../domain/station.ts';
import type { AdminUnit, UnitId } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { ServiceRatios, UnitRow } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { areaLookup, measuredArea } from './areas.ts';
import { nameOf, selectGeography } from './geography.ts';
import { selectBelonging, type Belonging } from './hierarchy.ts';
import { MOBILE_SERVICES, selectionFor } from './masks.ts';
import { notComputed, toFigure } from './ratio-figures.ts';
import { selectVerdicts } from './verdicts.ts';
import { selectLocalAnswers } from './villages.ts';

/** The province with the figures of the chosen vintage's communes; `null` when the data have none. */
export function selectProvince(snapshot: Snapshot): UnitRow | null {
  return selectUnitRows(snapshot).province;
}

/** Districts exist only in 2023; empty for 2025. */
export function selectDistricts(snapshot: Snapshot): readonly UnitRow[] {
  return selectUnitRows(snapshot).districts;
}

export function selectCommunes(snapshot: Snapshot): readonly UnitRow[] {
  return selectUnitRows(snapshot).communes;
}

export function selectUnit(snapshot: Snapshot, id: string): UnitRow | null {
  const { province, districts, communes } = selectUnitRows(snapshot);
  return [...communes, ...districts, ...(province ? [province] : [])].find((row) => row.id === id) ?? null;
}

interface UnitRows {
  readonly province: UnitRow | null;
  readonly districts: readonly UnitRow[];
  readonly communes: readonly UnitRow[];
}

const selectUnitRows = memoizeLast((snapshot: Snapshot): UnitRows => {
  const { units } = snapshot.data.dataset;
  const { vintage } = snapshot.view;
  const figures = collectFigures(snapshot);
  const rowsAt = (level: AdminUnit['level']): readonly UnitRow[] =>
    units
      .filter((unit) => unit.level === level && unit.vintage === vintage)
      .map((unit) => toRow(unit, snapshot, figures));
  const province = units.find((unit) => unit.level === 'province');
  return {
    province: province ? toRow(province, snapshot, figures) : null,
    districts: rowsAt('district'),
    communes: rowsAt('commune'),
  };
});

/** Answers of every village and areas of every commune, per service; shared by all rows. */
interface Figures {
  readonly belonging: Belonging;
  readonly answers: Readonly<Record<Service, readonly Answer[] | null>>;
  readonly classes: readonly VillageClass[] | null;
  readonly areas: ReadonlyMap<Service, AreaLookup>;
}

function collectFigures(snapshot: Snapshot): Figures {
  const verdicts = selectVerdicts(snapshot);
  const local = selectLocalAnswers(snapshot);
  const covered = (service: (typeof MOBILE_SERVICES)[number]): readonly Answer[] | null =>
    verdicts?.[service].map((verdict) => verdict.covered) ?? null;
  const areas = MOBILE_SERVICES.flatMap((service) => {
    const measured = areaLookup(snapshot, selectionFor(snapshot.view, service));
    return measured === null ? [] : [[service, measured] as const];
  });
  return {
    belonging: selectBelonging(snapshot),
    answers: {
      '2G': covered('2G'),
      '3G': covered('3G'),
      '4G': covered('4G'),
      '5G': covered('5G'),
      any: covered('any'),
      ftth: local.ftth,
      loudspeaker: local.loudspeaker,
    },
    classes: verdicts?.any.map((verdict) => verdict.class) ?? null,
    areas: new Map(areas),
  };
}

function toRow(unit: AdminUnit, snapshot: Snapshot, figures: Figures): UnitRow {
  const { villages } = snapshot.data.dataset;
  const { belonging } = figures;
  const members = belonging.membership.villagesOf(unit.id);
  const stations = stationsIn(unit, snapshot, belonging).filter((station) =>
    takesPart(station, snapshot.rule.stationFilter),
  );
  const people = members.map((index) => villages[index]?.population ?? null);
  return {
    id: unit.id,
    level: unit.level,
    code: unit.code,
    name: unit.name,
    parentId: unit.parentId,
    parentName: nameOf(selectGeography(snapshot), unit.parentId),
    declaredAreaKm2: unit.declaredAreaKm2,
    population: people.every((count) => count === null)
      ? null
      : people.reduce<number>((sum, n) => sum + (n ?? 0), 0),
    villages: members.length,
    stations: stations.length,
    sites: new Set(stations.map(({ siteId }) => siteId)).size,
    classes: countClasses(members, figures.classes),
    ratios: serviceRatios(unit.id, members, snapshot, figures),
    sharesPolygonWith: unit.sharesPolygonWith.map((id) => nameOf(selectGeography(snapshot), id) ?? id),
    withoutGeometry: withoutGeometry(unit, belonging),
  };
}

/** The province counts every station, also one whose commune is not named or not known. */
function stationsIn(unit: AdminUnit, snapshot: Snapshot, belonging: Belonging): readonly Station[] {
  return unit.level === 'province' ? snapshot.data.dataset.stations : belonging.stationsOf(unit.id);
}

function serviceRatios(
  id: UnitId,
  members: readonly number[],
  snapshot: Snapshot,
  figures: Figures,
): ServiceRatios {
  const of = (service: Service): Partial<Record<Measure, Ratio>> =>
    Object.fromEntries(
      measuresOf(service).map((measure) => [
        measure,
        ratioOf({ id, members, service, measure }, snapshot, figures),
      ]),
    );
  return {
    '2G': of('2G'),
    '3G': of('3G'),
    '4G': of('4G'),
    '5G': of('5G'),
    any: of('any'),
    ftth: of('ftth'),
    loudspeaker: of('loudspeaker'),
  };
}

interface Question {
  readonly id: UnitId;
  readonly members: readonly number[];
  readonly service: Service;
  readonly measure: Measure;
}

function ratioOf({ id, members, service, measure }: Question, snapshot: Snapshot, figures: Figures): Ratio {
  if (measure === 'area') {
    const areas = isMobile(service) ? figures.areas.get(service) : undefined;
    const { hierarchy } = figures.belonging;
    return areas ? toFigure('area', measuredArea(hierarchy, id, areas)) : notComputed('area');
  }
  const answers = figures.answers[service];
  if (answers === null) return notComputed(measure);
  const { villages } = snapshot.data.dataset;
  if (measure === 'villages') return toFigure('villages', villageRatio(members, answers));
  return toFigure(
    measure,
    weightedRatio(members, answers, (index) => villages[index]?.[measure] ?? null),
  );
}

function countClasses(
  members: readonly number[],
  classes: readonly VillageClass[] | null,
): Readonly<Record<VillageClass, number>> {
  const counts = { white: 0, dent: 0, full: 0, unknown: 0 };
  for (const index of members) counts[classes?.[index] ?? 'unknown'] += 1;
  return counts;
}

function withoutGeometry(unit: AdminUnit, { hierarchy }: Belonging): number {
  if (unit.level === 'commune') return 0;
  return hierarchy.partsOf(unit.id).filter((id) => (hierarchy.units.get(id)?.polygons ?? null) === null)
    .length;
}
