import { readdirSync, readFileSync } from 'node:fs';
import { shared } from './shared';

/** One reference case; what is in it differs from file to file. */
export interface ReferenceCase {
  readonly inputs: { readonly file: string };
  // biome-ignore lint/suspicious/noExplicitAny: other people's JSON, checked figure by figure
  readonly expected: any;
}

export const caseFiles = (): string[] =>
  readdirSync(shared.path('cases'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort();

export function referenceCase(name: string): ReferenceCase {
  return JSON.parse(readFileSync(shared.path(`cases/${name}.json`), 'utf8')) as ReferenceCase;
}

/** A plain CSV: no line breaks in cells, quotes around some. */
export function csvRows(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(shared.path(path), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell])));
}
