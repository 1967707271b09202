import { decodeText } from './encoding/decode.ts';

/** An entry of a zip's central directory, as declared; nothing of it is believed before inflating. */
export interface DirectoryEntry {
  /** A label, never a path: archives may hold `../x` or absolute names. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

export interface ZipDirectory {
  /** As declared at the end of the archive; may be more than `entries` when reading stopped at a limit. */
  readonly entryCount: number;
  readonly entries: readonly DirectoryEntry[];
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/**
 * The central directory (PKWARE APPNOTE 4.3.12, 4.3.16), at most `limit` entries of it; `null` when the
 * archive is cut off or damaged. Zip64 is not read: it begins at 4 GB, far beyond the file limit.
 */
export function readDirectory(bytes: Uint8Array, limit: number): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entryCount = view.getUint16(end + 10, true);
  const entries: DirectoryEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  while (entries.length < Math.min(entryCount, limit)) {
    const entry = readEntry(bytes, view, offset);
    if (entry === null) return null;
    entries.push(entry.entry);
    offset = entry.next;
  }
  return { entryCount, entries };
}

/** The compressed bytes of an entry; `null` when its local header or data lie outside the archive. */
export function compressedBytes(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset, compressedSize } = entry;
  if (headerOffset + 30 > bytes.length) return null;
  if (view.getUint32(headerOffset, true) !== LOCAL_SIGNATURE) return null;
  const start =
    headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  return start + compressedSize > bytes.length ? null : bytes.subarray(start, start + compressedSize);
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let offset = view.byteLength - END_LENGTH; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return null;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
): { entry: DirectoryEntry; next: number } | null {
  if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return null;
  const nameLength = view.getUint16(offset + 28, true);
  const next =
    offset + 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  if (next > bytes.length) return null;
  const entry = {
    name: decodeText(bytes.subarray(offset + 46, offset + 46 + nameLength)).text,
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    compressedSize: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
  return { entry, next };
}
