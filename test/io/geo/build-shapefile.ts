/** Writes shapefiles byte by byte after ESRI's description (1998), so that faults can be put in on purpose. */
type Position = readonly [number, number];

const POINT = 1;
const POLYLINE = 3;
const POLYGON = 5;

export type Shape =
  | { readonly point: Position; readonly z?: number }
  | { readonly line: readonly Position[] }
  | { readonly rings: readonly (readonly Position[])[] }
  | null;

export function buildShp(shapes: readonly Shape[]): Uint8Array {
  const contents = shapes.map(shapeContent);
  const length = contents.reduce((sum, content) => sum + 8 + content.length, 100);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994, false);
  view.setInt32(24, length / 2, false);
  view.setInt32(28, 1000, true);
  let offset = 100;
  contents.forEach((content, index) => {
    view.setInt32(offset, index + 1, false);
    view.setInt32(offset + 4, content.length / 2, false);
    bytes.set(content, offset + 8);
    offset += 8 + content.length;
  });
  return bytes;
}

function shapeContent(shape: Shape): Uint8Array {
  if (shape === null) return new Uint8Array(4);
  if ('point' in shape) return pointContent(shape.point, shape.z);
  const parts = 'line' in shape ? [shape.line] : shape.rings;
  const count = parts.flat().length;
  const bytes = new Uint8Array(44 + parts.length * 4 + count * 16);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 'line' in shape ? POLYLINE : POLYGON, true);
  view.setInt32(36, parts.length, true);
  view.setInt32(40, count, true);
  let first = 0;
  parts.forEach((part, index) => {
    view.setInt32(44 + index * 4, first, true);
    part.forEach(([x, y], corner) => {
      const at = 44 + parts.length * 4 + (first + corner) * 16;
      view.setFloat64(at, x, true);
      view.setFloat64(at + 8, y, true);
    });
    first += part.length;
  });
  return bytes;
}

function pointContent([x, y]: Position, z: number | undefined): Uint8Array {
  const bytes = new Uint8Array(z === undefined ? 20 : 36);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, z === undefined ? POINT : POINT + 10, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  if (z !== undefined) view.setFloat64(20, z, true);
  return bytes;
}

export interface DbfField {
  readonly name: string;
  readonly type: 'C' | 'N' | 'D' | 'L';
  readonly length: number;
}

export interface DbfRecord {
  readonly isDeleted?: boolean;
  readonly cells: readonly (string | Uint8Array)[];
}

/** `encode` turns names and text cells into bytes; cells given as bytes are taken as they are. */
export function buildDbf(
  fields: readonly DbfField[],
  records: readonly DbfRecord[],
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(text),
): Uint8Array {
  const headerLength = 32 + fields.length * 32 + 1;
  const recordLength = fields.reduce((sum, { length }) => sum + length, 1);
  const bytes = new Uint8Array(headerLength + records.length * recordLength + 1).fill(0);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  fields.forEach(({ name, type, length }, index) => {
    bytes.set(encode(name).slice(0, 11), 32 + index * 32);
    bytes[32 + index * 32 + 11] = type.charCodeAt(0);
    bytes[32 + index * 32 + 16] = length;
  });
  bytes[headerLength - 1] = 0x0d;
  records.forEach(({ isDeleted = false, cells }, index) => {
    let offset = headerLength + index * recordLength;
    bytes[offset] = isDeleted ? 0x2a : 0x20;
    offset += 1;
    fields.forEach(({ type, length }, column) => {
      const cell = cells[column] ?? '';
      const content = (typeof cell === 'string' ? encode(cell) : cell).slice(0, length);
      bytes.fill(0x20, offset, offset + length);
      bytes.set(content, type === 'N' ? offset + length - content.length : offset);
      offset += length;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
