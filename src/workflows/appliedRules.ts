import { defaultPolicy, type PlacedProblem, type Policy, readRulesTable } from '../core/policy';
import { type Language, say } from '../messages';
import { type Done, done, failed } from './result';
import type { OwnSheet, Workbook } from './services';
import { placeText, ruleSentence } from './wording';

/** The rules a run follows, and what of the Rules sheet could not be followed. */
export interface AppliedRules {
  readonly policy: Policy;
  readonly warnings: readonly string[]; // each names its cell
}

/**
 * The rules of the Rules sheet when there is one, else plain shares. A row that cannot be followed is told and its usual
 * value holds; without a heading nothing can be said of any row, and the run is refused.
 */
export function appliedRules(workbook: Workbook, own: readonly OwnSheet[], language: Language): Done<AppliedRules> {
  const base = defaultPolicy(workbook.language);
  const rulesSheet = own.find(({ role }) => role === 'rules');
  if (rulesSheet === undefined) return done({ policy: base, warnings: [] });
  const { sheet, rows } = workbook.readOwn(rulesSheet);
  const read = readRulesTable(rows, base);
  if (read === undefined) return failed('run.RULES_WRONG', { sheet, problem: ruleSentence({ code: 'RULES_HEADING', params: {} }, language) });
  return done({ policy: read.policy, warnings: read.problems.map((problem) => rowSentence(problem, sheet, language)) });
}

/** `Tiers · Rules!B7: …` */
function rowSentence(problem: PlacedProblem, sheet: string, language: Language): string {
  const cell = placeText({ sheet, row: problem.row, column: problem.part === 'key' ? 0 : 1 });
  return say(language, 'run.RULE_ROW', { cell, problem: ruleSentence(problem, language), kept: problem.kept });
}
