import type { IndicatorId } from '../../src/domain/indicator.ts';
import { toCsv } from './csv.ts';

const CONFERENCE = 'Hội nghị tổng kết ngành Thông tin và Truyền thông tỉnh, 01/2024';
const CENSUS = 'Điều tra dân số và nhà ở giữa kỳ, 01/04/2024';

type Row = readonly [
  id: IndicatorId,
  label: string,
  year: number,
  value: number,
  total: number | null,
  unit: string,
  source: string,
];

/** Published figures only; those of 2022 follow from the growth that the conference reported. */
const ROWS: readonly Row[] = [
  ['communes', 'Số xã, phường, thị trấn', 2023, 71, null, 'xã', CONFERENCE],
  ['districts', 'Số huyện, thành phố', 2023, 8, null, 'huyện', CONFERENCE],
  ['villages', 'Số thôn, bon, buôn, tổ dân phố', 2023, 624, null, 'thôn', CONFERENCE],
  ['population', 'Dân số', 2024, 692896, null, 'người', CENSUS],
  ['bts_stations', 'Trạm BTS', 2022, 1123, null, 'trạm', CONFERENCE],
  ['bts_stations', 'Trạm BTS', 2023, 1167, null, 'trạm', CONFERENCE],
  ['villages_with_signal', 'Thôn có sóng 2G/3G/4G (báo cáo)', 2023, 624, 624, 'thôn', CONFERENCE],
  ['population_3g4g_pct', 'Dân số được phủ sóng 3G/4G (báo cáo)', 2023, 99.7, null, '%', CONFERENCE],
  ['ftth_communes', 'Xã có cáp quang', 2023, 71, 71, 'xã', CONFERENCE],
  ['ftth_villages', 'Thôn có cáp quang (FTTH)', 2023, 585, 624, 'thôn', CONFERENCE],
  ['loudspeaker_villages', 'Thôn có truyền thanh hoạt động', 2023, 406, 624, 'thôn', CONFERENCE],
  ['ip_loudspeaker_communes', 'Xã có truyền thanh ứng dụng CNTT-VT', 2022, 7, 71, 'xã', CONFERENCE],
  ['ip_loudspeaker_communes', 'Xã có truyền thanh ứng dụng CNTT-VT', 2023, 19, 71, 'xã', CONFERENCE],
  ['commune_websites', 'Xã có trang thông tin điện tử', 2022, 22, 71, 'xã', CONFERENCE],
  ['commune_websites', 'Xã có trang thông tin điện tử', 2023, 38, 71, 'xã', CONFERENCE],
];

export function indicatorsCsv(): string {
  return toCsv(['Mã chỉ tiêu', 'Chỉ tiêu', 'Năm', 'Giá trị', 'Tổng số', 'Đơn vị', 'Nguồn'], ROWS);
}
