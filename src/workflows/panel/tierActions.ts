import { type Policy, tierKey, withoutTier, withTier } from '../../core/policy';
import { type Language, say } from '../../messages';
import { limitField, NEW_TIER, nameField } from './ruleFields';
import { rulesPageOf } from './rulesPage';
import { saving, shownAgain } from './savingDrafts';
import { canLoseTier, canTakeTier } from './tierChoices';

/** One more tier in the draft, at the place that is chosen. */
export const addTier = saving({
  change: (policy, { fields }, language) => {
    const at = placeIn(fields[NEW_TIER]);
    if (at === undefined || !canTakeTier(policy)) return undefined;
    const name = freeName(policy, language);
    return withTier(policy, at, name) ?? { wrong: { [NEW_TIER]: say(language, 'page.rules.noRoom') } };
  },
  next: (draft, { fields }, language, services) => {
    const at = placeIn(fields[NEW_TIER]) ?? 0;
    const message = say(language, 'page.rules.added', { name: draft.policy.rules.tiers[at]?.name ?? '' });
    return shownAgain(rulesPageOf(services, draft, language), { message, focus: nameField(at) });
  },
});

/** One tier less: what stands in its fields counts no more. */
export const removeTier = saving({
  fields: ({ about, fields }) => {
    const at = placeAbout(about) ?? -1;
    return Object.fromEntries(Object.entries(fields).filter(([id]) => id !== nameField(at) && id !== limitField(at)));
  },
  change: (policy, { about }) => {
    const at = placeAbout(about);
    return at === undefined || policy.rules.tiers[at] === undefined || !canLoseTier(policy) ? undefined : withoutTier(policy, at);
  },
  next: (draft, { about }, language, services) => {
    const { tiers } = draft.policy.rules;
    const heir = Math.min(placeAbout(about) ?? 0, tiers.length - 1);
    const message = say(language, 'page.rules.removed', { name: tiers[heir]?.name ?? '' });
    return shownAgain(rulesPageOf(services, draft, language), { message, focus: nameField(heir) });
  },
});

function placeIn(text = ''): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

const placeAbout = (about: string) => placeIn(about.split('|')[1]);

/** New tier, New tier 2, … */
function freeName({ rules: { tiers } }: Policy, language: Language): string {
  const taken = new Set(tiers.map(({ name }) => tierKey(name)));
  const usual = say(language, 'page.rules.newTier');
  const names = [usual, ...tiers.map((_, at) => `${usual} ${at + 2}`)];
  return names.find((name) => !taken.has(tierKey(name))) ?? usual;
}
