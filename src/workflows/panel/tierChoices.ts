import type { Policy } from '../../core/policy';
import { type Language, say } from '../../messages';
import type { Block, Press, Wanted } from './panelPage';
import { NEW_TIER, type Wrong } from './ruleFields';

/** As many as have colours that can be told apart in the charts; rules of more tiers are kept in their sheet. */
const MOST_TIERS = 12;
const FEWEST_TIERS = 2;

export const canTakeTier = ({ rules: { tiers } }: Policy): boolean => tiers.length < MOST_TIERS;
export const canLoseTier = ({ rules: { tiers } }: Policy): boolean => tiers.length > FEWEST_TIERS;

interface Typed {
  readonly fields: Wanted['fields'];
  readonly wrong: Wrong;
}

/** Where one more tier would go, and the button that puts it there. */
export function newTierBlocks(policy: Policy, slot: string, { fields, wrong }: Typed, language: Language): Block[] {
  if (!canTakeTier(policy)) return [];
  const { tiers } = policy.rules;
  const isOpen = tiers[tiers.length - 1]?.limit === undefined; // the last is everybody else: it stays last
  const places = tiers.map(({ name }) => say(language, 'page.rules.below', { name }));
  const options = [say(language, 'page.rules.above', { name: tiers[0]?.name ?? '' }), ...(isOpen ? places.slice(0, -1) : places)];
  return [
    {
      kind: 'fields',
      fields: [
        {
          kind: 'choice',
          id: NEW_TIER,
          label: say(language, 'page.rules.where'),
          value: fields[NEW_TIER] ?? String(options.length - 1),
          options: options.map((text, at) => ({ value: String(at), text })),
          wrong: wrong[NEW_TIER],
        },
      ],
    },
    {
      kind: 'rows',
      rows: [
        {
          title: say(language, 'page.rules.add'),
          text: say(language, 'page.rules.addText'),
          press: { label: say(language, 'page.rules.addPress'), go: { kind: 'do', action: 'addTier', about: slot } },
        },
      ],
    },
  ];
}

/** What takes a tier out of the draft; the last two stay. */
export function removalOf(policy: Policy, at: number, slot: string, language: Language): Press | undefined {
  if (!canLoseTier(policy)) return undefined;
  const label = say(language, 'page.rules.remove', { name: policy.rules.tiers[at]?.name ?? '' });
  return { label, go: { kind: 'do', action: 'removeTier', about: `${slot}|${at}` } };
}
