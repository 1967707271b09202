import { OPERATORS } from '../../domain/operator.ts';
import type { OperatorId } from '../../domain/operator.ts';
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
  const builder = new BatchBuilder();
  taking.forEach((station, stationIndex) => {
    TECHNOLOGIES.forEach((technology, technologyIndex) => {
      const layers = station.layers.filter((layer) => layer.technology === technology);
      builder.addStar(
        layers.flatMap((layer) => outlines.outlinesOf(station, layer)),
        {
          station: stationIndex,
          technology: technologyIndex,
          operator: operators.indexOf(station.operator),
          lon: station.position[0],
          lat: station.position[1],
        },
      );
    });
  });
  return builder.finish(
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
    const turn = azimuth - (batch.pieceFrom[piece] ?? 0);
    const inside = turn - 360 * Math.floor(turn / 360) <= (batch.pieceWidth[piece] ?? 0);
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

interface FootprintHead {
  readonly station: number;
  readonly technology: number;
  readonly operator: number;
  readonly lon: Degrees;
  readonly lat: Degrees;
}

/** Grows the columns of a batch; plain numbers throughout, as there are some 100,000 pieces in a province. */
class BatchBuilder {
  private readonly heads: FootprintHead[] = [];
  private readonly pieceStart: number[] = [0];
  private readonly radius: number[] = [];
  private readonly from: number[] = [];
  private readonly width: number[] = [];
  private readonly samples = new Float64Array(WEDGES * SAMPLES_PER_WEDGE);
  private readonly wedges = new Float64Array(WEDGES);

  /** Adds the union of outlines around one centre; nothing when they reach nowhere. */
  addStar(outlines: readonly Outline[], head: FootprintHead): void {
    const { samples, wedges } = this;
    samples.fill(0);
    for (const outline of outlines) raiseSamples(samples, outline);
    for (let wedge = 0; wedge < WEDGES; wedge++) wedges[wedge] = wedgeRadius(samples, wedge);
    const first = wedges[0] ?? 0;
    if (wedges.every((radius) => radius === first)) this.addPiece(0, 360, first);
    else this.addWedges();
    if (this.radius.length === this.pieceStart.at(-1)) return;
    this.heads.push(head);
    this.pieceStart.push(this.radius.length);
  }

  /** Runs of equal neighbours become one pie of at most 180°. */
  private addWedges(): void {
    const { wedges } = this;
    let start = 0;
    for (let wedge = 1; wedge <= WEDGES; wedge++) {
      const width = (wedge - start) * WEDGE_WIDTH;
      const radius = wedges[start] ?? 0;
      if (wedge < WEDGES && wedges[wedge] === radius && width < WIDEST_PIE) continue;
      this.addPiece(start * WEDGE_WIDTH, width, radius);
      start = wedge;
    }
  }

  private addPiece(from: Degrees, width: Degrees, radius: Metres): void {
    if (radius <= 0) return;
    this.from.push(from);
    this.width.push(width);
    this.radius.push(radius);
  }

  finish(operators: readonly OperatorId[], stationIds: readonly string[]): FootprintBatch {
    const { heads } = this;
    return {
      count: heads.length,
      lon: Float64Array.from(heads, (head) => head.lon),
      lat: Float64Array.from(heads, (head) => head.lat),
      station: Int32Array.from(heads, (head) => head.station),
      technology: Uint8Array.from(heads, (head) => head.technology),
      operator: Uint8Array.from(heads, (head) => head.operator),
      pieceStart: new Int32Array(this.pieceStart),
      pieceRadius: new Float64Array(this.radius),
      pieceFrom: new Float64Array(this.from),
      pieceWidth: new Float64Array(this.width),
      operators,
      stationIds,
    };
  }
}

function wedgeRadius(samples: Float64Array, wedge: number): Metres {
  const start = wedge * SAMPLES_PER_WEDGE;
  const first = samples[start] ?? 0;
  let constant = true;
  let sumOfSquares = 0;
  for (let i = start; i < start + SAMPLES_PER_WEDGE; i++) {
    const radius = samples[i] ?? 0;
    if (radius !== first) constant = false;
    sumOfSquares += radius * radius;
  }
  // Keeps a constant radius bit for bit, so that equal neighbours are recognised.
  return constant ? first : Math.sqrt(sumOfSquares / SAMPLES_PER_WEDGE);
}

/**
 * Operators of stations: known ones in their usual order, then the others by name.
 *
 * @throws RangeError for more than 31, which no mask can hold
 */
export function operatorsOf(stations: readonly Station[]): readonly OperatorId[] {
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
