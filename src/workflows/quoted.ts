const LONGEST_QUOTE = 120;

/** Google's own words, fit for a sentence of ours: one line without control characters, at most 120 characters long. */
export function quoted(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim());
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).join('')}…` : line.join('');
}
