import { FEWEST_MEMBERS, type GroupAudit } from '../../core/fairness';
import { topTiers } from '../../core/outcomes';
import { type Language, say } from '../../messages';
import { type ColumnAudit, FAIRNESS_ROLE } from '../care/fairnessPage';
import { percentText } from '../care/reviewInput';
import { done } from '../result';
import { reviewNow, toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { Block, Range } from './panelPage';

const MOST = 8;

/** Who gets into the top tiers, by group, with the range that chance alone could explain. */
export const fairnessPage: MakePage = ({ workbook, notebook }, { fields }, language) => {
  const now = reviewNow({ workbook, notebook }, language);
  if (!now.ok) return now;
  const { audits, review } = now.value;
  const { policy } = review;
  const title = say(language, 'page.fairness');
  const audit = audits.find(({ column }) => column.heading === fields.column) ?? audits[0];
  if (audit === undefined) {
    const fewest = String(policy.smallestGroup ?? FEWEST_MEMBERS);
    return done({ title, blocks: [{ kind: 'text', text: say(language, 'page.fairness.none', { fewest }) }] });
  }
  const tiers = policy.rules.tiers.slice(0, topTiers(policy.rules.tiers.length)).map(({ name }) => name);
  const options = audits.map(({ column: { heading } }) => ({ value: heading, text: heading }));
  return done({
    title,
    blocks: [
      {
        kind: 'fields',
        fields: [{ kind: 'choice', id: 'column', label: say(language, 'page.fairness.column'), value: audit.column.heading, options, isAskedAgain: true }],
      },
      ...rangeBlocks(audit, tiers, language),
      { kind: 'text', text: say(language, 'page.fairness.caveat'), tone: 'small' },
    ],
    primary: toSheet({ workbook }, FAIRNESS_ROLE, say(language, 'page.showSheet')),
  });
};

function rangeBlocks({ groups }: ColumnAudit, tiers: readonly string[], language: Language): Block[] {
  const between = language === 'zh' ? '、' : ', ';
  const middle = shareOfAll(groups);
  const below = groups.filter(({ isBelowFourFifths }) => isBelowFourFifths).map(({ name }) => name);
  const ranges = groups.slice(0, MOST).map(({ name, n, share, likely: [low, high], reading }): Range => {
    const small = [say(language, 'page.fairness.n', { customers: n }), say(language, `page.fairness.${reading}`)].join(' · ');
    return { label: name, small, low, at: share, high, value: percentText(share), isNotable: reading === 'below' };
  });
  return [
    { kind: 'ranges', title: say(language, 'page.fairness.title', { names: tiers.join(between) }), ranges, middle },
    { kind: 'text', text: say(language, 'page.fairness.middle', { percent: percentText(middle).slice(0, -1) }), tone: 'small' },
    ...(below.length === 0 ? [] : [{ kind: 'text', text: say(language, 'page.fairness.fourFifths', { names: below.join(between) }) } as const]),
  ];
}

function shareOfAll(groups: readonly Pick<GroupAudit, 'n' | 'hits'>[]): number {
  const [hits, n] = groups.reduce(([some, all], each) => [some + each.hits, all + each.n] as const, [0, 0] as readonly [number, number]);
  return n === 0 ? 0 : hits / n;
}
