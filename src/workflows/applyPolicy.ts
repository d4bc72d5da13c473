import { defaultPolicy, type Policy, parsePolicy, policyJson, purposeMissing, RULE_WORDS, readRulesTable, rulesTableRows, writtenRules } from '../core/policy';
import { type Language, say } from '../messages';
import { type AppliedRules, appliedRules } from './appliedRules';
import { peopleOf } from './approval/agreement';
import { readApproval } from './approval/approvalNote';
import { dueRules, forgetProposal } from './approval/laterRules';
import { exclusively } from './exclusively';
import { bytesOf, LONGEST_NOTE } from './noteSize';
import { policyMark } from './panel/drafts';
import { type Done, done, failed } from './result';
import { ruleMeanings } from './ruleMeanings';
import { noteRemark } from './ruleVersions';
import type { Lock, Notebook, Page, Workbook } from './services';
import { rulesMark } from './tierHistory';

/** Rules on their way into their sheet: whoever comes next finishes, if Google ends the run in the midst of it. */
const PENDING = 'tierkeeper.pendingRules';

interface RuleServices {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}

export interface AppliedPolicy {
  readonly sheet: string; // what the Rules sheet is called
  readonly warnings: readonly string[];
}

/**
 * A policy document becomes the Rules sheet, which is the applied policy from then on: the next run, and every formula
 * that is given `TIER_RULES`, follow it. Where somebody else must agree to rules first, only the panel's proposals can be.
 */
export function applyPolicy(services: RuleServices & { readonly lock: Lock }, document: unknown, waitMs: number): Done<AppliedPolicy> {
  const policy = parsePolicy(document, services.workbook.language);
  if (!policy.ok) return { ok: false, failure: { code: policy.problem.code, key: `rule.${policy.problem.code}`, params: policy.problem.params } };
  return exclusively(services, waitMs, () => (isHeldBack(services, policy.value) ? failed('approval.NEEDED') : done(writeRules(services, policy.value))));
}

/** Rules that count already may always be written again. */
function isHeldBack(services: RuleServices, policy: Policy): boolean {
  if (!readApproval(services.notebook).isOn) return false;
  const { language } = services.workbook;
  const now = rulesNow(services, language);
  return !now.ok || policyMark(asWritten(policy, language)) !== policyMark(asWritten(now.value.policy, language));
}

/** The same within a lock that is held. */
export function writeRules({ workbook, notebook }: RuleServices, policy: Policy): AppliedPolicy {
  const text = JSON.stringify(policyJson(policy));
  if (bytesOf(text) <= LONGEST_NOTE) notebook.write(PENDING, text);
  const applied = writtenPolicy(workbook, policy, workbook.language);
  notebook.erase(PENDING);
  return applied;
}

/** The rules that the next update follows: those on their way into their sheet, those whose day has come, else those in it. */
export function rulesNow(services: RuleServices, language: Language): Done<AppliedRules> {
  const { workbook, notebook } = services;
  const text = notebook.read(PENDING);
  const pending = text === undefined ? undefined : parsePolicy(jsonOf(text), workbook.language);
  if (pending?.ok) return done({ policy: pending.value, warnings: [] });
  const applied = appliedRules(workbook, workbook.ownSheets(), language);
  const due = applied.ok ? dueRules(services, () => policyMark(applied.value.policy)) : undefined;
  return due === undefined ? applied : done({ policy: asWritten(due.draft.policy, workbook.language), warnings: [] });
}

/** What the next update makes of rules once they stand in their sheet. */
export function asWritten(policy: Policy, language: Language): Policy {
  return readRulesTable(rulesTableRows(policy, language), defaultPolicy(language))?.policy ?? policy;
}

/** Rules that were being written when Google ended the run are written now, and those whose day has come. */
export function finishRules(services: RuleServices): void {
  const { workbook, notebook } = services;
  const { language } = workbook;
  const text = notebook.read(PENDING);
  if (text !== undefined) {
    const policy = parsePolicy(jsonOf(text), language);
    if (policy.ok) writtenPolicy(workbook, policy.value, language);
    notebook.erase(PENDING);
  }
  const due = dueRules(services, () => {
    const applied = appliedRules(workbook, workbook.ownSheets(), language);
    return applied.ok ? policyMark(applied.value.policy) : '';
  });
  if (due === undefined) return;
  const policy = asWritten(due.draft.policy, language);
  noteRemark(notebook, rulesMark(policy), { note: due.later.note, ...peopleOf(notebook, due.draft) });
  writeRules(services, policy);
  forgetProposal(services, due.draft.slot);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no policy: it is not followed
  }
}

function writtenPolicy(workbook: Workbook, policy: Policy, language: Language): AppliedPolicy {
  const rules = writtenRules(policy, language);
  const meanings = ruleMeanings(policy, rules, language);
  const page: Page = {
    rows: rules.map(([key, value], index) => [key, value, meanings[index]]),
    look: { kinds: ['text', 'text', 'why'], headingRow: 1, tabColor: undefined, moneyFormat: '0' },
    fillsSheet: true,
  };
  const sheet =
    workbook.ownSheets().find(({ role }) => role === 'rules') ?? workbook.makeOwn('rules', say(language, 'sheet.rules'), { look: page.look, bookkeeping: 0 });
  workbook.publish(sheet, page);
  const isNamed = workbook.nameColumns('TIER_RULES', sheet, 2);
  const named = isNamed ? [] : [say(language, 'run.NAME_TAKEN', { name: 'TIER_RULES' })];
  return { sheet: workbook.nameOf(sheet), warnings: [...named, ...purposeWarning(policy, workbook.nameOf(sheet), language)] };
}

/** Nobody can treat a tier rightly whose purpose nobody has said; the rules hold all the same. */
function purposeWarning(policy: Policy, sheet: string, language: Language): string[] {
  const missing = purposeMissing(policy);
  if (missing.length === 0) return [];
  const { purpose, list } = RULE_WORDS[language];
  return [say(language, 'run.PURPOSE_MISSING', { names: missing.join(list), tiers: missing.length, sheet, example: `${purpose}: ${missing[0]}` })];
}
