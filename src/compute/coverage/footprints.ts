import { OPERATORS } from '../../domain/operator.ts';
import type { OperatorId } from '../../domain/operator.ts';
import { normalizeAzimuth } from '../../domain/quantities.ts';
import type { Degrees, Metres } from '../../domain/quantities.ts';
import type { RadioRule } from '../../domain/rule.ts';
import type { StationFilter } from '../../domain/selection.ts';
import type { Station } from '../../domain/station.ts';
import { TECHNOLOGIES } from '../../domain/technology.ts';
import { DEFAULT_RADIO_TABLE } from '../radio/bands.ts';
import type { RadioTable } from '../radio/bands.ts';
import { createOutlineModel, raiseSamples } from '../radio/outline.ts';
import type { Outline } from '../radio/outline.ts';
import type { FootprintBatch } from './batch.ts';

/** Wedges of a star-shaped footprint, on a fixed grid of azimuths. */
const WEDGES = 36;
const WEDGE_WIDTH: Degrees = 360 / WEDGES;
/** Directions looked at within a wedge, at the middles of equal parts. */
const SAMPLES_PER_WEDGE = 5;
/** A pie stays convex up to here. */
const WIDEST_PIE: Degrees = 180;
/** `FootprintMask.operators` is a mask of 31 usable bits. */
const MOST_OPERATORS = 31;

/**
 * What each station covers with each technology. Layers and sectors of one station share their centre, so their
 * union is star-shaped: its radius is the greatest of theirs in each direction, here as 36 wedges of 10° with
 * the wedge's true area (r² is the mean of r² over the wedge). Neighbouring wedges of exactly equal radius are
 * one pie; a station that reaches equally far all around is one disc.
 *
 * The result does not depend on the order of `stations`: footprints are sorted by station id, then technology.
 * Operators are those of all stations, taking part or not, so that masks stay valid when the filter changes.
 *
 * @throws RangeError for more than 31 operators, which no mask can hold
 */
export function buildFootprints(
  stations: readonly Station[],
  rule: RadioRule,
  filter: StationFilter,
  table: RadioTable = DEFAULT_RADIO_TABLE,
): FootprintBatch {
  const operators = operatorsOf(stations);
  const taking = stations.filter((station) => takesPart(station, filter)).sort(byId);
  const outlines = createOutlineModel(rule, table);
  const columns = new Columns();
  taking.forEach((station, stationIndex) => {
    TECHNOLOGIES.forEach((technology, technologyIndex) => {
      const layers = station.layers.filter((layer) => layer.technology === technology);
      const union = layers.flatMap((layer) => outlines.outlinesOf(station, layer));
      const pieces = starPieces(union);
      if (pieces.length === 0) return;
      columns.push(pieces, {
        station: stationIndex,
        technology: technologyIndex,
        operator: operators.indexOf(station.operator),
        lon: station.position[0],
        lat: station.position[1],
      });
    });
  });
  return columns.finish(
    operators,
    taking.map((station) => station.id),
  );
}

/** Whether a station is counted under a filter: its status is chosen and it is on air by the end of the year. */
export function takesPart(station: Station, filter: StationFilter): boolean {
  if (!filter.statuses.includes(station.status)) return false;
  return filter.year === null || station.onAirYear === null || station.onAirYear <= filter.year;
}

/** Greatest radius of a footprint's pieces along an azimuth; 0 where no piece points. */
export function pieceRadiusAt(batch: FootprintBatch, footprint: number, azimuth: Degrees): Metres {
  let radius = 0;
  const end = batch.pieceStart[footprint + 1] ?? 0;
  for (let piece = batch.pieceStart[footprint] ?? 0; piece < end; piece++) {
    const turn = normalizeAzimuth(azimuth - (batch.pieceFrom[piece] ?? 0));
    const inside = turn <= (batch.pieceWidth[piece] ?? 0);
    if (inside) radius = Math.max(radius, batch.pieceRadius[piece] ?? 0);
  }
  return radius;
}

/** Least and greatest radius of a footprint; the least is 0 unless its pieces follow each other all around. */
export function reachRange(batch: FootprintBatch, footprint: number): { nearest: Metres; farthest: Metres } {
  const start = batch.pieceStart[footprint] ?? 0;
  const end = batch.pieceStart[footprint + 1] ?? 0;
  let nearest = Infinity;
  let farthest = 0;
  let azimuth = batch.pieceFrom[start] ?? 0;
  const fullTurn = azimuth + 360;
  for (let piece = start; piece < end; piece++) {
    const radius = batch.pieceRadius[piece] ?? 0;
    farthest = Math.max(farthest, radius);
    nearest = Math.min(nearest, batch.pieceFrom[piece] === azimuth ? radius : 0);
    azimuth += batch.pieceWidth[piece] ?? 0;
  }
  return { nearest: azimuth === fullTurn ? nearest : 0, farthest };
}

interface Piece {
  readonly from: Degrees;
  readonly width: Degrees;
  readonly radius: Metres;
}

/** Union of co-centred outlines as wedges of true area. */
function starPieces(outlines: readonly Outline[]): readonly Piece[] {
  const samples = new Float64Array(WEDGES * SAMPLES_PER_WEDGE);
  for (const outline of outlines) raiseSamples(samples, outline);
  const radii: Metres[] = [];
  for (let wedge = 0; wedge < WEDGES; wedge++) radii.push(wedgeRadius(samples, wedge));
  return mergeWedges(radii);
}

function wedgeRadius(samples: Float64Array, wedge: number): Metres {
  const first = samples[wedge * SAMPLES_PER_WEDGE] ?? 0;
  let constant = true;
  let sumOfSquares = 0;
  for (let i = 0; i < SAMPLES_PER_WEDGE; i++) {
    const radius = samples[wedge * SAMPLES_PER_WEDGE + i] ?? 0;
    if (radius !== first) constant = false;
    sumOfSquares += radius * radius;
  }
  // Keeps a constant radius bit for bit, so that equal neighbours are recognised.
  return constant ? first : Math.sqrt(sumOfSquares / SAMPLES_PER_WEDGE);
}

/** Runs of equal neighbours become one pie of at most 180°; a full turn becomes one disc. */
function mergeWedges(radii: readonly Metres[]): readonly Piece[] {
  const first = radii[0] ?? 0;
  if (radii.every((radius) => radius === first)) {
    return first > 0 ? [{ from: 0, width: 360, radius: first }] : [];
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let wedge = 1; wedge <= radii.length; wedge++) {
    const radius = radii[start] ?? 0;
    const width = (wedge - start) * WEDGE_WIDTH;
    if (wedge < radii.length && radii[wedge] === radius && width < WIDEST_PIE) continue;
    if (radius > 0) pieces.push({ from: start * WEDGE_WIDTH, width, radius });
    start = wedge;
  }
  return pieces;
}

interface FootprintHead {
  readonly station: number;
  readonly technology: number;
  readonly operator: number;
  readonly lon: Degrees;
  readonly lat: Degrees;
}

/** Grows the columns of a batch row by row. */
class Columns {
  private readonly heads: FootprintHead[] = [];
  private readonly pieceStart: number[] = [0];
  private readonly pieces: Piece[] = [];

  push(pieces: readonly Piece[], head: FootprintHead): void {
    this.heads.push(head);
    for (const piece of pieces) this.pieces.push(piece);
    this.pieceStart.push(this.pieces.length);
  }

  finish(operators: readonly OperatorId[], stationIds: readonly string[]): FootprintBatch {
    const { heads, pieces } = this;
    const batch = {
      count: heads.length,
      lon: new Float64Array(heads.length),
      lat: new Float64Array(heads.length),
      station: new Int32Array(heads.length),
      technology: new Uint8Array(heads.length),
      operator: new Uint8Array(heads.length),
      pieceStart: Int32Array.from(this.pieceStart),
      pieceRadius: new Float64Array(pieces.length),
      pieceFrom: new Float64Array(pieces.length),
      pieceWidth: new Float64Array(pieces.length),
      operators,
      stationIds,
    };
    heads.forEach((head, i) => {
      batch.lon[i] = head.lon;
      batch.lat[i] = head.lat;
      batch.station[i] = head.station;
      batch.technology[i] = head.technology;
      batch.operator[i] = head.operator;
    });
    pieces.forEach((piece, i) => {
      batch.pieceRadius[i] = piece.radius;
      batch.pieceFrom[i] = piece.from;
      batch.pieceWidth[i] = piece.width;
    });
    return batch;
  }
}

/** Known operators in their usual order, then the others by name. */
function operatorsOf(stations: readonly Station[]): readonly OperatorId[] {
  const known = OPERATORS.map((operator) => operator.id);
  const rank = (id: OperatorId): number => (known.includes(id) ? known.indexOf(id) : known.length);
  const present = [...new Set(stations.map((station) => station.operator))];
  if (present.length > MOST_OPERATORS) {
    throw new RangeError(
      `${present.length} operators: at most ${MOST_OPERATORS} can be told apart; merge their names first`,
    );
  }
  return present.sort((one, other) => rank(one) - rank(other) || compareText(one, other));
}

function byId(one: Station, other: Station): number {
  return compareText(one.id, other.id);
}

/** By code unit: the same on every machine, unlike `localeCompare`. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
