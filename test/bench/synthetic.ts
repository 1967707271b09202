import { Delaunay } from 'd3-delaunay';
import type { FootprintBatch, UnitGeometry } from '../../src/compute/coverage/batch.ts';
import type { Frame } from '../../src/compute/geodesy/frame.ts';
import type { LonLat } from '../../src/domain/quantities.ts';

/** A generator of equally distributed numbers in 0…1 (mulberry32), the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface SyntheticSize {
  readonly seed: number;
  readonly communes: number;
  readonly stations: number;
  /** Sides of the territory, km. */
  readonly width: number;
  readonly height: number;
  /** Length of a border's segments, km. */
  readonly segment: number;
}

/** Size and density of the province: 71 communes on 6,509 km², 1,167 stations. */
export const PROVINCE: SyntheticSize = {
  seed: 20260101,
  communes: 71,
  stations: 1167,
  width: 72,
  height: 90.4,
  segment: 0.1,
};

/** The whole country's number of communes, area and order of stations. */
export const NATION: SyntheticSize = {
  seed: 20260102,
  communes: 10600,
  stations: 100_000,
  width: 400,
  height: 828,
  segment: 0.25,
};

type Point = readonly [x: number, y: number];

/** Communes with fractal common borders, on both sides the same vertices; in degrees through the frame. */
export function syntheticCommunes(size: SyntheticSize, frame: Frame): UnitGeometry[] {
  const random = randomNumbers(size.seed);
  const points: Point[] = Array.from({ length: size.communes }, () => [
    (random() - 0.5) * size.width,
    (random() - 0.5) * size.height,
  ]);
  const box: [number, number, number, number] = [
    -size.width / 2,
    -size.height / 2,
    size.width / 2,
    size.height / 2,
  ];
  const cells = relaxedCells(points, box);
  const paths = new Map<string, readonly Point[]>();
  return cells.map((cell, index) => ({
    id: `synthetic:${index}`,
    polygons: [
      [fractalRing(cell, paths, size.segment).map((p) => frame.unproject(p[0] * 1000, p[1] * 1000))],
    ],
  }));
}

/** Voronoi cells after three rounds of moving each seed to its cell's centroid (Lloyd). */
function relaxedCells(points: Point[], box: [number, number, number, number]): Point[][] {
  let seeds = points;
  for (let round = 0; round < 3; round++) seeds = cellsOf(seeds, box).map(centroid);
  return cellsOf(seeds, box);
}

function cellsOf(seeds: readonly Point[], box: [number, number, number, number]): Point[][] {
  const voronoi = Delaunay.from(seeds.map((seed) => [seed[0], seed[1]] as [number, number])).voronoi(box);
  return seeds.map((_, index) => voronoi.cellPolygon(index).map((p): Point => [p[0] ?? 0, p[1] ?? 0]));
}

function centroid(ring: readonly Point[]): Point {
  let twice = 0;
  let x = 0;
  let y = 0;
  ring.slice(0, -1).forEach((p, k) => {
    const q = ring[k + 1] ?? p;
    const cross = p[0] * q[1] - q[0] * p[1];
    twice += cross;
    x += cross * (p[0] + q[0]);
    y += cross * (p[1] + q[1]);
  });
  return [x / (3 * twice), y / (3 * twice)];
}

function fractalRing(cell: readonly Point[], paths: Map<string, readonly Point[]>, segment: number): Point[] {
  const ring: Point[] = [];
  cell.slice(0, -1).forEach((a, k) => {
    const b = cell[k + 1] ?? a;
    ring.push(...fractalPath(a, b, paths, segment).slice(0, -1));
  });
  const first = ring[0];
  return first === undefined ? [] : [...ring, first];
}

/** Midpoint displacement; the path from b to a is the reverse of the path from a to b. */
function fractalPath(
  a: Point,
  b: Point,
  paths: Map<string, readonly Point[]>,
  segment: number,
): readonly Point[] {
  const name = (p: Point): string => `${p[0].toFixed(6)},${p[1].toFixed(6)}`;
  const isForward = name(a) < name(b);
  const key = isForward ? `${name(a)} ${name(b)}` : `${name(b)} ${name(a)}`;
  let path = paths.get(key);
  if (path === undefined) {
    path = displaced(isForward ? a : b, isForward ? b : a, segment);
    paths.set(key, path);
  }
  return isForward ? path : [...path].reverse();
}

function displaced(a: Point, b: Point, segment: number): readonly Point[] {
  const length = Math.hypot(a[0] - b[0], a[1] - b[1]);
  const random = randomNumbers(Math.floor(Math.abs(a[0] * 7919 + a[1] * 104729 + length * 1299709) * 1000));
  const levels = Math.max(0, Math.min(9, Math.round(Math.log2(length / segment))));
  let path: Point[] = [a, b];
  for (let level = 0; level < levels; level++) {
    path = path.flatMap((p, k): Point[] => {
      const q = path[k + 1];
      if (q === undefined) return [p];
      const aside = (random() - 0.5) * 0.25;
      const dx = q[0] - p[0];
      const dy = q[1] - p[1];
      return [p, [p[0] + dx / 2 - dy * aside, p[1] + dy / 2 + dx * aside]];
    });
  }
  return path;
}

/** Lowest and highest radius in km of 2G, 3G and 4G in open country; towns have 0.55 of it. */
const RADII: readonly (readonly [number, number])[] = [
  [3, 8],
  [1.5, 5],
  [1, 4],
];

/** 30 % omnidirectional, the rest three sectors of 65–120°, as discs and pies or as wedges of 10°. */
export function syntheticStations(
  size: SyntheticSize,
  frame: Frame,
  shape: 'pies' | 'wedges',
): FootprintBatch {
  const random = randomNumbers(size.seed + 1);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const within = (): Point => [(random() - 0.5) * size.width, (random() - 0.5) * size.height];
  const towns = Array.from({ length: Math.max(9, Math.round(size.communes / 8)) }, within);
  const builder = new BatchBuilder();
  for (let station = 0; station < size.stations; station++) {
    const isUrban = random() < 0.32;
    const town = towns[Math.floor(random() * towns.length)] ?? [0, 0];
    const place: Point = isUrban ? [town[0] + gauss() * 2.5, town[1] + gauss() * 2.5] : within();
    const operator = Math.floor(random() * 4);
    const isOmni = random() < 0.3;
    const azimuth = Math.round(random() * 3600) / 10;
    const beamwidth = [65, 65, 90, 120][Math.floor(random() * 4)] ?? 65;
    RADII.forEach(([low, high], technology) => {
      const radius = 1000 * Math.max(1, (low + (high - low) * random()) * (isUrban ? 0.55 : 1));
      builder.begin(frame.unproject(place[0] * 1000, place[1] * 1000), { station, technology, operator });
      if (isOmni) builder.piece(0, 360, radius);
      else if (shape === 'pies') addPies(builder, { azimuth, beamwidth, radius }, random);
      else addWedges(builder, { azimuth, radius });
    });
  }
  return builder.finish(size.stations);
}

function addPies(
  builder: BatchBuilder,
  sectors: { readonly azimuth: number; readonly beamwidth: number; readonly radius: number },
  random: () => number,
): void {
  for (const turn of [0, 120, 240]) {
    const from = sectors.azimuth + turn + (random() - 0.5) * 16 - sectors.beamwidth / 2;
    builder.piece((from + 720) % 360, sectors.beamwidth, sectors.radius * (0.85 + 0.3 * random()));
  }
}

/** Three antennas of 65° (3GPP TR 36.942) with a path loss exponent of 3.5, in wedges of 10°. */
function addWedges(
  builder: BatchBuilder,
  sectors: { readonly azimuth: number; readonly radius: number },
): void {
  for (let wedge = 0; wedge < 36; wedge++) {
    const losses = [0, 120, 240].map((turn) => {
      const off = ((((wedge * 10 + 5 - sectors.azimuth - turn) % 360) + 540) % 360) - 180;
      return Math.min(12 * (off / 65) ** 2, 25);
    });
    builder.piece(wedge * 10, 10, sectors.radius * 10 ** (-Math.min(...losses) / 35));
  }
}

/** Puts a footprint batch together piece by piece. */
class BatchBuilder {
  private readonly places: LonLat[] = [];
  private readonly keys: { station: number; technology: number; operator: number }[] = [];
  private readonly starts: number[] = [];
  private readonly radii: number[] = [];
  private readonly froms: number[] = [];
  private readonly widths: number[] = [];

  begin(place: LonLat, key: { station: number; technology: number; operator: number }): void {
    this.places.push(place);
    this.keys.push(key);
    this.starts.push(this.radii.length);
  }

  piece(from: number, width: number, radius: number): void {
    this.froms.push(from);
    this.widths.push(width);
    this.radii.push(radius);
  }

  finish(stations: number): FootprintBatch {
    return {
      count: this.places.length,
      lon: Float64Array.from(this.places, (place) => place[0]),
      lat: Float64Array.from(this.places, (place) => place[1]),
      station: Int32Array.from(this.keys, (key) => key.station),
      technology: Uint8Array.from(this.keys, (key) => key.technology),
      operator: Uint8Array.from(this.keys, (key) => key.operator),
      pieceStart: Int32Array.from([...this.starts, this.radii.length]),
      pieceRadius: Float64Array.from(this.radii),
      pieceFrom: Float64Array.from(this.froms),
      pieceWidth: Float64Array.from(this.widths),
      operators: ['viettel', 'vinaphone', 'mobifone', 'vietnamobile'],
      stationIds: Array.from({ length: stations }, (_, index) => `synthetic-${index}`),
    };
  }
}
