import { createHash } from 'node:crypto';

interface ManifestEntry {
  readonly file: string;
  readonly title: string;
  readonly kind: string;
  readonly source: string;
  /** ISO date that the data describe. */
  readonly date: string;
  readonly licence: string;
  readonly sha256: string;
  readonly synthetic: boolean;
  readonly facts: string;
  readonly note: string;
}

type Description = Pick<ManifestEntry, 'title' | 'kind' | 'date' | 'synthetic' | 'facts' | 'note'>;

const BOUNDARY_NOTE =
  'Ranh giới giản lược, tham khảo, không có giá trị pháp lý. Hình dạng do chương trình tạo từ tâm và diện tích, không sao chép từ bản đồ nào.';
const BOUNDARY_FACTS = 'mã, tên, diện tích, tâm đơn vị';
const GUESSED_CENTRES =
  ' Tâm của Xã Quảng Khê (24631) và Xã Đắk Plao (24634) không được công bố nên do chúng tôi chọn.';
const SYNTHETIC_NOTE = 'Số liệu minh hoạ do chương trình tạo, không phải số liệu của đơn vị nào.';

const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  'communes-2023.geojson': {
    title: 'Xã, phường, thị trấn 2023',
    kind: 'boundaries',
    date: '2023-12-31',
    synthetic: true,
    facts: BOUNDARY_FACTS,
    note: BOUNDARY_NOTE + GUESSED_CENTRES,
  },
  'districts-2023.geojson': {
    title: 'Huyện, thành phố 2023',
    kind: 'boundaries',
    date: '2023-12-31',
    synthetic: true,
    facts: 'mã, tên, diện tích',
    note: BOUNDARY_NOTE,
  },
  'province.geojson': {
    title: 'Tỉnh Đắk Nông',
    kind: 'boundaries',
    date: '2023-12-31',
    synthetic: true,
    facts: 'mã, tên, diện tích',
    note: BOUNDARY_NOTE,
  },
  'units-2025.geojson': {
    title: 'Xã, phường từ 01/07/2025',
    kind: 'boundaries',
    date: '2025-07-01',
    synthetic: true,
    facts: 'mã, tên, các đơn vị được sáp nhập (Nghị quyết 1671/NQ-UBTVQH15)',
    note: BOUNDARY_NOTE,
  },
  'crosswalk-2023-2025.csv': {
    title: 'Đối chiếu xã 2023 → 2025',
    kind: 'crosswalk',
    date: '2025-07-01',
    synthetic: false,
    facts: 'toàn bộ (Nghị quyết 1671/NQ-UBTVQH15; công văn 1027/CTK-CSCL)',
    note: '',
  },
  'villages.geojson': {
    title: 'Thôn, bon, buôn, tổ dân phố',
    kind: 'villages',
    date: '2024-04-01',
    synthetic: true,
    facts: 'tổng số 624 thôn và tổng dân số 692.896',
    note: SYNTHETIC_NOTE,
  },
  'stations.csv': {
    title: 'Trạm BTS',
    kind: 'stations',
    date: '2023-12-31',
    synthetic: true,
    facts: 'tổng số trạm: 1.123 (2022) và 1.167 (2023)',
    note: SYNTHETIC_NOTE,
  },
  'ftth.csv': {
    title: 'Cáp quang FTTH theo thôn',
    kind: 'ftth',
    date: '2023-12-31',
    synthetic: true,
    facts: '585/624 thôn, 71/71 xã',
    note: SYNTHETIC_NOTE,
  },
  'loudspeaker-clusters.csv': {
    title: 'Cụm loa truyền thanh',
    kind: 'loudspeakers',
    date: '2023-12-31',
    synthetic: true,
    facts: '406/624 thôn có cụm loa hoạt động (khoảng 65 %)',
    note: SYNTHETIC_NOTE,
  },
  'loudspeaker-systems.csv': {
    title: 'Đài truyền thanh và trang thông tin điện tử cấp xã',
    kind: 'loudspeakers',
    date: '2023-12-31',
    synthetic: true,
    facts:
      'truyền thanh ứng dụng CNTT-VT: 7 xã (2022), 19 xã (2023); trang thông tin điện tử: 22 xã (2022), 38 xã (2023)',
    note: SYNTHETIC_NOTE,
  },
  'reported-coverage.csv': {
    title: 'Vùng phủ theo báo cáo',
    kind: 'coverage',
    date: '2023-12-31',
    synthetic: true,
    facts: '624/624 thôn có sóng 2G/3G/4G theo báo cáo',
    note: 'Tên thôn là minh hoạ; kết quả báo cáo là số đã công bố.',
  },
  'indicators.csv': {
    title: 'Chỉ tiêu đã công bố',
    kind: 'indicators',
    date: '2023-12-31',
    synthetic: false,
    facts: 'toàn bộ',
    note: 'Dân số: điều tra giữa kỳ 01/04/2024.',
  },
};

const FACT_SOURCE =
  'facts/communes_2023.csv, facts/units_2025.csv; Hội nghị tổng kết ngành Thông tin và Truyền thông tỉnh Đắk Nông, 01/2024';
const SCRIPT_SOURCE = 'scripts/data (chương trình có hạt giống cố định), hiệu chỉnh theo số liệu đã công bố';

/** What each bundled file is, where it comes from, and which part of it is fact. */
export function manifestJson(files: ReadonlyMap<string, string>): string {
  const entries = [...files].map(([file, text]): ManifestEntry => {
    const description = DESCRIPTIONS[file];
    if (description === undefined) throw new Error(`No description of ${file}`);
    const source = description.synthetic ? SCRIPT_SOURCE : FACT_SOURCE;
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    return { file, ...description, source, licence: 'CC0-1.0', sha256 };
  });
  return `${JSON.stringify({ files: entries }, null, 2)}\n`;
}
