import { tierCustomers } from '../core/tierCustomers';
import type { Language } from '../messages';
import { appliedRules } from './appliedRules';
import { keepTables, newestAnswer, rememberedTables } from './columnMemory';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { findOrders } from './findOrders';
import { homeState } from './homeState';
import { runContext } from './judgeOrders';
import { readColumns } from './readColumns';
import type { RunServices } from './regenerateTiers';
import { type Done, done } from './result';
import type { ScheduleServices } from './schedule';
import type { ColumnQuestion, HomeState } from './sidebarApi';

/** The question an update would come back with now; nothing is written. */
export function openQuestion({ workbook, notebook }: Omit<RunServices, 'lock'>, language: Language): Done<{ question: ColumnQuestion | undefined }> {
  const rules = appliedRules(workbook, workbook.ownSheets(), language);
  if (!rules.ok) return rules;
  const { policy } = rules.value;
  const tables = rememberedTables(notebook);
  const orders = findOrders(workbook, policy, tables);
  if (!orders.ok) return orders;
  const around = { workbook, notebook, tables, rules: policy.columns, language };
  const read = readColumns(orders.value, around, undefined, (columns) => tierCustomers(orders.value, { ...policy, columns }, runContext(workbook)));
  return done({ question: read.ok ? undefined : read.failure.question });
}

/** What was said of the columns of the sheet that was read last is forgotten. */
export function forgetColumns(services: ScheduleServices & RunServices, language: Language): Done<HomeState> {
  const { notebook } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const tables = rememberedTables(notebook);
    const home = homeState(services, language);
    const said = newestAnswer(tables, home.lastRun?.sheet);
    if (said !== undefined)
      keepTables(
        notebook,
        tables.filter(({ sheet }) => sheet !== said.sheet),
      );
    return done({ ...home, columnsSaid: undefined });
  });
}
