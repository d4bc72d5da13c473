import { describe, expect, test } from 'vitest';
import { isDateCell } from '../../src/core/model/cell';
import { DateValue, type Host } from '../../src/host';
import * as chinese from '../fixtures/platforms/chinese';
import * as forms from '../fixtures/platforms/forms';
import * as payments from '../fixtures/platforms/payments';
import * as quickBooks from '../fixtures/platforms/quickBooks';
import type { Export } from '../fixtures/platforms/table';
import * as western from '../fixtures/platforms/western';
import * as zoho from '../fixtures/platforms/zoho';
import { onHost, type Table, userSheetsOf } from '../support/onHost';
import { type AtPanel, atPanel, press, textsOf } from './firstRun';

const MOST_CLICKS = 6;
const EXPORTS = [western, quickBooks, payments, zoho, forms, chinese].flatMap((each) => Object.values(each) as unknown[]).filter(isExport);

/** What cannot be read says why, in these words; everything else comes to tiers. */
const REFUSED: ReadonlyMap<Export, RegExp> = new Map([
  [quickBooks.salesByProduct, /has no column for the customer/],
  [zoho.contacts, /has no column for the amount/],
  [chinese.taobaoNewer, /does not say who bought: use the Taobao order export/],
  [chinese.tmallRefunds, /is a list of refunds, not of orders/],
  [chinese.pinduoduo, /Pinduoduo leaves buyers out/],
  [chinese.douyin, /hides who bought \(cell J2\)/],
]);

function isExport(each: unknown): each is Export {
  return typeof each === 'object' && each !== null && 'platform' in each && 'rows' in each;
}

/** The cells of an export as they stand in a spreadsheet. */
function tableOf({ rows }: Export): Table {
  return rows.map((row) => row.map((cell) => (isDateCell(cell) ? new DateValue(cell.day + 25_569) : cell)));
}

/** The blue button again and again, from “Use my orders” on, as long as it leads on. */
function goThrough(host: Host): AtPanel {
  const at = atPanel();
  press(host, at, 'useMine');
  while (at.page?.primary?.go.kind === 'page' || at.page?.primary?.go.kind === 'do') press(host, at, 'primary');
  return at;
}

describe('from an export of a known platform to written tiers, or to the reason why not, in at most six clicks and no typing', () => {
  test.each(EXPORTS.map((each) => ({ platform: each.platform, each })))('$platform', async ({ each }) => {
    const host = await onHost({ Export: tableOf(each), Notes: [['call Ana']] });
    const before = userSheetsOf(host.book, ['Export', 'Notes']);
    const at = goThrough(host);
    const why = REFUSED.get(each);
    expect(at.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(userSheetsOf(host.book, ['Export', 'Notes'])).toEqual(before);
    if (why === undefined) {
      expect(at.report).toMatchObject({ ok: true, value: { sheet: 'Export' } });
      expect(host.book.sheetByName('Tiers · Customers')).toBeDefined();
    } else {
      expect(textsOf(at.page)).toMatch(why);
      expect(host.book.sheets.map(({ name }) => name)).toEqual(['Export', 'Notes']);
    }
  });
});
