import { civilOf, isoDay } from './day';
import type { ShopWords } from './words';

/** 一家茶叶与点心店。 Given names are teas and pastries, and no mobile number begins with 111: nobody is meant. */
export const CHINESE: ShopWords = {
  shop: '一叶知春茶点铺',
  locale: 'zh_CN',
  timeZone: 'Asia/Shanghai',
  sheet: '订单',
  title: (from, to) => `一叶知春茶点铺：订单明细（${chineseDay(from)}至${chineseDay(to)}）`,
  header: ['订单号', '下单日期', '客户', '手机', '渠道', '金额', '状态', '备注'],
  orderPrefix: 'YY-',
  firstNames: [
    '林',
    '陈',
    '黄',
    '王',
    '李',
    '周',
    '吴',
    '徐',
    '孙',
    '胡',
    '朱',
    '高',
    '何',
    '郭',
    '罗',
    '梁',
    '宋',
    '郑',
    '谢',
    '韩',
    '唐',
    '冯',
    '于',
    '董',
    '萧',
    '程',
    '曹',
    '袁',
    '邓',
    '许',
  ],
  lastNames: [
    '龙井',
    '毛尖',
    '普洱',
    '银针',
    '碧螺',
    '瓜片',
    '乌龙',
    '茉莉',
    '桂花',
    '绿豆',
    '红豆',
    '桃酥',
    '麻薯',
    '枣泥',
    '莲蓉',
    '核桃',
    '芝麻',
    '豆沙',
    '山楂',
    '云片',
    '糯米',
    '抹茶',
    '陈皮',
    '菊花',
    '薄荷',
    '蜂蜜',
    '冰糖',
    '杏仁',
    '凤梨',
    '椰蓉',
  ],
  business: ['拾光书店A店', '半亩花房B座', '小满瑜伽Studio', '青禾设计Lab', '云上民宿No.7', '听雨琴行KTV'],
  contact: (index) => `111${String(10000000 + index)}`,
  nameOf: (family, given) => `${family}${given}`,
  channels: ['门店', '小程序', '微信', '电话'],
  paid: '已完成',
  cancelled: '已取消',
  refunded: '已退款',
  refundNote: (order) => `退款，原订单 ${order}。`,
  notes: ['礼盒包装', '周六自提', '少糖', '请开发票（抬头见微信）'],
  prices: [1200, 1800, 2600, 3200, 3800, 4800, 5800, 6800, 8800, 12800],
  dearPrices: [19800, 26800, 38800, 19800, 26800, 38800, 19800, 26800, 38800, 128000], // the last is a cake of old Pu'er
  roundTo: 100,
  monthWeights: [1.55, 0.8, 0.9, 1.05, 1, 0.95, 0.8, 0.85, 1.6, 1.05, 1.2, 1.15], // New Year goods in January, moon cakes in September
  spellings: [
    (name) => (/[A-Za-z]/.test(name) ? name.toLowerCase() : `${name} `),
    (name) => (/[A-Za-z]/.test(name) ? fullWidth(name) : `${name}\u3000`),
    (name) => (/[A-Za-z]/.test(name) ? ` ${name.toUpperCase()}` : ` ${name}`),
  ],
  datesAsText: [(day) => isoDay(day), chineseDay, (day) => isoDay(day).replace(/-/g, '/')],
  amountsAsText: [(amount) => `¥${commas(amount)}`, (amount) => fullWidth(String(amount)), (amount) => `${amount}元`],
  unreadableDates: ['待定', '上周末'],
  unreadableAmounts: ['见发票', '问老板'],
  total: '合计',
};

/** `2025年3月7日`. */
function chineseDay(day: number): string {
  const { year, month, date } = civilOf(day);
  return `${year}年${month}月${date}日`;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

function commas(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}
