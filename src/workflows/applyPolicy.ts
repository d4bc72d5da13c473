import { parsePolicy, rulesTableRows } from '../core/policy';
import { languageOf, say } from '../messages';
import { type Done, done, failed } from './result';
import type { Lock, Page, Workbook } from './services';
import { ruleMeanings } from './wording';

/**
 * A policy document becomes the Rules sheet, which is the applied policy from then on: the next run, and every formula
 * that is given `TIER_RULES`, follow it.
 */
export function applyPolicy(services: { workbook: Workbook; lock: Lock }, document: unknown, waitMs: number): Done<{ sheet: string }> {
  const { workbook, lock } = services;
  const language = languageOf(workbook.locale);
  const policy = parsePolicy(document, language);
  if (!policy.ok) return { ok: false, failure: { code: policy.problem.code, key: `rule.${policy.problem.code}`, params: policy.problem.params } };
  if (!lock.take(waitMs)) return failed('run.LOCK_BUSY');
  try {
    const table = rulesTableRows(policy.value, language);
    const meanings = ruleMeanings(policy.value, table.length, language);
    const name = say(language, 'sheet.rules');
    const page: Page = {
      rows: table.map((row, index) => [...row, meanings[index]]),
      look: { kinds: ['text', 'text', 'why'], headingRow: 1, tabColor: undefined, moneyFormat: '0' },
    };
    const sheet = workbook.ownSheets().find(({ role }) => role === 'rules') ?? workbook.makeOwn('rules', name, page.look);
    workbook.publish(sheet, page);
    workbook.nameColumns('TIER_RULES', sheet, 2);
    workbook.settle();
    return done({ sheet: name });
  } finally {
    lock.release();
  }
}
