import Flatbush from 'flatbush';
import type { LonLat } from '../../domain/quantities.ts';
import type { Village } from '../../domain/village.ts';
import type { Frame, PlanePoint } from '../geodesy/frame.ts';
import type { FootprintBatch, FootprintMask } from './batch.ts';
import { pieceRadiusAt, reachRange } from './footprints.ts';

/**
 * Which footprints contain which village points, in columns that can be handed to another thread. Points of
 * village `v` (in the order of the villages given) are `villagePointStart[v] … villagePointStart[v + 1] - 1`:
 * first its centre when `hasCentre[v]` is 1, then its clusters. Footprints that contain point `p`, ascending,
 * are `footprints[pointStart[p]] … footprints[pointStart[p + 1] - 1]`.
 */
export interface ServingIndex {
  readonly villageCount: number;
  readonly hasCentre: Uint8Array;
  readonly villagePointStart: Int32Array;
  readonly pointStart: Int32Array;
  readonly footprints: Int32Array;
}

/** Village points in the plane with an index over them: made once, asked for every set of footprints. */
export interface VillagePoints {
  readonly frame: Frame;
  readonly villageCount: number;
  readonly hasCentre: Uint8Array;
  readonly villagePointStart: Int32Array;
  readonly points: readonly PlanePoint[];
  /** `null` without any point. */
  readonly tree: Flatbush | null;
}

export function indexVillagePoints(villages: readonly Village[], frame: Frame): VillagePoints {
  const pointsOfVillages = villages.map(villagePoints);
  const points = pointsOfVillages.flat().map(([lon, lat]) => frame.project(lon, lat));
  return {
    frame,
    villageCount: villages.length,
    hasCentre: Uint8Array.from(villages, (village) => (village.centre === null ? 0 : 1)),
    villagePointStart: offsets(pointsOfVillages),
    points,
    tree: treeOf(points),
  };
}

/**
 * Tests every village point against every footprint that could reach it, in the frame of the area engine, so
 * that a point and the area around it never disagree. A point on the edge is inside.
 */
export function buildServingIndex(
  villages: readonly Village[],
  batch: FootprintBatch,
  frame: Frame,
): ServingIndex {
  return servePoints(indexVillagePoints(villages, frame), batch);
}

/** The same for points that are indexed already. */
export function servePoints(indexed: VillagePoints, batch: FootprintBatch): ServingIndex {
  const { villageCount, hasCentre, villagePointStart } = indexed;
  const servedBy = footprintsAround(indexed, batch);
  return {
    villageCount,
    hasCentre,
    villagePointStart,
    pointStart: offsets(servedBy),
    footprints: Int32Array.from(servedBy.flat()),
  };
}

/** Mask over operators that serve a point with any of the mask's technologies. */
export function operatorsServing(
  index: ServingIndex,
  batch: FootprintBatch,
  point: number,
  mask: FootprintMask,
): number {
  let operators = 0;
  const end = index.pointStart[point + 1] ?? 0;
  for (let at = index.pointStart[point] ?? 0; at < end; at++) {
    const footprint = index.footprints[at] ?? 0;
    if (isChosen(batch, footprint, mask)) operators |= 1 << (batch.operator[footprint] ?? 0);
  }
  return operators;
}

/** Mask over technologies in which any of the mask's operators serves a point. */
export function technologiesServing(
  index: ServingIndex,
  batch: FootprintBatch,
  point: number,
  mask: FootprintMask,
): number {
  let technologies = 0;
  const end = index.pointStart[point + 1] ?? 0;
  for (let at = index.pointStart[point] ?? 0; at < end; at++) {
    const footprint = index.footprints[at] ?? 0;
    if (isChosen(batch, footprint, mask)) technologies |= 1 << (batch.technology[footprint] ?? 0);
  }
  return technologies;
}

/** Indices into `batch.stationIds` of the stations that serve a point under a mask, ascending, each once. */
export function stationsServing(
  index: ServingIndex,
  batch: FootprintBatch,
  point: number,
  mask: FootprintMask,
): readonly number[] {
  const stations = new Set<number>();
  const end = index.pointStart[point + 1] ?? 0;
  for (let at = index.pointStart[point] ?? 0; at < end; at++) {
    const footprint = index.footprints[at] ?? 0;
    if (isChosen(batch, footprint, mask)) stations.add(batch.station[footprint] ?? 0);
  }
  return [...stations];
}

/** Whether a footprint's technology and operator are both in the mask. */
export function isChosen(batch: FootprintBatch, footprint: number, mask: FootprintMask): boolean {
  const technology = 1 << (batch.technology[footprint] ?? 0);
  const operator = 1 << (batch.operator[footprint] ?? 0);
  return (mask.technologies & technology) !== 0 && (mask.operators & operator) !== 0;
}

function villagePoints(village: Village): readonly LonLat[] {
  const clusters = village.clusters.map((cluster) => cluster.position);
  return village.centre === null ? clusters : [village.centre, ...clusters];
}

/** For each point, the footprints that contain it, ascending. */
function footprintsAround(
  { points, tree, frame }: VillagePoints,
  batch: FootprintBatch,
): readonly (readonly number[])[] {
  const servedBy: number[][] = points.map(() => []);
  if (tree === null) return servedBy;
  for (let footprint = 0; footprint < batch.count; footprint++) {
    const lon = batch.lon[footprint] ?? 0;
    const lat = batch.lat[footprint] ?? 0;
    const { x, y } = frame.project(lon, lat);
    const convergence = frame.convergence(lon, lat);
    const { nearest, farthest } = reachRange(batch, footprint);
    for (const point of tree.search(x - farthest, y - farthest, x + farthest, y + farthest)) {
      const place = points[point] ?? { x: NaN, y: NaN };
      const east = place.x - x;
      const north = place.y - y;
      const distance = Math.hypot(east, north);
      if (distance > farthest) continue;
      const azimuth = Math.atan2(east, north) * DEGREES + convergence;
      const inside = distance <= nearest || distance <= pieceRadiusAt(batch, footprint, azimuth);
      if (inside) servedBy[point]?.push(footprint);
    }
  }
  return servedBy;
}

function treeOf(points: readonly PlanePoint[]): Flatbush | null {
  if (points.length === 0) return null;
  const tree = new Flatbush(points.length);
  for (const { x, y } of points) tree.add(x, y, x, y);
  tree.finish();
  return tree;
}

const DEGREES = 180 / Math.PI;

function offsets(lists: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  return start;
}
