import type { IssueText } from '../issue-text.ts';

/** Vietnamese sentences of geographic files and shapes. */
export const geometryIssuesVi: Readonly<Record<string, IssueText>> = {
  GEOMETRY_MISSING: {
    message: 'Đối tượng không có hình.',
    suggestion: 'Vẽ lại hình hoặc bỏ đối tượng này.',
  },
  GEOMETRY_WRONG_TYPE: {
    message: 'Đối tượng không phải là vùng.',
    suggestion: 'Xuất lại dạng vùng (polygon).',
  },
  SELF_INTERSECTION: {
    message: 'Ranh giới tự cắt ({count} chỗ); đã sửa.',
    suggestion: 'Kiểm tra hình đã sửa trên bản đồ.',
  },
  CODES_SHARE_POLYGON: {
    message: '{names} dùng chung một vùng vì nguồn không có đường chia.',
    suggestion: 'Số liệu diện tích của các xã này là của cả vùng chung; thay bằng ranh giới riêng khi có.',
  },
  UNITS_MISSING: {
    message: '{count} đơn vị không có trong tệp: {names}.',
    suggestion: 'Nhập thêm ranh giới của các đơn vị này; chưa có thì ghi “chưa có dữ liệu”.',
  },
  OUTLINES_DISSOLVED: {
    message: 'Đã vẽ lại đường bao của {count} huyện, tỉnh theo ranh giới xã mới.',
    suggestion: 'Nếu có tệp ranh giới huyện, tỉnh riêng thì nhập sau tệp này.',
  },
  OUTLINES_DROPPED: {
    message: 'Đã ẩn đường bao của {count} huyện, tỉnh vì không còn khớp ranh giới xã mới.',
    suggestion: 'Nhập tệp ranh giới huyện, tỉnh, hoặc tệp xã mà các cạnh chung trùng khít nhau.',
  },
  UNIT_UNMATCHED: {
    message: 'Không khớp được “{name}” với đơn vị nào.',
    suggestion: 'Sửa mã hoặc tên, hoặc chọn đúng bộ đơn vị (2023 hay 2025).',
  },
  INDICATOR_UNKNOWN: {
    message: 'Không nhận ra chỉ tiêu “{value}”.',
    suggestion: 'Dùng mã chỉ tiêu trong tệp mẫu.',
  },
  JSON_INVALID: {
    message: 'JSON sai ở dòng {line}, cột {column}: {excerpt}',
    suggestion: 'Xuất lại tệp; có thể tệp bị cắt hoặc sửa tay.',
  },
  JSON_TOO_DEEP: {
    message: 'JSON lồng nhau quá {limit} cấp.',
    suggestion: 'Kiểm tra nguồn tệp; dữ liệu bản đồ không lồng sâu như vậy.',
  },
  GEOJSON_NOT_FEATURES: {
    message: 'JSON này không phải dữ liệu bản đồ (GeoJSON).',
    suggestion: 'Xuất sang GeoJSON từ QGIS hoặc phần mềm tương tự.',
  },
  TOPOJSON_BROKEN: {
    message: 'TopoJSON bị thiếu hoặc sai cấu trúc.',
    suggestion: 'Xuất lại, hoặc đổi sang GeoJSON.',
  },
  XML_BROKEN: {
    message: 'XML sai ở dòng {line}: {excerpt}',
    suggestion: 'Xuất lại tệp từ phần mềm gốc.',
  },
  XML_TOO_DEEP: {
    message: 'XML lồng nhau quá {limit} cấp.',
    suggestion: 'Kiểm tra nguồn tệp.',
  },
  KML_MISSING: {
    message: 'Tệp bắt đầu bằng <{element}>, không phải KML.',
    suggestion: 'Xuất lại KML từ Google Earth hoặc QGIS.',
  },
  KMZ_WITHOUT_KML: {
    message: 'KMZ không chứa tệp KML nào.',
    suggestion: 'Lưu lại KMZ từ Google Earth, hoặc gửi tệp KML.',
  },
  GPX_MISSING: {
    message: 'Tệp bắt đầu bằng <{element}>, không phải GPX.',
    suggestion: 'Xuất lại GPX từ thiết bị.',
  },
  SHP_MISSING: {
    message: 'Không có tệp .shp.',
    suggestion: 'Nén đủ .shp, .dbf, .shx, .prj vào một ZIP.',
  },
  SHP_BROKEN: {
    message: 'Tệp {name} bị hỏng.',
    suggestion: 'Xuất lại Shapefile.',
  },
  MIF_MISSING: {
    message: 'Không có tệp .mif.',
    suggestion: 'Gửi cả tệp .mif và .mid.',
  },
  MIF_BROKEN: {
    message: 'Tệp {name} bị hỏng hoặc thiếu phần dữ liệu.',
    suggestion: 'Xuất lại MIF/MID.',
  },
  KML_LINK_IGNORED: {
    message: 'Tệp có liên kết mạng hoặc ảnh phủ, không được tải.',
    suggestion: 'Tải dữ liệu đó về và nhập riêng nếu cần.',
  },
  SHP_NO_DBF: {
    message: 'Thiếu tệp .dbf: chỉ có hình, không có tên và mã.',
    suggestion: 'Nén thêm tệp .dbf.',
  },
  SHP_NO_SHX: {
    message: 'Thiếu tệp .shx; vẫn đọc được hình.',
    suggestion: 'Không cần làm gì.',
  },
  SHP_NO_PRJ: {
    message: 'Thiếu tệp .prj nên không biết hệ toạ độ.',
    suggestion: 'Nén thêm tệp .prj hoặc chọn hệ toạ độ.',
  },
  SHP_COUNT_DIFFERS: {
    message: 'Số hình và số dòng thuộc tính không bằng nhau.',
    suggestion: 'Xuất lại Shapefile; đừng sửa tệp .dbf riêng.',
  },
  DBF_TRUNCATED: {
    message: 'Tệp .dbf ghi {declared} dòng nhưng chỉ có {stored}.',
    suggestion: 'Xuất hoặc chép lại tệp.',
  },
  DBF_ENCODING_DIFFERS: {
    message: 'Tệp .cpg ghi {label} nhưng chữ trong .dbf là {encoding}.',
    suggestion: 'Xem chữ mẫu; chọn bảng mã khác nếu sai.',
  },
  MIF_NO_MID: {
    message: 'Thiếu tệp .mid của {name}: chỉ có hình.',
    suggestion: 'Gửi kèm tệp .mid.',
  },
  JSON_LINE_INVALID: {
    message: 'Dòng này không phải JSON đúng.',
    suggestion: 'Sửa hoặc xuất lại dòng này.',
  },
  DBF_DELETED: {
    message: 'Dòng đã bị đánh dấu xoá trong .dbf.',
    suggestion: 'Không cần làm gì.',
  },
  DBF_NUMBER_OVERFLOW: {
    message: 'Số trong .dbf bị tràn (****); coi như trống.',
    suggestion: 'Mở rộng cột rồi xuất lại.',
  },
  GEOMETRY_INVALID: {
    message: 'Hình không đọc được.',
    suggestion: 'Vẽ lại hoặc xuất lại đối tượng này.',
  },
  GEOMETRY_TEXT_NUMBERS: {
    message: 'Toạ độ ghi dạng chữ; đã đổi sang số.',
    suggestion: 'Không cần làm gì.',
  },
  GEOMETRY_MIXED: {
    message: 'Đối tượng có nhiều loại hình; chỉ giữ loại chính.',
    suggestion: 'Tách thành các đối tượng riêng nếu cần.',
  },
  GEOMETRY_EMPTY: {
    message: 'Hình không có diện tích.',
    suggestion: 'Vẽ lại đối tượng này.',
  },
  GEOMETRY_UNREPAIRABLE: {
    message: 'Không sửa được chỗ biên tự cắt ở {count} phần; phần đó đã bỏ.',
    suggestion: 'Vẽ lại đối tượng này trong phần mềm GIS rồi nhập lại.',
  },
  RING_UNCLOSED: {
    message: 'Vòng ranh giới chưa khép ({count}); đã khép lại.',
    suggestion: 'Không cần làm gì.',
  },
  DUPLICATE_VERTEX: {
    message: 'Bỏ {count} đỉnh trùng nhau.',
    suggestion: 'Không cần làm gì.',
  },
  SPIKE_REMOVED: {
    message: 'Bỏ {count} gai nhọn trên ranh giới.',
    suggestion: 'Kiểm tra hình trên bản đồ.',
  },
  RING_REVERSED: {
    message: 'Chiều của {count} vòng đã được đảo lại theo chuẩn.',
    suggestion: 'Không cần làm gì.',
  },
  RING_DROPPED: {
    message: 'Bỏ {count} vòng không có diện tích.',
    suggestion: 'Kiểm tra hình trên bản đồ.',
  },
  HOLE_OUTSIDE: {
    message: '{count} lỗ nằm ngoài vùng; được giữ thành vùng riêng.',
    suggestion: 'Kiểm tra hình trên bản đồ.',
  },
};
