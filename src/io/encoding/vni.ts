/** Accent written after its vowel, by vowel group: position in the string is the position in `TONES…`. */
const TONED: Readonly<Record<string, string>> = {
  a: 'áàảãạ',
  e: 'éèẻẽẹ',
  o: 'óòỏõọ',
  u: 'úùủũụ',
  y: 'ýỳỷỹ',
  ô: 'ớờởỡợ',
  ö: 'ứừửữự',
};
const TONE_SIGNS = 'ùøûõï';
/** Circumflex alone, then with acute, grave, hook, tilde, dot. */
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'âấầẩẫậ', e: 'êếềểễệ', o: 'ôốồổỗộ' };
const CIRCUMFLEX_SIGNS = 'âáàåãä';
const BREVE = 'ăắằẳẵặ';
const BREVE_SIGNS = 'êéèúüë';
/** Letters that VNI-Win keeps in one position of its own. */
const SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const TABLE = buildTable();
const LONGEST_FIRST = new RegExp([...TABLE.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');

/** VNI-Win text (fonts VNI-Times…), held as windows-1252 characters, in true Unicode (NFC). */
export function vniToUnicode(text: string): string {
  return text.replace(LONGEST_FIRST, (match) => TABLE.get(match) ?? match);
}

function buildTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [vowel, letters] of Object.entries(TONED)) addPairs(table, vowel, TONE_SIGNS, letters);
  for (const [vowel, letters] of Object.entries(CIRCUMFLEX))
    addPairs(table, vowel, CIRCUMFLEX_SIGNS, letters);
  addPairs(table, 'a', BREVE_SIGNS, BREVE);
  for (const [sign, letter] of Object.entries(SINGLE)) {
    table.set(sign, letter);
    table.set(sign.toUpperCase(), letter.toUpperCase());
  }
  return table;
}

/** A capital vowel is met with small and with capital accent signs. */
function addPairs(table: Map<string, string>, vowel: string, signs: string, letters: string): void {
  Array.from(letters).forEach((letter, index) => {
    const sign = signs.charAt(index);
    table.set(vowel + sign, letter);
    table.set(vowel.toUpperCase() + sign, letter.toUpperCase());
    table.set(vowel.toUpperCase() + sign.toUpperCase(), letter.toUpperCase());
  });
}
