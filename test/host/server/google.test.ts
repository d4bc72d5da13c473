import { afterEach, expect, test, vi } from 'vitest';
import { Google } from '../../../src/host/server/google';

afterEach(() => vi.useRealTimers());

test('slow answers come between 300 and 1500 ms, overtake each other, and do so the same way each time', async () => {
  vi.useFakeTimers();
  const arrivals = async () => {
    const google = new Google(1);
    google.change({ slow: true });
    const order: number[] = [];
    for (let n = 0; n < 6; n += 1) void google.pause().then(() => order.push(n));
    await vi.advanceTimersByTimeAsync(299);
    expect(order).toEqual([]);
    await vi.advanceTimersByTimeAsync(1201);
    return order;
  };
  const order = await arrivals();
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(order).not.toEqual([0, 1, 2, 3, 4, 5]);
  expect(await arrivals()).toEqual(order);
});

test('a mood is changed by what is named, and the rest stays', () => {
  const google = new Google(1);
  google.change({ panelCalls: 'fail' });
  google.change({ authorised: false });
  expect(google.mood).toEqual({ panelCalls: 'fail', slow: false, authorised: false });
});
