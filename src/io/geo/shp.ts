import type { LonLat } from '../../domain/quantities.ts';
import type { RawGeometry } from '../model.ts';
import { groupRings } from './group-rings.ts';

export interface ShpRecord {
  readonly geometry: RawGeometry | null;
  /** The record's content is cut off, holds impossible counts or a shape that is not supported. */
  readonly isBroken: boolean;
}

const FILE_CODE = 9994;
const HEADER_LENGTH = 100;
/** Point, polyline, polygon, multipoint; their Z (+10) and M (+20) forms begin alike. Multipatch (31) is not read. */
const POINT = 1;
const POLYLINE = 3;
const POLYGON = 5;
const MULTIPOINT = 8;
const NOTHING: ShpRecord = { geometry: null, isBroken: false };
const BROKEN: ShpRecord = { geometry: null, isBroken: true };

/**
 * The shapes of a `.shp` in file order (ESRI Shapefile Technical Description, 1998), x and y only. `null`
 * when the bytes are no shapefile. A file that ends early gives the records up to there, the last broken.
 */
export function readShp(bytes: Uint8Array): ShpRecord[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_LENGTH || view.getInt32(0, false) !== FILE_CODE) return null;
  const records: ShpRecord[] = [];
  let offset = HEADER_LENGTH;
  while (offset + 8 <= bytes.length) {
    const length = view.getInt32(offset + 4, false) * 2;
    const start = offset + 8;
    if (length < 0 || start + length > bytes.length) {
      records.push(BROKEN);
      break;
    }
    records.push(readRecord(new DataView(bytes.buffer, bytes.byteOffset + start, length)));
    offset = start + length;
  }
  return records;
}

function readRecord(view: DataView): ShpRecord {
  if (view.byteLength < 4) return NOTHING;
  const code = view.getInt32(0, true);
  if (code === 0) return NOTHING;
  if (code > 28) return BROKEN;
  try {
    return { geometry: readShape(code % 10, view), isBroken: false };
  } catch (error) {
    // Counts that point beyond the record make `DataView` throw.
    if (error instanceof RangeError) return BROKEN;
    throw error;
  }
}

function readShape(kind: number, view: DataView): RawGeometry | null {
  if (kind === POINT) return { type: 'points', points: positions(view, 4, 1) };
  if (kind === MULTIPOINT) {
    const count = view.getInt32(36, true);
    return count > 0 ? { type: 'points', points: positions(view, 40, count) } : null;
  }
  if (kind !== POLYLINE && kind !== POLYGON) throw new RangeError('shape type');
  const parts = readParts(view);
  if (parts.length === 0) return null;
  return kind === POLYLINE
    ? { type: 'lines', lines: parts }
    : { type: 'polygons', polygons: groupRings(parts) };
}

function readParts(view: DataView): LonLat[][] {
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const pointsAt = 44 + partCount * 4;
  const parts: LonLat[][] = [];
  for (let part = 0; part < partCount; part += 1) {
    const from = view.getInt32(44 + part * 4, true);
    const to = part + 1 < partCount ? view.getInt32(48 + part * 4, true) : pointCount;
    if (from < 0 || to > pointCount || to < from) throw new RangeError('part');
    if (to > from) parts.push(positions(view, pointsAt + from * 16, to - from));
  }
  return parts;
}

function positions(view: DataView, offset: number, count: number): LonLat[] {
  if (count < 0 || offset + count * 16 > view.byteLength) throw new RangeError('points');
  return Array.from({ length: count }, (_, index): LonLat => {
    const at = offset + index * 16;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  });
}
