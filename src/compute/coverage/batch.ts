import type { OperatorId } from '../../domain/operator.ts';
import type { StationId } from '../../domain/station.ts';
import type { MultiPolygonRings } from '../../domain/quantities.ts';

/**
 * Footprints in columns, so that they can be handed to a worker without copying. One footprint is what one
 * station covers with one technology: the union of its pieces, all centred on the station.
 *
 * A piece is a full disc (width 360°) or a convex pie (width ≤ 180°) of constant radius. Pieces of footprint
 * `f` are `pieceStart[f] … pieceStart[f + 1] - 1`.
 */
export interface FootprintBatch {
  readonly count: number;
  /** WGS84 degrees, one per footprint. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index into `stationIds`. */
  readonly station: Int32Array;
  /** Index into `TECHNOLOGIES`. */
  readonly technology: Uint8Array;
  /** Index into `operators`. */
  readonly operator: Uint8Array;
  /** `count + 1` offsets into the piece columns. */
  readonly pieceStart: Int32Array;
  /** Metres on the ground (geodesic). */
  readonly pieceRadius: Float64Array;
  /** Start azimuth, degrees clockwise from true north; the piece extends clockwise from it. */
  readonly pieceFrom: Float64Array;
  /** Degrees: 360 for a disc, otherwise 0 < width ≤ 180. */
  readonly pieceWidth: Float64Array;
  readonly operators: readonly OperatorId[];
  readonly stationIds: readonly StationId[];
}

/** Boundaries of the units to be measured, in the order of the results. `null`: no geometry, so no ratio. */
export interface UnitGeometry {
  readonly id: string;
  readonly polygons: MultiPolygonRings | null;
}

/** Which footprints of a batch count: bit masks over technology and operator indices. */
export interface FootprintMask {
  readonly technologies: number;
  readonly operators: number;
}

/**
 * The one question every area engine answers: for each unit, the area in m² of
 * unit ∩ union(chosen footprints). `NaN` where the unit has no geometry.
 */
export interface AreaEngine {
  readonly name: string;
  /** Area of each unit in m², by the engine's own earth model. */
  readonly unitAreas: Float64Array;
  unionAreas(mask: FootprintMask): Float64Array;
}
