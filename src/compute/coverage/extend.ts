import type { OperatorId } from '../../domain/operator.ts';
import type { FootprintBatch } from './batch.ts';
import type { ServingIndex } from './serving.ts';

/**
 * The same footprints with operators and stations numbered as in `base`, followed by those only `extra` has.
 * Numbers of the base stay valid, so that masks and columns made for it go on meaning the same.
 */
export function renumber(extra: FootprintBatch, base: FootprintBatch): FootprintBatch {
  const operators = joinOperators(base.operators, extra.operators);
  const operatorOf = extra.operators.map((id) => operators.indexOf(id));
  const firstStation = base.stationIds.length;
  return {
    ...extra,
    operator: extra.operator.map((index) => operatorOf[index] ?? 0),
    station: extra.station.map((index) => index + firstStation),
    operators,
    stationIds: [...base.stationIds, ...extra.stationIds],
  };
}

/** Operators of a base followed by those that only `extra` has, so that masks made for the base stay valid. */
export function joinOperators(
  base: readonly OperatorId[],
  extra: readonly OperatorId[],
): readonly OperatorId[] {
  return [...base, ...extra.filter((id) => !base.includes(id))];
}

/** `base` followed by `extra`, which must have been renumbered for it. */
export function appendFootprints(base: FootprintBatch, extra: FootprintBatch): FootprintBatch {
  return new JoinedFootprints(base, extra);
}

/**
 * Who, what and where are joined at once; the pieces, some hundred thousand numbers that only drawing and
 * measuring need, when they are first asked for. A scenario is joined anew with every move of a station.
 */
class JoinedFootprints implements FootprintBatch {
  readonly count: number;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly station: Int32Array;
  readonly technology: Uint8Array;
  readonly operator: Uint8Array;
  readonly operators: FootprintBatch['operators'];
  readonly stationIds: FootprintBatch['stationIds'];
  readonly #base: FootprintBatch;
  readonly #extra: FootprintBatch;
  #pieces: Pick<FootprintBatch, 'pieceStart' | 'pieceRadius' | 'pieceFrom' | 'pieceWidth'> | null = null;

  constructor(base: FootprintBatch, extra: FootprintBatch) {
    this.#base = base;
    this.#extra = extra;
    this.count = base.count + extra.count;
    this.lon = joinFloats(base.lon, extra.lon);
    this.lat = joinFloats(base.lat, extra.lat);
    this.station = joinInts(base.station, extra.station);
    this.technology = joinBytes(base.technology, extra.technology);
    this.operator = joinBytes(base.operator, extra.operator);
    this.operators = extra.operators;
    this.stationIds = extra.stationIds;
  }

  get pieceStart(): Int32Array {
    return this.#joined().pieceStart;
  }

  get pieceRadius(): Float64Array {
    return this.#joined().pieceRadius;
  }

  get pieceFrom(): Float64Array {
    return this.#joined().pieceFrom;
  }

  get pieceWidth(): Float64Array {
    return this.#joined().pieceWidth;
  }

  #joined() {
    const [base, extra] = [this.#base, this.#extra];
    const pieces = base.pieceRadius.length;
    this.#pieces ??= {
      pieceStart: joinInts(
        base.pieceStart,
        extra.pieceStart.subarray(1).map((start) => start + pieces),
      ),
      pieceRadius: joinFloats(base.pieceRadius, extra.pieceRadius),
      pieceFrom: joinFloats(base.pieceFrom, extra.pieceFrom),
      pieceWidth: joinFloats(base.pieceWidth, extra.pieceWidth),
    };
    return this.#pieces;
  }
}

/** Who serves whom once `extra` stands beside `base`; both are of the same villages. */
export function appendServing(base: ServingIndex, extra: ServingIndex, baseFootprints: number): ServingIndex {
  const points = base.pointStart.length - 1;
  const pointStart = new Int32Array(points + 1);
  const footprints = new Int32Array(base.footprints.length + extra.footprints.length);
  let end = 0;
  for (let point = 0; point < points; point++) {
    for (let at = base.pointStart[point] ?? 0; at < (base.pointStart[point + 1] ?? 0); at++) {
      footprints[end++] = base.footprints[at] ?? 0;
    }
    for (let at = extra.pointStart[point] ?? 0; at < (extra.pointStart[point + 1] ?? 0); at++) {
      footprints[end++] = (extra.footprints[at] ?? 0) + baseFootprints;
    }
    pointStart[point + 1] = end;
  }
  return { ...base, pointStart, footprints };
}

function joinFloats(a: Float64Array, b: Float64Array): Float64Array {
  const joined = new Float64Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function joinInts(a: Int32Array, b: Int32Array): Int32Array {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
