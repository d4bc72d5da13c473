import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import { sampleShop } from '../../src/samples';
import type { Answer, HomeState, RunReport } from '../../src/workflows';
import { cellsOf, date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows, ordersOf, sampleSheets } from '../support/orders';
import { shownOf } from '../support/ourSheets';

const CHECK = 'Tiers · Data check';
const HEADING_ROW = 8;
const WHY = 13; // column of the customers' list

const update = (host: Host) => {
  const label = host.book.locale.startsWith('zh') ? '立即更新' : 'Update now';
  expect(host.menu(label).error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
};
const names = (host: Host) => host.book.sheets.map(({ name }) => name);
const linesOf = (host: Host, sheet = CHECK) =>
  cellsOf(host.book, sheet)
    .slice(0, HEADING_ROW - 1)
    .map(([line]) => line);
/** Code → its row, as records by heading. */
function issuesOf(host: Host, sheet = CHECK): Record<string, Record<string, unknown>> {
  const [headings = [], ...rows] = cellsOf(host.book, sheet).slice(HEADING_ROW - 1);
  const records = rows.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column]])));
  const listed = records.filter((record) => record.Code !== '');
  return Object.fromEntries(listed.map((record) => [String(record.Code).split(' ')[0], record]));
}
const accept = (host: Host, code: string, word = 'accepted', sheet = CHECK) => {
  const row = cellsOf(host.book, sheet).findIndex((cells) => String(cells[8]).startsWith(code));
  host.edit(`${sheet}!A${row + 1}`, word);
};
const summaryText = (host: Host) => cellsOf(host.book, 'Tiers · Summary').flat().join('\n');

/** "Update now" in the panel, and what the panel then shows. */
function panelUpdate(host: Host): RunReport & { home: HomeState } {
  const reply = host.clientRun('ui_updateNow', []);
  if (!reply.ok) throw new Error(reply.error.message);
  const answer = reply.value as Answer<RunReport & { home: HomeState }>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** The example orders and two rows nobody can use. */
const dirty: Table = [...exampleOrderRows, ['Ana', 'tbc', 35], ['', date('2025-11-19'), 20]];

describe('the data check', () => {
  test('is not made for clean data; made when there is something; stays, and says so, when all is mended', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(names(host)).not.toContain(CHECK);
    host.edit('Orders!B3', 'tbc');
    update(host);
    expect(Object.keys(issuesOf(host))).toEqual(['DATE_INVALID']);
    host.edit('Orders!B3', '2025-08-15');
    update(host);
    update(host);
    expect(cellsOf(host.book, CHECK)[HEADING_ROW]?.[0]).toBe('Nothing found.');
  });

  test('says the score, rows and money read = used + left out, and lists what, where and what we did', async () => {
    const host = await onHost({ Orders: dirty });
    update(host);
    expect(linesOf(host)).toEqual([
      'Data check',
      'Score 97 of 100: completeness 94 · freshness 100 · validity 94 · uniqueness 100 · consistency 100',
      '“Orders”: 17 rows read = 15 used + 2 left out',
      'Money: 3,230 read = 3,175 used + 55 left out',
      '',
      '',
      expect.stringMatching(/^Write “accepted”/),
    ]);
    const { DATE_INVALID, ID_BLANK } = issuesOf(host);
    expect(DATE_INVALID).toMatchObject({
      State: 'open',
      Rows: 1,
      'Money left out': 35,
      Where: 'B17',
      Examples: '“tbc”',
      'What we did': 'left out',
      Since: '2025-11-21',
    });
    expect(DATE_INVALID?.What).toMatch(/first: Orders!B17/);
    expect(ID_BLANK).toMatchObject({ State: 'open', 'Money left out': 20, Where: 'A18', Examples: '' });
  });

  test('what a person accepts is silent until other cells are in trouble, then open again', async () => {
    const host = await onHost({ Orders: dirty });
    update(host);
    expect(summaryText(host)).toContain('Orders!B17');
    accept(host, 'DATE_INVALID', ' Accepted');
    host.clock.advance(86_400_000);
    update(host);
    expect(issuesOf(host).DATE_INVALID).toMatchObject({ State: 'accepted', Since: '2025-11-21' });
    expect(summaryText(host)).not.toContain('Orders!B17');
    expect(summaryText(host)).toContain('Orders!A18');
    host.edit('Orders!B5', 'soon');
    update(host);
    expect(issuesOf(host).DATE_INVALID).toMatchObject({ State: 'open', Rows: 2, Since: '2025-11-21' });
    expect(summaryText(host)).toContain('Orders!B5');
  });

  test('the panel’s attention leaves out what is accepted; the report keeps it', async () => {
    const host = await onHost({ Orders: dirty });
    update(host);
    accept(host, 'DATE_INVALID');
    const { issues, home } = panelUpdate(host);
    expect(issues.map(({ code }) => code)).toEqual(['ID_BLANK', 'DATE_INVALID']);
    expect(home.lastRun?.issues.map(({ code }) => code)).toEqual(['ID_BLANK']);
  });

  test('what is mended is shown once as fixed, with the day, then gone', async () => {
    const host = await onHost({ Orders: dirty });
    update(host);
    host.edit('Orders!B17', '2025-11-19');
    host.clock.advance(86_400_000);
    update(host);
    expect(issuesOf(host).DATE_INVALID).toMatchObject({ State: 'fixed', What: 'No longer found: Date cannot be read', Rows: '', Since: '2025-11-22' });
    update(host);
    expect(Object.keys(issuesOf(host))).toEqual(['ID_BLANK']);
  });

  test('people’s words survive sorting and a new name of the sheet', async () => {
    const host = await onHost({ Orders: dirty });
    update(host);
    accept(host, 'ID_BLANK', '已接受');
    host.book.renameSheet(host.book.sheetByName(CHECK)?.id ?? 0, 'To mend');
    update(host);
    expect(issuesOf(host, 'To mend').ID_BLANK).toMatchObject({ State: 'accepted' });
    expect(names(host)).not.toContain(CHECK);
  });

  test('every text from data is inert', async () => {
    const host = await onHost({
      Orders: [...exampleOrderRows, ['Ana', '=1+1&"x"', 35].map((cell, at): CellInput => (at === 1 ? '\'=HYPERLINK("http://x")' : (cell as CellInput)))],
    });
    update(host);
    const sheet = host.book.sheetByName(CHECK);
    const rect = { sheetId: sheet?.id ?? 0, row: 0, column: 0, rows: 12, columns: 9 };
    expect(
      host.book
        .formulas(rect)
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    expect(issuesOf(host).DATE_INVALID?.Examples).toContain('=HYPERLINK');
  });

  test('in a Chinese spreadsheet it is Chinese', async () => {
    const host = await onHost(
      {
        订单: [
          ['客户', '日期', '金额'],
          ['张三', date('2025-11-01'), 10],
          ['李四', '待定', 20],
        ],
      },
      { locale: 'zh_CN' },
    );
    update(host);
    const rows = shownOf(host.book, '分层 · 数据检查');
    expect(rows[HEADING_ROW - 1]).toEqual(['状态', '问题', '行数', '未计入金额', '位置', '示例', '处理方式', '始于', '代码']);
    expect(rows[HEADING_ROW]?.slice(0, 1)).toEqual(['未处理']);
    expect(rows[1]?.[0]).toBe('得分 87/100：完整性 100 · 及时性未知（有订单的日子太少） · 有效性 50 · 唯一性 100 · 一致性 100');
  });
});

describe('data that is old', () => {
  test('is told on top of both sheets, and changes no tier in 60 days', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const tiers = () =>
      cellsOf(host.book, 'Tiers · Customers')
        .slice(1)
        .map(([name, tier]) => `${name} ${tier}`);
    const before = tiers();
    host.clock.advance(60 * 86_400_000);
    host.edit('Orders!C3', "'free");
    update(host);
    const line = 'The data end 61 days ago, so days are counted to 2025-11-27, not to today.';
    expect(cellsOf(host.book, 'Tiers · Summary')[4]?.[0]).toBe(line);
    expect(linesOf(host)[4]).toBe(line);
    expect(linesOf(host)[1]).toMatch(/freshness \d\d ·/);
    host.edit('Orders!C3', '510');
    update(host);
    expect(tiers()).toEqual(before);
  });
});

describe('a shop whose export is missing', () => {
  test('without March’s orders of the store, the store is told, and its customers are less sure', async () => {
    const months = ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04'];
    const orders = (channel: string, customer: string): CellInput[][] =>
      months.flatMap((month) =>
        ['03', '09', '15', '21', '30'].map((day, at): CellInput[] => [
          customer,
          date(`${month}-${day === '30' && month === '2025-02' ? '28' : day}`),
          10 + at,
          channel,
        ]),
      );
    const [store, web] = [orders('Store', 'Ana'), orders('Web', 'Ben')];
    const table = (rows: CellInput[][]) => ({ Orders: [['Customer', 'Date', 'Amount', 'Channel'], ...rows] });
    const whole = await onHost(table([...store, ...web]), { now: '2025-05-01T12:00Z' });
    update(whole);
    expect(issuesOf(whole).CHANNEL_SILENT).toBeUndefined();
    const host = await onHost(table([...store.filter((_, row) => row < 15 || row >= 20), ...web]), { now: '2025-05-01T12:00Z' });
    update(host);
    expect(issuesOf(host).CHANNEL_SILENT?.What).toMatch(/last one: Orders!D16\): Store \(2025-03\)/);
    const why = Object.fromEntries(cellsOf(host.book, 'Tiers · Customers').map((row) => [row[0], row[WHY]]));
    expect(why.Ana).toMatch(/\(medium confidence: a sales channel is missing a month\)$/);
    expect(why.Ben).not.toMatch(/confidence/);
  });
});

describe('rows in doubt', () => {
  test('lower the confidence of their customers, and it is said who could change tier', async () => {
    const host = await onHost({ Orders: [...exampleOrderRows, ['Fay', date('2025-11-20'), 'about 9000']] });
    update(host);
    expect(linesOf(host)[5]).toMatch(/^\d customers? could change tier without the doubtful rows: /);
    const why = Object.fromEntries(cellsOf(host.book, 'Tiers · Customers').map((row) => [row[0], row[WHY]]));
    expect(why.Fay).toMatch(/\(medium confidence: some rows are in doubt, a single order\)$/);
    expect(why.Chloe).toMatch(/\(medium confidence: a single order\)$/);
    expect(why.Ana).not.toMatch(/confidence/);
  });
});

describe('the sample shop', () => {
  test.each(['en', 'zh'] as const)('all its dirt is found, in %s', async (language) => {
    const host = await onHost(sampleSheets(language), { locale: language === 'en' ? 'en_US' : 'zh_CN' });
    update(host);
    const found = cellsOf(host.book, language === 'en' ? CHECK : '分层 · 数据检查').map((row) => String(row[8]).split(' ')[0]);
    const kinds = new Set(sampleShop({ seed: 1, language }).dirt.map(({ kind }) => kind));
    const codeOf: Partial<Record<string, string>> = {
      'title-above-header': 'HEADER_NOT_FIRST',
      cancelled: 'ORDER_CANCELLED',
      'blank-customer': 'ID_BLANK',
      'customer-spelled-differently': 'ID_VARIANT',
      'date-unreadable': 'DATE_INVALID',
      'date-far-in-future': 'DATE_FUTURE',
      'amount-unreadable': 'AMOUNT_NOT_NUMBER',
      'duplicate-row': 'ROW_DUPLICATE',
      'blank-row': 'ROW_BLANK',
      'totals-row': 'ROW_IS_TOTAL',
    };
    const readable = ['refund', 'date-as-text', 'amount-as-text']; // read right: nothing to tell
    expect([...kinds].filter((kind) => codeOf[kind] === undefined).sort()).toEqual([...readable].sort());
    expect(found).toEqual(expect.arrayContaining(Object.values(codeOf)));
  });

  test('a clean table has nothing', async () => {
    const host = await onHost({ Orders: ordersOf(100) }, { now: '2025-09-16T12:00Z' });
    update(host);
    expect(names(host)).not.toContain(CHECK);
    expect(summaryText(host)).toContain('Nothing to mend.');
  });

  test('the Summary shows the eight that matter most and where the others are', async () => {
    const host = await onHost(sampleSheets('en'));
    update(host);
    const open = Object.keys(issuesOf(host)).length;
    const lines = cellsOf(host.book, 'Tiers · Summary').map(([line]) => String(line));
    const from = lines.indexOf('What we noticed in the data');
    expect(open).toBeGreaterThan(8);
    expect(lines.slice(from + 2)).toHaveLength(9); // below the line of counts
    expect(lines.at(-1)).toBe(`… and ${open - 8} more, on the sheet of the data check.`);
  });
});
