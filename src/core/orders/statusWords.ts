/**
 * What a status says about a row. `undefined` for everything else: paid, shipped, waiting to be shipped, partially refunded,
 * unknown words.
 */
export type StatusMeaning = 'cancelled' | 'unpaid' | 'refund' | 'test';

/** Whole statuses only, separated by commas; compared after `normaliseHeader`: letters and digits, lower case, no trailing bracket. */
export const STATUS_WORDS: Readonly<Record<StatusMeaning, string>> = {
  cancelled: `cancelled, canceled, cancel, cancelled by customer, canceled by customer, cancelled by seller, order cancelled,
    order canceled, cancellation, void, voided, failed, payment failed, declined, expired, abandoned, trash, closed lost, lost, 已取消, 取消,
    订单取消, 订单已取消, 交易取消, 用户取消, 买家取消, 卖家取消, 已关闭, 关闭, 交易关闭, 交易已关闭, 订单关闭, 订单已关闭, 已作废, 作废, 已失效, 支付失败, 付款失败, 已撤销,
    撤销, 锁定, 已锁定, 输单, 丢单`,
  unpaid: `unpaid, not paid, pending payment, payment pending, awaiting payment, waiting for payment, on hold, pending, authorized, uncaptured,
    incomplete, requires payment method, checkout draft, draft, estimate, quote, quotation, 未付款, 待付款, 未支付, 待支付, 等待买家付款, 等待付款, 待买家付款, 草稿, 报价`,
  refund: `refund, refunded, fully refunded, full refund, return, returned, credit, credit memo, credit note, chargeback, charged back,
    reversed, 退款, 已退款, 退款成功, 全额退款, 退款完成, 退货, 已退货, 退货退款, 已退货退款, 退款退货成功, 退货退款成功`,
  test: `test, test order, testing, 测试, 测试订单, 测试单`,
};

/** A deal is a sale once it is won; every other stage that is not a lost one is still to be decided. */
export const WON_WORDS = `closed won, won, closed, deal won, 赢单, 已赢单, 成交, 已成交, 成交客户, 签约, 已签约`;

/** In a list of transactions, the receipt of money for a sale that has its own row. */
export const NOT_A_SALE_WORDS = `payment, deposit, bill payment, 收款`;
