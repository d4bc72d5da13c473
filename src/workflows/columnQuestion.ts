import { columnLetter, type SheetRows } from '../core/model/cell';
import type { Problem } from '../core/model/issue';
import {
  type ColumnChoice,
  type ColumnMap,
  type ColumnRole,
  cellText,
  columnExamples,
  columnOptions,
  type Header,
  headerOrder,
  KEY_ROLES,
  nameKind,
  shortened,
} from '../core/reading';
import type { ColumnOption, ColumnQuestion } from './sidebarApi';

/** Problems that one answer settles; `true`: also columns whose names do not speak for them are offered. */
const ASKED: Readonly<Record<string, boolean>> = {
  CUSTOMER_BY_NAME: false,
  COLUMN_AMBIGUOUS: false,
  HEADER_DUPLICATE: false,
  COLUMN_PROPOSED: true,
  HEADER_BLANK: true,
  COLUMN_MISSING: true,
};
const ASKED_ROLES = ['date', 'amount', 'quantity', 'unitPrice'] as const;
const EXAMPLES = { values: 3, letters: 24 };
const LONGEST_HEADER = 80;

/** What is asked, the options as columns, and as the panel shows them. */
export interface Asked {
  readonly question: ColumnQuestion;
  readonly options: readonly ColumnMap[];
  readonly header: Header;
}

export function canBeAsked(code: string): boolean {
  return code in ASKED;
}

/**
 * The one question that would settle a problem with the columns of a table. `undefined` when no answer would: nothing suits, or
 * the rules name that column, and there it is to be mended.
 *
 * @param choice the columns as rules and people have named them so far
 */
export function questionAbout(problem: Problem, table: SheetRows, choice: ColumnChoice, rules: ColumnChoice): Asked | undefined {
  const role = problem.code === 'CUSTOMER_BY_NAME' ? 'customer' : (problem.params.role as ColumnRole | undefined);
  const isWide = ASKED[problem.code];
  if (isWide === undefined || role === undefined || (rules[role] ?? '').trim() !== '') return undefined;
  const asks = KEY_ROLES.includes(role) ? 'customer' : ASKED_ROLES.find((each) => each === role);
  const found = asks === undefined ? undefined : columnOptions(table, choice, { role, isWide });
  if (asks === undefined || found === undefined || found.options.length === 0) return undefined;
  const { header, options } = found;
  const shown = options.map((columns) => shownOption(columns, table, header));
  return { question: { asks, sheet: table.sheet, order: headerOrder(header.cells), options: shown }, options, header };
}

function shownOption(columns: ColumnMap, table: SheetRows, header: Header): ColumnOption {
  const places = Object.entries(columns) as [ColumnRole, number][];
  const [[role, first] = ['amount', 0] as const] = places;
  const letters = Object.fromEntries(places.map(([each, column]) => [each, columnLetter(column)]));
  if (places.length > 1) return { kind: 'product', columns: letters, header: '', examples: [] };
  const isPersonal = role === 'name' && nameKind(header.cells, first) === 'personal';
  const text = shortened(cellText(header.cells[first]), LONGEST_HEADER);
  return {
    kind: isPersonal ? 'names' : 'column',
    columns: letters,
    header: text,
    examples: columnExamples(table, header.index + 1, first, EXAMPLES),
  };
}
