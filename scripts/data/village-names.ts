import type { CommuneFact } from './facts.ts';
import type { Random } from './random.ts';

/** Invented in the manner of M'Nông (bon) and Ê Đê (buôn) names; any likeness to a real place is chance. */
const BON = [
  'Bu Nrung',
  "R'Lông Phe",
  'Pi Nơr',
  'Bu Srê Kop',
  "Đăng N'Riêng",
  "N'Jang Lơ",
  'Bu Dăr',
  "Phai Kol R'Mo",
  'Ja Răh',
  'Ting Wel Rĩa',
  "Bu N'Đơr Ja",
  "R'Bút Ma",
  'Sa Nar Lơ',
  'Bu Krăk',
  "K'Nur Đăng",
  'Mê Ra Bu',
  'Păng So Rya',
  'U Sroong Kơ',
  'Bu Tăm Rlong',
  'Yôk Ju Rya',
  "N'Ting Bru",
  'Srê Ú Bu',
  'Phung Tong',
  'Bu Lơ Mưr',
];
const BUON = [
  'Knul',
  'Trum Lap',
  'Ea Mrông',
  'Buôr Rah',
  'U Sa Păl',
  'Tur Krai',
  'Nui Knir',
  "K'Druh Lang",
  'Ea Kruê',
  'Choah Mur',
];
const NEW_VILLAGES = [
  'Tân Lập',
  'Tân Tiến',
  'Tân Bình',
  'Đồng Tâm',
  'Quảng Tiến',
  'Nam Hòa',
  'Thanh Sơn',
  'Đức Hòa',
  'Bình Minh',
  'Phú Thịnh',
  'Xuân Lộc',
  'Hợp Thành',
  'Trung Tâm',
  'Suối Đá',
  'Đoàn Kết',
  'Thống Nhất',
];

type VillageKind = 'thôn' | 'bon' | 'buôn' | 'tổ dân phố';

export interface VillageName {
  readonly kind: VillageKind;
  readonly name: string;
}

/** Names for the villages of one commune, each used once in it: numbered thôn in most, as in many communes. */
export function nameVillages(commune: CommuneFact, count: number, random: Random): VillageName[] {
  if (commune.type !== 'Xã') return numbered('tổ dân phố', 'Tổ dân phố', count);
  const native = EDE_DISTRICTS.has(commune.districtCode)
    ? { kind: 'buôn' as const, label: 'Buôn', names: BUON, share: 0.22 }
    : { kind: 'bon' as const, label: 'Bon', names: BON, share: commune.areaKm2 > 90 ? 0.42 : 0.22 };
  const nativeCount = Math.min(native.names.length, Math.round(count * native.share));
  const natives = random
    .shuffled(native.names)
    .slice(0, nativeCount)
    .map((name): VillageName => ({ kind: native.kind, name: `${native.label} ${name}` }));
  const rest = count - nativeCount;
  const named = random.chance(0.25) ? Math.min(rest, random.integer(1, 4)) : 0;
  const newcomers = random
    .shuffled(NEW_VILLAGES)
    .slice(0, named)
    .map((name): VillageName => ({ kind: 'thôn', name: `Thôn ${name}` }));
  return [...numbered('thôn', 'Thôn', rest - named), ...newcomers, ...natives];
}

/** Cư Jút and Krông Nô. */
const EDE_DISTRICTS = new Set(['662', '664']);

function numbered(kind: VillageKind, label: string, count: number): VillageName[] {
  return Array.from({ length: count }, (_, i) => ({ kind, name: `${label} ${i + 1}` }));
}
