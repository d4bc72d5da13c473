import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/model/issue';
import { dataCheckTable, markOfCode } from '../../../src/core/tables';
import { dayOn, money } from '../../support/customers';
import { anIssue } from '../quality/issues';

const rowOf = (given: Partial<Issue>) => {
  const issue = anIssue(given);
  return dataCheckTable([{ code: issue.code, state: 'open', since: dayOn('2025-11-21'), issue }]).rows[0] ?? [];
};
const examples = (...values: string[]) => values.map((value, at) => ({ row: 14 + at, column: 1, value }));

describe('a row of the data check', () => {
  test.each<[given: Partial<Issue>, where: string, examples: string, why: string]>([
    [{ rows: 2, examples: examples('tbc', 'soon') }, 'B14, B15', '“tbc” “soon”', 'all of them'],
    [{ rows: 7, examples: examples('tbc', 'tbc') }, 'B14, B15, …', '“tbc”', 'some of seven; equal texts once'],
    [{ rows: 2, examples: examples('', '') }, 'B14, B15', '', 'blank cells show nothing'],
    [{ rows: 2, examples: [] }, 'B14', '', 'a title has only its place'],
  ])('%j stands at %s, for example %s (%s)', (given, where, shown) => expect(rowOf(given).slice(4, 6)).toEqual([where, shown]));

  test.each<[given: Partial<Issue>, cell: number | string | undefined, why: string]>([
    [{ amount: money(55.5) }, 55.5, 'left out'],
    [{ amount: money(0), listed: false }, undefined, 'rows used leave no money out'],
    [{ amount: money(0), otherAmounts: { USD: money(120), EUR: money(-5) } }, '120 USD, -5 EUR', 'currencies are never added'],
    [{ amount: money(7), otherAmounts: { USD: money(120) } }, '7, 120 USD', 'nor to the table’s own'],
  ])('%j: money left out %j (%s)', (given, cell) => expect(rowOf(given)[3]).toBe(cell));

  test('ends in its code and mark, and is known again by them', () => {
    const last = rowOf({ mark: '2-k3f' }).at(-1);
    expect(last).toBe('DATE_INVALID #2-k3f');
    expect(markOfCode(String(last))).toEqual({ code: 'DATE_INVALID', mark: '2-k3f' });
  });

  test.each<[text: string, expected: unknown]>([
    ['HEADER_NOT_FIRST', { code: 'HEADER_NOT_FIRST', mark: '' }],
    ['Code', undefined],
    ['DATE_INVALIDS #2-a', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('the last cell %j says %j', (text, expected) => expect(markOfCode(text)).toEqual(expected));
});
