export interface Utf8Check {
  /** Bytes that belong to no well-formed sequence (RFC 3629). */
  readonly badBytes: number;
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number;
}

/** Counts what is well-formed UTF-8 beyond ASCII and what is not. */
export function validateUtf8(bytes: Uint8Array): Utf8Check {
  let badBytes = 0;
  let sequences = 0;
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(bytes, index, lead);
    if (length === 0) badBytes += 1;
    else sequences += 1;
    index += Math.max(1, length);
  }
  return { badBytes, sequences };
}

/** Length of the well-formed sequence at `index`, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, index: number, lead: number): number {
  const length = lengthByLead(lead);
  if (length === 0) return 0;
  const second = bytes[index + 1] ?? 0;
  // Overlong forms, surrogates and codes beyond U+10FFFF show in the second byte.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let offset = 2; offset < length; offset += 1) {
    if (!isContinuation(bytes[index + offset] ?? 0)) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
