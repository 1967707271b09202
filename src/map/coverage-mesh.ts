import type { StarFootprints } from './frame.ts';
import { unionOfPieces, type StarArc, type StarPiece } from './coverage-star.ts';
import { localScale, mercator, mercatorOffset } from './mercator.ts';

/** Triangles of all stars, ready for the graphics card, sorted by operator slot. */
export interface CoverageMesh {
  /** Web Mercator position that the vertices count from: 32 bits then resolve a centimetre. */
  readonly origin: readonly [number, number];
  /** x, y per vertex, Web Mercator units. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  readonly ranges: readonly SlotRange[];
}

/** Indices `start … start + count - 1` belong to this operator slot. */
export interface SlotRange {
  readonly slot: number;
  readonly start: number;
  readonly count: number;
}

/**
 * Footprints as triangles. With `apart` false all operators share slot 0, which is all that "any operator"
 * needs; true keeps them apart for "at least k operators".
 */
export function buildMesh(footprints: StarFootprints, apart: boolean): CoverageMesh {
  const stars = collectStars(footprints, apart);
  const origin = mercator([footprints.lon[0] ?? 0, footprints.lat[0] ?? 0]);
  const size = measure(stars);
  const writer: MeshWriter = {
    origin,
    positions: new Float32Array(size.vertices * 2),
    indices: new Uint32Array(size.triangles * 3),
    vertex: 0,
    index: 0,
  };
  const ranges: SlotRange[] = [];
  for (const star of stars) {
    const start = writer.index;
    writeStar(writer, star);
    const before = ranges.at(-1);
    if (before?.slot === star.slot) {
      ranges[ranges.length - 1] = { ...before, count: writer.index - before.start };
    } else ranges.push({ slot: star.slot, start, count: writer.index - start });
  }
  return { origin, positions: writer.positions, indices: writer.indices, ranges };
}

interface Star {
  readonly lon: number;
  readonly lat: number;
  readonly slot: number;
  readonly arcs: readonly StarArc[];
}

interface MeshWriter {
  readonly origin: readonly [number, number];
  readonly positions: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  vertex: number;
  index: number;
}

/** Chords this long stay within 0.02 % of the arc. */
const STEP_DEGREES = 2;

function collectStars(footprints: StarFootprints, apart: boolean): readonly Star[] {
  const groups = new Map<string, { lon: number; lat: number; slot: number; pieces: StarPiece[] }>();
  for (let f = 0; f < footprints.count; f++) {
    const lon = footprints.lon[f] ?? 0;
    const lat = footprints.lat[f] ?? 0;
    const slot = apart ? (footprints.slot[f] ?? 0) : 0;
    const key = `${slot}/${lon}/${lat}`;
    const group = groups.get(key) ?? { lon, lat, slot, pieces: [] };
    group.pieces.push(...piecesOf(footprints, f));
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ lon, lat, slot, pieces }) => ({ lon, lat, slot, arcs: unionOfPieces(pieces) }))
    .toSorted((a, b) => a.slot - b.slot);
}

function piecesOf(footprints: StarFootprints, f: number): readonly StarPiece[] {
  const pieces: StarPiece[] = [];
  const end = footprints.pieceStart[f + 1] ?? 0;
  for (let p = footprints.pieceStart[f] ?? 0; p < end; p++) {
    pieces.push({
      from: footprints.pieceFrom[p] ?? 0,
      width: footprints.pieceWidth[p] ?? 0,
      radius: footprints.pieceRadius[p] ?? 0,
    });
  }
  return pieces;
}

function measure(stars: readonly Star[]): { vertices: number; triangles: number } {
  let outline = 0;
  for (const star of stars) for (const arc of star.arcs) outline += stepsOf(arc) + 1;
  return { vertices: outline + stars.length, triangles: outline };
}

function stepsOf({ from, to, radius }: StarArc): number {
  return radius === 0 ? 1 : Math.ceil((to - from) / STEP_DEGREES);
}

/**
 * One closed fan around the centre. Where the radius jumps both ends are vertices of the fan, so that rounding
 * cannot open a crack between neighbouring arcs.
 */
function writeStar(writer: MeshWriter, star: Star): void {
  const centre = mercator([star.lon, star.lat]);
  const scale = localScale(star.lat);
  const x = centre[0] - writer.origin[0];
  const y = centre[1] - writer.origin[1];
  const hub = writeVertex(writer, x, y);
  const first = writer.vertex;
  for (const arc of star.arcs) {
    const steps = stepsOf(arc);
    for (let step = 0; step <= steps; step++) {
      const azimuth = ((arc.from + ((arc.to - arc.from) * step) / steps) * Math.PI) / 180;
      const [dx, dy] = mercatorOffset(scale, arc.radius * Math.cos(azimuth), arc.radius * Math.sin(azimuth));
      writeVertex(writer, x + dx, y + dy);
    }
  }
  const end = writer.vertex;
  for (let vertex = first; vertex < end; vertex++) {
    writer.indices[writer.index++] = hub;
    writer.indices[writer.index++] = vertex;
    writer.indices[writer.index++] = vertex + 1 === end ? first : vertex + 1;
  }
}

function writeVertex(writer: MeshWriter, x: number, y: number): number {
  writer.positions[writer.vertex * 2] = x;
  writer.positions[writer.vertex * 2 + 1] = y;
  return writer.vertex++;
}
