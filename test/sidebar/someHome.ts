import type { HomeState } from '../../src/workflows';

type LastRun = NonNullable<HomeState['lastRun']>;
type IssueLine = LastRun['issues'][number];

const TIERS = { en: ['VIP', 'Gold', 'Silver', 'Bronze'], zh: ['VIP', '金', '银', '铜'] };
const COUNTS = [62, 187, 374, 625];

/** A shop that updated this morning, with nothing wrong; a test names only what matters to it. */
export function someHome(language: 'en' | 'zh' = 'en', over: Partial<HomeState> = {}): HomeState {
  return { language, lastRun: someRun(language), failedSince: undefined, schedule: { on: true, mine: true, hour: 6, zone: 'Asia/Shanghai' }, ...over };
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
