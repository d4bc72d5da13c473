/** Longest text a date or an amount may have; anything longer is not one, so scanners look at no more than this. */
const LONGEST_VALUE = 64;

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g; // soft hyphen, zero-width, direction marks, BOM

/** Text as compared: NFKC (full-width → half-width, every kind of space → plain), without invisible characters, and without NUL, which no cell keeps. */
export function foldWidth(text: string): string {
  return visible(text).replace(/\0/g, '');
}

function visible(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/**
 * A typed date or amount, ready to scan: folded, lower case, trimmed, without the apostrophe that marks text in a sheet.
 *
 * @returns `undefined` when longer than {@link LONGEST_VALUE}
 */
export function cleanValue(text: string): string | undefined {
  const trimmed = text.length > LONGEST_VALUE ? text.trim() : text;
  if (trimmed.length > LONGEST_VALUE) return undefined;
  const folded = visible(trimmed).toLowerCase().trim(); // a NUL in a date or an amount is no date and no amount
  if (folded.length > LONGEST_VALUE) return undefined;
  return folded.charAt(0) === "'" ? folded.slice(1).trim() : folded;
}

/** What people type for "nothing here". Compared after {@link cleanValue}. */
const NOTHING_WORDS = new Set(['', '-', '--', '–', '—', '——', 'n/a', 'na', 'nil', 'none', 'null', '无', '暂无', '(blank)']);

/** Whether a cleaned text stands for an empty cell: a dash, "N/A", 无 … */
export function isNothing(cleaned: string): boolean {
  return NOTHING_WORDS.has(cleaned);
}
