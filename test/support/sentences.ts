import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, type MessageKey, type MessageParams, say } from '../../src/messages';

const SENTENCES = { en: sentencesIn('en'), zh: sentencesIn('zh') };

/** The sentences as written, placeholders and all. */
export function written(language: Language): Readonly<Record<string, string>> {
  return SENTENCES[language];
}

function sentencesIn(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../src/messages/${language}.json`), 'utf8'));
}

export const KEYS = Object.keys(written('en')) as MessageKey[];

/** One `{…}` of a sentence, with the choices of a plural or select. */
interface Placeholder {
  readonly name: string;
  readonly type: string; // '' | plural | select | …
  readonly choices: readonly string[];
}

/** Reads an ICU sentence; knows just enough of the format to find what stands in braces, at any depth. */
export function placeholdersIn(sentence: string): Placeholder[] {
  const found: Placeholder[] = [];
  let at = 0;
  const word = (end: RegExp) => {
    const start = at;
    while (at < sentence.length && !end.test(sentence[at] as string)) at++;
    return sentence.slice(start, at).trim();
  };
  const text = (): void => {
    for (; at < sentence.length && sentence[at] !== '}'; at++) {
      if (sentence[at] === "'" && /[{}]/.test(sentence[at + 1] ?? '')) at = sentence.indexOf("'", at + 1);
      else if (sentence[at] === '{') argument();
    }
  };
  const argument = (): void => {
    at++;
    const name = word(/[,}]/);
    const choices: string[] = [];
    let type = '';
    if (sentence[at] === ',') {
      at++;
      type = word(/[,}]/);
      while (sentence[at] !== '}') {
        at++;
        const choice = word(/[{}]/);
        if (sentence[at] !== '{') break;
        at++;
        choices.push(choice);
        text();
        at++;
        while (sentence[at] === ' ') at++;
        if (sentence[at] !== '}') at--;
      }
    }
    found.push({ name, type, choices });
  };
  text();
  return found;
}

export function namesIn(sentence: string): string[] {
  return [...new Set(placeholdersIn(sentence).map(({ name }) => name))].sort();
}

/** Usual values, about as long as they are. Numbers bring their own text along: `rows` → `rowsText`. */
const USUAL: MessageParams = {
  months: 12,
  last: '2025-11-20',
  word: 'REMOVE',
  heading: 'Notes',
  examples: "Ana Spoonhill · Wim O'Carafe",
  sum: '62,296.09 USD',
  left: 36,
  counts: 'VIP 11 · Gold 33 · Silver 76 · Bronze 97',
  stayed: 7,
  best: 11,
  facts: 'last order 3 days ago, 37 orders, 1,491.25 USD',
  sheets: 9,
  kind: 'share',
  since: 240,
  periods: 8,
  every: 30,
  regular: 14,
  spent: 1800,
  back: 1240,
  refunds: 3,
  ratings: 4,
  before: '4.5',
  now: 46,
  low: 10,
  high: 21,
  complaints: 2,
  words: '“not satisfied at all”',
  result: 'none',
  unclear: 'minutes',
  refused: 12,
  neither: 10,
  lift: '3.4',
  closed: 12,
  waiting: 3,
  longest: '31',
  ninth: '9',
  median: '2',
  n: 12,
  mean: '4.2',
  heard: 34,
  agree: 2,
  agreed: '20',
  amount: '1,240.50',
  changes: '240 more spend or 1 more order',
  formula: '=TIER_NEXT(B2:B11)',
  higher: 12,
  customer: 'Ana Ruiz',
  copy: 'Tiers · VIP · your edits 2025-11-21',
  done: 12000,
  cells: 10_240_000,
  at: 2,
  of: 1200,
  percent: 71,
  share: '20',
  rank: 37,
  settings: 500,
  ties: 2,
  situation: 'at risk',
  slots: 6,
  week: '4.5',
  hours: '12.5',
  times: 1,
  why: 'Points among all customers: recency 88, frequency 90, spend 71',
  shown: 2000,
  older: 120,
  up: 12,
  down: 5,
  fresh: 31,
  gone: 2,
  from: 'Gold',
  to: 'Silver',
  change: '+12.5',
  whole: 87,
  levels: 3,
  standards: '1.2',
  rest: 12,
  reasons: 'another customer has the same phone or e-mail',
  level: 'medium confidence',
  component: 'completeness',
  names: 'Ana, Ben, Chloe, Deng, Emil …',
  url: 'http://127.0.0.1:8471/',
  alone: 'Silver',
  what: 'floor',
  who: 'Mia',
  added: 120,
  changed: 12,
  removed: 1,
  asOf: '2025-11-21',
  calls: 1234,
  cell: 'Orders!C1024',
  choice: 'Net',
  choices: 'Total, Net',
  column: 'C',
  columns: 18_279,
  count: 31,
  base: 'CNY',
  currencies: 'USD, EUR',
  currency: 'USD',
  customers: 12_345,
  dates: 'B',
  amounts: 'C',
  day: '2024-01-01',
  days: 3,
  dimension: 'recency',
  dimensions: 'experience, product breadth',
  emails: 2,
  example: 'Amount',
  file: 'orders.csv',
  first: 'Total',
  has: 'other',
  headers: 'Client, Day, Total',
  header: 'Contact name',
  least: 1,
  most: 240,
  version: 3,
  letter: 'AB',
  quantity: 'G',
  unitPrice: 'H',
  hidden: 10_000,
  hour: 6,
  kept: 'usual',
  key: 'amount',
  limit: '5',
  limits: 'VIP from 13,200 instead of 12,000, Gold from 550 instead of 500',
  suggested: '13,200',
  line: 12,
  list: 'USD, EUR',
  listed: 7,
  lower: 'Silver',
  lowerLimit: '1000',
  message: 'Service timed out',
  minutes: 6,
  more: 5,
  ms: 1234,
  name: 'values',
  nextHour: 7,
  nextRow: 18,
  order: 'dayFirst',
  orders: 60_000,
  merged: 'Silver',
  other: 'E-mail (D)',
  pairs: '1.7',
  parts: 'recency 80, frequency 80, spend 100',
  phones: 3,
  points: '80',
  port: '8471',
  position: 120,
  probable: 'yes',
  both: 'yes',
  problem: 'All weights are 0, so nothing is judged.',
  rate: '7.1',
  read: 1500,
  reads: 12,
  reason: 'every order was cancelled',
  role: 'amount',
  row: 17,
  rows: 1234,
  rule: 'Gold 20',
  rules: 'VIP: best 5% · Gold: best 20% · Bronze: the rest',
  second: 'Net',
  seconds: 30,
  secondRows: 899,
  firstRows: 900,
  sheet: 'Orders',
  summary: 'Tiers · Summary',
  tier: 'Gold',
  tiers: 4,
  time: '07:12',
  upper: 'Gold',
  fn: 'TIER_EXPLAIN',
  missing: '1,030',
  start: '12,640',
  next: 'Silver',
  others: 8,
  below: 3,
  number: '4,200',
  weights: 2,
  where: 'top',
  upperLimit: '500',
  used: 1490,
  usual: '8 s',
  value: 'ana.ruiz@example.com',
  writes: 9,
  red: 2,
  amber: 3,
  green: 6,
  unknown: 4,
  light: 'amber',
  fewest: 10,
  reading: 'Below the others: look at why',
  held: 2,
  range: 'D1:F1000',
  promised: 6,
  known: 'yes',
  text: '12 of 120 customers in the lower tiers waited longer for a contact than promised.',
  zone: 'Asia/Shanghai',
};

/** The same in Chinese, so that a mark beside a value shows, too. */
const USUAL_CHINESE: MessageParams = {
  words: '“慢”、“碎了”',
  alone: '银',
  what: '不低于',
  situation: '有风险',
  component: '完整性',
  level: '可信度中',
  names: '王芳、李伟、张敏、刘洋、陈静 …',
  reasons: '另一位客户的电话或邮箱相同',
  why: '在所有客户中的得分：最近消费 88、消费次数 90、消费金额 71',
  cell: '订单!C1024',
  choice: '净额',
  choices: '总额、净额',
  currencies: 'CNY、USD',
  dimension: '最近消费',
  dimensions: '体验、商品种类',
  example: '金额',
  file: '订单.csv',
  first: '总额',
  list: 'CNY、USD',
  headers: '客户、日期、金额',
  header: '联系人姓名',
  letter: 'AB',
  quantity: 'G',
  unitPrice: 'H',
  limits: 'VIP改为 13,200 起（原 12,000），金改为 550 起（原 500）',
  lower: '银',
  message: '服务超时',
  parts: '最近消费 80、消费次数 80、消费金额 100',
  problem: '所有权重都是 0，无从评判。',
  reason: '所有订单均已取消',
  role: '金额',
  rule: '金 20',
  rules: 'VIP：最好的 5% · 铜：其余客户',
  second: '净额',
  sheet: '订单',
  summary: '分层 · 总览',
  tier: '金',
  light: '黄',
  reading: '低于其他：请查原因',
  text: '较低层级的 120 位客户中，有 12 位超过承诺时间未获联系。',
  upper: '金',
};

export const KNOWN_NAMES = new Set(Object.entries(USUAL).flatMap(([name, value]) => (typeof value === 'number' ? [name, `${name}Text`] : [name])));

/** A sentence filled with usual values: once for 0, 1, 2 and many rows, and once for every choice it makes. */
export function filled(language: Language, key: MessageKey): string[] {
  const selects = placeholdersIn(written(language)[key] as string).filter(({ type }) => type === 'select');
  const choices = selects.length === 0 ? [{}] : selects.flatMap(({ name, choices: some }) => some.map((choice) => ({ [name]: choice })));
  const usual = language === 'zh' ? [USUAL, { ...USUAL, ...USUAL_CHINESE }] : [USUAL];
  return [0, 1, 2, 12_345].flatMap((rows) =>
    usual.flatMap((values) => choices.map((choice) => say(language, key, { code: '', kind: '', ...values, rows, listed: rows, ...choice }))),
  );
}

/** What Chinese typesetting would not let stand: half-width marks beside Chinese characters, or mixed brackets. */
export function punctuationSlips(written: string): string[] {
  const sentence = written.replace(/=?[A-Z]+(_[A-Z]+)*\((?:[^()]|\([^()]*\))*\)/g, 'F'); // formulas keep their own
  const chinese = '\\u4e00-\\u9fff\\u3001-\\u303f\\uff00-\\uffef“”';
  const slips = [
    ...sentence.matchAll(new RegExp(`[${chinese}][,:?;(]`, 'g')),
    ...sentence.matchAll(new RegExp(`[${chinese}]!(?![A-Z])`, 'g')), // 订单!C7 is a cell
    ...sentence.matchAll(new RegExp(`[,:?!;)][${chinese}]`, 'g')),
    ...sentence.matchAll(new RegExp(`[${chinese}]\\.(?!\\w)`, 'g')),
    ...sentence.matchAll(/（[^()（）]*\)|\([^()（）]*）/g),
    ...sentence.matchAll(/ [，：？！；（）。、]|[，：？！；（。、] /g),
  ];
  return slips.map(([found]) => found);
}
