import type { ColumnQuestion, HomeState } from '../../src/workflows';

type LastRun = NonNullable<HomeState['lastRun']>;
type IssueLine = LastRun['issues'][number];

const TIERS = { en: ['VIP', 'Gold', 'Silver', 'Bronze'], zh: ['VIP', '金', '银', '铜'] };
const SCHEDULE = { en: 'Automatic updates', zh: '自动更新' };
const COUNTS = [62, 187, 374, 625];

/** A shop that updated this morning, with nothing wrong; a test names only what matters to it. */
export function someHome(language: 'en' | 'zh' = 'en', over: Partial<HomeState> = {}): HomeState {
  return {
    language,
    lastRun: someRun(language),
    failedSince: undefined,
    columnsSaid: undefined,
    schedule: someSchedule(),
    news: [],
    tools: [{ kind: 'rows', title: 'Tools', rows: [{ icon: 'clock', title: SCHEDULE[language], press: { go: { kind: 'schedule' } } }] }],
    ...over,
  };
}

/** Every day at six, run as this person. */
export function someSchedule(over: Partial<HomeState['schedule']> = {}): HomeState['schedule'] {
  return { on: true, mine: true, every: 'day', weekDay: 1, monthDay: 1, hour: 6, zone: 'Asia/Shanghai', nextAt: '2025-11-22 06:00', ...over };
}

/** No schedule yet. */
export function noSchedule(): HomeState['schedule'] {
  return someSchedule({ on: false, mine: false, nextAt: undefined });
}

export function someRun(language: 'en' | 'zh' = 'en', over: Partial<LastRun> = {}): LastRun {
  return {
    at: '2025-11-21 07:12',
    minutesAgo: 130,
    asOf: '2025-11-21',
    sheet: language === 'zh' ? '订单' : 'Orders',
    rowsRead: 1789,
    rowsUsed: 1753,
    customers: 1260,
    tiers: someTiers(TIERS[language], COUNTS),
    untiered: 12,
    issues: [],
    seconds: 8.3,
    ...over,
  };
}

/** Two columns with equal claims to be the amount, and a way to do without. */
export function someQuestion(language: 'en' | 'zh' = 'en', over: Partial<ColumnQuestion> = {}): ColumnQuestion {
  const isChinese = language === 'zh';
  return {
    asks: 'amount',
    sheet: isChinese ? '订单' : 'Orders',
    order: '0123456789abcdef',
    options: [
      { kind: 'column', columns: { amount: 'D' }, header: isChinese ? '订单金额' : 'Order total', examples: ['128', '56.5', '1,299'] },
      { kind: 'column', columns: { amount: 'F' }, header: isChinese ? '合同金额' : 'Invoice total', examples: ['138', '66.5', '1,309'] },
      { kind: 'product', columns: { quantity: 'G', unitPrice: 'H' }, header: '', examples: [] },
    ],
    ...over,
  };
}

/** Names of people, and what would be surer. */
export function someNameQuestion(language: 'en' | 'zh' = 'en'): ColumnQuestion {
  const isChinese = language === 'zh';
  return someQuestion(language, {
    asks: 'customer',
    options: [
      { kind: 'column', columns: { phone: 'C' }, header: isChinese ? '手机号' : 'Phone', examples: ['138 0013 8000', '139 0013 9000'] },
      { kind: 'names', columns: { name: 'A' }, header: isChinese ? '姓名' : 'Full name', examples: isChinese ? ['王伟', '李娜'] : ['Ana Silva', 'Ben Okoro'] },
    ],
  });
}

export function someTiers(names: readonly string[], counts: readonly number[]): LastRun['tiers'] {
  return names.map((name, rank) => ({ name, customers: counts[rank] ?? 0, role: `tier:${name}` }));
}

/** `n` kinds of trouble; every second one left its rows out. */
export function someIssues(n: number, language: 'en' | 'zh' = 'en'): IssueLine[] {
  const sheet = language === 'zh' ? '订单' : 'Orders';
  return Array.from({ length: n }, (_, index) => {
    const [count, cell] = [index + 2, `B${index + 5}`];
    const message =
      language === 'zh'
        ? `${count} 行的日期无法识别（首个：订单!${cell}），已跳过。请写成 2025-11-21 的形式。`
        : `${count} rows have a date we cannot read (first: Orders!${cell}); left out. Write dates as 2025-11-21.`;
    return { code: `ISSUE_${index}`, count, listed: index % 2 === 0, first: { sheet, cell }, message };
  });
}
