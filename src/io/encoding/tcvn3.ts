/**
 * TCVN3 ("ABC", fonts .VnTime…): the 74 accented letters of TCVN 5712:1993, table VN3, as one byte each.
 * The letters of a run follow each other in code order. Accented capitals do not exist in this encoding
 * (a capital font draws the small letters large), except for Ă Â Ê Ô Ơ Ư Đ.
 */
const RUNS: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTER_OF_CODE: ReadonlyMap<number, string> = new Map(
  RUNS.flatMap(([first, letters]) =>
    Array.from(letters).map((letter, index) => [first + index, letter] as const),
  ),
);

/**
 * Text whose characters U+00A1…U+00FE are really TCVN3 codes, in true Unicode (NFC). A word written
 * with at least two capitals and no plain small letter is taken to be in capitals: "§¾K N¤NG".
 */
export function tcvn3ToUnicode(text: string): string {
  const mapped = text.replace(/[\u00a1-\u00fe]/g, (char) => LETTER_OF_CODE.get(char.charCodeAt(0)) ?? char);
  return mapped.replace(/\p{L}+/gu, (word) =>
    /\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}
