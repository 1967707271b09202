import { Gunzip, Inflate } from 'fflate';
import type { Refusal } from './model.ts';
import { compressedBytes, readDirectory, type DirectoryEntry } from './zip-directory.ts';

export interface ZipFile {
  /** A label, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ArchiveLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  /** Inflated to compressed, applied to archives that inflate beyond `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 2000,
  inflatedBytes: 300 * 1024 * 1024,
  ratio: 200,
  // Small blank tables compress better than 200 : 1 and are harmless.
  ratioFrom: 32 * 1024 * 1024,
};

/** Input pieces small enough that one of them cannot inflate to more than 17 MB (deflate's 1032 : 1). */
const PIECE = 16 * 1024;
const NOT_ZIP: Refusal = { code: 'ZIP_BROKEN', params: {} };

/** Whether the bytes begin like a zip archive (also XLSX and KMZ). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

/** Whether the bytes begin like gzip. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Names of a zip's files, without directories and macOS's resource forks. Declared sizes are checked
 * first: `ZIP_BROKEN`, `ZIP_TOO_MANY_ENTRIES`, `ZIP_BOMB`, `ZIP_ENCRYPTED`.
 */
export function zipNames(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): string[] | Refusal {
  const entries = checkedEntries(bytes, limits);
  return Array.isArray(entries) ? entries.map(({ name }) => name) : entries;
}

/**
 * The wanted files of a zip, inflated in small pieces and stopped as soon as one grows beyond its
 * declared size. Refused as in `zipNames`; data that do not inflate to that size are `ZIP_BROKEN`.
 */
export function unzipLimited(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): ZipFile[] | Refusal {
  const entries = checkedEntries(bytes, limits);
  if (!Array.isArray(entries)) return entries;
  const files: ZipFile[] = [];
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    const inflated = inflateEntry(bytes, entry);
    if (!(inflated instanceof Uint8Array)) return inflated;
    files.push({ name: entry.name, bytes: inflated });
  }
  return files;
}

/** Whether another program's reader may be given this archive: declared sizes kept and all data sound. */
export function checkZip(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Refusal | null {
  const entries = checkedEntries(bytes, limits);
  if (!Array.isArray(entries)) return entries;
  for (const entry of entries) {
    const inflated = inflateEntry(bytes, entry);
    if (!(inflated instanceof Uint8Array)) return inflated;
  }
  return null;
}

/** A gzip file's content; `ZIP_BOMB` beyond the limit, `ZIP_BROKEN` when cut off or damaged. */
export function gunzipLimited(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Uint8Array | Refusal {
  const dense = Math.max(limits.ratioFrom, bytes.length * limits.ratio);
  const collected = collect(Math.min(limits.inflatedBytes, dense));
  const inflated = run(new Gunzip(collected.add), bytes, collected);
  if (!(inflated instanceof Uint8Array)) return inflated;
  return inflated.length < lastMemberSize(bytes) ? NOT_ZIP : inflated;
}

/** ISIZE (RFC 1952, section 2.3.1): a file that was cut off ends in some other bytes, mostly a far larger number. */
function lastMemberSize(bytes: Uint8Array): number {
  if (bytes.length < 18) return Number.POSITIVE_INFINITY;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}

function checkedEntries(bytes: Uint8Array, limits: ArchiveLimits): DirectoryEntry[] | Refusal {
  const directory = readDirectory(bytes, limits.entries);
  if (directory === null) return NOT_ZIP;
  const { entryCount, entries } = directory;
  if (entryCount > limits.entries) {
    return { code: 'ZIP_TOO_MANY_ENTRIES', params: { count: entryCount, limit: limits.entries } };
  }
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  const isTooDense = inflated > limits.ratioFrom && inflated > bytes.length * limits.ratio;
  if (inflated > limits.inflatedBytes || isTooDense) {
    return { code: 'ZIP_BOMB', params: { megabytes: Math.round(inflated / 1024 / 1024) } };
  }
  const files = entries.filter(({ name }) => !/\/$|(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(name));
  return files.some(({ isEncrypted }) => isEncrypted) ? { code: 'ZIP_ENCRYPTED', params: {} } : files;
}

function inflateEntry(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | Refusal {
  const compressed = compressedBytes(bytes, entry);
  if (compressed === null || (entry.method !== 0 && entry.method !== 8)) return NOT_ZIP;
  if (entry.method === 0) return compressed.length === entry.size ? compressed : NOT_ZIP;
  const collected = collect(entry.size);
  const inflated = run(new Inflate(collected.add), compressed, collected);
  return inflated instanceof Uint8Array && inflated.length !== entry.size ? NOT_ZIP : inflated;
}

interface Collected {
  readonly add: (chunk: Uint8Array) => void;
  readonly isFull: () => boolean;
  readonly join: () => Uint8Array;
}

function collect(limit: number): Collected {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    add: (chunk) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
    },
    isFull: () => length > limit,
    join: () => {
      const joined = new Uint8Array(length);
      let offset = 0;
      for (const chunk of chunks) {
        joined.set(chunk, offset);
        offset += chunk.length;
      }
      return joined;
    },
  };
}

interface Inflater {
  push(piece: Uint8Array, isFinal: boolean): void;
}

function run(inflater: Inflater, bytes: Uint8Array, collected: Collected): Uint8Array | Refusal {
  try {
    for (let offset = 0; offset === 0 || offset < bytes.length; offset += PIECE) {
      inflater.push(bytes.subarray(offset, offset + PIECE), offset + PIECE >= bytes.length);
      if (collected.isFull()) return { code: 'ZIP_BOMB', params: { megabytes: 0 } };
    }
  } catch {
    return NOT_ZIP;
  }
  return collected.join();
}
