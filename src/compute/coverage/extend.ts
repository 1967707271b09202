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
  const pieces = base.pieceRadius.length;
  const extraStarts = extra.pieceStart.subarray(1).map((start) => start + pieces);
  return {
    count: base.count + extra.count,
    lon: joinFloats(base.lon, extra.lon),
    lat: joinFloats(base.lat, extra.lat),
    station: joinInts(base.station, extra.station),
    technology: joinBytes(base.technology, extra.technology),
    operator: joinBytes(base.operator, extra.operator),
    pieceStart: joinInts(base.pieceStart, extraStarts),
    pieceRadius: joinFloats(base.pieceRadius, extra.pieceRadius),
    pieceFrom: joinFloats(base.pieceFrom, extra.pieceFrom),
    pieceWidth: joinFloats(base.pieceWidth, extra.pieceWidth),
    operators: extra.operators,
    stationIds: extra.stationIds,
  };
}

/** Who serves whom once `extra` stands beside `base`; both are of the same villages. */
export function appendServing(base: ServingIndex, extra: ServingIndex, baseFootprints: number): ServingIndex {
  const points = base.pointStart.length - 1;
  const pointStart = new Int32Array(points + 1);
  const footprints = new Int32Array(base.footprints.length + extra.footprints.length);
  let end = 0;
  for (let point = 0; point < points; point++) {
    const known = base.footprints.subarray(base.pointStart[point], base.pointStart[point + 1]);
    const added = extra.footprints.subarray(extra.pointStart[point], extra.pointStart[point + 1]);
    footprints.set(known, end);
    footprints.set(
      added.map((footprint) => footprint + baseFootprints),
      end + known.length,
    );
    end += known.length + added.length;
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
