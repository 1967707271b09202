import { makeIssue, type Issue } from '../../domain/issue.ts';
import { textDecoder, type TextReading } from '../encoding/cells.ts';
import { validateUtf8 } from '../encoding/utf8.ts';

export interface DbfTable {
  readonly encoding: string;
  readonly fields: readonly string[];
  /** In file order; `null` for a record marked as deleted. */
  readonly records: readonly (readonly string[] | null)[];
  readonly issues: readonly Issue[];
}

interface Field {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const DELETED = 0x2a;
const END_OF_FIELDS = 0x0d;

/**
 * A dBASE table as text. `label` is the encoding named by a `.cpg` file or a person; the bytes are tested
 * against it, since `.cpg` files of converted data are often wrong (`DBF_ENCODING_DIFFERS`). Numbers that
 * overflowed their field (`****`) become empty with `DBF_NUMBER_OVERFLOW`. `null` when it is no dBASE file.
 */
export function readDbf(bytes: Uint8Array, label: string | null, isForced: boolean): DbfTable | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const fields = readFields(bytes, headerLength);
  if (fields.length === 0 || recordLength === 0 || headerLength > bytes.length) return null;
  const stored = Math.floor((bytes.length - headerLength) / recordLength);
  const count = Math.min(view.getUint32(4, true), stored);
  const recordAt = (index: number): Uint8Array =>
    bytes.subarray(headerLength + index * recordLength, headerLength + (index + 1) * recordLength);
  const reading = textDecoder(textBytes(fields, count, recordAt), label, isForced);
  const issues = [...encodingIssues(reading, label)];
  const records = Array.from({ length: count }, (_, index) => {
    const record = recordAt(index);
    if (record[0] === DELETED) return null;
    return fields.map((field) => readCell(record, field, { reading, issues, row: index + 1 }));
  });
  const declared = view.getUint32(4, true);
  if (declared > stored) issues.push(makeIssue('warning', 'DBF_TRUNCATED', { params: { declared, stored } }));
  const names = fields.map(({ nameBytes }) => reading.decode(nameBytes).trim());
  return { encoding: reading.encoding, fields: names, records, issues };
}

function readFields(bytes: Uint8Array, headerLength: number): Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= Math.min(headerLength, bytes.length); at += 32) {
    if (bytes[at] === END_OF_FIELDS) break;
    const nameEnd = bytes.subarray(at, at + 11).indexOf(0);
    const length = bytes[at + 16] ?? 0;
    fields.push({
      nameBytes: bytes.subarray(at, at + (nameEnd < 0 ? 11 : nameEnd)),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      offset,
      length,
    });
    offset += length;
  }
  return fields;
}

/** All names and texts, a line each: what the encoding is judged by. */
function textBytes(
  fields: readonly Field[],
  count: number,
  recordAt: (index: number) => Uint8Array,
): Uint8Array {
  const pieces = fields.map(({ nameBytes }) => nameBytes);
  const texts = fields.filter(({ type }) => type === 'C');
  for (let index = 0; index < count; index += 1) {
    for (const field of texts) pieces.push(withoutCutLetter(trimmed(recordAt(index), field), field.length));
  }
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length + 1, 0)).fill(0x0a);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length + 1;
  }
  return joined;
}

/** A full field may end within a UTF-8 letter, which would speak against UTF-8. */
function withoutCutLetter(cell: Uint8Array, width: number): Uint8Array {
  const lead = cell.findLastIndex((byte) => byte >= 0xc0);
  const isCut = cell.length === width && lead >= 0 && validateUtf8(cell.subarray(lead)).badBytes > 0;
  return isCut ? cell.subarray(0, lead) : cell;
}

function trimmed(record: Uint8Array, { offset, length }: Field): Uint8Array {
  const cell = record.subarray(offset, offset + length);
  let end = cell.length;
  while (end > 0 && (cell[end - 1] === 0x20 || cell[end - 1] === 0)) end -= 1;
  const start = cell.findIndex((byte) => byte !== 0x20);
  return cell.subarray(Math.max(0, Math.min(start, end)), end);
}

interface CellContext {
  readonly reading: TextReading;
  readonly issues: Issue[];
  readonly row: number;
}

function readCell(record: Uint8Array, field: Field, { reading, issues, row }: CellContext): string {
  const bytes = trimmed(record, field);
  const name = (): string => reading.decode(field.nameBytes).trim();
  if (field.type === 'C') {
    const text = reading.decode(bytes);
    if (text.includes('\ufffd'))
      issues.push(makeIssue('warning', 'BAD_BYTES', { row, field: name(), params: { count: 1 } }));
    return text;
  }
  const ascii = String.fromCharCode(...bytes);
  if (/^\*+$/.test(ascii)) {
    issues.push(makeIssue('warning', 'DBF_NUMBER_OVERFLOW', { row, field: name() }));
    return '';
  }
  if (field.type === 'D') return ascii.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').replace(/^0+$/, '');
  if (field.type === 'L') return /^[yt]$/i.test(ascii) ? 'true' : /^[nf]$/i.test(ascii) ? 'false' : '';
  if (field.type !== 'I') return ascii;
  const view = new DataView(record.buffer, record.byteOffset + field.offset, field.length);
  return field.length === 4 ? String(view.getInt32(0, true)) : '';
}

function encodingIssues({ encoding, isAsLabelled }: TextReading, label: string | null): Issue[] {
  if (isAsLabelled || label === null) return [];
  return [makeIssue('warning', 'DBF_ENCODING_DIFFERS', { params: { label, encoding } })];
}
