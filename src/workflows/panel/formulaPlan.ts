import { isBlank, type SheetRows } from '../../core/model/cell';
import { looksLikeOrders } from '../../core/orders';
import type { TierRules } from '../../core/policy';
import { KEY_ROLES } from '../../core/reading';
import { type Language, say } from '../../messages';
import { columnsNamed, filledColumns, suitedColumns } from './formulaColumns';
import { cellAt, columnIn, openColumn, type TierCall } from './formulaText';
import { WANT_NAMES, WANTS, type Want, type WantName } from './formulaWants';
import type { Field, Option, Wanted } from './panelPage';
import type { UserSheet } from './userCells';

/** The formula that is meant, and where it would stand. */
export interface FormulaPlan {
  readonly name: WantName;
  readonly fields: readonly Field[]; // as they are answered
  readonly call: TierCall | undefined; // none: there is no column it could read
  readonly row: number; // 0-based
  readonly column: number;
  readonly columns: number; // that it fills
  readonly inTheWay: string | undefined; // the first filled cell of the selected column, which is why it stands elsewhere
  readonly isAsAnswered: boolean; // false: an answer names no such column or formula
}

export interface PlanInput {
  readonly sheet: UserSheet; // where it is to stand
  readonly selected: number; // column
  readonly orders: SheetRows | undefined; // for formulas that read orders, where the sheet itself holds none
  readonly rules: TierRules['kind'] | undefined;
  readonly fields: Wanted['fields'];
  readonly language: Language;
}

/** What a person has answered, with the best guess for everything they have not. */
export function planFormula(input: PlanInput): FormulaPlan {
  const { sheet, fields, language } = input;
  const name = WANT_NAMES.find((each) => each === fields.what) ?? 'TIER';
  const want: Want = WANTS[name];
  const answers = want.reads === 'orders' || want.reads === 'visits' ? orderAnswers(input, want) : columnAnswers(input, want.reads);
  const isTable = want.reads === 'orders' || want.reads === 'visits';
  const row = isTable ? 0 : (answers.fields[0]?.row ?? 0);
  const free = freeColumn(sheet, input.selected, want.columns, row);
  const options = WANT_NAMES.map(
    (each): Option => ({ value: each, text: say(language, `page.formula.want.${each}`), small: say(language, `page.formula.means.${each}`) }),
  );
  const what: Field = { kind: 'choice', id: 'what', label: say(language, 'page.formula.what'), value: name, options, isAskedAgain: true };
  const asked = answers.fields.map(({ id, value, options: columns }): Field => {
    return { kind: 'choice', id, label: say(language, `page.formula.${id}`), value, options: columns, isAskedAgain: true };
  });
  const given = answers.fields.every(({ id, value }) => fields[id] === undefined || fields[id] === value);
  return {
    name,
    fields: [what, ...asked],
    call: answers.args && callOf(name, want, answers.args, input.rules),
    row,
    column: free.column,
    columns: want.columns,
    inTheWay: free.inTheWay,
    isAsAnswered: given && (fields.what === undefined || fields.what === name),
  };
}

interface Answer {
  readonly id: 'column' | 'customers' | 'dates' | 'amounts';
  readonly value: string; // a letter
  readonly row: number; // where that column begins
  readonly options: readonly Option[];
}
interface Answers {
  readonly fields: readonly Answer[];
  readonly args: readonly string[] | undefined;
}

/** Limits for scores want scores. */
function callOf(name: WantName, { reads, name: needed }: Want, args: readonly string[], rules: PlanInput['rules']): TierCall {
  const read = reads === 'number' && needed === 'TIER_RULES' && rules === 'score' ? args.map((arg) => `TIER_SCORE(${arg})`) : args;
  return { fn: name, args: needed === undefined ? read : [...read, needed] };
}

function columnAnswers({ sheet, selected, fields }: PlanInput, reads: 'number' | 'customer'): Answers {
  const suited = suitedColumns(sheet, reads, selected);
  const chosen = suited.find(({ option }) => option.value === fields.column) ?? suited[0];
  if (chosen === undefined) return { fields: [], args: undefined };
  const inOrder = [...suited].sort((a, b) => a.column - b.column);
  const field: Answer = { id: 'column', value: chosen.option.value, row: chosen.row, options: inOrder.map(({ option }) => option) };
  return { fields: [field], args: [openColumn(chosen.column, chosen.row)] };
}

/** Customers, dates and amounts of the orders in the sheet itself, else of the sheet that updates read. */
function orderAnswers({ sheet, orders, fields }: PlanInput, { reads }: Want): Answers {
  const isHere = looksLikeOrders({ sheet: sheet.name, rows: sheet.rows });
  const table = isHere ? sheet : orders && { name: orders.sheet, rows: orders.rows };
  const filled = table === undefined ? [] : filledColumns(table);
  if (table === undefined || filled.length === 0) return { fields: [], args: undefined };
  const roles = { customers: KEY_ROLES, dates: ['date'], amounts: ['amount'] } as const;
  const ids = (['customers', 'dates', 'amounts'] as const).slice(0, reads === 'visits' ? 2 : 3);
  const answers = ids.map((id, index): Answer => {
    const best = columnsNamed(table, roles[id])[0];
    const chosen =
      filled.find(({ option }) => option.value === fields[id]) ?? filled.find(({ column }) => column === best) ?? filled[Math.min(index, filled.length - 1)];
    return { id, value: chosen?.option.value ?? '', row: chosen?.row ?? 0, options: filled.map(({ option }) => option) };
  });
  const row = Math.min(...answers.map((answer) => answer.row)); // columns of one table begin together
  return { fields: answers, args: answers.map(({ value }) => openColumn(columnIn(value), row, isHere ? undefined : table.name)) };
}

/** The selected column if it is empty from that row on, else the next place where so many columns are. */
function freeColumn(
  { rows, formulas }: UserSheet,
  selected: number,
  columns: number,
  from: number,
): { readonly column: number; readonly inTheWay: string | undefined } {
  const filledRow = (column: number) => rows.findIndex((cells, row) => row >= from && (!isBlank(cells[column]) || (formulas[row]?.[column] ?? '') !== ''));
  let inTheWay: string | undefined;
  for (let column = selected; ; column++) {
    const taken = Array.from({ length: columns }, (_, index) => column + index).find((each) => filledRow(each) >= 0);
    if (taken === undefined) return { column, inTheWay };
    inTheWay ??= cellAt(filledRow(taken), taken);
    column = taken;
  }
}
