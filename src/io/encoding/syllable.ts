const ONSET = /^(?:ngh|ng|nh|kh|gh|gi|ch|ph|th|tr|qu|kr|br|dr|đr|pr|bl|tl|[bcdđghklmnprstvxjy])$/;
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ak al ar ăc ăm ăn ăng ăp ăt ăk ăl ăr âc âm ân âng âp ât âu ây âk ' +
    'e ec em en eng eo ep et ek el ê êch êm ên ênh êp êt êu êk êng i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ok ' +
    'ô ôc ôi ôm ôn ông ôp ôt ôk ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt ' +
    'up uơ ut uy uya uych uyên uyêt uynh uyt uyu uk ul ur ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** grave, acute, tilde, hook above, dot below */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;

/**
 * Whether a word can be a Vietnamese syllable: known onset and rime, one tone at most, the tone on the
 * right vowel, and only sắc or nặng before a stop. Names of the Central Highlands (Đắk, Krông) pass.
 */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(TONE, '').normalize('NFC');
  const toneAt = tones.length === 0 ? -1 : toneIndex(decomposed);
  for (let split = 0; split <= Math.min(3, plain.length - 1); split += 1) {
    const rime = plain.slice(split);
    const isSplit = (split === 0 || ONSET.test(plain.slice(0, split))) && RIMES.has(rime);
    if (isSplit && toneFits(rime, tones[0] ?? null, toneAt - split)) return true;
  }
  return false;
}

/** Index, among the letters without their tone, of the letter that carries it. */
function toneIndex(decomposed: string): number {
  const upTo = decomposed.slice(0, decomposed.search(TONE));
  return upTo.normalize('NFC').length - 1;
}

function toneFits(rime: string, tone: string | null, position: number): boolean {
  if (tone === null) return true;
  if (/(?:c|ch|p|t)$/.test(rime) && !ACUTE_OR_DOT.test(tone)) return false;
  return tonePositions(rime).includes(position);
}

function tonePositions(rime: string): readonly number[] {
  const marked = Array.from(rime).findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  if (vowels < rime.length) return [vowels - 1];
  if (vowels === 3) return [1];
  // hòa and hoà, thủy and thuỷ: the old and the new way.
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [0];
}
