import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'src/docs/requirements.md'), 'utf8');

/** The requirements are numbered from 1 in each of the two articles they are drawn from. */
const HIGHEST: Readonly<Record<string, number>> = { S0: 73, S1: 73 };

/** Named by the issue "Reading anything". */
const READING = 'S0-12, S0-15, S0-24, S0-25, S0-26, S0-27, S0-28, S0-29, S0-30, S0-50, S0-52, S0-62, S1-13, S1-14, S1-55'.split(', ');

/** Named by the issue "Judging rightly", but for S0-50, which both name. */
const JUDGING =
  'S0-05, S0-31, S0-32, S0-45, S0-46, S0-47, S0-48, S0-49, S0-53, S1-05, S1-06, S1-07, S1-15, S1-16, S1-17, S1-18, S1-19, S1-20, S1-21, S1-22, S1-39, S1-43, S1-44, S1-45, S1-46, S1-47, S1-48, S1-49, S1-50, S1-51, S1-52, S1-66'.split(
    ', ',
  );

/** Named by the issue "Regeneration that cannot hurt", but for S1-13 and S1-48, which others name, too. */
const REGENERATION = 'S0-33, S0-36, S0-39, S0-40, S0-42, S1-57, S1-62, S1-73'.split(', ');

/** Named by the issue "Nobody forgotten", but for those that others name, too. */
const CARE =
  'S0-01, S0-02, S0-03, S0-04, S0-06, S0-07, S0-08, S0-09, S0-10, S0-16, S0-17, S0-18, S0-19, S0-20, S0-21, S0-22, S0-23, S0-41, S0-43, S0-44, S0-63, S0-64, S0-65, S0-66, S0-67, S0-68, S0-69, S0-70, S0-71, S0-72, S0-73, S1-03, S1-25, S1-26, S1-27, S1-28, S1-29, S1-30, S1-31, S1-32, S1-40, S1-42, S1-53, S1-54, S1-56, S1-59, S1-60, S1-61, S1-64, S1-67, S1-68, S1-69, S1-70, S1-72'.split(
    ', ',
  );

/** Named by the issue “The panel and the sheets people love”, but for those that others name, too. */
const PANEL = 'S0-11, S0-13, S0-14, S0-51, S0-54, S0-55, S0-56, S0-57, S1-01, S1-02, S1-36'.split(', ');

interface Row {
  readonly id: string;
  readonly state: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
  readonly missing: string;
}

function rowsOf(page: string): Row[] {
  const lines = page.split('\n').filter((line) => /^\| S\d+-\d+ /.test(line));
  return lines.map((line) => {
    const [id = '', state = '', shown = '', missing = ''] = line
      .slice(2, -1)
      .split('|')
      .map((cell) => cell.trim());
    const tests = [...shown.matchAll(/`([^`]+)` › ([^;]+)/g)].map(([, file = '', name = '']) => ({ file, name: name.trim() }));
    return { id, state, tests, missing };
  });
}

/** What is wrong with a row; blank when nothing is. */
function faultOf({ id, state, tests, missing }: Row): string {
  const [, article = '', number = ''] = /^(S\d)-(\d\d)$/.exec(id) ?? [];
  if (!(Number(number) >= 1 && Number(number) <= (HIGHEST[article] ?? 0))) return 'no such requirement';
  if (!['shown', 'partly', 'later'].includes(state)) return `${state} is no state`;
  if ((state === 'later') !== (tests.length === 0)) return 'what is shown names a test, what is later names none';
  if ((state === 'shown') !== (missing === '')) return 'what is not wholly shown says what is missing';
  return tests.map(faultOfTest).find((fault) => fault !== '') ?? '';
}

function faultOfTest({ file, name }: Row['tests'][number]): string {
  if (!/^test\/.+\.test\.ts$/.test(file) || !existsSync(join(ROOT, file))) return `there is no ${file}`;
  const code = readFileSync(join(ROOT, file), 'utf8');
  return code.includes(`('${name}', `) ? '' : `${file} has no test “${name}”`;
}

describe('the page of requirements', () => {
  const rows = rowsOf(PAGE);

  test('names every requirement of its issues once', () =>
    expect(rows.map(({ id }) => id)).toEqual([...READING, ...JUDGING, ...REGENERATION, ...CARE, ...PANEL]));

  test.each(rows.map((row) => [row.id, row] as const))('%s names tests that are there, and says what is missing', (_id, row) => {
    expect(faultOf(row)).toBe('');
  });

  test.each<[line: string, fault: string]>([
    ['| S0-74 | shown | `test/docs/requirements.test.ts` › the page of requirements | |', 'no such requirement'],
    ['| S0-12 | done | `test/docs/requirements.test.ts` › the page of requirements | |', 'done is no state'],
    ['| S0-12 | shown | | |', 'what is shown names a test, what is later names none'],
    ['| S0-12 | partly | `test/docs/requirements.test.ts` › the page of requirements | |', 'what is not wholly shown says what is missing'],
    ['| S0-12 | shown | `test/docs/gone.test.ts` › the page of requirements | |', 'there is no test/docs/gone.test.ts'],
    ['| S0-12 | shown | `test/docs/requirements.test.ts` › another page | |', 'test/docs/requirements.test.ts has no test “another page”'],
    ['| S0-12 | shown | `test/docs/requirements.test.ts` › the page of requirements | |', ''],
  ])('a row is checked: %s', (line, fault) => expect(rowsOf(line).map(faultOf)).toEqual([fault]));
});
