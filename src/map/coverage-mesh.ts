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
  readonly fine: readonly SlotRange[];
  /** The same stars with a quarter of the triangles, for views where nobody can see the difference. */
  readonly coarse: readonly SlotRange[];
  /** Largest distance of a coarse outline from its arc, Web Mercator units. */
  readonly coarseError: number;
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
  const size = measure(stars);
  const origin = mercator([footprints.lon[0] ?? 0, footprints.lat[0] ?? 0]);
  const positions = new Float32Array(size.vertices * 2);
  const indices = new Uint32Array((size.fine + size.coarse) * 3);
  const writer: MeshWriter = { origin, positions, indices, vertex: 0, fine: 0, coarse: size.fine * 3 };
  const fine: SlotRange[] = [];
  const coarse: SlotRange[] = [];
  let coarseError = 0;
  for (const star of stars) {
    const start = { fine: writer.fine, coarse: writer.coarse };
    coarseError = Math.max(coarseError, writeStar(writer, star));
    extendRanges(fine, { slot: star.slot, start: start.fine, count: writer.fine - start.fine });
    extendRanges(coarse, { slot: star.slot, start: start.coarse, count: writer.coarse - start.coarse });
  }
  return { origin, positions, indices, fine, coarse, coarseError };
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
  /** Where the next vertex, fine index and coarse index go. */
  vertex: number;
  fine: number;
  coarse: number;
}

/** Chord of a coarse outline; four fine ones (2.5°) replace it and stay within 0.03 % of the arc. */
const COARSE_DEGREES = 10;
const FINE_PER_COARSE = 4;

function collectStars(footprints: StarFootprints, apart: boolean): readonly Star[] {
  const groups = new Map<string, { lon: number; lat: number; slot: number; pieces: StarPiece[] }>();
  for (let f = 0; f < footprints.count; f++) {
    const lon = footprints.lon[f] ?? 0;
    const lat = footprints.lat[f] ?? 0;
    const slot = apart ? (footprints.slot[f] ?? 0) : 0;
    const key = `${slot}/${lon}/${lat}`;
    const group = groups.get(key) ?? { lon, lat, slot, pieces: [] };
    addPieces(group.pieces, footprints, f);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ lon, lat, slot, pieces }) => ({ lon, lat, slot, arcs: unionOfPieces(pieces) }))
    .toSorted((a, b) => a.slot - b.slot);
}

function addPieces(pieces: StarPiece[], footprints: StarFootprints, f: number): void {
  const end = footprints.pieceStart[f + 1] ?? 0;
  for (let p = footprints.pieceStart[f] ?? 0; p < end; p++) {
    pieces.push({
      from: footprints.pieceFrom[p] ?? 0,
      width: footprints.pieceWidth[p] ?? 0,
      radius: footprints.pieceRadius[p] ?? 0,
    });
  }
}

function measure(stars: readonly Star[]): { vertices: number; fine: number; coarse: number } {
  let fine = 0;
  let coarse = 0;
  for (const star of stars) {
    for (const arc of star.arcs) {
      fine += fineSteps(arc) + 1;
      coarse += coarseSteps(arc) + 1;
    }
  }
  return { vertices: fine + stars.length, fine, coarse };
}

function coarseSteps({ from, to, radius }: StarArc): number {
  return radius === 0 ? 1 : Math.ceil((to - from) / COARSE_DEGREES);
}

function fineSteps(arc: StarArc): number {
  return arc.radius === 0 ? 1 : coarseSteps(arc) * FINE_PER_COARSE;
}

function extendRanges(ranges: SlotRange[], added: SlotRange): void {
  const last = ranges.at(-1);
  if (last?.slot === added.slot) ranges[ranges.length - 1] = { ...last, count: last.count + added.count };
  else ranges.push(added);
}

/**
 * One closed fan around the centre. Where the radius jumps both ends are vertices of the fan, so that rounding
 * cannot open a crack between neighbouring arcs. Returns the coarse outline's error.
 */
function writeStar(writer: MeshWriter, star: Star): number {
  const centre = mercator([star.lon, star.lat]);
  const scale = localScale(star.lat);
  const x = centre[0] - writer.origin[0];
  const y = centre[1] - writer.origin[1];
  const hub = writeVertex(writer, x, y);
  const fine: number[] = [];
  const coarse: number[] = [];
  let largest = 0;
  for (const arc of star.arcs) {
    const steps = fineSteps(arc);
    const stride = steps / coarseSteps(arc);
    largest = Math.max(largest, arc.radius);
    for (let step = 0; step <= steps; step++) {
      const azimuth = ((arc.from + ((arc.to - arc.from) * step) / steps) * Math.PI) / 180;
      const [dx, dy] = mercatorOffset(scale, arc.radius * Math.cos(azimuth), arc.radius * Math.sin(azimuth));
      const vertex = writeVertex(writer, x + dx, y + dy);
      fine.push(vertex);
      if (step % stride === 0) coarse.push(vertex);
    }
  }
  writer.fine = writeFan(writer.indices, writer.fine, hub, fine);
  writer.coarse = writeFan(writer.indices, writer.coarse, hub, coarse);
  const [perMetre] = mercatorOffset(scale, 0, 1);
  return largest * perMetre * (1 - Math.cos((COARSE_DEGREES / 2) * (Math.PI / 180)));
}

function writeVertex(writer: MeshWriter, x: number, y: number): number {
  writer.positions[writer.vertex * 2] = x;
  writer.positions[writer.vertex * 2 + 1] = y;
  return writer.vertex++;
}

function writeFan(indices: Uint32Array, at: number, hub: number, outline: readonly number[]): number {
  let next = at;
  for (const [index, vertex] of outline.entries()) {
    indices[next++] = hub;
    indices[next++] = vertex;
    indices[next++] = outline[index + 1] ?? outline[0] ?? hub;
  }
  return next;
}
