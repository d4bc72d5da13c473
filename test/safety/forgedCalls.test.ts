import { describe, expect, test } from 'vitest';
import { exposedFunctions, forge } from './forgedCalls';

const CASES = 60;

describe('a page that is not our panel can call our functions with anything', async () => {
  const functions = await exposedFunctions();

  test('some do take arguments', () => expect(functions).toEqual(expect.arrayContaining(['TIER', 'ui_show', 'ui_applyPolicy'])));

  test.each(functions)('%s answers or refuses, and writes nothing', async (name) => {
    const { calls, wrong } = await forge(name, CASES);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(calls).toBe(CASES);
  });
});
