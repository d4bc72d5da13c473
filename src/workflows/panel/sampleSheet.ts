import type { SheetRows } from '../../core/model/cell';
import type { Day } from '../../core/model/day';
import { hasDecimals, textHash } from '../../core/reading';
import type { ColumnKind } from '../../core/tables';
import { type Language, say } from '../../messages';
import { type SampleCell, sampleShop } from '../../samples';
import { SAMPLE_ROLE } from '../findOrders';
import type { Notebook, OwnSheet, Page, Workbook, WrittenCell } from '../services';

/** What the sample sheet held when it was made: whoever removes it must know whether somebody has written into it. */
const NOTE = 'tierkeeper.sample';
/** A small shop: two years of orders, three VIPs, and a data check with something to show. */
const SHOP = { seed: 8, customers: 64, orders: 420 };
const KINDS: readonly ColumnKind[] = ['text', 'date', 'text', 'text', 'text', 'money', 'text', 'text'];
const HEADING_ROW = 3;
const CURRENCIES: Readonly<Record<Language, string>> = { en: 'USD', zh: 'CNY' };

export function sampleSheet(workbook: Workbook): OwnSheet | undefined {
  return workbook.ownSheets().find(({ role }) => role === SAMPLE_ROLE);
}

/** Makes the sheet of made-up orders, which end today, in the spreadsheet's language. One that holds anything stays as it is. */
export function makeSample(workbook: Workbook, notebook: Notebook): void {
  const language = workbook.language;
  const { sheets } = sampleShop({ ...SHOP, language, endDay: workbook.today() });
  const rows = sheets[0]?.rows.map((row) => row.map(writtenCell)) ?? [];
  const look: Page['look'] = {
    kinds: KINDS,
    headingRow: HEADING_ROW,
    tabColor: undefined,
    moneyFormat: hasDecimals(CURRENCIES[language]) ? '#,##0.00' : '#,##0',
  };
  const sheet = sampleSheet(workbook) ?? workbook.makeOwn(SAMPLE_ROLE, say(language, 'sheet.sample'), { look, bookkeeping: 0 });
  if (isEmpty(workbook.readOwn(sheet).rows)) workbook.publish(sheet, { rows, look });
  if (notebook.read(NOTE) === undefined) notebook.write(NOTE, contentOf(workbook.readOwn(sheet).rows));
}

/** Whether a sample sheet holds what it was made with and nothing else; its rows may have been sorted. */
export function isSampleAsMade(notebook: Notebook, rows: SheetRows['rows']): boolean {
  return isEmpty(rows) || notebook.read(NOTE) === contentOf(rows);
}

export function forgetSample(notebook: Notebook): void {
  notebook.erase(NOTE);
}

function isEmpty(rows: SheetRows['rows']): boolean {
  return rows.every((row) => row.every((cell) => cell === ''));
}

function contentOf(rows: SheetRows['rows']): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return `${rows.length} ${textHash(lines.join('\n'))}`;
}

function writtenCell(cell: SampleCell): WrittenCell {
  return typeof cell === 'object' ? { day: cell.day as Day } : cell;
}
