import type { IssueText } from '../issue-text.ts';

/** Vietnamese sentences of refused files and of findings about a file as a whole. */
export const filesIssuesVi: Readonly<Record<string, IssueText>> = {
  FILE_EMPTY: {
    message: 'Tệp rỗng, không có byte nào.',
    suggestion: 'Kiểm tra lại tệp gốc rồi xuất hoặc chép lại.',
  },
  FILE_TOO_LARGE: {
    message: 'Tệp {megabytes} MB vượt giới hạn {limit} MB.',
    suggestion: 'Chia tệp thành nhiều phần theo huyện hoặc nhà mạng.',
  },
  NO_DATA_ROWS: {
    message: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.',
    suggestion: 'Kiểm tra xem đã xuất đúng trang tính và còn dữ liệu hay không.',
  },
  NOT_TEXT: {
    message: 'Tệp chứa dữ liệu nhị phân, không phải bảng hay bản đồ đọc được.',
    suggestion: 'Mở tệp bằng phần mềm đã tạo ra nó và xuất sang CSV, XLSX hoặc GeoJSON.',
  },
  IS_PDF: {
    message: 'Đây là tệp PDF, không phải bảng dữ liệu (dù tên tệp có thể khác).',
    suggestion: 'Xin tệp Excel gốc, hoặc chép bảng từ PDF sang Excel rồi kiểm tra từng dòng.',
  },
  IS_IMAGE: {
    message: 'Đây là tệp ảnh, không chứa bảng số liệu.',
    suggestion: 'Xin tệp số liệu gốc (Excel, CSV, KML, SHP).',
  },
  IS_WORD: {
    message: 'Đây là tệp Word hoặc PowerPoint.',
    suggestion: 'Chép bảng sang Excel, mỗi trạm hoặc thôn một dòng, rồi nhập tệp Excel.',
  },
  IS_DWG: {
    message: 'Đây là bản vẽ AutoCAD (DWG).',
    suggestion: 'Xuất sang KML, DXF có hệ toạ độ hoặc Shapefile từ phần mềm GIS rồi nhập lại.',
  },
  IS_GEOPACKAGE: {
    message: 'Đây là cơ sở dữ liệu SQLite hoặc GeoPackage.',
    suggestion: 'Trong QGIS: nhấp phải lớp, Export, chọn GeoJSON (EPSG:4326).',
  },
  IS_MAPINFO_TAB: {
    message: 'Đây là tệp MapInfo TAB.',
    suggestion: 'Xuất sang MIF/MID hoặc Shapefile (trong QGIS hoặc MapInfo) rồi nhập lại.',
  },
  IS_RAR: {
    message: 'Đây là tệp nén RAR hoặc 7z.',
    suggestion: 'Giải nén rồi nhập từng tệp bên trong, hoặc nén lại thành ZIP.',
  },
  ZIP_BROKEN: {
    message: 'Tệp nén (hoặc Excel) bị hỏng hay bị cắt cụt.',
    suggestion: 'Chép hoặc tải lại tệp; nếu là Excel, mở và lưu lại.',
  },
  ZIP_BOMB: {
    message: 'Tệp nén bung ra tới {megabytes} MB, vượt mức an toàn.',
    suggestion: 'Kiểm tra nguồn tệp; nếu dữ liệu thật sự lớn, chia nhỏ trước khi nén.',
  },
  ZIP_TOO_MANY_ENTRIES: {
    message: 'Tệp nén có {count} mục, giới hạn là {limit}.',
    suggestion: 'Chỉ nén những tệp cần nhập.',
  },
  ZIP_NOTHING_KNOWN: {
    message: 'Trong tệp nén không có KML, Shapefile hay MIF nào.',
    suggestion: 'Giải nén rồi nhập từng tệp bên trong.',
  },
  ZIP_ENCRYPTED: {
    message: 'Tệp nén có mật khẩu.',
    suggestion: 'Giải nén bằng mật khẩu rồi nhập tệp bên trong.',
  },
  XLSX_ENCRYPTED_OR_XLS: {
    message: 'Tệp Excel được đặt mật khẩu.',
    suggestion: 'Mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.',
  },
  EXCEL_BROKEN: {
    message: 'Không đọc được nội dung tệp Excel này.',
    suggestion: 'Mở bằng Excel rồi lưu lại thành .xlsx, hoặc xuất CSV UTF-8.',
  },
  SHEET_MISSING: {
    message: 'Không có trang tính hay lớp “{sheet}”.',
    suggestion: 'Chọn một trang tính hoặc lớp có trong tệp.',
  },
  LINE_TOO_LONG: {
    message: 'Có một dòng dài hơn một triệu ký tự, không phải bảng dữ liệu.',
    suggestion: 'Kiểm tra lại cách xuất tệp: mỗi bản ghi phải nằm trên một dòng.',
  },
  TOO_MANY_ROWS: {
    message: 'Tệp có {rows} dòng, giới hạn là {limit}.',
    suggestion: 'Lọc theo tỉnh hoặc chia tệp trước khi nhập.',
  },
  TOO_MANY_COLUMNS: {
    message: 'Bảng có {columns} cột, giới hạn là {limit}.',
    suggestion: 'Xoá các cột trống hoặc không cần ở cuối bảng.',
  },
  XML_ENTITIES: {
    message: 'Tệp XML khai báo thực thể (DOCTYPE), có thể gây hại nên không mở.',
    suggestion: 'Xuất lại từ Google Earth hoặc QGIS, không có DOCTYPE.',
  },
  BOUNDARIES_NOT_POLYGONS: {
    message: 'Ranh giới phải là vùng (polygon), tệp này chỉ có điểm hoặc đường.',
    suggestion:
      'Nếu đây là tâm xã hay trạm, hãy chọn đúng loại dữ liệu; nếu là ranh giới, xuất lại dạng vùng.',
  },
  BOUNDARIES_VINTAGE: {
    message: 'Bản đồ hành chính của tệp được đoán từ mã và tên đơn vị.',
    suggestion: 'Nếu không đúng, hãy chọn 2023 (còn cấp huyện) hoặc 2025 (sau sáp nhập).',
  },
  KIND_UNKNOWN: {
    message: 'Chưa nhận ra đây là loại dữ liệu gì từ các tiêu đề: {headings}.',
    suggestion: 'Chọn loại dữ liệu và ghép cột bằng tay.',
  },
  KIND_UNSURE: {
    message: 'Tệp có thể là “{kind}” hoặc “{other}”; đang đọc theo “{kind}”.',
    suggestion: 'Chọn loại dữ liệu nếu chưa đúng.',
  },
  HEADER_MISSING: {
    message: 'Không tìm thấy dòng tiêu đề.',
    suggestion: 'Cho biết dòng tiêu đề, hoặc thêm một dòng tiêu đề vào tệp.',
  },
  ENCODING_UNSURE: {
    message: 'Chưa chắc bảng mã của tệp; đang đọc theo {encoding}.',
    suggestion: 'Xem năm ô mẫu; nếu chữ Việt sai, chọn bảng mã khác.',
  },
  BAD_BYTES: {
    message: 'Dòng có {count} ký tự hỏng, đã thay bằng �.',
    suggestion: 'Sửa các chữ có dấu � theo bản gốc.',
  },
  QUOTE_UNCLOSED: {
    message: 'Dòng {line} mở dấu ngoặc kép mà không đóng; đã đọc riêng dòng này.',
    suggestion: 'Kiểm tra các ô của dòng này; đóng hoặc bỏ dấu ngoặc kép.',
  },
  SHEETS_IGNORED: {
    message: 'Đang đọc trang tính “{sheet}”; tệp còn có: {others}.',
    suggestion: 'Chọn trang tính khác nếu cần, mỗi lần nhập một trang.',
  },
  HIDDEN_SHEET_IGNORED: {
    message: 'Trang tính ẩn “{sheet}” không được đọc.',
    suggestion: 'Nếu cần dữ liệu đó, bỏ ẩn trang tính trong Excel rồi nhập lại.',
  },
  HEADER_DUPLICATE: {
    message: 'Tiêu đề “{heading}” có ở nhiều cột (cột {column}).',
    suggestion: 'Mỗi cột được giữ theo vị trí; kiểm tra phần ghép cột.',
  },
  COLUMN_UNUSED: {
    message: 'Cột “{heading}” chưa được dùng.',
    suggestion: 'Ghép cột bằng tay nếu cột này cần thiết.',
  },
  CRS_ASSUMED: {
    message: 'Hệ toạ độ không được ghi; đang hiểu là {name} ({crs}), {share} % điểm khớp địa bàn.',
    suggestion: 'Xem bản đồ xem trước; chọn hệ khác nếu điểm lệch.',
  },
  CRS_ASK: {
    message: 'Chưa xác định được hệ toạ độ của tệp.',
    suggestion: 'Chọn hệ toạ độ, ví dụ VN-2000 kinh tuyến trục 108°30′ (EPSG:9218).',
  },
  CRS_AMBIGUOUS: {
    message: 'Nhiều hệ toạ độ cùng phù hợp; đang dùng {crs}, có thể là {other}.',
    suggestion: 'Chọn đúng kinh tuyến trục theo hồ sơ của tệp.',
  },
  CRS_WRONG_ZONE: {
    message: 'Theo {crs} chỉ {inside} % số điểm nằm trong tỉnh; {other} phù hợp hơn.',
    suggestion: 'Có thể sai kinh tuyến trục hoặc đảo X và Y; chọn lại hệ toạ độ.',
  },
  CRS_NOT_USABLE: {
    message: 'Hệ toạ độ ghi trong tệp ({crs}) không dùng được với các số trong tệp.',
    suggestion: 'Chọn hệ toạ độ đúng.',
  },
  DATUM_SHIFT_MISSING: {
    message:
      'Tệp ghi VN-2000 nhưng thiếu tham số chuyển; đã dùng bộ tham số của Bộ TN&MT, nếu không điểm sẽ lệch 225 m.',
    suggestion: 'Kiểm tra vài điểm đã biết trên bản đồ xem trước.',
  },
  ALREADY_IMPORTED: {
    message: 'Tệp này đã được nhập (cùng nội dung).',
    suggestion: 'Không cần nhập lại, trừ khi muốn thay các quyết định đã chọn.',
  },
  REJECTED_FILE_RECOGNISED: {
    message: 'Đây là tệp dòng lỗi đã tải về; các cột {columns} được bỏ qua.',
    suggestion: 'Các dòng đã sửa được nhập như bình thường.',
  },
};
