import {
  type Change,
  type CurrentRows,
  changesBetween,
  changesOf,
  changeTexts,
  currentOf,
  currentRows,
  currentTexts,
  type GenerationChanges,
  type GenerationSummary,
  rowsOfHistory,
  type TierMove,
  whyMoved,
} from '../core/changes';
import type { SheetRows } from '../core/model/cell';
import { nameNow, type Policy, parsePolicy, policyJson } from '../core/policy';
import type { Outcome } from '../core/tierCustomers';
import type { Language } from '../messages';
import { type ChangeLog, changeLogPage, shownLines } from './changeLogPage';
import { latestChanges } from './latestChanges';
import type { PageOf } from './pages';

export const CURRENT_AREA = 'current';

/** What the state keeps of earlier generations, as texts. */
export interface KeptTexts {
  area(name: string): readonly string[];
  history(): readonly { readonly gen: number; readonly text: string }[];
}

/** The generation being made. */
export interface NewGeneration {
  readonly gen: number;
  readonly mark: string; // tells rules that judge otherwise
  readonly language: Language; // of the sheets
  readonly shownLog?: (() => SheetRows | undefined) | undefined; // the change log sheet as it stands; asked for only when the history is lost
}

/** What one generation leaves of its changes. */
export interface ChangesMade {
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly history: readonly string[]; // of this generation
  readonly page: PageOf | undefined; // the change log, once somebody has moved
  readonly changes: readonly Change[];
  readonly isFirst: boolean; // nothing is known of a run before
  summary(language: Language): readonly string[]; // who moved, came and went, then the moves by tier; none in the first generation
}

/**
 * Compares a run with the one before: who is new, who moved and why, who left, what was set by hand, which rules. One entry
 * per change and one summary per generation, so that any customer's tier in any generation can be told from them.
 */
export function changeHistory(state: KeptTexts, outcome: Outcome, policy: Policy, run: NewGeneration): ChangesMade {
  const past = generations(state, run.gen);
  const before = currentOf(state.area(CURRENT_AREA));
  const { book, customers } = outcome;
  const now: CurrentRows = {
    gen: run.gen,
    asOf: book.asOf,
    mark: run.mark,
    rules: rulesNumber(past, before, run.mark),
    policy: JSON.stringify(policyJson(policy)),
    customers: currentRows(customers, policy),
  };
  const names = policy.rules.tiers.map(({ name }) => name);
  const joined = new Map([...book.same.joined].flatMap(([key, number]) => (book.customers[number] ? [[key, book.customers[number].key] as const] : [])));
  const known = calledNow(before?.customers ?? rowsOfHistory(past), names);
  const { moves, others } = changesBetween(known, now.customers, { joined, tiers: names });
  const told = moves.length === 0 || before === undefined ? () => [] : whyBetween(before, outcome, policy, run.mark);
  const nameOf = new Map(customers.map(({ measures }) => [measures.key, measures.name]));
  const explained = moves.map((move): TierMove => ({ ...move, name: nameOf.get(move.key) ?? move.key, parts: told(move.key) }));
  const isLost = before === undefined && past.length === 0;
  const shown = isLost ? run.shownLog?.() : undefined;
  const isNewRules = !past.some(({ changes }) => changes.some(({ kind, key }) => kind === 'rules' && key === run.mark));
  const changes: Change[] = [
    ...(isNewRules ? [{ kind: 'rules', key: run.mark, number: now.rules, policy: now.policy } as const] : []),
    ...others,
    ...explained,
    ...(shown === undefined ? [] : shownLines(shown)),
  ];
  const summary = summaryOf(now, names);
  const latest = (language: Language) => (known === undefined ? [] : latestChanges(changes, names, language));
  return {
    areas: { [CURRENT_AREA]: currentTexts(now) },
    history: changeTexts(summary, changes),
    page: changeLogPage({ ...logOf([...past, { gen: run.gen, summary, changes }]), tiers: names }, latest(run.language), run.language),
    changes,
    isFirst: known === undefined,
    summary: latest,
  };
}

/** Rising; rows of a generation that was never finished are not history. */
export function generations(state: KeptTexts, gen: number): GenerationChanges[] {
  const texts = new Map<number, string[]>();
  for (const row of state.history()) {
    if (row.gen >= gen) continue;
    const known = texts.get(row.gen);
    if (known === undefined) texts.set(row.gen, [row.text]);
    else known.push(row.text);
  }
  return Array.from(texts, ([each, list]) => changesOf(each, list)).sort((a, b) => a.gen - b.gen);
}

/** Rules that were applied before keep their number. */
/** The customers of the run before by the names that their tiers have now: that the sheets speak another language moves nobody. */
function calledNow(rows: CurrentRows['customers'] | undefined, names: readonly string[]): CurrentRows['customers'] | undefined {
  const now = <T extends string | undefined>(name: T) => (name === undefined ? name : (nameNow(name, names) as T));
  return (
    rows &&
    new Map(
      [...rows].map(([key, row]) => [
        key,
        { ...row, tier: now(row.tier), heldFrom: now(row.heldFrom), override: row.override && { ...row.override, tier: now(row.override.tier) } },
      ]),
    )
  );
}

function rulesNumber(past: readonly GenerationChanges[], before: CurrentRows | undefined, mark: string): number {
  const applied = past.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'rules' ? [change] : [])));
  const known = before?.mark === mark ? before.rules : applied.find(({ key }) => key === mark)?.number;
  return known ?? 1 + Math.max(0, before?.rules ?? 0, ...applied.map(({ number }) => number));
}

function whyBetween(before: CurrentRows, { book, customers }: Outcome, policy: Policy, mark: string): ReturnType<typeof whyMoved> {
  const oldPolicy = before.mark === mark ? policy : policyOf(before.policy);
  if (oldPolicy === undefined) return () => [];
  const now = new Map(customers.map(({ measures }) => [measures.key, measures]));
  const scores = new Map(customers.map(({ measures, score }) => [measures.key, score]));
  return whyMoved({ before, oldPolicy, policy, book, now, scores, mark });
}

export function policyOf(document: string): Policy | undefined {
  try {
    const parsed = parsePolicy(JSON.parse(document), 'en');
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

export function summaryOf({ asOf, rules, customers }: CurrentRows, names: readonly string[]): GenerationSummary {
  const counts = new Map<string, number>();
  for (const { tier } of customers.values()) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return { asOf, rules, customers: customers.size, tiers: names.map((name) => [name, counts.get(name) ?? 0]), untiered: counts.get('') ?? 0 };
}

/** Newest first. */
export function logOf(history: readonly GenerationChanges[]): ChangeLog {
  const falling = [...history].reverse();
  return {
    moves: falling.flatMap(({ summary, changes }) =>
      summary === undefined ? [] : changes.flatMap((move) => (move.kind === 'tier' ? [{ day: summary.asOf, rules: summary.rules, move }] : [])),
    ),
    lines: falling.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'shown' ? [change.cells] : []))),
  };
}
