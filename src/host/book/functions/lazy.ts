import { toBoolean } from '../coerce';
import type { Node } from '../compile';
import type { Evaluation } from '../evaluate';
import { areaOf } from '../reference';
import type { CellValue } from '../types';
import { asMatrix, failure, first, isError, isMatrix, lift, type Value } from '../values';
import { MANY } from './native';

/** Functions that decide which arguments to evaluate, or want the reference itself rather than its cells. */
interface LazyFunction {
  readonly arity: readonly [least: number, most: number];
  readonly run: (nodes: readonly (Node | undefined)[], evaluation: Evaluation) => Value;
}

export const LAZY: Readonly<Record<string, LazyFunction>> = {
  /** Only the branch taken is evaluated; a left-out branch is FALSE (documented for the third argument). */
  IF: {
    arity: [2, 3],
    run: ([condition, then, otherwise], evaluation) => {
      const test = value(condition, evaluation);
      const branch = (node: Node | undefined, isGiven: boolean): Value => (node ? evaluation.evaluate(node) : isGiven ? '' : false);
      if (!isMatrix(test)) {
        const decided = toBoolean(test, { name: 'IF', position: 1 });
        return isError(decided) ? decided : decided ? branch(then, true) : branch(otherwise, otherwise !== undefined);
      }
      return lift([test, branch(then, true), branch(otherwise, otherwise !== undefined)], ([cell = '', yes = '', no = '']) => {
        const decided = toBoolean(cell, { name: 'IF', position: 1 });
        return isError(decided) ? decided : decided ? yes : no;
      });
    },
  },
  IFS: {
    arity: [2, MANY],
    run: (nodes, evaluation) => {
      if (nodes.length % 2 === 1) return failure('#N/A', 'Wrong number of arguments to IFS. Expected an even number of arguments.');
      for (let index = 0; index < nodes.length; index += 2) {
        const decided = toBoolean(first(value(nodes[index], evaluation)), { name: 'IFS', position: index + 1 });
        if (isError(decided)) return decided;
        if (decided) return value(nodes[index + 1], evaluation);
      }
      return failure('#N/A', 'No match.');
    },
  },
  IFERROR: { arity: [1, 2], run: (nodes, evaluation) => insteadOf(isError, nodes, evaluation) },
  IFNA: { arity: [2, 2], run: (nodes, evaluation) => insteadOf((cell) => isError(cell) && cell.code === '#N/A', nodes, evaluation) },
  /** Everything is worked out over whole blocks here anyway. */
  ARRAYFORMULA: { arity: [1, 1], run: ([node], evaluation) => value(node, evaluation) },
  ROW: { arity: [0, 1], run: (nodes, evaluation) => position(nodes[0], evaluation, 'row') },
  COLUMN: { arity: [0, 1], run: (nodes, evaluation) => position(nodes[0], evaluation, 'column') },
};

function value(node: Node | undefined, evaluation: Evaluation): Value {
  return node ? evaluation.evaluate(node) : '';
}

function insteadOf(isUnwanted: (cell: CellValue) => boolean, [node, otherwise]: readonly (Node | undefined)[], evaluation: Evaluation): Value {
  const result = value(node, evaluation);
  if (!isMatrix(result)) return isUnwanted(result) ? value(otherwise, evaluation) : result;
  const spare = asMatrix(result).some((line) => line.some(isUnwanted)) ? value(otherwise, evaluation) : '';
  return lift([result, spare], ([cell = '', other = '']) => (isUnwanted(cell) ? other : cell));
}

/** Row or column numbers of a reference; of the formula's own cell without one (documented). */
function position(node: Node | undefined, { engine, formula }: Evaluation, axis: 'row' | 'column'): Value {
  if (!node) return (axis === 'row' ? formula.row : formula.column) + 1;
  const reference = node.type === 'reference' ? node.reference : node.type === 'name' ? engine.world.names.find(node.name) : undefined;
  const sheet = reference && engine.world.sheet(reference.sheetId);
  if (reference && reference.state !== 'live') return failure('#REF!', 'Reference does not exist.'); // as everywhere else (assumed)
  if (!reference || !sheet) return failure('#N/A', `Argument must be a range.`);
  const { top, left, bottom, right } = areaOf(reference);
  const [from, to] = axis === 'row' ? [top, Math.min(bottom, sheet.rowCount - 1)] : [left, Math.min(right, sheet.columnCount - 1)];
  if (from >= to) return from + 1;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index + 1);
  return axis === 'row' ? numbers.map((number) => [number]) : [numbers];
}
