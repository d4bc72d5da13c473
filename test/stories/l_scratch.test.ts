import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { bookOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { virtualClock, type Execution } from '../../src/host';
import { root } from '../support/onHost';
import { ordersOf } from '../support/orders';

function summary(e: Execution) {
  const by = new Map<string, { n: number; ms: number; cells: number }>();
  e.trace.forEach((c, i) => {
    const ms = (e.trace[i + 1]?.at ?? e.startedAt + e.ms) - c.at;
    const k = `${c.name} ${c.target.split('!')[0]}`;
    const s = by.get(k) ?? { n: 0, ms: 0, cells: 0 };
    s.n++; s.ms += ms; s.cells += c.cells;
    by.set(k, s);
  });
  return [...by].sort((a, b) => b[1].ms - a[1].ms).slice(0, 25).map(([k, s]) => `${String(Math.round(s.ms)).padStart(8)} ${s.n}× ${k} (${s.cells} cells)`).join('\n');
}
for (const customers of (process.env.L_N ?? '1200,5000').split(',').map(Number))
test(`n ${customers}`, async () => {
  const rows = ordersOf(customers).map((r) => [...r]);
  const host = openedIn(bookOf([{ name: 'Orders', rows }], { locale: 'en_US', timeZone: 'Etc/UTC' }), await readAddOn(root), virtualClock(Date.parse('2025-11-21T12:00Z')), { latency: true, limits: { executionMs: 1e9 } as never });
  const out: string[] = [];
  const go = (what: string) => {
    const t = performance.now();
    const e = host.menu('Update now');
    out.push(`== ${customers} ${what}: ${e.calls} calls, virtual ${Math.round(e.ms)} ms, real ${Math.round(performance.now() - t)} ms, ${e.error?.message ?? ''} ${host.ui.toasts.at(-1)?.message} | ${host.ui.alerts?.at?.(-1) ?? ''}`);
    out.push(summary(e));
    if (process.env.L_T) out.push(e.trace.map((c, i) => `${Math.round((e.trace[i + 1]?.at ?? e.startedAt + e.ms) - c.at)} ${c.name} ${c.target} ${c.cells}`).join('\n'));
  };
  go('first');
  host.edit('Orders!C5', '99999');
  host.edit('Orders!B9', '2025-11-20');
  host.edit('Orders!A12', 'C3');
  go('changed');
  for (const n of [1, 2]) {
  host.edit('Orders!C5', String(99999 + n));
  host.edit(`Orders!A${12 + n}`, 'C3');
  go('changed again');
  }
  go('unchanged');
  writeFileSync(`/tmp/l_${customers}.txt`, out.join('\n'));
  console.log(out.join('\n'));
}, 600_000);
