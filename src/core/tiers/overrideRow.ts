import { type Cell, isBlank, isDateCell } from '../model/cell';
import type { Day } from '../model/day';
import { type Policy, sameTierInEnglish, tierKey } from '../policy';
import { cellText, type DayColumn, LAST_PLAUSIBLE_DAY } from '../reading';
import type { Override } from './overrides';
import { overrideWord } from './overrideWords';

/** One row of the sheet of overrides, as people left it. */
export interface OverrideRow {
  readonly customer: Cell;
  readonly what: Cell; // blank: exactly this tier
  readonly tier: Cell;
  readonly reason: Cell;
  readonly who: Cell;
  readonly until: Cell; // blank: for good
}

/** A row that says something, before anybody has looked who the customer is. */
export type SaidRow =
  | ({ readonly word: Override['kind'] } & Override)
  | { readonly word: 'mayLeave'; readonly reason: string; readonly author: string; readonly until: Day | undefined };

/** Why a row says nothing that could count. */
export type RowFault =
  | { readonly code: 'customerBlank' }
  | { readonly code: 'whatUnclear' }
  | { readonly code: 'untilUnclear' }
  | { readonly code: 'tierBlank' }
  | { readonly code: 'tierUnknown' }
  | { readonly code: 'ended'; readonly day: Day };

export function isBlankRow(row: OverrideRow): boolean {
  return Object.values(row).every(isBlank);
}

/** What a row says; of several faults the one to be mended first. An ended row has no other. */
export function readOverrideRow(row: OverrideRow, { rules }: Pick<Policy, 'rules'>, days: DayColumn, today: Day): SaidRow | RowFault {
  if (isBlank(row.customer)) return { code: 'customerBlank' };
  const word = isBlank(row.what) ? 'pin' : overrideWord(row.what);
  if (word === undefined) return { code: 'whatUnclear' };
  const until = readUntil(row.until, days);
  if (until === 'unclear') return { code: 'untilUnclear' };
  if (until !== undefined && until < today) return { code: 'ended', day: until };
  const said = { reason: cellText(row.reason).trim(), author: cellText(row.who).trim(), until };
  if (word === 'mayLeave') return { word, ...said };
  if (isBlank(row.tier)) return { code: 'tierBlank' };
  const tier = tierNamed(row.tier, rules.tiers);
  return tier === undefined ? { code: 'tierUnknown' } : { word, kind: word, tier, ...said };
}

/** A day beyond all plausible ones is how programs write "for good". */
function readUntil(cell: Cell, days: DayColumn): Day | undefined | 'unclear' {
  if (isBlank(cell) || (isDateCell(cell) && cell.day > LAST_PLAUSIBLE_DAY)) return undefined;
  const day = days.read(cell);
  return typeof day === 'number' ? day : 'unclear';
}

/** The rules' own spelling of a tier; the default tiers go by their names in either language. */
function tierNamed(cell: Cell, tiers: Policy['rules']['tiers']): string | undefined {
  const written = cellText(cell).trim();
  const called = (name: string) => tierKey(sameTierInEnglish(name));
  const exact = tiers.find(({ name }) => tierKey(name) === tierKey(written));
  return (exact ?? tiers.find(({ name }) => called(name) === called(written)))?.name;
}

/** What people are asked to add to a row that counts. */
export type MissingWord = 'none' | 'reason' | 'who' | 'both';

export function missingWord({ reason, author }: Pick<Override, 'reason' | 'author'>): MissingWord {
  if (reason !== '') return author === '' ? 'who' : 'none';
  return author === '' ? 'both' : 'reason';
}
