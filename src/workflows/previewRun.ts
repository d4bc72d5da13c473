import type { Policy } from '../core/policy';
import type { Language } from '../messages';
import { rulesNow } from './applyPolicy';
import { openErasure } from './erasure/erasure';
import { hiddenRowsIssue } from './hiddenRows';
import { type Judged, judgeOrders } from './judgeOrders';
import { planRun, type RunPlan } from './planRun';
import type { RunServices } from './regenerateTiers';
import { type Done, done } from './result';
import type { Notebook } from './services';

/** What an update would make of the orders as they are now. */
export interface PreviewedRun {
  readonly judged: Judged;
  readonly plan: RunPlan;
}

/**
 * The plan of an update by these rules, or by those that count now: the same as `regenerateTiers` publishes, and nothing is
 * written. Rows that are hidden are told as far as an earlier update has asked for them.
 */
export function previewRun(given: RunServices, language: Language, rules?: Policy): Done<PreviewedRun> {
  const judged = judgedQuietly(given, language, rules);
  if (!judged.ok) return judged;
  const erasure = openErasure(quiet(given));
  const { outcome, orders } = judged.value;
  const hidden = hiddenRowsIssue(given.workbook.state.hiddenRowsKnown, outcome.book, orders);
  return done({ judged: judged.value, plan: planRun(erasure, judged.value, hidden, language) });
}

/** Everybody judged by these rules, or by those that count now; nothing is written. */
export function judgedQuietly(given: RunServices, language: Language, policy?: Policy): Done<Judged> {
  const rules = policy === undefined ? rulesNow(given, language) : done({ policy, warnings: [] });
  return rules.ok ? judgeOrders(openErasure(quiet(given)), language, { rules: rules.value }) : rules;
}

function quiet(given: RunServices): RunServices {
  const { read, keys } = given.notebook;
  const notebook: Notebook = { read, keys, write: () => undefined, erase: () => undefined };
  return { ...given, notebook };
}
