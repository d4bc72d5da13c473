import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost, root, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { written } from '../support/sentences';

const PANEL = 'the panel';

/** What a menu item said, and where the person is after having pressed the button that agrees. */
function dialogsOf(host: Host, item: string, answer = 'YES'): { said: string[]; buttons: string[]; at: string | undefined } {
  host.ui.alerts.length = 0;
  host.ui.answers.push(answer);
  expect(host.menu(item).error).toBeUndefined();
  host.ui.answers.length = 0;
  const sheet = host.book.sheetById(host.ui.activeSheetId ?? -1)?.name;
  return { said: host.ui.alerts.map(({ message }) => message), buttons: host.ui.alerts.map(({ buttons }) => buttons), at: host.ui.sidebar ? PANEL : sheet };
}

function select(host: Host, sheet: string, row: number, column: number): void {
  host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { row, column, rows: 1, columns: 1 });
}

const apply = (policy: object) => (host: Host) => void host.clientRun('ui_applyPolicy', [policy]);
const inOneColumn = { Desk: [['Tea']], Orders: exampleOrderRows.map((row) => [row.join(',')]) };
const nothingSelected = (host: Host) => select(host, 'Orders', 90, 8);

describe('a menu item that could not do its work says so in a dialog, and Yes leads to where it can be mended', () => {
  test.each<[why: string, item: string, prepare: (host: Host) => void, says: RegExp, asks: RegExp, to: string, sheets?: Record<string, Table>]>([
    [
      'rules that cannot be read',
      'Update now',
      (host) => rulesWith(host, 'B1', 'plenty'),
      /^The rules in “Tiers · Rules” could not be read\./,
      /^Go to the rules/,
      'Tiers · Rules',
    ],
    ['rules that name no sheet of the file', 'Update now', apply({ sheet: 'Sales' }), /“Sales”/, /^Go to the rules in “Tiers · Rules” now\?/, 'Tiers · Rules'],
    ['rules that name no column of the sheet', 'Update now', apply({ columns: { amount: 'Weight' } }), /“Weight”/, /^Go to the rules/, 'Tiers · Rules'],
    [
      'a column that only a person can tell',
      'Update now',
      (host) => host.edit('Orders!C1', 'Colour'),
      /Colour/,
      /Press Update now there, and it asks you which column/,
      PANEL,
    ],
    [
      'orders that cannot be read, on another sheet',
      'Update now',
      (host) => select(host, 'Desk', 0, 0),
      /stands in one column/,
      /^Go to “Orders” now\?/,
      'Orders',
      inOneColumn,
    ],
    [
      'no orders anywhere',
      'Update now',
      () => undefined,
      /^No sheet with orders was found\./,
      /three steps, or tries sample data/,
      PANEL,
      { Desk: [['Tea']], Shelf: [['Cup']] },
    ],
    ['an empty file', 'Update now', () => undefined, /“Orders” is empty/, /three steps, or tries sample data/, PANEL, { Orders: [] }],
    ['an empty cell selected, to explain', 'Explain selected customer', nothingSelected, /Select a customer/, /look for a customer by name/, PANEL],
    [
      'a stranger selected, to explain',
      'Explain selected customer',
      (host) => select(host, 'Desk', 0, 0),
      /“Tea” is no customer/,
      /look for a customer/,
      PANEL,
      { Orders: exampleOrderRows, Desk: [['Tea']] },
    ],
    ['an empty cell selected, to erase', 'Erase a customer', nothingSelected, /Select the name of the customer/, /look for a customer/, PANEL],
    [
      'no list selected',
      'Make a mailing list',
      (host) => updatedAt(host, 'Orders'),
      /Select a cell in a tier/,
      /^Go to the list of customers now, “Tiers · Customers”\?/,
      'Tiers · Customers',
    ],
    ['no list selected, and none there', 'Make a mailing list', () => undefined, /Select a cell in a tier/, /three steps/, PANEL],
    ['no list yet to export', 'Zoho CRM', () => undefined, /Choose Update now first/, /three steps/, PANEL],
  ])('%s', async (_why, item, prepare, says, asks, to, sheets = { Orders: exampleOrderRows }) => {
    const host = await onHost(sheets);
    prepare(host);
    const before = host.book.sheetById(host.ui.activeSheetId ?? -1)?.name;
    const refused = dialogsOf(host, item, 'NO');
    expect([refused.at, refused.buttons]).toEqual([before, ['YES_NO']]);
    const [sentence = '', question = '', ...more] = refused.said[0]?.split('\n\n') ?? [];
    expect(sentence).toMatch(says);
    expect(question).toMatch(asks);
    expect(more).toEqual([]);
    expect(dialogsOf(host, item)).toEqual({ ...refused, at: to });
  });

  test.each<[why: string, item: string, prepare: (host: Host) => void, says: RegExp, sheets?: Record<string, Table>]>([
    ['somebody else at work: only to be tried again', 'Update now', (host) => host.lockHeldBy(60_000), /^Another update is running\. Try again in a minute/],
    ['nothing to go back to', 'Undo last update', () => undefined, /Press Update now/],
    ['the place is where the person is already', 'Update now', (host) => select(host, 'Orders', 3, 0), /stands in one column/, inOneColumn],
  ])('nothing is asked where nothing leads on: %s', async (_why, item, prepare, says, sheets = { Orders: exampleOrderRows }) => {
    const host = await onHost(sheets);
    prepare(host);
    const { said, buttons } = dialogsOf(host, item);
    expect(buttons).toEqual(['OK']);
    expect(said).toEqual([expect.stringMatching(says)]);
    expect(said[0]).not.toContain('\n');
  });

  test('in the person’s language, too', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    apply({ sheet: 'Sales' })(host);
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    host.open();
    const { said, at } = dialogsOf(host, '立即更新');
    expect([said[0]?.split('\n\n')[1], at]).toEqual(['现在前往“Tiers · Rules”中的规则吗？', 'Tiers · Rules']);
  });

  test('a place that cannot be shown says why', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    rulesWith(host, 'B1', 'plenty');
    Object.assign(host.book.sheetByName('Tiers · Rules') ?? {}, { hidden: true });
    expect(dialogsOf(host, 'Update now').said[1]).toBe('That sheet is hidden. Show it with View ▸ Hidden sheets, then try again.');
  });

  test('trouble in finding the way on does not hide what went wrong', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    updatedAt(host, 'Orders');
    let asked = 0;
    host.faults.on(({ name }) => name === 'Spreadsheet.getActiveRange' && ++asked > 1, { does: 'throw', message: 'Service Spreadsheets failed' });
    expect(dialogsOf(host, 'Make a mailing list')).toMatchObject({ said: [expect.stringMatching(/^Select a cell in a tier.*changed\.$/)], buttons: ['OK'] });
    expect(asked).toBeGreaterThan(1);
  });
});

function rulesWith(host: Host, cell: string, text: string): void {
  apply({})(host);
  host.edit(`Tiers · Rules!${cell}`, text);
}

function updatedAt(host: Host, sheet: string): void {
  host.menu('Update now');
  select(host, sheet, 3, 8);
}

/** Ways on, as our sentences word them: what the reader is to do. */
const NEXT_STEP =
  /\b(try|press|choose|select|write|written|rename|correct|update|open|close|wait|paste|copy|delete|clear|move|name|add|use|put|mend|discard|give|tell|look|type|remove|set|keep|check|change|replace|select|erase|make|ask)\b/i;
/** Sentences around another one, which has it. */
const AROUND = /\{(?:problem|why|message)\}/;

test('every failure that anything of ours can tell has a next step in its sentence', () => {
  const english = written('en');
  const source = ['workflows', 'apps-script'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', room, file), 'utf8')),
  );
  const failures = [...new Set(source.flatMap((text) => [...text.matchAll(/failed\([^)]*?'(\w+\.[A-Z_]+)'/g)].map(([, key]) => key as string)))];
  expect(failures.length).toBeGreaterThanOrEqual(40);
  expect(failures.filter((key) => !NEXT_STEP.test(english[key] ?? '') && !AROUND.test(english[key] ?? ''))).toEqual([]);
});
