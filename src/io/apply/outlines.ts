import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { MultiPolygonRings } from '../../domain/quantities.ts';
import type { AdminUnit, UnitId, Vintage } from '../../domain/unit.ts';
import { dissolve } from '../geo/dissolve.ts';
import { ringCentre } from './centre.ts';

/**
 * Outlines of districts and of the province made anew from communes whose boundaries were replaced, as the earlier
 * outlines belong to the earlier communes. One that cannot be made is dropped rather than left where it no longer
 * fits, and both are told.
 */
export function followCommunes(
  units: readonly AdminUnit[],
  vintage: Vintage,
): { readonly units: readonly AdminUnit[]; readonly issues: readonly Issue[] } {
  const communes = units.filter((unit) => unit.level === 'commune' && unit.vintage === vintage);
  const next = new Map<UnitId, MultiPolygonRings | null>();
  for (const unit of units) {
    if (unit.vintage !== vintage || unit.level === 'commune' || unit.polygons === null) continue;
    const parts = communes.filter((commune) => unit.level === 'province' || commune.parentId === unit.id);
    if (parts.length > 0) next.set(unit.id, outlineOf(parts));
  }
  const made = [...next.values()].filter((polygons) => polygons !== null).length;
  const issues = [
    ...(made > 0 ? [makeIssue('info', 'OUTLINES_DISSOLVED', { params: { count: made } })] : []),
    ...(made < next.size
      ? [makeIssue('warning', 'OUTLINES_DROPPED', { params: { count: next.size - made } })]
      : []),
  ];
  return { units: units.map((unit) => withOutline(unit, next.get(unit.id))), issues };
}

function outlineOf(parts: readonly AdminUnit[]): MultiPolygonRings | null {
  const polygons = parts.flatMap((part) => (part.polygons === null ? [] : [part.polygons]));
  return polygons.length < parts.length ? null : dissolve(polygons);
}

function withOutline(unit: AdminUnit, polygons: MultiPolygonRings | null | undefined): AdminUnit {
  if (polygons === undefined) return unit;
  return { ...unit, polygons, centre: polygons === null ? unit.centre : ringCentre(polygons) };
}
