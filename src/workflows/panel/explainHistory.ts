import type { Change } from '../../core/changes';
import { type Day, isoDay } from '../../core/model/day';
import type { Policy } from '../../core/policy';
import { type Language, say } from '../../messages';
import { generations } from '../changeHistory';
import { whyMovedSentence } from '../changeWords';
import { nextGeneration } from '../generation/publish';
import type { Workbook } from '../services';
import type { Block, Row } from './panelPage';

const MOST = 5;

/** The latest moves of a customer, newest first. Nothing before the first update. */
export function historyBlock(workbook: Workbook, { rules }: Pick<Policy, 'rules'>, key: string, language: Language): Block[] {
  const past = generations(workbook.state, nextGeneration(workbook));
  const names = rules.tiers.map(({ name }) => name);
  const told = past.flatMap(({ summary, changes }) => (summary === undefined ? [] : changes.flatMap((change) => rowOf(change, summary.asOf))));
  return told.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.explain.history'), rows: told.reverse().slice(0, MOST) }];

  function rowOf(change: Change, asOf: Day): Row[] {
    if (change.key !== key) return [];
    const badge = (tier: string) => [tier === '' ? say(language, 'changes.noTier') : tier, names.indexOf(tier), names.length] as const;
    const title = isoDay(asOf);
    if (change.kind === 'firstSeen') return [{ title, text: say(language, 'page.explain.first'), tiers: [badge(change.tier)] }];
    if (change.kind === 'tier') return [{ title, text: whyMovedSentence(change, language), tiers: [badge(change.from), badge(change.to)] }];
    return change.kind === 'left' ? [{ title, text: say(language, 'page.explain.left') }] : [];
  }
}
