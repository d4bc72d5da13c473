import { type Policy, parsePolicy } from '../../core/policy';
import { type Language, say } from '../../messages';
import { asWritten, rulesNow } from '../applyPolicy';
import { type Done, done, failed } from '../result';
import { type RuleVersion, versionsIn, versionTexts } from '../ruleVersions';
import type { Workbook } from '../services';
import { shownAreas } from '../undo/undone';
import { type Draft, freeSlot, isSlot, policyMark, readDrafts, type Slot, usualName } from './drafts';
import type { PanelServices } from './panelDoors';

/** The rules a screen is about: `''` those that count, `1` to `3` a draft, `v12` an earlier version. */
export interface Proposal {
  readonly about: string;
  readonly name: string;
  readonly policy: Policy;
  readonly applied: Policy;
  readonly isApplied: boolean; // the same as those that count
}

export function proposalOf(services: PanelServices, about: string, language: Language): Done<Proposal> {
  const applied = rulesNow(services, language);
  if (!applied.ok) return applied;
  const found = named(services, about, applied.value.policy, language);
  if (found === undefined) return failed('panelPage.PROPOSAL_GONE');
  const policy = asWritten(found.policy, services.workbook.language);
  return done({ about, name: found.name, policy, applied: applied.value.policy, isApplied: policyMark(policy) === policyMark(applied.value.policy) });
}

function named(services: PanelServices, about: string, applied: Policy, language: Language): { readonly name: string; readonly policy: Policy } | undefined {
  if (about === '') return { name: say(language, 'page.rules.applied'), policy: applied };
  if (isSlot(about)) return readDrafts(services).find(({ slot }) => slot === about);
  const version = shownVersions(services.workbook).find(({ id }) => about === `v${id}`);
  const policy = version && policyOfVersion(version, services.workbook.language);
  return version && policy && { name: say(language, 'page.versions.of', { time: services.workbook.clockText(version.at) }), policy };
}

/** Newest first. */
export function shownVersions({ state }: Workbook): RuleVersion[] {
  return versionsIn(versionTexts(shownAreas(state)));
}

export function policyOfVersion({ policy }: RuleVersion, language: Language): Policy | undefined {
  try {
    const parsed = parsePolicy(JSON.parse(policy ?? 'null'), language);
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

/** A draft as its screen shows it: the one that is kept, or a new one that begins as the rules that count. */
export interface OpenDraft extends Draft {
  readonly applied: Policy;
  readonly isKept: boolean;
  readonly isOutdated: boolean; // the Rules sheet says something else since it was begun
}

/** @param about a slot; `''` = the first draft there is, else a new one */
export function openDraft(services: PanelServices, about: string, language: Language): Done<OpenDraft> {
  const applied = rulesNow(services, language);
  if (!applied.ok) return applied;
  const drafts = readDrafts(services);
  const slot: Slot | undefined = isSlot(about) ? about : about === '' ? (drafts[0]?.slot ?? freeSlot(drafts)) : undefined;
  if (slot === undefined) return failed('panelPage.PROPOSAL_GONE');
  const kept = drafts.find((draft) => draft.slot === slot);
  const { policy } = applied.value;
  const from = policyMark(policy);
  const draft = kept ?? { slot, name: usualName(slot, language), policy, from };
  return done({ ...draft, applied: policy, isKept: kept !== undefined, isOutdated: kept !== undefined && kept.from !== from });
}
