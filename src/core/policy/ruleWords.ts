import type { DimensionId } from '../dimensions';
import type { LimitKind } from './policy';
import type { PolicyLanguage } from './presets';

/** The words of a rules table. Both languages are read whatever the spreadsheet's own is. */
interface RuleWords {
  readonly tier: string;
  readonly limits: Readonly<Record<LimitKind, string>>;
  readonly weight: string;
  readonly dimensions: Readonly<Record<DimensionId, string>>;
  readonly sheet: string;
  readonly column: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly probable: string;
  readonly yes: string;
  readonly no: string;
  readonly currency: string;
  readonly rate: string;
  readonly from: string; // before the day a rate holds from
}

export const RULE_WORDS: Readonly<Record<PolicyLanguage, RuleWords>> = {
  en: {
    tier: 'Tier',
    limits: { share: 'Best share', score: 'From score', amount: 'From amount' },
    weight: 'Weight',
    dimensions: { recency: 'recency', frequency: 'frequency', monetary: 'monetary' },
    sheet: 'Orders sheet',
    column: 'Column',
    columns: {
      customer: 'customer',
      email: 'email',
      phone: 'phone',
      name: 'name',
      date: 'date',
      amount: 'amount',
      refund: 'refund',
      quantity: 'quantity',
      unitPrice: 'unit price',
      order: 'order',
      item: 'item',
      status: 'status',
      currency: 'currency',
      channel: 'channel',
    },
    asOf: 'As of',
    probable: 'Probable customers',
    yes: 'yes',
    no: 'no',
    currency: 'Currency',
    rate: 'Rate',
    from: 'from',
  },
  zh: {
    tier: '层级',
    limits: { share: '最佳占比', score: '分数达到', amount: '金额达到' },
    weight: '权重',
    dimensions: { recency: '最近消费', frequency: '消费次数', monetary: '消费金额' },
    sheet: '订单表',
    column: '列',
    columns: {
      customer: '客户',
      email: '邮箱',
      phone: '电话',
      name: '姓名',
      date: '日期',
      amount: '金额',
      refund: '退款金额',
      quantity: '数量',
      unitPrice: '单价',
      order: '订单号',
      item: '商品',
      status: '状态',
      currency: '币种',
      channel: '渠道',
    },
    asOf: '截至日期',
    probable: '疑似客户',
    yes: '是',
    no: '否',
    currency: '货币',
    rate: '汇率',
    from: '自',
  },
};

/** What a row of the table can be besides a tier. */
export type Setting = 'weight' | 'column' | 'rate' | 'sheet' | 'asOf' | 'probable' | 'currency';

/** Letters, widths and spaces that people vary without meaning anything by it. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/ ?: ?/g, ':');
}

/** A setting of the table by its key, such as `Weight: recency`; anything else is a tier's name. */
export function settingNamed(key: string): { setting: Setting; entry: string } | undefined {
  const word = foldWord(key);
  const split = word.indexOf(':');
  const [group, entry] = split < 0 ? [word, ''] : [word.slice(0, split), word.slice(split + 1)];
  const settings: readonly Setting[] = split < 0 ? ['sheet', 'asOf', 'probable', 'currency'] : ['weight', 'column', 'rate'];
  const setting = settings.find((each) => Object.values(RULE_WORDS).some((words) => foldWord(words[each]) === group));
  return setting && { setting, entry };
}
