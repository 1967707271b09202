import { foldText } from '../../domain/fold.ts';
import { cleanText } from '../values/clean.ts';
import type { GridRow } from './grid.ts';

/** Why a row is not a record; `NUMBERING` is the `(1) (2) (3)` line that belongs to the header. */
export type RowClass =
  | 'BLANK_ROW'
  | 'GROUP_ROW'
  | 'TOTAL_ROW'
  | 'FOOTER_ROW'
  | 'REPEATED_HEADER'
  | 'NUMBERING';

/** With its marks: "Cộng" (sum) must not catch "Công an xã", "Tổng" not "Tổng đài". */
const TOTAL =
  /^(?:tổng cộng|tổng số|tổng$|tổng:|tổng (?:huyện|xã|tỉnh|toàn)|cộng|total|grand total|sum$|tong cong|tong so|cong$)/iu;
const ORDINAL = /^(?:[IVXLC]+|[A-Z]|\d{1,2})[.)]?$/;
const GROUP_WORDS =
  /^(?:[ivxlc]+ |[a-z] |\d{1,2} )?(?:huyen|thanh pho|thi xa|tinh|khu vuc|dia ban|cum|don vi|nha mang|doanh nghiep|thi tran|phuong|xa|to chuc|nhom|phan|muc|loai|viettel|vnpt|vinaphone|mobifone|vietnamobile)\b/;
const FOOTER =
  /^(?:nguoi lap|thu truong|ky ghi ro|ky ten|ghi chu|nguon|ngay thang|dak nong ngay|lap bang|noi nhan|kt |tm |giam doc|truong phong|pho giam doc|xac nhan|\(ky|nguoi ky|ke toan|chu tich)|\bngay \d* ?thang \d* ?nam\b/;

/** What a row below the header is, when it is not a record. `null` for records, broken ones included. */
export function classifyRow(row: GridRow, width: number, headerText: string): RowClass | null {
  const texts: string[] = [];
  for (const cell of row.cells) {
    const text = cleanText(cell);
    if (text !== '') texts.push(text);
    if (texts.length > 3 && !maybeTotalOrHeader(texts[0] ?? '', texts[1] ?? '')) return null;
  }
  if (texts.length === 0) return 'BLANK_ROW';
  if (texts.length >= 2 && texts.every((text, index) => isNumbering(text, index))) return 'NUMBERING';
  if (row.cells.map(cleanText).join('\u0001').startsWith(headerText) && headerText !== '')
    return 'REPEATED_HEADER';
  if (isTotal(texts, width)) return 'TOTAL_ROW';
  return texts.length <= 2 && width >= 3 && isGroup(texts) ? 'GROUP_ROW' : null;
}

/** Index of the first row of the signature block: everything from there on has few cells and footer words. */
export function footerStart(rows: readonly GridRow[], width: number): number {
  let start = rows.length;
  for (let index = rows.length - 1; index >= 0 && index >= rows.length - 25; index -= 1) {
    const texts = (rows[index]?.cells ?? []).map(cleanText).filter((text) => text !== '');
    if (texts.length === 0) continue;
    if (texts.length > Math.max(2, width / 3)) break;
    if (texts.some((text) => FOOTER.test(foldText(text)))) start = index;
    else if (texts.length > 1 || /\d/.test(texts[0] ?? '') || width < 3) break;
  }
  return start;
}

function maybeTotalOrHeader(first: string, second: string): boolean {
  return /^(?:\(?1\)?$|t|c|s|[ivx])/i.test(first) || /^(?:\(?2\)?$|t|c|g)/i.test(second) || first === 'No';
}

function isNumbering(text: string, index: number): boolean {
  const match = /^\(?(\d{1,2})\)?$/.exec(text);
  const isBracketed = text.startsWith('(') && text.endsWith(')');
  return match !== null
    ? isBracketed || Number(match[1]) === index + 1
    : /^\([A-Z]\)$|^[A-Z]$/.test(text) && index < 3;
}

/** The word stands in the first texts and the row has holes: a total has no code of its own. */
function isTotal(texts: readonly string[], width: number): boolean {
  const [first = '', second = ''] = texts;
  const isWord = TOTAL.test(first) || (ORDINAL.test(first) && TOTAL.test(second));
  return isWord && texts.length < Math.max(3, width);
}

function isGroup(texts: readonly string[]): boolean {
  const [first = '', second] = texts;
  if (second === undefined) return GROUP_WORDS.test(foldText(first)) || /^[IVXLC]+[.)]\s/.test(first);
  return (
    /^(?:[IVXLC]+|[A-Z])[.)]?$/.test(first) || (ORDINAL.test(first) && GROUP_WORDS.test(foldText(second)))
  );
}
