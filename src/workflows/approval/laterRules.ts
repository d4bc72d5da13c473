import * as v from 'valibot';
import type { Day } from '../../core/model/day';
import { type Draft, forgetDraft, isSlot, policyMark, readDrafts } from '../panel/drafts';
import type { Notebook, Workbook } from '../services';
import { mayCount } from './agreement';

const NOTE = 'tierkeeper.laterRules';

/** A proposal that is to count from a day on; the first update of that day, or after it, follows it. */
export interface LaterRules {
  readonly slot: string;
  readonly mark: string; // of its rules: once they are changed, nothing is planned any more
  readonly instead: string; // the mark of the rules that counted then: others would not be overwritten
  readonly day: Day;
  readonly note: string; // what was said when it was planned
}

interface Services {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}

const schema = v.object({
  slot: v.pipe(v.string(), v.check(isSlot)),
  mark: v.string(),
  instead: v.string(),
  day: v.pipe(v.number(), v.integer()),
  note: v.string(),
});

/** What is planned, and the draft as it still stands; one at a time. */
export function plannedRules({ workbook, notebook }: Services): { readonly later: LaterRules; readonly draft: Draft } | undefined {
  const text = notebook.read(NOTE);
  if (text === undefined) return undefined;
  try {
    const later = v.parse(schema, JSON.parse(text)) as LaterRules;
    const draft = readDrafts({ workbook, notebook }).find(({ slot, policy }) => slot === later.slot && policyMark(policy) === later.mark);
    return draft && { later, draft };
  } catch {
    return undefined;
  }
}

/** @param applied the mark of the rules in their sheet */
export function dueRules(services: Services, applied: () => string): ReturnType<typeof plannedRules> {
  const planned = plannedRules(services);
  if (planned === undefined || planned.later.day > services.workbook.today() || !mayCount(services.notebook, planned.draft)) return undefined;
  return planned.later.instead === applied() ? planned : undefined;
}

export function planRules(notebook: Notebook, later: LaterRules): void {
  notebook.write(NOTE, JSON.stringify(later));
}

/** What is planned goes on though the rules that count are told in other words. */
export function planGoesOn({ workbook, notebook }: Services, was: string, now: string): void {
  const planned = plannedRules({ workbook, notebook });
  if (planned?.later.instead === was && was !== now) planRules(notebook, { ...planned.later, instead: now });
}

/** Nothing is planned for that draft any more. */
export function forgetPlan({ notebook }: Pick<Services, 'notebook'>, slot: string): void {
  if (notebook.read(NOTE)?.includes(`"slot":${JSON.stringify(slot)}`)) notebook.erase(NOTE);
}

/** Forgets a draft, and what was planned for it. */
export function forgetProposal(services: Services, slot: string): void {
  forgetPlan(services, slot);
  forgetDraft(services, slot);
}
