import type { Area } from './address';
import type { Compiled, Node } from './compile';
import { canSpill } from './spillable';
import type { CellValue } from './types';

/** One cell's formula and what the engine remembers of it between recalculations. */
export interface Formula {
  readonly sheetId: number;
  row: number;
  column: number;
  readonly compiled: Compiled;
  readonly names: readonly string[]; // named ranges it mentions, upper case
  readonly calls: ReadonlySet<string>; // functions it mentions, upper case
  readonly maySpill: boolean;
  /** Cells it reads, in order of appearance; rebuilt when references or names move. */
  precedents: readonly Precedent[];
  state: 'clean' | 'dirty' | 'waiting'; // waiting: on the stack until its precedents are done
  /** What it filled last time; undefined before the first run. */
  output: Area | undefined;
  /** A finished result that only has to be placed (again): its inputs did not change. */
  held: CellValue | CellValue[][] | undefined;
  /** Where a blocked result would have gone. */
  wanted: Area | undefined;
  circular: boolean;
  /** Runs in the current recalculation, to stop formulas that keep changing each other. */
  runs: number;
  runsIn: number;
}

export interface Precedent {
  readonly sheetId: number;
  readonly area: Area;
}

export function createFormula(place: { sheetId: number; row: number; column: number }, compiled: Compiled): Formula {
  const names: string[] = [];
  const calls = new Set<string>();
  if (compiled.tree) collect(compiled.tree, names, calls);
  return {
    sheetId: place.sheetId,
    row: place.row,
    column: place.column,
    compiled,
    names,
    calls,
    maySpill: compiled.tree !== undefined && canSpill(compiled.tree),
    precedents: [],
    state: 'clean',
    output: undefined,
    held: undefined,
    wanted: undefined,
    circular: false,
    runs: 0,
    runsIn: 0,
  };
}

function collect(node: Node, names: string[], calls: Set<string>): void {
  switch (node.type) {
    case 'name':
      names.push(node.name.toUpperCase());
      break;
    case 'array':
      for (const row of node.rows) for (const element of row) collect(element, names, calls);
      break;
    case 'unary':
      collect(node.operand, names, calls);
      break;
    case 'binary':
      collect(node.left, names, calls);
      collect(node.right, names, calls);
      break;
    case 'call':
      calls.add(node.name);
      for (const argument of node.args) if (argument) collect(argument, names, calls);
      break;
    default:
  }
}
