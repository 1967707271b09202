import type { IssueText } from '../issue-text.ts';

/** Vietnamese sentences of rows that are not records and of row findings. */
export const rowsIssuesVi: Readonly<Record<string, IssueText>> = {
  BLANK_ROW: {
    message: 'Dòng trống.',
    suggestion: 'Không cần làm gì.',
  },
  GROUP_ROW: {
    message: 'Dòng nhóm: {text}.',
    suggestion: 'Tên nhóm được dùng cho các dòng bên dưới.',
  },
  TOTAL_ROW: {
    message: 'Dòng tổng: {text}.',
    suggestion: 'Không nhập dòng tổng; nếu đây là dữ liệu, sửa tên ở cột đầu.',
  },
  FOOTER_ROW: {
    message: 'Dòng cuối bảng: {text}.',
    suggestion: 'Không cần làm gì.',
  },
  REPEATED_HEADER: {
    message: 'Dòng tiêu đề lặp lại.',
    suggestion: 'Không cần làm gì.',
  },
  IDENTICAL_ROW: {
    message: 'Dòng giống hệt dòng {first}.',
    suggestion: 'Chỉ giữ một dòng.',
  },
  OUT_OF_AREA_SKIPPED: {
    message: 'Bỏ qua {count} dòng nằm ngoài địa bàn tỉnh.',
    suggestion: 'Không cần làm gì; tệp của cả nước được lọc theo tỉnh.',
  },
  ROW_TOO_LONG: {
    message: 'Dòng có {cells} ô, nhiều hơn {columns} cột tiêu đề.',
    suggestion: 'Có thể thừa dấu phân cách; kiểm tra các ô cuối dòng.',
  },
  ROW_TOO_SHORT: {
    message: 'Dòng chỉ có {cells} ô trong khi bảng có {columns} cột.',
    suggestion: 'Các ô thiếu được coi là trống; kiểm tra xem dòng có bị cắt không.',
  },
  INVISIBLE_REMOVED: {
    message: 'Đã bỏ ký tự ẩn trong “{value}”.',
    suggestion: 'Không cần làm gì nếu chữ hiển thị đúng.',
  },
  DIGITS_CONVERTED: {
    message: 'Đã đổi chữ số lạ trong “{value}” sang chữ số thường.',
    suggestion: 'Kiểm tra lại giá trị.',
  },
  EXCEL_ERROR_VALUE: {
    message: 'Ô chứa lỗi công thức Excel {value}; coi như trống.',
    suggestion: 'Sửa công thức trong tệp gốc.',
  },
  NUMBER_INVALID: {
    message: '“{value}” không phải là số hợp lệ; bỏ trống.',
    suggestion: 'Viết số dạng 1234,5 hoặc 1234.5, không kèm chữ.',
  },
  DATE_INVALID: {
    message: '“{value}” không phải là ngày có thật; bỏ trống.',
    suggestion: 'Viết ngày dạng dd/mm/yyyy.',
  },
  YESNO_INVALID: {
    message: '“{value}” không rõ là có hay không; coi là chưa rõ.',
    suggestion: 'Dùng có / không, x hoặc 1 / 0.',
  },
  VALUE_UNKNOWN: {
    message: 'Chưa hiểu giá trị “{value}”; coi là chưa rõ.',
    suggestion: 'Dùng một trong các từ thường gặp hoặc sửa sau khi nhập.',
  },
  TECHNOLOGY_UNKNOWN: {
    message: 'Không nhận ra công nghệ “{value}”.',
    suggestion: 'Dùng 2G, 3G, 4G, 5G (hoặc GSM, WCDMA, LTE, NR).',
  },
  BAND_UNKNOWN: {
    message: 'Không nhận ra băng tần “{value}”; dùng băng tần mặc định của công nghệ.',
    suggestion: 'Viết dạng GSM900, UMTS2100, LTE1800, NR3700.',
  },
  HEIGHT_OUT_OF_RANGE: {
    message: 'Độ cao {value} m nằm ngoài {low}–{high} m; bỏ trống.',
    suggestion: 'Kiểm tra lại độ cao trong tệp gốc.',
  },
  AZIMUTH_OUT_OF_RANGE: {
    message: 'Góc phương vị “{value}” nằm ngoài 0–360°; bỏ giá trị này.',
    suggestion: 'Ghi góc từ 0 đến 359 độ theo chiều kim đồng hồ từ hướng Bắc.',
  },
  TILT_OUT_OF_RANGE: {
    message: 'Góc cụp {value}° nằm ngoài {low}–{high}°; bỏ trống.',
    suggestion: 'Kiểm tra lại góc cụp anten.',
  },
  LEVEL_OUT_OF_RANGE: {
    message: 'Mức thu {value} dBm nằm ngoài {low}–{high}; bỏ trống.',
    suggestion: 'Kiểm tra đơn vị: mức thu phải là dBm (số âm).',
  },
  CODE_MISSING: {
    message: 'Thiếu mã.',
    suggestion: 'Điền mã rồi nhập lại.',
  },
  CODE_INVENTED: {
    message: 'Thiếu mã trạm; tạm đặt {code}.',
    suggestion: 'Điền mã trạm thật để lần nhập sau khớp được.',
  },
  NAME_MISSING: {
    message: 'Thiếu tên thôn.',
    suggestion: 'Điền tên thôn, bon, buôn hoặc tổ dân phố.',
  },
  COORD_MISSING: {
    message: 'Thiếu toạ độ.',
    suggestion: 'Điền kinh độ và vĩ độ rồi nhập lại dòng này.',
  },
  COORD_INVALID: {
    message: 'Không đọc được toạ độ “{value}”.',
    suggestion: 'Viết dạng 107.68765 hoặc 107°41\'15.5"E.',
  },
  COORD_SUSPECT: {
    message: 'Toạ độ “{value}” có vẻ bị hỏng khi đổi định dạng; có thể là {suggestion}.',
    suggestion: 'Xác nhận với tệp gốc rồi sửa thành {suggestion} nếu đúng.',
  },
  COORD_NULL_ISLAND: {
    message: 'Toạ độ 0, 0 là chỗ trống, không phải vị trí.',
    suggestion: 'Điền toạ độ thật.',
  },
  COORD_OUT_OF_RANGE: {
    message: 'Toạ độ {lon}; {lat} không nằm trên mặt đất hoặc không cùng hệ với các dòng khác.',
    suggestion: 'Kiểm tra đơn vị (độ hay mét) và dấu thập phân.',
  },
  COORD_DECIMAL_COMMA: {
    message: 'Toạ độ KML dùng dấu phẩy thập phân: {text}.',
    suggestion: 'Trong KML phải dùng dấu chấm thập phân; xuất lại tệp.',
  },
  LATLON_SWAPPED: {
    message: 'Kinh độ và vĩ độ bị đảo; đã đổi lại.',
    suggestion: 'Kiểm tra vị trí trên bản đồ xem trước.',
  },
  LATLON_SWAPPED_ROWS: {
    message: '{count} dòng có kinh độ và vĩ độ bị đảo; đề nghị đổi lại.',
    suggestion: 'Xác nhận trên bản đồ xem trước, hoặc ghép lại hai cột.',
  },
  OUTSIDE_PROVINCE: {
    message: 'Vị trí nằm ngoài địa bàn tỉnh; vẫn giữ.',
    suggestion: 'Kiểm tra lại toạ độ; nếu đúng là trạm ngoài tỉnh thì không cần làm gì.',
  },
  COMMUNE_MISMATCH: {
    message: 'Vị trí không nằm trong {name} như dòng này ghi.',
    suggestion: 'Kiểm tra toạ độ, hệ toạ độ và tên xã.',
  },
  COMMUNE_UNKNOWN: {
    message: 'Không tìm thấy xã “{name}” trong danh sách đơn vị hành chính.',
    suggestion: 'Sửa tên xã hoặc chọn xã tương ứng.',
  },
  COMMUNE_AMBIGUOUS: {
    message: 'Có nhiều xã tên “{name}”.',
    suggestion: 'Thêm mã xã hoặc tên huyện.',
  },
  COMMUNE_RENAMED: {
    message: 'Tên thuộc bộ đơn vị khác: {name} (năm {vintage}); đã ghép.',
    suggestion: 'Không cần làm gì.',
  },
  VILLAGE_UNKNOWN: {
    message: 'Không tìm thấy thôn “{name}” ({commune}).',
    suggestion: 'Sửa tên thôn, nhập danh sách thôn trước, hoặc chọn thôn bằng tay.',
  },
  VILLAGE_AMBIGUOUS: {
    message: 'Có nhiều thôn tên “{name}” ({commune}).',
    suggestion: 'Thêm mã thôn hoặc tên xã, rồi chọn thôn đúng.',
  },
  DUPLICATE_CODE: {
    message: 'Mã “{key}” đã có ở dòng {first} với nội dung hoặc vị trí khác.',
    suggestion: 'Sửa mã, hoặc chỉ giữ một trong hai dòng.',
  },
  DUPLICATE_NAME_IN_COMMUNE: {
    message: '“{key}” đã có ở dòng {first} trong cùng xã.',
    suggestion: 'Giữ một dòng, hoặc thêm mã thôn để phân biệt.',
  },
  DUPLICATE_KEY: {
    message: 'Nội dung cho “{key}” đã có ở dòng {first}.',
    suggestion: 'Giữ một trong hai dòng.',
  },
  OPERATOR_MISSING: {
    message: 'Không rõ nhà mạng.',
    suggestion: 'Thêm cột nhà mạng hoặc ghép cột bằng tay.',
  },
  OPERATOR_OTHER: {
    message: 'Nhà mạng “{value}” không nằm trong danh sách; giữ nguyên tên.',
    suggestion: 'Không cần làm gì, hoặc sửa tên nếu gõ sai.',
  },
  FOREIGN_MCC: {
    message: 'Mã quốc gia {mcc} không phải Việt Nam (452); vẫn giữ.',
    suggestion: 'Gần biên giới thường có mạng Campuchia (456).',
  },
  CELL_ID_SENTINEL: {
    message: 'Mã cell {value} nghĩa là “không có”.',
    suggestion: 'Bỏ dòng này hoặc tìm mã thật.',
  },
  CELL_ID_RANGE: {
    message: 'Mã cell {value} lớn hơn mức cho phép của {radio}.',
    suggestion: 'Kiểm tra công nghệ và mã cell.',
  },
  RADIO_UNKNOWN: {
    message: 'Loại sóng “{value}” không dùng để tính vùng phủ.',
    suggestion: 'Không cần làm gì.',
  },
  NO_RADIO: {
    message: 'Chỉ là điểm truyền dẫn, không phát sóng: {value}.',
    suggestion: 'Không cần làm gì; trạm được giữ mà không có vùng phủ.',
  },
  NO_FIX: {
    message: 'Điểm đo không có vị trí.',
    suggestion: 'Bỏ dòng này, hoặc ghi thôn nơi đo.',
  },
  ACCURACY_POOR: {
    message: 'Sai số vị trí {value} m, quá lớn để kết luận.',
    suggestion: 'Chỉ dùng để tham khảo.',
  },
  NO_POSITION: {
    message: 'Dòng không cho biết xã, thôn hay toạ độ.',
    suggestion: 'Điền xã, thôn hoặc toạ độ.',
  },
};
