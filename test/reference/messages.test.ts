import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language, MessageKey } from '../../src/messages';
import { filled, KEYS, namesIn, written } from '../support/sentences';
import { shared } from './shared';

/** Our sentence for each code of the reference list, and what it must name; or what is said instead. */
type Ours = { readonly key: MessageKey; readonly names: readonly string[] } | { readonly otherwise: string };

const OURS: Readonly<Record<string, Ours>> = {
  ID_BLANK: { key: 'issue.ID_BLANK', names: ['rows', 'cell'] },
  ID_VARIANT: { key: 'issue.ID_VARIANT', names: ['rows', 'cell'] },
  ID_PRECISION_LOST: { key: 'issue.ID_PRECISION_LOST', names: ['cell'] },
  ID_TURNED_INTO_DATE: { key: 'issue.ID_TURNED_INTO_DATE', names: ['cell'] },
  DATE_AMBIGUOUS: { key: 'issue.DATE_AMBIGUOUS', names: ['value', 'order'] },
  DATE_FUTURE: { key: 'issue.DATE_FUTURE', names: ['rows', 'cell'] },
  CURRENCY_MIXED: { key: 'problem.CURRENCY_MIXED', names: ['list', 'column'] },
  CELL_ERROR: { key: 'issue.CELL_ERROR', names: ['rows', 'cell'] },
  ROW_IS_TOTAL: { key: 'issue.ROW_IS_TOTAL', names: ['cell'] },
  TABLE_EMPTY: { key: 'problem.TABLE_EMPTY', names: ['sheet'] },
  SOURCE_IS_OUTPUT: { key: 'run.SOURCE_IS_OUTPUT', names: ['sheet'] },
  LOCK_BUSY: { key: 'run.LOCK_BUSY', names: [] },
  RUN_INTERRUPTED: { otherwise: 'the banner says “Being updated” until the next update has finished it' },
  AUTH_LOST: { key: 'google.AUTH', names: [] },
  SHEET_EDITED: { key: 'run.HAND_EDITS', names: ['copy'] },
  QUOTA_DAY: { key: 'google.DAY_LIMIT', names: [] },
  TOO_BIG: { key: 'run.TOO_BIG', names: ['cells', 'most'] },
};

const LANGUAGES: readonly Language[] = ['en', 'zh'];

describe.runIf(shared.isThere)('the seventeen messages of the reference list', () => {
  const { items } = shared.isThere
    ? (JSON.parse(readFileSync(shared.path('sec/dirty/messages.json'), 'utf8')) as { items: Record<string, [string, string]> })
    : { items: {} };

  test('are all accounted for', () => {
    expect(Object.keys(OURS)).toEqual(Object.keys(items));
    expect(Object.keys(OURS)).toHaveLength(17);
  });

  test('what is said by other means has no sentence', () => {
    const otherwise = Object.entries(OURS).filter(([, ours]) => 'otherwise' in ours);
    expect(otherwise.filter(([code]) => KEYS.some((key) => key.endsWith(`.${code}`))).map(([code]) => code)).toEqual([]);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(Object.entries(OURS).flatMap(([code, ours]) => ('key' in ours ? [{ code, ...ours }] : [])))(
      '$code names what it must, in at most 200 characters',
      ({ key, names }) => {
        const found = new Set(namesIn(written(language)[key] as string).map((name) => name.replace(/Text$/, '')));
        expect(names.filter((name) => !found.has(name))).toEqual([]);
        expect(Math.max(...filled(language, key).map((sentence) => sentence.length))).toBeLessThanOrEqual(200);
      },
    );
  });
});
