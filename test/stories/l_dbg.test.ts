import { test } from 'vitest';
import { onHost, cellsOf } from '../support/onHost';
import { ordersOf } from '../support/orders';
import { unpackedPages } from '../../src/workflows/generation/staged';
import { slotAreas } from '../../src/apps-script/services/stateLayout';
import { hasHandEdits } from '../../src/workflows/generation/handEdits';
import { shownRows, shows } from '../../src/workflows/generation/shownRows';

test('dbg', async () => {
  const host = await onHost({ Orders: ordersOf(1200) });
  host.menu('Update now');
  const cells = host.book.read({ sheetId: host.book.sheetByName('__tier_state')!.id, row: 0, column: 0, rows: 200, columns: 12 });
  const pages = unpackedPages(slotAreas(cells as never, 1));
  for (const p of pages) {
    const s = host.book.sheetByName(p.wishedName)!;
    const held = host.book.read({ sheetId: s.id, row: 0, column: 0, rows: host.book.lastRow(s.id), columns: host.book.lastColumn(s.id) }).map((r) => r.map((c: any) => (typeof c === 'object' ? { day: c.serial - 25569 } : c)));
    const shown = shownRows(held as never, p);
    let bad = 0;
    const first: unknown[] = [];
    for (let row = 0; row < shown.extent; row++) for (let c = 0; c < p.rows[0]!.length; c++) if (!shows(shown.cell(row, c), p.rows[row]?.[c])) { bad++; if (first.length < 5) first.push([row, c, shown.cell(row, c), p.rows[row]?.[c], shown.markOf(row), p.marks?.[row]]); }
    const marks = new Map<number, number[]>();
    p.marks?.forEach((m, i) => m !== undefined && marks.set(m, [...(marks.get(m) ?? []), i]));
    console.log(p.role, p.rows.length, shown.extent, 'bad', bad, JSON.stringify(first), 'dups', JSON.stringify([...marks].filter(([, l]) => l.length > 1).slice(0, 5)), hasHandEdits(shown, p.rows[0]!.length, () => p));
    for (const [, l] of [...marks].filter(([, l]) => l.length > 1).slice(0, 3)) console.log(l.map((i) => JSON.stringify(p.rows[i])));
  }
}, 600_000);
