import { textHash } from '../reading';
import { ENTRY_LENGTH, type OrderDigest } from './orderDigest';

const ENTRIES_A_TEXT = Math.floor(50_000 / ENTRY_LENGTH); // a cell of a sheet holds 50,000 characters

/** A digest as texts that fit into cells: one that says what follows, then the entries. */
export function digestTexts({ keyedBy, entries }: OrderDigest): string[] {
  const texts: string[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_A_TEXT) texts.push(entries.slice(from, from + ENTRIES_A_TEXT).join(''));
  return [headOf(keyedBy, texts), ...texts];
}

/** The digest again; `undefined` when anything of it is missing, moved or changed. */
export function digestOf(texts: readonly string[]): OrderDigest | undefined {
  const [head, ...rest] = texts;
  const keyedBy = (['order', 'day'] as const).find((each) => head === headOf(each, rest));
  if (keyedBy === undefined) return undefined;
  const entries: string[] = [];
  for (const text of rest) for (let from = 0; from < text.length; from += ENTRY_LENGTH) entries.push(text.slice(from, from + ENTRY_LENGTH));
  return { keyedBy, entries };
}

function headOf(keyedBy: OrderDigest['keyedBy'], texts: readonly string[]): string {
  return `1 ${keyedBy} ${texts.length} ${texts.reduce((hash, text) => textHash(text, hash), 0)}`;
}
