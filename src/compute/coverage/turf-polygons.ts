import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import type { Degrees, LonLat, MultiPolygonRings } from '../../domain/quantities.ts';
import type { Frame } from '../geodesy/frame.ts';
import { clipToHalfPlane } from '../units/half-plane.ts';
import type { HalfPlane, PlaneRing } from '../units/half-plane.ts';
import type { FootprintBatch } from './batch.ts';

/** Polygons in a frame's plane, in kilometres, in GeoJSON's nesting. */
export type PlanePolygons = Position[][][];

/** A full turn has 64 steps; a pie has steps no wider. */
export const WIDEST_STEP: Degrees = 360 / 64;
const RADIANS = Math.PI / 180;
/** Positions are rounded to 1 mm, so that points meant to be one are one for the clipper. */
const GRID_PER_KM = 1e6;
const SPARE_KM = 0.01;

/**
 * A footprint as polygons of exactly its area. Vertices lie on geodesics from the station, on WGS84, at
 * r·√(δ/sin δ), δ being the angle between neighbours: the triangles of a polygon then have the area of the
 * circle's sectors. Pieces that follow each other become one ring; one that overlaps another stays alone.
 */
export function footprintPolygons(
  batch: FootprintBatch,
  footprint: number,
  frame: Frame,
  widestStep: Degrees,
): PlanePolygons {
  const centre: LonLat = [batch.lon[footprint] ?? NaN, batch.lat[footprint] ?? NaN];
  return chainPieces(piecesOf(batch, footprint)).map((chain) => {
    const arcs = chain.flatMap((piece) => arcVertices(centre, piece, frame, widestStep));
    const turned = chain.reduce((sum, piece) => sum + piece.width, 0);
    // Through the centre unless the chain goes all around; counter-clockwise.
    const ring = turned < 360 ? [...arcs, inPlane(centre, frame)] : arcs;
    return [closed(ring.reverse())];
  });
}

/** Boundaries in the plane; sides are straight there, as they are for the exact engine. */
export function planePolygons(polygons: MultiPolygonRings, frame: Frame): PlanePolygons {
  return polygons.map((rings) => rings.map((ring) => ring.map((place) => inPlane(place, frame))));
}

/** Area in m²: outer rings less holes, whichever way they run. */
export function planeArea(polygons: PlanePolygons): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      area += (i === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return area * 1e6;
}

/**
 * What of polygons without holes lies in the box around others, with 10 m to spare. The clipper's time grows
 * with every vertex and crossing, and most of a footprint's outline lies far outside the unit.
 */
export function cropToBoxOf(polygons: PlanePolygons, others: PlanePolygons): PlanePolygons {
  const sides = boxSides(others);
  return polygons.flatMap(([ring = []]) => {
    const open = ring.slice(0, -1).map(([x = NaN, y = NaN]) => ({ x, y }));
    const rings = sides.reduce<readonly PlaneRing[]>(clipToHalfPlane, [open]);
    return rings.map((part) => [closed(part.map(({ x, y }) => onGrid(x, y)))]);
  });
}

/** The four sides of the box, its inside to their left. */
function boxSides(polygons: PlanePolygons): readonly HalfPlane[] {
  const corners = polygons.flatMap(([outer = []]) => outer);
  const along = (axis: 0 | 1, pick: (a: number, b: number) => number): number =>
    corners.map((corner) => corner[axis] ?? NaN).reduce((a, b) => pick(a, b));
  const low = onGrid(along(0, Math.min) - SPARE_KM, along(1, Math.min) - SPARE_KM);
  const high = onGrid(along(0, Math.max) + SPARE_KM, along(1, Math.max) + SPARE_KM);
  const lowest = { x: low[0] ?? NaN, y: low[1] ?? NaN };
  const highest = { x: high[0] ?? NaN, y: high[1] ?? NaN };
  return [
    { origin: lowest, direction: { x: 1, y: 0 } },
    { origin: highest, direction: { x: 0, y: 1 } },
    { origin: highest, direction: { x: -1, y: 0 } },
    { origin: lowest, direction: { x: 0, y: -1 } },
  ];
}

interface Piece {
  readonly from: Degrees;
  readonly width: Degrees;
  readonly radius: number;
}

function piecesOf(batch: FootprintBatch, footprint: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const end = batch.pieceStart[footprint + 1] ?? 0;
  for (let i = batch.pieceStart[footprint] ?? 0; i < end; i++) {
    const radius = batch.pieceRadius[i] ?? 0;
    if (radius > 0) pieces.push({ from: batch.pieceFrom[i] ?? 0, width: batch.pieceWidth[i] ?? 0, radius });
  }
  return pieces.sort((one, other) => one.from - other.from);
}

/** Pieces each of which starts where the one before ends; no chain is longer than a full turn. */
function chainPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [];
  let end = NaN;
  let turned = 0;
  for (const piece of pieces) {
    const chain = chains.at(-1);
    if (chain !== undefined && piece.from === end && turned + piece.width <= 360) chain.push(piece);
    else {
      chains.push([piece]);
      turned = 0;
    }
    end = piece.from + piece.width;
    turned += piece.width;
  }
  return chains;
}

function closed(ring: Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}

function arcVertices(
  centre: LonLat,
  { from, width, radius }: Piece,
  frame: Frame,
  widestStep: Degrees,
): Position[] {
  const steps = Math.ceil(width / widestStep);
  const step = (width / steps) * RADIANS;
  const distance = radius * Math.sqrt(step / Math.sin(step));
  // A full circle closes by its first vertex.
  const last = width === 360 ? steps - 1 : steps;
  const vertices: Position[] = [];
  for (let i = 0; i <= last; i++) {
    const azimuth = from + (i * width) / steps;
    const end = geodesic.Geodesic.WGS84.Direct(centre[1], centre[0], azimuth, distance);
    vertices.push(inPlane([end.lon2 ?? NaN, end.lat2 ?? NaN], frame));
  }
  return vertices;
}

function inPlane([lon, lat]: LonLat, frame: Frame): Position {
  const { x, y } = frame.project(lon, lat);
  return onGrid(x / 1000, y / 1000);
}

function onGrid(x: number, y: number): Position {
  return [Math.round(x * GRID_PER_KM) / GRID_PER_KM, Math.round(y * GRID_PER_KM) / GRID_PER_KM];
}

/** Shoelace formula, relative to the first vertex so that no digits are lost far from the origin. */
function ringArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}
