import type { Dataset } from '../../domain/dataset.ts';
import { foldName, foldText } from '../../domain/fold.ts';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { MultiPolygonRings } from '../../domain/quantities.ts';
import {
  VINTAGES,
  unitId,
  type AdminUnit,
  type UnitId,
  type UnitLevel,
  type Vintage,
} from '../../domain/unit.ts';
import type { ImportMode, ImportRecord, LayerDiff } from '../model.ts';
import { ringCentre } from './centre.ts';
import { followCommunes } from './outlines.ts';
import { numberOf, ringsOf, textOf, textsOf } from './values.ts';

interface Placed {
  readonly record: ImportRecord;
  /** One value for all units that share it: whoever measures areas recognises a shared polygon by identity. */
  readonly polygons: MultiPolygonRings | null;
  readonly ids: readonly UnitId[];
  readonly level: UnitLevel;
}

export interface BoundaryApplied {
  readonly units: readonly AdminUnit[];
  readonly diff: LayerDiff;
  readonly issues: readonly Issue[];
}

/**
 * Boundaries onto units of one vintage: by code where the name does not contradict it, then by folded name (and
 * district). Known units keep name, parent and declared area; unmatched records are listed, never guessed. Where the
 * vintage has no units of that level yet, the file makes them.
 */
export function applyBoundaries(
  dataset: Dataset,
  records: readonly ImportRecord[],
  { mode, vintage: asked }: { mode: ImportMode; vintage?: Vintage },
): BoundaryApplied {
  const vintage = asked ?? vintageOf(records);
  const issues: Issue[] = [];
  const placed = records.flatMap((record): Placed[] => {
    const place = placeRecord(dataset, record, vintage, issues);
    return place === null ? [] : [{ ...place, record, polygons: ringsOf(record, 'rings') }];
  });
  const next = new Map<UnitId, AdminUnit>();
  for (const item of placed) {
    if (item.ids.length > 1) issues.push(sharedIssue(dataset, item));
    for (const id of item.ids) next.set(id, unitFrom(dataset, item, id, vintage));
  }
  const levels = new Set(placed.map((item) => item.level));
  const concerned = dataset.units.filter((unit) => unit.vintage === vintage && levels.has(unit.level));
  const missing = concerned.filter((unit) => !next.has(unit.id));
  if (missing.length > 0) issues.push(missingIssue(missing, mode));
  const units = withParents([
    ...dataset.units.map(
      (unit) =>
        next.get(unit.id) ?? (mode === 'replace' && missing.includes(unit) ? withoutShape(unit) : unit),
    ),
    ...[...next.values()].filter((unit) => !dataset.units.some((known) => known.id === unit.id)),
  ]);
  const diff = diffOf(dataset, next, missing, vintage);
  // A file that brings outlines of its own is believed; and beside communes that are new they still fit.
  const isOnlyCommunes = levels.size === 1 && levels.has('commune');
  if (!isOnlyCommunes || diff.changed.length === 0) return { units, diff, issues };
  const followed = followCommunes(units, vintage);
  return { units: followed.units, diff, issues: [...issues, ...followed.issues] };
}

function vintageOf(records: readonly ImportRecord[]): Vintage {
  return VINTAGES.find((vintage) => records[0]?.['vintage'] === vintage) ?? '2023';
}

/** Units that a record stands for; `null` (and an issue) when it matches none of the known ones. */
function placeRecord(
  dataset: Dataset,
  record: ImportRecord,
  vintage: Vintage,
  issues: Issue[],
): Pick<Placed, 'ids' | 'level'> | null {
  const codes = textsOf(record, 'codes');
  const name = textOf(record, 'name') ?? textOf(record, 'district') ?? '';
  const level = levelOf(record, codes[0] ?? '');
  const known = dataset.units.filter((unit) => unit.vintage === vintage && unit.level === level);
  if (known.length === 0) {
    if (codes.length > 0) return { level, ids: codes.map((code) => unitId(vintage, code)) };
    if (name !== '') return { level, ids: [unitId(vintage, name)] };
    issues.push(makeIssue('error', 'CODE_MISSING', { row: record.row }));
    return null;
  }
  const ids = codes.flatMap((code) => known.find((unit) => unit.code === code)?.id ?? []);
  if (ids.length > 0 && (ids.length > 1 || isNamedLike(known, ids[0], name))) return { level, ids };
  const named = byName(dataset, known, name, textOf(record, 'district') ?? '');
  if (named !== null) return { level, ids: [named.id] };
  issues.push(
    makeIssue('warning', 'UNIT_UNMATCHED', {
      row: record.row,
      params: { name: name || (codes[0] ?? ''), vintage },
    }),
  );
  return null;
}

function isNamedLike(known: readonly AdminUnit[], id: UnitId | undefined, name: string): boolean {
  const unit = known.find((candidate) => candidate.id === id);
  if (unit === undefined) return false;
  if (name === '' || foldName(unit.name) === foldName(name)) return true;
  // Spellings differ ("Knia", "K'nia", "N'Dung", "N'Drung"): the code counts unless another unit has this very name.
  return !known.some((other) => foldName(other.name) === foldName(name));
}

function byName(
  dataset: Dataset,
  known: readonly AdminUnit[],
  name: string,
  district: string,
): AdminUnit | null {
  if (name === '') return null;
  const exact = known.filter((unit) => foldText(unit.name) === foldText(name));
  const found = exact.length > 0 ? exact : known.filter((unit) => foldName(unit.name) === foldName(name));
  if (found.length === 1) return found[0] ?? null;
  const within = found.filter((unit) => {
    const parent = dataset.units.find((candidate) => candidate.id === unit.parentId);
    return parent !== undefined && foldName(parent.name) === foldName(district);
  });
  return within.length === 1 ? (within[0] ?? null) : null;
}

function levelOf(record: ImportRecord, code: string): UnitLevel {
  const level = record['level'];
  if (level === 'province' || level === 'district' || level === 'commune') return level;
  if (code.length === 2) return 'province';
  return code.length === 3 || (code === '' && textOf(record, 'name') === null) ? 'district' : 'commune';
}

function unitFrom(
  dataset: Dataset,
  { record, ids, level, polygons }: Placed,
  id: UnitId,
  vintage: Vintage,
): AdminUnit {
  const known = dataset.units.find((unit) => unit.id === id);
  const districtCode = textOf(record, 'districtCode');
  const parent = level === 'commune' && districtCode !== null ? unitId(vintage, districtCode) : null;
  return {
    id,
    vintage,
    level,
    code: id.slice(id.indexOf(':') + 1),
    name: known?.name ?? textOf(record, 'name') ?? textOf(record, 'district') ?? id,
    parentId: known?.parentId ?? parent,
    polygons,
    declaredAreaKm2:
      (ids.length === 1 ? numberOf(record, 'declaredAreaKm2') : null) ?? known?.declaredAreaKm2 ?? null,
    centre: polygons === null ? (known?.centre ?? null) : ringCentre(polygons),
    sharesPolygonWith: ids.filter((other) => other !== id),
  };
}

/** Districts hang below the province; units of 2025 have no district, and their province is another one. */
function withParents(units: readonly AdminUnit[]): AdminUnit[] {
  const ids = new Set(units.map((unit) => unit.id));
  const province = units.find((unit) => unit.level === 'province' && unit.vintage === '2023');
  return units.map((unit) => {
    if (
      unit.level === 'district' &&
      unit.vintage === '2023' &&
      unit.parentId === null &&
      province !== undefined
    )
      return { ...unit, parentId: province.id };
    // A parent may arrive with a later file; until then the code is kept only when the unit exists.
    return unit.level === 'province' || unit.parentId === null || ids.has(unit.parentId)
      ? unit
      : { ...unit, parentId: null };
  });
}

function withoutShape(unit: AdminUnit): AdminUnit {
  return { ...unit, polygons: null, sharesPolygonWith: [] };
}

function sharedIssue(dataset: Dataset, { record, ids }: Placed): Issue {
  const names = ids.map((id) => dataset.units.find((unit) => unit.id === id)?.name ?? id).join(', ');
  return makeIssue('warning', 'CODES_SHARE_POLYGON', {
    row: record.row,
    params: { names, count: ids.length },
  });
}

function missingIssue(missing: readonly AdminUnit[], mode: ImportMode): Issue {
  const names = missing
    .slice(0, 12)
    .map((unit) => unit.name)
    .join(', ');
  return makeIssue('warning', 'UNITS_MISSING', { params: { count: missing.length, names, mode } });
}

function diffOf(
  dataset: Dataset,
  next: ReadonlyMap<UnitId, AdminUnit>,
  missing: readonly AdminUnit[],
  vintage: Vintage,
): LayerDiff {
  const added: string[] = [];
  const changed: string[] = [];
  let same = 0;
  for (const [id, unit] of next) {
    const known = dataset.units.find((candidate) => candidate.id === id);
    if (known === undefined) added.push(id);
    else if (JSON.stringify(known) === JSON.stringify(unit)) same += 1;
    else changed.push(id);
  }
  return {
    layer: vintage === '2023' ? 'boundaries-2023' : 'boundaries-2025',
    added,
    changed,
    same,
    missing: missing.map((unit) => unit.id),
  };
}
