import { test } from 'vitest';
import { cellsOf, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
test('look', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  for (let i = 0; i < 3; i++) {
    const run = host.menu('Update now');
    console.log(run.error, run.calls, run.reads, run.writes, host.ui.toasts.at(-1)?.message, host.ui.alerts);
    if (i === 2) console.log(run.trace.map((c) => `${c.name} ${c.target}`).join('\n'));
  }
  for (const { name } of host.book.sheets) console.log(name, JSON.stringify(cellsOf(host.book, name).slice(0, 9)).slice(0, 1500));
});
