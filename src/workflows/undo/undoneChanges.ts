import { type Change, type CurrentRows, changesBetween, changeTexts, currentTexts } from '../../core/changes';
import type { Language } from '../../messages';
import { CURRENT_AREA, generations, type KeptTexts, logOf, policyOf, summaryOf } from '../changeHistory';
import { changeLogPage } from '../changeLogPage';
import type { Areas } from '../generation/journal';
import { latestChanges } from '../latestChanges';
import type { PageOf } from '../pages';

/** The generation that brings an earlier one back. */
export interface ComingBack {
  readonly gen: number;
  readonly shown: CurrentRows; // what it takes the place of
  readonly back: CurrentRows;
  readonly nameOf: (key: string) => string;
  readonly language: Language; // of the sheets
}

/** What it leaves of its changes: nothing is taken out of the history, the moves back are added to it. */
export interface ChangesBack {
  readonly areas: Areas;
  readonly history: readonly string[];
  readonly page: PageOf | undefined; // the change log
}

export function undoneChanges(state: KeptTexts, { gen, shown, back, nameOf, language }: ComingBack): ChangesBack {
  const tiers = policyOf(back.policy)?.rules.tiers.map(({ name }) => name) ?? [];
  const { moves, others } = changesBetween(shown.customers, back.customers, { joined: new Map(), tiers });
  const changes: Change[] = [...others, ...moves.map((move) => ({ ...move, name: nameOf(move.key), by: 'undone', parts: [] }) as const)];
  const now: CurrentRows = { ...back, gen };
  const summary = summaryOf(now, tiers);
  return {
    areas: { [CURRENT_AREA]: currentTexts(now) },
    history: changeTexts(summary, changes),
    page: changeLogPage({ ...logOf([...generations(state, gen), { gen, summary, changes }]), tiers }, latestChanges(changes, tiers, language), language),
  };
}
