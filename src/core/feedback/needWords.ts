export const NEEDS = ['delivery', 'price', 'quality', 'payment', 'service', 'training', 'range', 'returns'] as const;
export type Need = (typeof NEEDS)[number];

/** What customers speak of, by the words they use. */
export const NEED_WORDS: Readonly<Record<Need, string>> = {
  delivery: `配送, 送货, 送达, 送得, 快递, 物流, 发货, 到货, 运费, 派送, 司机, 按时送, 能送, 送到, 没送, 早点到, 才到, 运输, delivery, deliver, delivers, delivered, deliveries, shipping, shipment, shipped,
    courier, driver, parcel, parcels, arrived, arrives, arrive, came late, came earlier, in transit, freight`,
  price: `价格, 价钱, 贵, 便宜, 优惠, 折扣, 打折, 涨价, 降价, 实惠, 划算, 单价, 报价, 物美价廉, 值这个价, price, prices, pricing, priced, expensive, overpriced, pricey, cheap, cheaper, discount, discounts, cost, costs, too much, value for money`,
  quality: `质量, 品质, 坏, 坏了, 破损, 碎了, 瑕疵, 次品, 假货, 正品, 掉色, 褪色, 异味, 新鲜, 变质, 故障, 报修, 耐用, 做工, 样品, quality, broken, crushed, damaged, defective, defect, defects, faulty, failed, fake, genuine, faded, fresh, smells, unreliable, doesn't work, durable`,
  payment: `付款, 支付, 账期, 月结, 对账, 对账单, 发票, 开票, 退款, 收款, 赊账, invoice, invoices, invoiced, payment, payments, pay, paying, paid, credit term, days credit, billing, billed, bill, statement, refund, refunds, refunded`,
  service: `客服, 服务, 售后, 态度, 回复, 回访, 打不通, 没人管, 反应, 打了电话, service, support, staff, reply, replied, response, answer, answers, rude, technician, by phone, emails, no one calls`,
  training: `培训, 说明书, 教程, 没有人教, 不会用, 学会, 使用方法, 不会操作, 怎么操作, 操作太难, 指导, training, trained, train, manual, instructions, tutorial, how to use, complicated, course, courses`,
  range: `缺货, 断货, 颜色, 尺码, 款式, 品种, 规格, 大包装, 小包装, 口味, 型号, 目录, out of stock, colours, colors, sizes, selection, choice of, larger pack, smaller pack, flavours, flavors, catalogue, catalog, assortment`,
  returns: `退货, 换货, 退换, 退款, 退回, return, returns, returning, returned, refund, refunds, refunded, exchange, exchanged, money back`,
};
