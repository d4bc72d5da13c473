import { type Compromise, canBeMixed, findCompromise, mixesOf, quickTiers } from '../../core/compromise';
import { DIMENSION_IDS } from '../../core/dimensions';
import { readingLocale } from '../../core/model/locale';
import type { Policy } from '../../core/policy';
import { matchOverrides } from '../../core/tiers';
import type { Language } from '../../messages';
import { asWritten, rulesNow } from '../applyPolicy';
import { forgetPlan } from '../approval/laterRules';
import { personHere } from '../approval/people';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import type { Judged } from '../judgeOrders';
import { judgedQuietly } from '../previewRun';
import { type Done, done, failed } from '../result';
import { keptTiers, rulesMark } from '../tierHistory';
import { changesText } from './compromiseWords';
import { COMPROMISE, keepDraft, policyMark, readDrafts, usualName } from './drafts';
import type { DoAction, PanelServices } from './panelDoors';

/** A draft between the proposals, found by trying mixes of them. Nothing is applied. */
export const makeCompromise: DoAction = (services, _wanted, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const { workbook, scheduler } = services;
    const applied = rulesNow(services, language);
    if (!applied.ok) return applied;
    const drafts = readDrafts(services).filter(({ slot }) => slot !== COMPROMISE);
    const proposals = drafts.map(({ policy }) => asWritten(policy, workbook.language));
    const [first] = proposals;
    if (first === undefined || proposals.length < 2) return failed('panelPage.COMPROMISE_OF_ONE');
    const strange = drafts[proposals.findIndex((policy) => !canBeMixed(first, policy))];
    if (strange !== undefined) return failed('panelPage.COMPROMISE_APART', { name: strange.name, first: drafts[0]?.name ?? '' });
    const found = compromiseOf(services, proposals, applied.value.policy, language);
    if (!found.ok) return found;
    const name = usualName(COMPROMISE, language);
    const { policy, isFewer } = found.value;
    const isKept = keepDraft(services, { slot: COMPROMISE, name, policy, from: policyMark(applied.value.policy), by: personHere(scheduler) });
    if (!isKept) return failed('panelPage.DRAFT_TOO_LONG');
    forgetPlan(services, COMPROMISE);
    const others = drafts.map((draft, at) => ({ name: draft.name, changes: found.value.proposals[at]?.changes ?? 0 }));
    const message = changesText({ name, changes: found.value.changes }, others, isFewer, language);
    return done({ message, go: { kind: 'page', page: 'proposals' } });
  });

/** Everybody is judged twice: by the rules that count, and by such as know every dimension somebody weighs. */
function compromiseOf(services: PanelServices, proposals: readonly Policy[], applied: Policy, language: Language): Done<Compromise> {
  const [first] = proposals as readonly [Policy];
  const mixed = canBeMixed(first, applied) ? applied : undefined;
  const used = DIMENSION_IDS.filter((id) => [...proposals, ...(mixed === undefined ? [] : [mixed])].some(({ weights }) => weights[id] !== undefined));
  const judged = judgedQuietly(services, language, { ...first, weights: Object.fromEntries(used.map((id) => [id, first.weights[id] ?? 0])) });
  const now = judgedQuietly(services, language, applied);
  if (!judged.ok) return judged;
  if (!now.ok) return now;
  const tierNow = new Map(
    now.value.outcome.customers.map(({ measures, tier }) => [measures.key, tier === undefined ? '' : (applied.rules.tiers[tier]?.name ?? '')]),
  );
  const { customers } = judged.value.outcome;
  const today = customers.map(({ measures }) => tierNow.get(measures.key) ?? '');
  const tiersOf = quickTiers(judgedBefore(services, judged.value));
  const found = findCompromise(mixesOf(proposals, mixed), proposals, { today, tiersOf });
  return found === undefined ? failed('panelPage.COMPROMISE_NONE') : done(found);
}

function judgedBefore({ workbook }: PanelServices, { outcome, policy, byHand }: Judged): Parameters<typeof quickTiers>[0] {
  const { book, customers } = outcome;
  const today = policy.asOf === undefined ? workbook.today() : book.asOf;
  const words = byHand && matchOverrides(byHand.rows, book, policy, { today, locale: readingLocale(workbook.locale) });
  return { customers, history: keptTiers(workbook.state, policy), asOf: book.asOf, words: words ?? {}, markOf: rulesMark };
}
