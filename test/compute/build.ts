import type { FootprintBatch } from '../../src/compute/coverage/batch.ts';
import { createFrame } from '../../src/compute/geodesy/frame.ts';
import type { Frame } from '../../src/compute/geodesy/frame.ts';
import type { OperatorId } from '../../src/domain/operator.ts';
import type { LonLat, MultiPolygonRings } from '../../src/domain/quantities.ts';
import type { CellLayer, Sector, Station } from '../../src/domain/station.ts';
import type { Technology } from '../../src/domain/technology.ts';
import { TECHNOLOGIES } from '../../src/domain/technology.ts';
import type { AdminUnit, UnitId } from '../../src/domain/unit.ts';
import type { Village } from '../../src/domain/village.ts';

/** Plane in which the tests' shapes are drawn, in metres around a point in the province. */
export const FRAME: Frame = createFrame(107.7, 12.2);

export function at(x: number, y: number): LonLat {
  return FRAME.unproject(x, y);
}

/** Polygon with straight sides in the plane: outer ring counter-clockwise, then holes clockwise, unclosed. */
export function polygon(...rings: readonly (readonly (readonly [number, number])[])[]): MultiPolygonRings {
  const closed = rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => at(x, y)));
  return [closed];
}

export function square(x: number, y: number, side: number): MultiPolygonRings {
  return polygon([
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ]);
}

export function makeLayer(technology: Technology, change: Partial<CellLayer> = {}): CellLayer {
  return {
    technology,
    band: null,
    sectors: [],
    givenRadius: null,
    power: null,
    antennaGain: null,
    ...change,
  };
}

export function makeSector(azimuth: number, change: Partial<Sector> = {}): Sector {
  return { azimuth, beamwidth: null, antennaHeight: null, downtilt: null, ...change };
}

export function makeStation(id: string, change: Partial<Station> = {}): Station {
  return {
    id,
    code: id,
    name: null,
    operator: 'viettel',
    siteId: `site-${id}`,
    position: at(0, 0),
    declaredCommuneId: null,
    status: 'active',
    onAirYear: null,
    antennaHeight: 30,
    morphology: 'quasi-open',
    layers: [makeLayer('4G')],
    ...change,
  };
}

export function makeVillage(id: string, change: Partial<Village> = {}): Village {
  return {
    id,
    code: null,
    name: id,
    communeId: '2023:1',
    centre: at(0, 0),
    clusters: [],
    settlement: null,
    population: null,
    households: null,
    hasGridPower: null,
    isSpeciallyDifficult: null,
    ...change,
  };
}

export function makeUnit(id: UnitId, change: Partial<AdminUnit> = {}): AdminUnit {
  return {
    id,
    vintage: id.startsWith('2023') ? '2023' : '2025',
    level: 'commune',
    code: id.slice(5),
    name: id,
    parentId: null,
    polygons: null,
    declaredAreaKm2: null,
    centre: null,
    sharesPolygonWith: [],
    ...change,
  };
}

export interface PieSpec {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Clockwise from true north; a full disc when absent. */
  readonly from?: number;
  readonly width?: number;
  readonly technology?: Technology;
  readonly operator?: OperatorId;
}

/** One footprint of one piece per entry. */
export function batchOf(pies: readonly PieSpec[]): FootprintBatch {
  const operators = [...new Set(pies.map((pie) => pie.operator ?? 'viettel'))];
  const places = pies.map((pie) => at(pie.x, pie.y));
  return {
    count: pies.length,
    lon: Float64Array.from(places, ([lon]) => lon),
    lat: Float64Array.from(places, ([, lat]) => lat),
    station: Int32Array.from(pies, (_, i) => i),
    technology: Uint8Array.from(pies, (pie) => TECHNOLOGIES.indexOf(pie.technology ?? '4G')),
    operator: Uint8Array.from(pies, (pie) => operators.indexOf(pie.operator ?? 'viettel')),
    pieceStart: Int32Array.from({ length: pies.length + 1 }, (_, i) => i),
    pieceRadius: Float64Array.from(pies, (pie) => pie.radius),
    pieceFrom: Float64Array.from(pies, (pie) => pie.from ?? 0),
    pieceWidth: Float64Array.from(pies, (pie) => pie.width ?? 360),
    operators,
    stationIds: pies.map((_, i) => `s${i}`),
  };
}

export const ALL = { technologies: 0b1111, operators: 0x7fffffff };
