/** What a status says about a row. `undefined` for everything else: paid, shipped, partially refunded, unknown words. */
export type StatusMeaning = 'cancelled' | 'refund' | 'test';

/** Whole statuses only, separated by commas; compared after `normaliseHeader`: letters and digits, lower case, no trailing bracket. */
export const STATUS_WORDS: Readonly<Record<StatusMeaning, string>> = {
  cancelled: `cancelled, canceled, cancel, cancelled by customer, canceled by customer, cancelled by seller, order cancelled,
    order canceled, cancellation, void, voided, failed, payment failed, declined, expired, abandoned, 已取消, 取消, 订单取消, 订单已取消, 交易取消,
    用户取消, 买家取消, 卖家取消, 已关闭, 关闭, 交易关闭, 交易已关闭, 订单关闭, 订单已关闭, 已作废, 作废, 已失效, 支付失败, 付款失败, 已撤销, 撤销`,
  refund: `refund, refunded, fully refunded, full refund, return, returned, credit, credit memo, credit note, chargeback, charged back,
    reversed, 退款, 已退款, 退款成功, 全额退款, 退款完成, 退货, 已退货, 退货退款, 已退货退款`,
  test: `test, test order, testing, 测试, 测试订单, 测试单`,
};
