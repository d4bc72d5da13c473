import { expect, test } from 'vitest';
import { onHost } from '../support/onHost';
import { exampleOrderRows, sampleSheets } from '../support/orders';

test('calls', async () => {
  for (const sheets of [{ Notes: [['hello']], 'To do': [['x']], Sales: exampleOrderRows }, sampleSheets('en')]) {
    const host = await onHost(sheets);
    host.menu('Update now');
    host.menu('Update now');
    const run = host.menu('Update now');
    console.log(run.calls, run.trace.map(({ name }) => name).join(' '));
  }
  expect(1).toBe(1);
});
