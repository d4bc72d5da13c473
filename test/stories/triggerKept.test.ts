import { expect, test } from 'vitest';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

test('other times for a schedule that runs need no new trigger: where Google makes none any more, the old one stays', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update every day');
  const before = host.triggers.map(({ id }) => id);
  expect(before).toHaveLength(1);
  host.faults.on(({ method }) => method === 'create', { does: 'throw' });
  host.clientRun('ui_setSchedule', [{ every: 'week', weekDay: 2, monthDay: 1, hour: 9 }]);
  expect(host.triggers.map(({ id }) => id)).toEqual(before);
  host.faults.clear();
  host.clientRun('ui_setSchedule', [{ every: 'day', weekDay: 1, monthDay: 1, hour: 10 }]);
  expect(host.triggers.map(({ id }) => id)).toEqual(before);
});
