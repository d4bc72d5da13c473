import { customersRows } from '../customersSheet';
import { daysBetweenUpdates } from '../schedule';
import type { Notebook, OwnSheet, Workbook } from '../services';
import type { DataUse } from './dataUse';
import { type NoticeStanding, noticeStanding, readKeptNotice } from './keptNotice';

interface Around {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}
type Known = Pick<DataUse, 'outcome' | 'policy' | 'table'> & { readonly own: readonly OwnSheet[] };

/** @param plan what each tier gets; `undefined` as long as care has not begun */
export function dataUseOf({ workbook, notebook }: Around, { own, ...known }: Known, plan: DataUse['plan']): DataUse {
  const roles = own.map(({ role }) => role);
  const asksReach = plan !== undefined || roles.includes('list');
  const { outcome, policy, table } = known;
  return {
    outcome,
    policy,
    table,
    roles,
    plan,
    asksReach,
    reached: asksReach ? customersRows(workbook, policy) : undefined,
    everyDays: daysBetweenUpdates(notebook),
  };
}

/** How the kept notice stands today; `undefined` when none is kept, and then nothing is read for it. */
export function noticeKnown(around: Around, known: Known): ((plan: DataUse['plan']) => NoticeStanding) | undefined {
  const kept = readKeptNotice(around.notebook);
  return kept && ((plan) => noticeStanding(kept, dataUseOf(around, known, plan), around.workbook.today()));
}
