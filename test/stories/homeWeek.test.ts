import { expect, test } from 'vitest';
import type { HomeState } from '../../src/workflows';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { figureIn, rowsIn, screensOf } from '../support/panelScreens';

test('where nobody is late or unhappy, home says how many the week holds, and leads to them', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const { act, page, home } = screensOf(host);
  act('beginCare');
  host.menu('Update now');
  const row = rowsIn({ blocks: (home() as HomeState).news }).at(-1);
  expect(row).toMatchObject({ text: 'Whom, what to say, and by when', press: { go: { kind: 'page', page: 'care' } } });
  const [, listed = 'none'] = /^(\d+) actions? this week$/.exec(figureIn(page('care'))?.text ?? '') ?? [];
  expect([Number(listed) > 0, row?.title]).toEqual([true, `${listed} ${listed === '1' ? 'customer' : 'customers'} to contact this week`]);
});
