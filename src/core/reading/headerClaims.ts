import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { COLUMN_ROLES, type ColumnRole, KEY_ROLES } from './columns';
import { currencyMark } from './currencies';
import { HEADER_SYNONYMS } from './headerSynonyms';
import { isSecretHeader } from './neverRead';
import { normaliseHeader } from './normaliseHeader';

/** What one header word can mean: the role, and how good the claim is (0 best). */
export interface Claim {
  readonly role: ColumnRole;
  readonly level: number;
}

const allClaims = once(() => {
  const claims = new Map<string, Claim[]>();
  for (const role of COLUMN_ROLES) {
    if (role === 'channel') continue; // "Shop" and "Source" may head anything: `channelColumn` asks when all other roles have their columns
    HEADER_SYNONYMS[role].forEach((words, level) => {
      for (const word of words.split(',')) addClaim(claims, normaliseHeader(word), { role, level });
    });
  }
  return claims;
});

/** The roles a header cell claims; none for numbers, dates, blanks, what is never read and words we do not know. "Amount USD" reads as "Amount". */
export function claimsOf(cell: Cell | undefined): readonly Claim[] {
  const header = typeof cell === 'string' ? normaliseHeader(cell) : '';
  if (header === '' || isSecretHeader(cell as string, header)) return [];
  const claims = allClaims();
  return claims.get(header) ?? claims.get(withoutCurrency(header)) ?? [];
}

/** The columns of a header row with the best claim to a role, left to right: none, one, or several equals. */
export function bestColumns(header: readonly Cell[], role: ColumnRole): readonly number[] {
  let best: number[] = [];
  let bestLevel = Infinity;
  header.forEach((cell, column) => {
    for (const claim of claimsOf(cell)) {
      if (claim.role !== role || claim.level > bestLevel) continue;
      best = claim.level < bestLevel ? [column] : [...best, column];
      bestLevel = claim.level;
    }
  });
  return best;
}

function withoutCurrency(header: string): string {
  for (const length of [3, 2, 1]) {
    if (header.length > length && currencyMark(header.slice(-length))) return header.slice(0, -length);
  }
  return header;
}

function addClaim(claims: Map<string, Claim[]>, word: string, claim: Claim): void {
  const known = claims.get(word);
  if (known === undefined) claims.set(word, [claim]);
  else if (!known.some(({ role }) => role === claim.role)) known.push(claim);
}

/** Whether a text is a heading of a column of customers: "Customer", "Email", 客户编号 … */
export function isCustomerHeading(text: string): boolean {
  return claimsOf(text).some(({ role }) => KEY_ROLES.includes(role));
}
