import type { LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import type { Village } from '../../domain/village.ts';
import type { UnitGeometry } from '../coverage/batch.ts';
import type { Frame } from '../geodesy/frame.ts';
import { thiessenCells } from './thiessen.ts';

/**
 * The land of each village, in the order of the villages, for the rule "at least x % of the settlement": its
 * settlement polygon, or where none is known its Thiessen cell within the commune. All villages of the commune
 * with a centre divide it, so that a village with a settlement keeps its surroundings, too.
 *
 * Communes drawn as one polygon are divided together. `polygons` is `null` without settlement and centre,
 * without a commune among `communes`, and for a commune without geometry.
 */
export function settlementAreas(
  villages: readonly Village[],
  communes: readonly UnitGeometry[],
  frame: Frame,
): readonly UnitGeometry[] {
  const cells = cellsOf(villages, communes, frame);
  return villages.map((village, i) => ({
    id: village.id,
    polygons: village.settlement ?? cells.get(i) ?? null,
  }));
}

function cellsOf(
  villages: readonly Village[],
  communes: readonly UnitGeometry[],
  frame: Frame,
): ReadonlyMap<number, MultiPolygonRings | null> {
  const cells = new Map<number, MultiPolygonRings | null>();
  for (const { polygons, members } of dividedAreas(villages, communes)) {
    // Nothing to cut where every village has its own polygon.
    if (members.every(({ index }) => villages[index]?.settlement !== null)) continue;
    const places = members.map((member) => member.centre);
    thiessenCells(polygons, places, frame).forEach((cell, i) => {
      const member = members[i];
      if (member !== undefined) cells.set(member.index, cell);
    });
  }
  return cells;
}

interface DividedArea {
  readonly polygons: MultiPolygonRings;
  readonly members: { readonly index: number; readonly centre: LonLat }[];
}

/** Villages with a centre by the polygon of their commune. */
function dividedAreas(
  villages: readonly Village[],
  communes: readonly UnitGeometry[],
): readonly DividedArea[] {
  const byShape = new Map<string, DividedArea>();
  const byCommune = new Map<string, DividedArea>();
  for (const { id, polygons } of communes) {
    if (polygons === null) continue;
    const shape = JSON.stringify(polygons);
    const area = byShape.get(shape) ?? { polygons, members: [] };
    byShape.set(shape, area);
    byCommune.set(id, area);
  }
  villages.forEach(({ communeId, centre }, index) => {
    if (communeId === null || centre === null) return;
    byCommune.get(communeId)?.members.push({ index, centre });
  });
  return [...byShape.values()];
}
