import type { FootprintBatch, UnitGeometry } from '../../../../src/compute/coverage/batch.ts';
import type { Frame } from '../../../../src/compute/geodesy/frame.ts';
import type { LonLat, PolygonRings } from '../../../../src/domain/quantities.ts';

/** A frame in which "degrees" are metres of the plane: cases can be placed exactly on lattices and worked by hand. */
export const PLANE: Frame = {
  lon0: 0,
  lat0: 0,
  project: (x: number, y: number) => ({ x, y }),
  unproject: (x: number, y: number) => [x, y],
  convergence: () => 0,
};

/**
 * A piece by its centre in metres, radius, start azimuth (clockwise from north) and width. Radii are those in the
 * plane: `batchOf` undoes the kernel's shortening of ground radii.
 */
export interface PlanePiece {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly from: number;
  readonly width: number;
}

export function disc(x: number, y: number, r: number): PlanePiece {
  return { x, y, r, from: 0, width: 360 };
}

/** Authalic radius of WGS84 (Moritz 2000 gives 6371007.1809 m for GRS80, equal to 0.1 mm). */
const AUTHALIC_RADIUS = 6371007.180918;

/** One footprint per group of pieces; a group's pieces share the centre of its first. */
export function batchOf(groups: readonly (readonly PlanePiece[])[]): FootprintBatch {
  const pieces = groups.flat();
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + group.length);
  return {
    count: groups.length,
    lon: Float64Array.from(groups, (group) => group[0]?.x ?? 0),
    lat: Float64Array.from(groups, (group) => group[0]?.y ?? 0),
    station: Int32Array.from(groups, (_, index) => index),
    technology: new Uint8Array(groups.length),
    operator: new Uint8Array(groups.length),
    pieceStart: Int32Array.from(starts),
    pieceRadius: Float64Array.from(
      pieces,
      (piece) => 2 * AUTHALIC_RADIUS * Math.asin(piece.r / (2 * AUTHALIC_RADIUS)),
    ),
    pieceFrom: Float64Array.from(pieces, (piece) => piece.from),
    pieceWidth: Float64Array.from(pieces, (piece) => piece.width),
    operators: ['viettel'],
    stationIds: groups.map((_, index) => `station-${index}`),
  };
}

export const EVERYTHING = { technologies: 0xf, operators: 0x7fffffff };

export function square(x0: number, y0: number, x1: number, y1: number): LonLat[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ];
}

export function unit(id: string, ...polygons: PolygonRings[]): UnitGeometry {
  return { id, polygons };
}
