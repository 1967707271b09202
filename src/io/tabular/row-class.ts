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
  const [first = '', second = ''] = leadingTexts(row.cells);
  if (first === '') return 'BLANK_ROW';
  if (!isSuspicious(first, second, headerText))
    return filledCells(row.cells, 3) > 2 ? null : groupClass(row, width);
  const texts = row.cells.map(cleanText).filter((text) => text !== '');
  if (texts.length >= 2 && texts.every((text, index) => isNumbering(text, index))) return 'NUMBERING';
  if (headerText !== '' && row.cells.map(cleanText).join(HEADER_JOIN).startsWith(headerText))
    return 'REPEATED_HEADER';
  if (isTotal(texts, width)) return 'TOTAL_ROW';
  return texts.length <= 2 ? groupClass(row, width) : null;
}

/** Joins headings so that a row can be compared with them; no heading holds it. */
export const HEADER_JOIN = '\u0001';

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

/** Rows of full tables pay for a look at their first two texts only. */
function isSuspicious(first: string, second: string, headerText: string): boolean {
  return (
    TOTAL.test(first) || TOTAL.test(second) || /^\(?[1A]\)?$/.test(first) || headerText.startsWith(first)
  );
}

function leadingTexts(cells: readonly string[]): string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = cleanText(cell);
    if (text !== '') texts.push(text);
    if (texts.length === 2) break;
  }
  return texts;
}

function filledCells(cells: readonly string[], enough: number): number {
  let filled = 0;
  for (const cell of cells) {
    if (cell !== '' && cleanText(cell) !== '') filled += 1;
    if (filled === enough) break;
  }
  return filled;
}

function groupClass(row: GridRow, width: number): RowClass | null {
  const texts = row.cells.map(cleanText).filter((text) => text !== '');
  return width >= 3 && isGroup(texts) ? 'GROUP_ROW' : null;
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
