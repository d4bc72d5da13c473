import type { Policy } from '../core/policy';
import { OVERRIDE_COLUMNS } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import type { OverrideRow, RowVerdict } from '../core/tiers';
import { type Language, say } from '../messages';
import type { Areas } from './generation/journal';
import { type EndedWords, endedSince } from './overridesEnded';
import { OVERRIDE_KINDS, overrideSentence, type StateWords } from './overrideWords';
import { lostHeading, offerChoices, type PeoplesSheet, type PeoplesSheetKind, tellBeside } from './peoplesSheet';
import type { Workbook } from './services';

const AREA = 'overrides';

/** Where people set tiers by hand. */
export const OVERRIDES: PeoplesSheetKind<keyof OverrideRow> = {
  role: 'overrides',
  wishedName: 'sheet.overrides',
  columns: OVERRIDE_COLUMNS,
  offers: (choice, tiers) => ({ what: OVERRIDE_KINDS.map((kind) => choice(`override.${kind}`)), tier: tiers, until: 'days' }),
};

export type OverridesSheet = PeoplesSheet<keyof OverrideRow>;

/** What a run tells of people's rows, and keeps for the next. */
export interface OverridesTold {
  readonly warnings: readonly string[]; // in the person's language
  readonly area: Areas;
  /** Before the tiers are shown: the lists to choose from offer them. */
  offer(): void;
  /** Once the tiers are shown: what became of every row, beside it. Gives what could not be written. */
  write(): string[];
}

export const NONE_SET: OverridesTold = { warnings: [], area: {}, offer: () => undefined, write: () => [] };

/** For the next run: which tiers the lists offered, and which ended rows have been told of. */
interface Kept {
  readonly tiers: readonly string[];
  readonly told: readonly number[];
}

/** What became of every row, and which rows have ended since the last run. */
export function tellOverrides(workbook: Workbook, sheet: OverridesSheet, outcome: Outcome, policy: Policy, language: Language): OverridesTold {
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const before = keptIn(workbook);
  const ended = endedSince(sheet.rows, outcome.overrides ?? [], before.told);
  const isOffered = before.tiers.join('\n') === tiers.join('\n');
  const kept: Kept = { tiers, told: ended.told };
  return {
    warnings: warningsOf(sheet, outcome, ended, language),
    area: { [AREA]: [JSON.stringify(kept)] },
    offer: () => (isOffered ? undefined : offerChoices(workbook, sheet, tiers)),
    write: () => tellBeside(workbook, sheet, sentencesOf(workbook, sheet, outcome, policy), language),
  };
}

function sentencesOf({ language }: Workbook, { rows }: OverridesSheet, { overrides = [], customers }: Outcome, policy: Policy): string[] {
  const alone = new Map(customers.map(({ measures, official }) => [measures.key, official?.label]));
  const words: StateWords = { language, policy, aloneOf: (key) => alone.get(key) };
  return rows.map((_, at) => overrideSentence(overrides[at], words));
}

/** Rows that mean something and cannot be followed, and rows that have just ended: never in silence. */
function warningsOf(sheet: OverridesSheet, { overrides = [] }: Outcome, ended: EndedWords, language: Language): string[] {
  const wrong = overrides.filter((verdict) => verdict !== undefined && !FOLLOWED.has(verdict.code)).length;
  return [
    ...(ended.rows === 0 ? [] : [say(language, 'run.OVERRIDES_ENDED', { rows: ended.rows, names: ended.names(language), sheet: sheet.name })]),
    ...lostHeading(sheet, language),
    ...(wrong === 0 ? [] : [say(language, 'run.OVERRIDES_WRONG', { rows: wrong, sheet: sheet.name })]),
  ];
}

const FOLLOWED: ReadonlySet<RowVerdict['code']> = new Set<RowVerdict['code']>(['inForce', 'mayLeave', 'notAsked', 'otherRow', 'ended']);

function keptIn({ state }: Workbook): Kept {
  try {
    const { tiers, told } = JSON.parse(state.area(AREA)[0] ?? '') as Kept;
    return { tiers: [...tiers], told: [...told] };
  } catch {
    return { tiers: [], told: [] }; // at the first run, or somebody has written there
  }
}
