const UNIT_PREFIX =
  /^(?:thanh pho|thi tran|thi xa|to dan pho|huyen|phuong|quan|tinh|thon|buon|bon|ban|tdp|tp|tt|xa|p|x)\.?\s+/;

/**
 * Text as people search and compare it: NFC or NFD in, no marks, đ→d, no apostrophes of any kind,
 * lower case, single spaces. "Đăk R’Moan", "đắk rmoan" and "DAK R'MOAN" give "dak rmoan".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/['’‘ʼ`´′]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A folded name without its administrative prefix: "Xã Đắk Nia" → "dak nia", "TDP 5" → "5". */
export function foldName(name: string): string {
  const folded = foldText(name);
  const bare = folded.replace(UNIT_PREFIX, '');
  return bare === '' ? folded : bare;
}
