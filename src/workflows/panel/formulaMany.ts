import { type Cell, isBlank } from '../../core/model/cell';
import { type Language, say } from '../../messages';
import { cellAt, openColumn, type TierCall, tierCallIn } from './formulaText';
import type { Block } from './panelPage';
import type { CellArea, UserSheet } from './userCells';

/** Cells of one column that each ask the same of the cell beside them. */
export interface ManyCells {
  readonly column: number;
  readonly first: number; // row, 0-based
  readonly last: number;
  readonly count: number;
  readonly reads: number; // the column they read
  readonly call: TierCall; // of the first
}

const FEWEST = 5;
/** Functions that give for a whole column what they give for each of its cells. */
const ROW_BY_ROW = ['TIER', 'TIER_NEXT', 'TIER_OF'];

/** Columns with many separate cells, those with most first. */
export function manyCellsIn({ formulas }: UserSheet): ManyCells[] {
  const width = formulas.reduce((most, row) => Math.max(most, row.length), 0);
  const found = Array.from({ length: width }, (_, column) => manyIn(formulas, column)).flatMap((many) => (many === undefined ? [] : [many]));
  return found.sort((a, b) => b.count - a.count);
}

function manyIn(formulas: UserSheet['formulas'], column: number): ManyCells | undefined {
  let many: ManyCells | undefined;
  formulas.forEach((line, row) => {
    const call = tierCallIn(line[column] ?? '');
    const reads = call && readsBeside(call, row);
    if (call === undefined || reads === undefined) return;
    if (many === undefined) many = { column, first: row, last: row, count: 1, reads, call };
    else if (isLike(many, call, reads)) many = { ...many, last: row, count: many.count + 1 };
  });
  return many !== undefined && many.count >= FEWEST ? many : undefined;
}

/** The column whose cell of the same row a formula reads. */
function readsBeside({ fn, args }: TierCall, row: number): number | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(args[0] ?? '') ?? [];
  if (letters === undefined || Number(digits) !== row + 1 || !ROW_BY_ROW.includes(fn)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isLike(many: ManyCells, { fn, args }: TierCall, reads: number): boolean {
  return fn === many.call.fn && reads === many.reads && args.slice(1).join() === many.call.args.slice(1).join();
}

/** The first cell between them that is something else: a value, or a formula that asks something else. */
export function strangerAmong({ rows, formulas }: UserSheet, many: ManyCells): number | undefined {
  for (let row = many.first; row <= many.last; row++) {
    const formula = formulas[row]?.[many.column] ?? '';
    const call = tierCallIn(formula);
    const isOne = call !== undefined && readsBeside(call, row) === many.reads && isLike(many, call, many.reads);
    if (!isOne && (formula !== '' || !isBlank(rows[row]?.[many.column]))) return row;
  }
  return undefined;
}

/** One formula for all of them: where it stands, what it says, and which values it has to give. */
export interface OneFormula {
  readonly area: CellArea; // its own cell first
  readonly call: TierCall;
  readonly reads: readonly (readonly Cell[])[]; // its first argument
  readonly shown: readonly Cell[]; // what must come of it, from its own cell down
}

/**
 * The formula begins in the heading's cell where that is empty or says what the formula itself would say there, for a
 * list that is sorted takes a formula below it along. It is open at its end where nothing stands below.
 */
export function oneFormulaFor({ rows }: UserSheet, many: ManyCells, heading: string): OneFormula {
  const above = many.first - 1;
  const isHeaded = above >= 0 && (isBlank(rows[above]?.[many.column]) || rows[above]?.[many.column] === heading) && !isBlank(rows[above]?.[many.reads]);
  const first = isHeaded ? above : many.first;
  const isOpen = rows.every((cells, row) => row <= many.last || (isBlank(cells[many.column]) && isBlank(cells[many.reads])));
  const range = isOpen ? openColumn(many.reads, first) : `${cellAt(first, many.reads)}:${cellAt(many.last, many.reads)}`;
  const lines = rows.slice(first, many.last + 1);
  const shown = lines.map((cells) => cells[many.column] ?? '');
  return {
    area: { row: first, column: many.column, rows: lines.length, columns: 1 },
    call: { fn: many.call.fn, args: [range, ...many.call.args.slice(1)] },
    reads: lines.map((cells) => [cells[many.reads] ?? '']),
    shown: isHeaded ? [heading, ...shown.slice(1)] : shown,
  };
}

/** Separate cells slow a file: each is a call of its own. */
export function manyBlocks(sheet: UserSheet, language: Language): Block[] {
  const [many] = manyCellsIn(sheet);
  if (many === undefined) return [];
  const cells = `${cellAt(many.first, many.column)}:${cellAt(many.last, many.column)}`;
  const press = {
    label: say(language, 'page.many.press'),
    asks: { text: say(language, 'page.many.asks', { count: many.count, cells }) },
    go: { kind: 'do', action: 'oneFormula', about: `${sheet.name}!${cells}` },
  } as const;
  const title = say(language, 'page.many', { count: many.count });
  return [
    { kind: 'rows', title: say(language, 'page.many.title'), rows: [{ icon: 'warning', title, text: say(language, 'page.many.text', { cells }), press }] },
  ];
}
