export const messagesVi = {
  'notice.basemap-failed': 'Không tải được bản đồ nền: {detail}. Dữ liệu của tỉnh vẫn hiển thị đủ.',
  'notice.bundled-restored': 'Đã trở về dữ liệu minh hoạ. Các phiên bản đã lưu vẫn còn.',
  'notice.version-missing': 'Không tìm thấy phiên bản này trên máy.',
  'notice.version-restored': 'Đã khôi phục phiên bản.',
  'notice.storage-unavailable':
    'Trình duyệt không cho lưu dữ liệu trên máy này. Dữ liệu thêm vào sẽ mất khi đóng trang.',
  'notice.import-done': 'Đã lưu {files} tệp và tính lại.',
  'failure.DATA_NOT_LOADED':
    'Không đọc được dữ liệu đi kèm. Hãy kiểm tra mạng rồi thử lại; nếu vẫn lỗi, tải lại trang.',
  'failure.COVERAGE_FAILED':
    'Không tính được vùng phủ. Dữ liệu không bị ảnh hưởng; hãy đổi quy tắc hoặc tải lại trang.',
  'failure.STORAGE_FULL':
    'Bộ nhớ của trình duyệt đã đầy, chưa lưu được. Hãy giải phóng dung lượng rồi thử lại.',
  'failure.STORAGE_FAILED': 'Không lưu được vào máy này. Dữ liệu giữ nguyên như trước.',
  'issue.FILE_NOT_READABLE': 'Không đọc được tệp {file}. Có thể tệp đã bị dời hoặc thiết bị đã rút ra.',
  'issue.READER_FAILED': 'Gặp lỗi khi đọc tệp {file}. Hãy thử lưu tệp ở định dạng khác.',
  'code.unknown': 'Chưa có lời giải thích cho mã {code}.',
  'failure.STORAGE_STALE':
    'Dữ liệu vừa được thay đổi ở một thẻ khác. Ứng dụng đã nạp lại dữ liệu mới; hãy xem lại rồi xác nhận lần nữa.',
  'crash.title': 'Giao diện gặp lỗi',
  'crash.advice':
    'Dữ liệu của bạn không bị ảnh hưởng. Hãy tải lại trang; nếu lỗi lặp lại, mở địa chỉ không có phần sau dấu #.',
  'crash.reload': 'Tải lại',
} as const;
