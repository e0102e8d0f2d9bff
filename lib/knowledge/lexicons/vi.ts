import type { Lexicon } from './lexicon'

export const lexicon: Lexicon = {
  lang: 'vi',
  blocks: {
    sponsored: ['(tài trợ|quảng cáo)'],
    'recently-viewed': [
      '(sản phẩm|bạn|mới|vừa|đã) (đã xem|vừa xem|xem gần đây|xem|đã xem gần đây) *',
      '(xem gần đây|đã xem|vừa xem)',
    ],
    'for-you': [
      '(dành riêng|gợi ý|đề xuất|dành|đề cử|chọn) (dành|riêng|) (cho|cho riêng) bạn',
      '^(dành|riêng) cho bạn',
      'gợi ý (hôm nay|cho bạn) *',
      '(dựa trên|dựa vào) *',
    ],
    'item-based': [
      '(có thể bạn|bạn có thể|bạn cũng) (cũng|sẽ|thích|quan tâm|có thể|) *',
      '(sản phẩm|sách|mặt hàng) (liên quan|tương tự|cùng loại|cùng danh mục|bổ sung|đi kèm|cùng)',
      '(thường|hay) (được|) mua (cùng|kèm) *',
      '(khách hàng|người) (đã|khác|mua|xem|cũng) *',
      '(mua kèm|mua cùng|phụ kiện)',
    ],
    popular: ['(bán chạy|nổi bật nhất|phổ biến|xu hướng|hot nhất|được yêu thích|yêu thích nhất) *'],
    content: ['^(tin tức|blog|bài viết|cẩm nang)$'],
    editorial: [
      '(sản phẩm mới|hàng mới|mới về|bộ sưu tập mới)',
      '(sản phẩm nổi bật|nổi bật|đề xuất)',
      '^(khuyến mãi|giảm giá|danh mục|sản phẩm|ưu đãi)$',
    ],
  },
  links: {
    'opt-out': ['rút lại đồng ý'],
    'cookie-settings': ['(cài đặt|quản lý) cookie'],
    'privacy-policy': [
      'chính sách (bảo mật|quyền riêng tư|riêng tư) *',
      '(bảo mật thông tin|quyền riêng tư)',
    ],
  },
  controls: {
    reject: ['(từ chối) (tất cả|)'],
    accept: ['(chấp nhận|đồng ý|cho phép) (tất cả|)'],
    save: ['lưu *'],
    settings: ['(cài đặt|tùy chỉnh)', '^(cá nhân|cá nhân hóa|tùy chỉnh)$'],
    close: ['^đóng$'],
  },
  consent: ['cookie~'],
}
