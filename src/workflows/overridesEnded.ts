import { cellText, textHash } from '../core/reading';
import type { OverrideRow, RowVerdict } from '../core/tiers';
import type { Language } from '../messages';

const MOST_NAMED = 3;

/** Rows that have ended and that no run has told of yet. */
export interface EndedWords {
  readonly rows: number;
  readonly told: readonly number[]; // marks of all ended rows, for the next run
  names(language: Language): string; // the first few customers
}

/** @param told marks of the ended rows that earlier runs told of */
export function endedSince(rows: readonly OverrideRow[], verdicts: readonly (RowVerdict | undefined)[], told: readonly number[]): EndedWords {
  const ended = new Map(rows.flatMap((row, index) => (verdicts[index]?.code === 'ended' ? [[textHash(JSON.stringify(row)), row] as const] : [])));
  const known = new Set(told);
  const names = [...ended].filter(([mark]) => !known.has(mark)).map(([, { customer }]) => cellText(customer).trim());
  return {
    rows: names.length,
    told: [...ended.keys()],
    names: (language) => names.slice(0, MOST_NAMED).join(language === 'zh' ? '、' : ', ') + (names.length > MOST_NAMED ? ' …' : ''),
  };
}
