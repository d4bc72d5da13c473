import type { Book } from '../book/types';
import type { Action } from './actions';
import { clear, look, note, rule } from './cellPlans';
import { deleteChart, insertChart } from './chartPlans';
import { deleteLines, freeze, hideRows, insertLines, widen } from './linePlans';
import { paste } from './pastePlan';
import type { Plan } from './plan';
import { colorSheet, deleteSheet, duplicateSheet, hideSheet, insertSheet, moveSheet, renameSheet } from './sheetPlans';
import { sort } from './sortPlan';
import { fill, type } from './typingPlans';

type Planner<Kind extends Action['do']> = (book: Book, action: Extract<Action, { do: Kind }>) => Plan;

const PLANNERS: { readonly [Kind in Action['do']]: Planner<Kind> } = {
  type,
  fill,
  clear,
  paste,
  sort,
  look,
  note,
  rule,
  insertLines,
  deleteLines,
  hideRows,
  freeze,
  widen,
  insertSheet,
  duplicateSheet,
  deleteSheet,
  renameSheet,
  moveSheet,
  hideSheet,
  colorSheet,
  insertChart,
  deleteChart,
};

export function planOf(book: Book, action: Action): Plan {
  const planner = PLANNERS[action.do] as Planner<Action['do']>;
  return planner(book, action);
}
