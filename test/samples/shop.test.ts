import { describe, expect, test } from 'vitest';
import { DEFAULT_END_DAY, type DirtKind, dayOf, isoDay, type SampleRow, type SampleShop, sampleOrders, sampleShop } from '../../src/samples';

const ORDER = 0;
const DATE = 1;
const CUSTOMER = 2;
const CONTACT = 3;
const AMOUNT = 5;
const STATUS = 6;
const NOTE = 7;

const english = sampleShop({ seed: 1, language: 'en' });
const chinese = sampleShop({ seed: 1, language: 'zh' });
const both: [string, SampleShop][] = [
  ['English', english],
  ['Chinese', chinese],
];

function tableOf(shop: SampleShop): SampleRow[] {
  return shop.sheets[0]?.rows ?? [];
}

/** The rows of one kind of dirt, by the row numbers a person sees. */
function dirtyRows(shop: SampleShop, kind: DirtKind): SampleRow[] {
  const rows = shop.dirt.find((one) => one.kind === kind)?.rows ?? [];
  return rows.map((number) => tableOf(shop)[number - 1] as SampleRow);
}

/** Orders that carry no dirt at all. */
function cleanRows(shop: SampleShop): SampleRow[] {
  const dirty = new Set(shop.dirt.flatMap((one) => one.rows));
  return tableOf(shop).filter((_, index) => index > 2 && !dirty.has(index + 1));
}

describe('a sample shop is the same shop for the same seed', () => {
  test('the same seed gives the same bytes, another seed other bytes', () => {
    const bytes = JSON.stringify(english);
    expect(JSON.stringify(sampleShop({ seed: 1, language: 'en' }))).toBe(bytes);
    expect(JSON.stringify(sampleShop({ seed: 2, language: 'en' }))).not.toBe(bytes);
  });

  test('a seed of many digits counts with all of them', () => {
    const [one, other] = [2 ** 40 + 7, 7].map((seed) => JSON.stringify(sampleShop({ seed, language: 'en', customers: 30 })));
    expect(one).not.toBe(other);
  });

  test('the first order of seed 1 is this, on any machine', () => {
    expect(tableOf(english)[3]).toEqual(['CK-10001', { day: 19683 }, 'Anya Spoonhill', 'customer214@example.com', 'Website', 32, 'Paid', '']);
    expect(tableOf(chinese)[3]).toEqual(['YY-10001', { day: 19685 }, '朱山楂', '11110000074', '小程序', 115, '已完成', '']);
  });
});

describe.each(both)('the %s shop looks like a shop', (language, shop) => {
  test('it has about 220 customers and 1,760 orders in two years up to 20 November 2025', () => {
    const clean = cleanRows(shop);
    const days = clean.map((row) => (row[DATE] as { day: number }).day);
    expect(new Set(clean.map((row) => row[CUSTOMER])).size).toBeGreaterThan(200);
    expect(clean.length).toBeGreaterThan(1600);
    expect(clean.length).toBeLessThan(1760);
    expect(isoDay(Math.max(...days))).toBe('2025-11-20');
    expect(Math.min(...days)).toBeGreaterThan(dayOf(2023, 11, 20));
    expect(Math.min(...days)).toBeLessThan(dayOf(2023, 12, 31));
  });

  test('orders stand in order of days, each with its own number', () => {
    const clean = cleanRows(shop);
    const days = clean.map((row) => (row[DATE] as { day: number }).day);
    expect(days).toEqual(days.slice().sort((a, b) => a - b));
    expect(new Set(clean.map((row) => row[ORDER])).size).toBe(clean.length);
  });

  test('every row has one cell per header', () => {
    expect(new Set(tableOf(shop).map((row) => row.length))).toEqual(new Set([8]));
  });

  test('names are words of the trade, mails end in example.com and mobile numbers begin with 111, which none does', () => {
    const contact = language === 'English' ? /^(customer\d+@example\.com)?$/ : /^(111\d{8})?$/;
    const name =
      language === 'English'
        ? /wick|worth|ford|ley|by|hill|ton|well|low|Teaspoon|ham|Byrd|son|potter|scottini|masco|tersen|mond|grave|lane|row|Carafe|Studio|Co\.|Books|Yoga|Dental|Sons/
        : /^[\p{Script=Han}]{3}$|店$|座$|Studio$|Lab$|No\.7$|KTV$/u;
    for (const row of cleanRows(shop)) {
      expect(row[CUSTOMER]).toMatch(name);
      expect(row[CONTACT]).toMatch(contact);
    }
  });

  test('the second year sells more than the first, and the busiest month at least half more than the quietest of its year', () => {
    const perMonth = new Map<string, number>();
    for (const row of cleanRows(shop)) {
      const month = isoDay((row[DATE] as { day: number }).day).slice(0, 7);
      perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
    }
    const lastTwelve = ['2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10'];
    const year = lastTwelve.map((month) => perMonth.get(month) ?? 0);
    const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
    expect(sum(year)).toBeGreaterThan(sum([...perMonth.values()]) * 0.5);
    expect(Math.max(...year)).toBeGreaterThan(Math.min(...year) * 1.5);
  });
});

describe('customers are as uneven as customers are, in twenty shops of each language', () => {
  test.each(['en', 'zh'] as const)(
    '%s: the best fifth brings 50–80 per cent of sales, two in five come once, the keenest at least 30 times, and one returning customer in five has been away for half a year',
    (language) => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const people = new Map<string, { spend: number; orders: number; last: number }>();
        for (const row of cleanRows(sampleShop({ seed, language }))) {
          const one = people.get(row[CUSTOMER] as string) ?? { spend: 0, orders: 0, last: 0 };
          one.spend += row[AMOUNT] as number;
          one.orders += 1;
          one.last = (row[DATE] as { day: number }).day;
          people.set(row[CUSTOMER] as string, one);
        }
        const all = [...people.values()].sort((a, b) => b.spend - a.spend);
        const spend = (some: typeof all) => some.reduce((sum, one) => sum + one.spend, 0);
        const best = spend(all.slice(0, Math.round(all.length / 5))) / spend(all);
        expect(best, `best fifth of seed ${seed}`).toBeGreaterThan(0.5);
        expect(best, `best fifth of seed ${seed}`).toBeLessThan(0.8);
        expect(all.filter((one) => one.orders === 1).length / all.length).toBeGreaterThan(0.35);
        expect(all.filter((one) => one.orders === 1).length / all.length).toBeLessThan(0.5);
        expect(Math.max(...all.map((one) => one.orders))).toBeGreaterThan(30);
        const returning = all.filter((one) => one.orders > 1);
        const away = returning.filter((one) => one.last < DEFAULT_END_DAY - 182);
        expect(away.length / returning.length, `lapsed of seed ${seed}`).toBeGreaterThan(1 / 5);
      }
    },
  );
});

describe.each(both)('the dirt of the %s shop is where the list says', (language, shop) => {
  test('there is as much of each kind as the size of the table asks for', () => {
    expect(Object.fromEntries(shop.dirt.map((one) => [one.kind, one.rows.length]))).toEqual({
      'title-above-header': 2,
      'blank-row': 3,
      'totals-row': 1,
      refund: 26,
      cancelled: 21,
      'blank-customer': 7,
      'customer-spelled-differently': 25,
      'date-as-text': 14,
      'date-unreadable': 2,
      'date-far-in-future': 1,
      'amount-as-text': 12,
      'amount-unreadable': 2,
      'duplicate-row': 2,
    });
  });

  test('no row is listed twice', () => {
    const rows = shop.dirt.flatMap((one) => one.rows);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('a title and a blank row stand above the header, in row 3', () => {
    const [title, blank, header] = tableOf(shop);
    expect(title?.filter((cell) => cell !== '')).toHaveLength(1);
    expect(blank?.every((cell) => cell === '')).toBe(true);
    expect(header?.[CUSTOMER]).toBe(language === 'English' ? 'Customer' : '客户');
  });

  test('blank rows are blank and the totals row, the last one, is the sum of the amounts that are numbers', () => {
    for (const row of dirtyRows(shop, 'blank-row')) expect(row.join('')).toBe('');
    const rows = tableOf(shop);
    const total = rows[rows.length - 1] as SampleRow;
    expect(dirtyRows(shop, 'totals-row')).toEqual([total]);
    const amounts = rows.slice(3, -1).map((row) => row[AMOUNT]);
    const sum = amounts.reduce<number>((cents, amount) => cents + (typeof amount === 'number' ? Math.round(amount * 100) : 0), 0);
    expect(total[AMOUNT]).toBe(sum / 100);
  });

  test('a refund is negative, comes after the order it names and gives back at most what was paid', () => {
    for (const refund of dirtyRows(shop, 'refund')) {
      const order = cleanRows(shop).find((row) => row[ORDER] === refund[ORDER]) ?? [];
      expect(order[CUSTOMER]).toBe(refund[CUSTOMER]);
      expect(refund[NOTE]).toContain(refund[ORDER]);
      expect(refund[AMOUNT]).toBeLessThan(0);
      expect(-(refund[AMOUNT] as number)).toBeLessThanOrEqual(order[AMOUNT] as number);
      expect((refund[DATE] as { day: number }).day).toBeGreaterThan((order[DATE] as { day: number }).day);
    }
  });

  test('another spelling reads as a name of the list once width, case and spaces are evened out', () => {
    const even = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
    const names = new Set(cleanRows(shop).map((row) => row[CUSTOMER] as string));
    const evened = new Set([...names].map(even));
    for (const row of dirtyRows(shop, 'customer-spelled-differently')) {
      expect(names).not.toContain(row[CUSTOMER]);
      expect(evened).toContain(even(row[CUSTOMER] as string));
    }
  });

  test('dates and amounts kept as text are texts in the ways of the country; the unreadable ones hold no date and no number', () => {
    const forms =
      language === 'English'
        ? { date: /^\d{4}-\d\d-\d\d$|^\d{1,2} [A-Z][a-z]{2} \d{4}$/, amount: /^(\$|USD )[\d,]+\.\d\d$/ }
        : { date: /^\d{4}[-/]\d\d[-/]\d\d$|^\d{4}年\d{1,2}月\d{1,2}日$/, amount: /^¥[\d,]+$|^[０-９．]+$|^\d+元$/ };
    for (const row of dirtyRows(shop, 'date-as-text')) expect(row[DATE]).toMatch(forms.date);
    for (const row of dirtyRows(shop, 'amount-as-text')) expect(row[AMOUNT]).toMatch(forms.amount);
    expect(dirtyRows(shop, 'amount-as-text').some((row) => /\d,\d{3}/.test(row[AMOUNT] as string))).toBe(true);
    for (const row of dirtyRows(shop, 'date-unreadable')) expect(row[DATE]).toMatch(/^[^\d]+$/);
    for (const row of dirtyRows(shop, 'amount-unreadable')) expect(row[AMOUNT]).toMatch(/^[^\d]+$/);
  });

  test('one order is dated 2052, cancelled orders say so, blank customers leave no contact, copies equal the row before', () => {
    expect(dirtyRows(shop, 'date-far-in-future').map((row) => isoDay((row[DATE] as { day: number }).day).slice(0, 4))).toEqual(['2052']);
    expect(new Set(dirtyRows(shop, 'cancelled').map((row) => row[STATUS]))).toEqual(new Set([language === 'English' ? 'Cancelled' : '已取消']));
    for (const row of dirtyRows(shop, 'blank-customer')) expect([row[CUSTOMER], row[CONTACT]]).toEqual(['', '']);
    const copies = shop.dirt.find((one) => one.kind === 'duplicate-row')?.rows ?? [];
    for (const number of copies) expect(tableOf(shop)[number - 1]).toEqual(tableOf(shop)[number - 2]);
  });
});

describe('Chinese is Chinese', () => {
  test('header words, people and statuses are Hanzi, with full-width punctuation in sentences', () => {
    expect(tableOf(chinese)[2]).toEqual(['订单号', '下单日期', '客户', '手机', '渠道', '金额', '状态', '备注']);
    expect(tableOf(chinese)[0]?.[0]).toMatch(/^一叶知春茶点铺：订单明细（\d{4}年\d{1,2}月\d{1,2}日至2025年11月20日）$/);
    const people = new Set(cleanRows(chinese).map((row) => row[CUSTOMER] as string));
    expect([...people].filter((name) => /^\p{Script=Han}{3}$/u.test(name)).length).toBeGreaterThan(190);
    for (const row of dirtyRows(chinese, 'refund')) expect(row[NOTE]).toMatch(/^退款，原订单 .+。$/);
    expect(JSON.stringify(tableOf(chinese))).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
  });

  test('locale and time zone fit the language', () => {
    expect([english.locale, english.timeZone, chinese.locale, chinese.timeZone]).toEqual(['en_US', 'America/New_York', 'zh_CN', 'Asia/Shanghai']);
  });
});

describe('other sizes', () => {
  test.each([
    [1, 1],
    [2, 1],
    [5, 3],
    [40, 1000],
    [3000, 6000],
  ])('%d customers and %d orders: every order has a number and no customer is invented twice', (customers, orders) => {
    const shop = sampleShop({ seed: 3, language: 'zh', customers, orders });
    const numbers = new Set(
      tableOf(shop)
        .slice(3, -1)
        .map((row) => row[ORDER])
        .filter((order) => order !== ''),
    );
    expect(numbers.size).toBe(orders);
    expect(new Set(cleanRows(shop).map((row) => row[CUSTOMER])).size).toBeLessThanOrEqual(customers);
  });

  test('the last day can be chosen', () => {
    const days = cleanRows(sampleShop({ seed: 1, language: 'en', endDay: dayOf(2024, 2, 29) })).map((row) => (row[DATE] as { day: number }).day);
    expect(isoDay(Math.max(...days))).toBe('2024-02-29');
  });

  test('the lean table has exactly the orders and, with many orders, the customers asked for', () => {
    const rows = sampleOrders({ seed: 1, orders: 20_000, customers: 1_000 });
    expect(rows[0]).toEqual(['Order no.', 'Date', 'Customer', 'Amount']);
    expect(rows).toHaveLength(20_001);
    expect(new Set(rows.slice(1).map((row) => row[2])).size).toBe(1_000);
    expect(rows.slice(1).every((row) => (row[3] as number) > 0)).toBe(true);
  });
});
