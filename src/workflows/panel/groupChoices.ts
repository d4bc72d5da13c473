import { columnTexts, STAGES } from '../../core/customers';
import { type GroupColumn, groupColumns } from '../../core/fairness';
import type { GroupRules } from '../../core/policy';
import { comparable } from '../../core/scores';
import { type Language, say } from '../../messages';
import { inBookOrder, measuresOf } from '../care/fairnessPage';
import type { Judged } from '../judgeOrders';
import { begunLarge } from './careNow';
import type { Option } from './panelPage';

/** Texts that a column of groups may have, and columns that are looked for; how many of each are offered. */
const LIMITS = { values: 60, columns: 24 };
const MOST_COLUMNS = 12;
const MOST_OFFERED = 20;

/** By what customers can be told apart into groups. */
export interface GroupChoices {
  readonly columns: readonly Pick<GroupColumn, 'heading'>[];
  readonly valuesOf: (by: string, language: Language) => Option[]; // most frequent first; of '' the stages
}

/** @param group keeps its column and its text among the choices, whatever the tables say today */
export function groupChoices({ outcome, customersTable: table }: Judged, group: GroupRules | undefined): GroupChoices {
  const measured = measuresOf({ outcome });
  const found = groupColumns(outcome.book, measured, table, LIMITS).filter(tellsGroups).slice(0, MOST_COLUMNS);
  const isKnown = group === undefined || group.column === '' || found.some(({ heading }) => heading === group.column);
  const columns = isKnown ? found : [{ heading: group.column, texts: columnTexts(outcome.book, measured, { table, column: group.column }) }, ...found];
  const stages = () => inBookOrder({ outcome }).map((customer) => customer?.stage);
  return {
    columns,
    valuesOf: (by, language) => {
      const small = (customers = 0) => say(language, 'page.group.customers', { customers });
      if (by === '') {
        const counts = counted(stages());
        return STAGES.map((value) => ({ value, text: begunLarge(say(language, `stage.${value}`)), small: small(counts.get(value)?.customers) }));
      }
      const counts = counted(columns.find(({ heading }) => heading === by)?.texts ?? []);
      const kept = group?.column === by ? group.value : '';
      const offered = [...counts.values()].sort((one, other) => other.customers - one.customers).slice(0, MOST_OFFERED);
      const others = offered.filter(({ text }) => comparable(text) !== comparable(kept));
      const known = kept === '' ? others : [{ text: kept, customers: counts.get(comparable(kept))?.customers ?? 0 }, ...others];
      return known.map(({ text, customers }) => ({ value: text, text, small: small(customers) }));
    },
  };
}

/** A text that one customer has tells no group; two have each of them, on average. */
function tellsGroups({ texts }: GroupColumn): boolean {
  const known = texts.filter((text) => text !== undefined);
  return 2 * new Set(known).size <= known.length;
}

/** By what is compared, as the first of them is spelt. */
function counted(texts: readonly (string | undefined)[]): Map<string, { readonly text: string; readonly customers: number }> {
  const counts = new Map<string, { readonly text: string; readonly customers: number }>();
  for (const text of texts) {
    if (text === undefined) continue;
    const key = comparable(text);
    counts.set(key, { text: counts.get(key)?.text ?? text, customers: (counts.get(key)?.customers ?? 0) + 1 });
  }
  return counts;
}
