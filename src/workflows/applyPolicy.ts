import { defaultPolicy, type Policy, parsePolicy, policyJson, purposeMissing, RULE_WORDS, readRulesTable, rulesTableRows, writtenRules } from '../core/policy';
import { type Language, languageOf, say } from '../messages';
import { type AppliedRules, appliedRules } from './appliedRules';
import { exclusively } from './exclusively';
import { bytesOf, LONGEST_NOTE } from './noteSize';
import { type Done, done } from './result';
import { ruleMeanings } from './ruleMeanings';
import type { Lock, Notebook, Page, Workbook } from './services';

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
 * that is given `TIER_RULES`, follow it.
 */
export function applyPolicy(services: RuleServices & { readonly lock: Lock }, document: unknown, waitMs: number): Done<AppliedPolicy> {
  const policy = parsePolicy(document, languageOf(services.workbook.locale));
  if (!policy.ok) return { ok: false, failure: { code: policy.problem.code, key: `rule.${policy.problem.code}`, params: policy.problem.params } };
  return exclusively(services, waitMs, () => done(writeRules(services, policy.value)));
}

/** The same within a lock that is held. */
export function writeRules({ workbook, notebook }: RuleServices, policy: Policy): AppliedPolicy {
  const text = JSON.stringify(policyJson(policy));
  if (bytesOf(text) <= LONGEST_NOTE) notebook.write(PENDING, text);
  const applied = writtenPolicy(workbook, policy, languageOf(workbook.locale));
  notebook.erase(PENDING);
  return applied;
}

/** The rules that the next update follows: those on their way into their sheet, else those in it. */
export function rulesNow({ workbook, notebook }: RuleServices, language: Language): Done<AppliedRules> {
  const text = notebook.read(PENDING);
  const pending = text === undefined ? undefined : parsePolicy(jsonOf(text), languageOf(workbook.locale));
  return pending?.ok ? done({ policy: pending.value, warnings: [] }) : appliedRules(workbook, workbook.ownSheets(), language);
}

/** What the next update makes of rules once they stand in their sheet. */
export function asWritten(policy: Policy, language: Language): Policy {
  return readRulesTable(rulesTableRows(policy, language), defaultPolicy(language))?.policy ?? policy;
}

/** Rules that were being written when Google ended the run are written now. */
export function finishRules({ workbook, notebook }: RuleServices): void {
  const text = notebook.read(PENDING);
  if (text === undefined) return;
  const language = languageOf(workbook.locale);
  const policy = parsePolicy(jsonOf(text), language);
  if (policy.ok) writtenPolicy(workbook, policy.value, language);
  notebook.erase(PENDING);
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
