import { foldMemo } from './fold-memo.ts';
import type { Morphology, StationStatus } from '../../domain/station.ts';
import type { LoudspeakerKind, LoudspeakerState } from '../../domain/services.ts';

const YES: ReadonlySet<string> = new Set(
  'x|1|co|true|yes|y|t|v|roi|da co|da|dung|co song|duoc|ok|on|dat|da phu|du song|co dien|dien luoi quoc gia'.split(
    '|',
  ),
);
const NO: ReadonlySet<string> = new Set(
  '0|khong|false|no|n|f|chua|chua co|ko|khong co|off|khong dat|chua dat|khong song|trang song|chua phu|mat song|khong co song|chua co song|chua co dien'.split(
    '|',
  ),
);
const UNKNOWN: ReadonlySet<string> = new Set(
  'chua ro|khong ro|unknown|chua xac dinh|khong biet|ko ro'.split('|'),
);

/** A yes or no in any office's way of writing it; `undefined` when it is neither, `null` when it says "not known". */
export function parseFlag(text: string): boolean | null | undefined {
  if (text === '✓' || text === '✔' || text === '☑' || text === '√') return true;
  if (text === '✗' || text === '☐' || text === '✘') return false;
  const folded = foldMemo(text);
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return UNKNOWN.has(folded) || folded === '' ? null : undefined;
}

/** Station states; planned ones never count as service. `undefined` when the words say nothing known. */
export function parseStatus(text: string): StationStatus | undefined {
  const folded = foldMemo(text);
  if (
    /quy hoach|ke hoach|du kien|planned|dang xay|chua phat song|xay dung|chua hoat dong|de xuat/.test(folded)
  )
    return 'planned';
  if (/tam dung|tam ngung|ngung|dung|paused|down|off|hong|thao do|huy|mat lien lac|inactive/.test(folded))
    return 'paused';
  if (
    /hoat dong|active|phat song|on air|onair|binh thuong|tot|dang khai thac|on$|^ok$|working|in service|su dung/.test(
      folded,
    )
  )
    return 'active';
  return /khong ro|chua ro|unknown/.test(folded) ? 'unknown' : undefined;
}

export function parseMorphology(text: string): Morphology | undefined {
  const folded = foldMemo(text);
  if (/ven do|thi tran|suburban|ngoai o|ngoai thanh/.test(folded)) return 'suburban';
  if (/do thi|thanh pho|thanh thi|urban|noi thanh|noi thi/.test(folded) && !/suburban/.test(folded))
    return 'urban';
  if (/nong thon|rural|quasi|ban mo/.test(folded)) return 'quasi-open';
  return /trong|open|mo|nui|rung|dong trong|mat ho/.test(folded) ? 'open' : undefined;
}

/** Kinds named in the words: several when a commune runs several. `ip` is truyền thanh ứng dụng CNTT-VT. */
export function parseLoudspeakerKinds(text: string): LoudspeakerKind[] {
  const folded = foldMemo(text);
  const kinds: LoudspeakerKind[] = [];
  if (/huu tuyen|co day|wired/.test(folded)) kinds.push('wired');
  if (/\bfm\b|vo tuyen|khong day/.test(folded)) kinds.push('fm');
  if (/cntt|\bip\b|sim|thong minh|internet|4g/.test(folded)) kinds.push('ip');
  return kinds;
}

/** Working, broken or not known. "Xuống cấp" (worn) still works; the words are kept beside it. */
export function parseCondition(text: string): LoudspeakerState | undefined {
  const folded = foldMemo(text);
  if (folded === '' || /chua ro|khong ro|unknown|chua kiem tra/.test(folded)) return 'unknown';
  if (
    /hong|ngung|khong hoat dong|khong con|dung hoat dong|broken|tam dung|hu hong|chua hoat dong|mat/.test(
      folded,
    )
  )
    return 'broken';
  return /hoat dong|tot|binh thuong|xuong cap|working|trung binh|su dung duoc|kem/.test(folded)
    ? 'working'
    : undefined;
}
