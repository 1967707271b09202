/**
 * Encoders written from other sources than the decoders under test: TCVN3 bytes as `iconv -t TCVN5712-1`
 * (glibc) gives them for the letters in this order, windows-1258 from Microsoft's code page table, VNI from
 * the published typing table of VNI-Win.
 */
export const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const TCVN3_HEX =
  'a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe';

const TCVN3_CODES = new Map(
  Array.from(TCVN3_LETTERS, (letter, index) => [
    letter,
    Number.parseInt(TCVN3_HEX.slice(index * 2, index * 2 + 2), 16),
  ]),
);

export function toTcvn3(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => TCVN3_CODES.get(char) ?? char.charCodeAt(0));
}

/** TCVN3 codes as the Unicode characters that Excel stores for a text typed in .VnTime. */
export function toTcvn3Text(text: string): string {
  return String.fromCharCode(...toTcvn3(text));
}

const CP1258_LETTERS: Readonly<Record<string, number>> = {
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ă: 0xe3,
  ơ: 0xf5,
  ư: 0xfd,
  đ: 0xf0,
  Â: 0xc2,
  Ê: 0xca,
  Ô: 0xd4,
  Ă: 0xc3,
  Ơ: 0xd5,
  Ư: 0xdd,
  Đ: 0xd0,
};
const CP1258_TONES: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
};

/** Base letter and combining tone, as Windows writes it. */
export function toCp1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const { base, tone } = splitTone(char);
    bytes.push(CP1258_LETTERS[base] ?? base.charCodeAt(0));
    if (tone !== '') bytes.push(CP1258_TONES[tone] ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}

function splitTone(char: string): { base: string; tone: string } {
  const marks = char.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
  return { base: marks.replace(tone, '').normalize('NFC'), tone };
}

const VNI_PAIRS =
  'á aù|à aø|ả aû|ã aõ|ạ aï|â aâ|ấ aá|ầ aà|ẩ aå|ẫ aã|ậ aä|ă aê|ắ aé|ằ aè|ẳ aú|ẵ aü|ặ aë|é eù|è eø|ẻ eû|ẽ eõ|ẹ eï|ê eâ|ế eá|ề eà|ể eå|ễ eã|ệ eä|' +
  'í í|ì ì|ỉ æ|ĩ ó|ị ò|ó où|ò oø|ỏ oû|õ oõ|ọ oï|ô oâ|ố oá|ồ oà|ổ oå|ỗ oã|ộ oä|ơ ô|ớ ôù|ờ ôø|ở ôû|ỡ ôõ|ợ ôï|ú uù|ù uø|ủ uû|ũ uõ|ụ uï|' +
  'ư ö|ứ öù|ừ öø|ử öû|ữ öõ|ự öï|ý yù|ỳ yø|ỷ yû|ỹ yõ|ỵ î|đ ñ';
const VNI_CODES = new Map(
  VNI_PAIRS.split('|').flatMap((pair) => {
    const [letter = '', code = ''] = pair.split(' ');
    return [[letter, code] as const, [letter.toUpperCase(), code.toUpperCase()] as const];
  }),
);
export const VNI_LETTERS = [...VNI_CODES.keys()].join('');

export function toVniText(text: string): string {
  return Array.from(text, (char) => VNI_CODES.get(char) ?? char).join('');
}

export function toLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function toUtf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  }
  return bytes;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
