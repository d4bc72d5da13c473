import type { Cell } from '../model/cell';
import { cellText } from './customerKey';
import { normaliseHeader } from './normaliseHeader';
import { textHash } from './textHash';

/**
 * One text for a header row, the same for any order of its columns and any case, width or spacing of their names; another
 * when a column comes or goes. Blank columns do not count.
 */
export function headerFingerprint(header: readonly Cell[]): string {
  const names = namesOf(header).filter((name) => name !== '');
  return `${names.length}-${hashed(names.sort().join('\n'))}`;
}

/** Like the fingerprint, but another as soon as a column moves: while it stays the same, a column's letter means the same column. */
export function headerOrder(header: readonly Cell[]): string {
  return hashed(namesOf(header).join('\n').trimEnd());
}

function namesOf(header: readonly Cell[]): string[] {
  return header.map((cell) => normaliseHeader(cellText(cell)));
}

/** Two runs of FNV-1a over the text's code units, as 16 hexadecimal digits. */
function hashed(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => textHash(text, seed).toString(16).padStart(8, '0')).join('');
}
