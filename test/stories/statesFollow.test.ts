import { expect, test } from 'vitest';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { statesIn, update, write } from './overridesPage';

test('a row set by hand that changes no tier is answered anew all the same, when it is changed', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  host.menu('Set a tier by hand');
  write(host, 2, ['Chlo', 'pin', 'VIP', 'a promise', 'Mia']);
  update(host);
  const first = statesIn(host)[0];
  write(host, 2, ['Emi']);
  update(host);
  const [customer, state] = statesIn(host)[0] ?? [];
  expect(String(first?.[1])).toContain('Chloe');
  expect([customer, String(state).includes('Emil')]).toEqual(['Emi', true]);
});
