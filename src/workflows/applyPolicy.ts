import { parsePolicy, rulesTableRows } from '../core/policy';
import { languageOf, say } from '../messages';
import { exclusively } from './exclusively';
import { type Done, done } from './result';
import type { Lock, Page, Workbook } from './services';
import { ruleMeanings } from './wording';

export interface AppliedPolicy {
  readonly sheet: string; // what the Rules sheet is called
  readonly warnings: readonly string[];
}

/**
 * A policy document becomes the Rules sheet, which is the applied policy from then on: the next run, and every formula
 * that is given `TIER_RULES`, follow it.
 */
export function applyPolicy(services: { workbook: Workbook; lock: Lock }, document: unknown, waitMs: number): Done<AppliedPolicy> {
  const { workbook } = services;
  const language = languageOf(workbook.locale);
  const policy = parsePolicy(document, language);
  if (!policy.ok) return { ok: false, failure: { code: policy.problem.code, key: `rule.${policy.problem.code}`, params: policy.problem.params } };
  return exclusively(services, waitMs, () => {
    const table = rulesTableRows(policy.value, language);
    const meanings = ruleMeanings(policy.value, table.length, language);
    const page: Page = {
      rows: table.map((row, index) => [...row, meanings[index]]),
      look: { kinds: ['text', 'text', 'why'], headingRow: 1, tabColor: undefined, moneyFormat: '0' },
      fillsSheet: true,
    };
    const sheet = workbook.ownSheets().find(({ role }) => role === 'rules') ?? workbook.makeOwn('rules', say(language, 'sheet.rules'), page);
    workbook.publish(sheet, page);
    const isNamed = workbook.nameColumns('TIER_RULES', sheet, 2);
    return done({ sheet: workbook.nameOf(sheet), warnings: isNamed ? [] : [say(language, 'run.NAME_TAKEN', { name: 'TIER_RULES' })] });
  });
}
