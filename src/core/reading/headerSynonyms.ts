import type { ColumnRole } from './columns';

/**
 * Header words people and platforms use, best claim first: of two columns the one in the earlier group is taken,
 * two in the same group are a question to the person. Words as seen, separated by commas; compared after
 * `normaliseHeader`.
 * Left out on purpose: ship, due and birth dates; discounts, taxes and fees; a bare "id".
 */
export const HEADER_SYNONYMS: Readonly<Record<ColumnRole, readonly string[]>> = {
  customer: [
    `customer id, customer no, customer number, customer code, customer key, cust id, cust no, client id, client no, client number,
      client code, member id, member no, member number, membership no, membership number, user id, buyer id, shopper id, account id,
      account no, account number, 客户编号, 客户编码, 客户代码, 客户号, 客户ID, 顾客编号, 顾客ID, 会员号, 会员编号, 会员ID, 会员卡号, 会员代码, 买家ID, 用户ID, 用户编号`,
    `customer reference id, customer reference, account name.id, contact name.id, contact id, company id, 买家会员名, 买家会员名称, 下单帐号,
      下单账号, 买家账号, 买家帐号, 会员名, 会员账号, 用户名, 买家昵称, 旺旺`,
  ],
  email: [
    `customer email, customer e-mail, email, e-mail, email address, e-mail address, buyer email, client email, 邮箱, 客户邮箱, 电子邮箱,
      电子邮件, 电邮, 邮箱地址, 邮件地址, 电邮地址`,
    `billing email, contact email, payer email, 联系邮箱`,
  ],
  phone: [
    `customer phone, mobile, mobile phone, mobile number, mobile no, phone, phone number, phone no, cell phone, telephone, tel, 手机,
      手机号, 手机号码, 客户手机, 客户手机号, 买家手机号, 会员手机号`,
    `billing phone, contact phone, 联系手机, 联系电话, 联络电话, 行动电话, 电话, 电话号码, 客户电话`,
    `shipping phone, 收货人手机号, 收货人手机号/提货人手机号, 收件人手机号, 收货人电话`,
  ],
  name: [
    `customer name, customer full name, client name, member name, buyer name, account name, contact name, company name, associated company, 客户名称, 客户姓名,
      顾客姓名, 会员姓名, 会员名称, 买家姓名, 公司名称, 买家公司名`,
    `customer, customers, client, buyer, member, account, company, shopper, cust, 客户, 顾客, 会员, 买家, 公司, 用户`,
    `billing name, full name, name, 姓名, 名称, 客户名`,
    `shipping name, recipient, recipient name, consignee, 联系人, 联系人姓名, 收货人, 收货人姓名, 收件人, 收件人姓名, 收货人/提货人`,
  ],
  date: [
    `paid at, paid date, date paid, payment date, payment time, paid time, 付款时间, 付款日期, 订单付款时间, 买家付款时间, 支付时间, 支付日期, 付款确认时间, 回款日期`,
    `order date, order time, ordered at, ordered on, date of order, order created, order created at, purchase date, purchased at,
      date of purchase, sale date, sales date, 下单时间, 下单日期, 订单日期, 订单时间, 订单创建时间, 订单提交时间, 订单成交时间, 拼单成功时间, 成交时间, 成交日期, 买家下单时间, 购买日期,
      购买时间, 消费日期, 消费时间, 销售日期, 签约日期, 交易日期, 交易时间`,
    `invoice date, transaction date, transaction time, txn date, trans date, closing date, close date, bill date, receipt date,
      开票日期, 发票日期, 单据日期`,
    `created at, created date, created time, created, date created, 创建时间, 创建日期`,
    `date, day, datetime, date time, timestamp, 日期, 时间`,
  ],
  amount: [
    `amount paid, paid amount, total paid, net amount, net sales, net total, net revenue, n. revenue, n. revenue (formatted),
      total collected, actual payment, 实付金额, 实付款, 实付, 实付款金额, 实际支付金额, 实际付款, 实收金额, 实收, 订单实付金额, 买家实际支付金额, 买家实付金额, 用户实付金额, 支付金额, 付款金额`,
    `order total, order amount, order value, total order amount, order total amount, grand total, invoice total, invoice amount,
      total amount, total price, sales amount, sale amount, transaction amount, purchase amount, 订单金额, 订单总额, 订单总价, 订单总金额, 销售订单金额,
      应付金额, 订单应付金额, 合同金额, 成交金额, 消费金额, 销售金额, 交易金额, 买家应付货款`,
    `amount, total, amt, sum, sales, revenue, value, spend, spent, gross sales, 金额, 总金额, 总额, 总价, 销售额, 合计, 合计金额, 价税合计`,
    `line total, line amount, extended price, item total, 小计, 行金额, 商品总价, 货品总价, 商品金额`,
  ],
  refund: [
    `refunded amount, amount refunded, refund amount, total refunded, refunded total, amount returned, 退款金额, 已退款金额, 买家退款金额, 退款总额, 已退金额`,
  ],
  quantity: [
    `quantity, qty, quantities, order quantity, ordered quantity, quantity ordered, quantity sold, lineitem quantity,
      line item quantity, item quantity, units, units sold, items sold, pieces, pcs, 数量, 订购数量, 购买数量, 商品数量, 宝贝总数量, 宝贝数量, 件数, 销售数量,
      销量`,
  ],
  unitPrice: [
    `unit price, price per unit, price each, unit cost, price/unit, lineitem price, line item price, item price, sales price,
      selling price, sale price, 单价, 销售单价, 商品单价, 成交单价, 含税单价`,
    `price, rate, list price, 价格, 售价, 京东价`,
  ],
  order: [
    `order id, order no, order number, order #, order, order code, order ref, order reference, order_number_formatted, sales order,
      so number, sales order no, 订单号, 订单编号, 订单ID, 订单号码, 主订单编号, 主订单号, 销售订单编号, 订单`,
    `invoice, invoice no, invoice number, invoice id, invoice #, invoice num, bill no, bill number, 发票号, 发票号码, 发票编号, 单号, 单据编号, 单据号,
      合同编号, 流水号, 交易号, 交易编号, 销售单号`,
    `transaction id, transaction no, transaction number, receipt no, receipt number, payment id, ticket no, num, record id, deal id`,
  ],
  item: [
    `sku, item code, item no, item number, stock code, product code, product id, lineitem sku, line item sku, article no, 商品编码,
      商品编号, 商品ID, 货号, 商家编码, 条码`,
    `item, item name, product, product name, products, product(s), product/service, product/service full name, lineitem name, line item, article, goods, 商品,
      商品名称, 商品标题, 宝贝标题, 货品标题, 全部商品名称, 选购商品, 产品, 产品名称, 品名`,
    `description, item description, product description, memo/description, 商品描述, 描述, 规格, 商品规格`,
  ],
  status: [
    `order status, financial status, payment status, transaction status, 订单状态, 交易状态, 付款状态, 支付状态`,
    `status, state, 状态`,
    `event type, transaction type, 类型, 业务类型`,
  ],
  channel: [
    `sales channel, channel, channel name, order channel, 销售渠道, 渠道, 渠道名称, 订单渠道`,
    `source, source name, order source, store, store name, shop, shop name, location, location name, 店铺, 店铺名称, 门店, 门店名称, 来源, 订单来源`,
  ],
  currency: [`currency, currency code, order currency, ccy, 币种, 货币, 货币代码, 币别`],
};
