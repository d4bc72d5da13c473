import { overlaps } from './address';
import type { Node } from './compile';
import { type Engine, outputOf } from './engine';
import type { Formula } from './formula';
import { LAZY } from './functions/lazy';
import type { Call } from './functions/native';
import { NATIVE } from './functions/table';
import type { Surroundings } from './locale';
import { binary, unary } from './operators';
import { areaOf, type Reference } from './reference';
import { CellError, type CellValue, type HiddenBy } from './types';
import { asMatrix, failure, first, isError, isMatrix, lift, type Matrix, type Value, widthOf } from './values';
import { RANDOM, VOLATILE_REFUSAL } from './volatile';

/** One evaluation of one formula; functions that choose what to evaluate (IF, IFERROR …) get it whole. */
export interface Evaluation {
  readonly engine: Engine;
  readonly formula: Formula;
  readonly surroundings: Surroundings;
  evaluate(node: Node): Value;
  readonly isFilledOnly?: boolean; // of references only the rows that hold anything are read
}

/** The formula's result. Its precedents are finished; errors are values, never thrown. */
export function evaluateFormula(engine: Engine, formula: Formula): CellValue | CellValue[][] {
  markTaint(engine, formula);
  const evaluation: Evaluation = { engine, formula, surroundings: engine.world.surroundings, evaluate: (node) => evaluate(node, evaluation) };
  const { tree } = formula.compiled;
  if (!tree) return failure('#ERROR!', 'Formula parse error.');
  const result = evaluate(tree, evaluation);
  if (!isMatrix(result)) return result;
  return result.length === 0 || widthOf(result) === 0 ? widest(result) : (result as CellValue[][]);
}

function evaluate(node: Node, evaluation: Evaluation): Value {
  switch (node.type) {
    case 'value':
      return node.value;
    case 'reference':
      return evaluation.isFilledOnly ? filledPart(node, evaluation) : readReference(node.reference, evaluation.engine);
    case 'name': {
      const reference = evaluation.engine.world.names.find(node.name);
      return reference ? readReference(reference, evaluation.engine) : failure('#NAME?', `Unknown range name: '${node.name}'.`);
    }
    case 'array':
      return arrayLiteral(node.rows, evaluation);
    case 'unary':
      return lift([evaluate(node.operand, evaluation)], ([value = '']) => unary(node.operator, value, evaluation.surroundings));
    case 'binary':
      return lift([evaluate(node.left, evaluation), evaluate(node.right, evaluation)], ([left = '', right = '']) =>
        binary(node.operator, left, right, evaluation.surroundings),
      );
    case 'call':
      return call(node.name, node.args, evaluation);
  }
}

function readReference(reference: Reference, engine: Engine): Value {
  if (reference.state === 'no sheet') return failure('#REF!', `Unresolved sheet name '${reference.qualifier}'.`);
  const sheet = engine.world.sheet(reference.sheetId);
  if (reference.state !== 'live' || !sheet) return failure('#REF!', 'Reference does not exist.');
  const area = areaOf(reference);
  if (area.top === area.bottom && area.left === area.right) return sheet.value(area.top, area.left);
  const block = engine.read(sheet, area);
  return block.length === 1 && widthOf(block) === 1 ? first(block) : block;
}

/** `{A1:A3, B1}`: pieces side by side and below each other must fit (documented); the message is observed. */
function arrayLiteral(rows: readonly (readonly Node[])[], evaluation: Evaluation): Value {
  const lines: CellValue[][] = [];
  for (const row of rows) {
    const pieces = row.map((node) => asMatrix(evaluate(node, evaluation)));
    const height = pieces[0]?.length ?? 0;
    if (pieces.some((piece) => piece.length !== height)) return failure('#VALUE!', 'Function ARRAY_ROW parameter 2 has mismatched row size.');
    for (let line = 0; line < height; line++) lines.push(pieces.flatMap((piece) => [...(piece[line] ?? [])]));
  }
  const width = widthOf(lines);
  return lines.every((line) => line.length === width)
    ? lines
    : failure('#VALUE!', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
}

function call(name: string, nodes: readonly (Node | undefined)[], evaluation: Evaluation): Value {
  const lazy = LAZY[name];
  const native = NATIVE[name];
  if (evaluation.engine.customNames.has(name) && !lazy && !native) return callCustom(name, nodes, evaluation);
  if (!lazy && !native) return failure('#NAME?', `Unknown function: '${name}'.`);
  const [least, most] = (lazy ?? native)?.arity ?? [0, 0];
  if (nodes.length < least || nodes.length > most) return failure('#N/A', wrongCount(name, least, most, nodes.length));
  if (lazy) return lazy.run(nodes, evaluation);
  if (!native) return '';
  const args = nodes.map((node) => (node ? (skipsBlanks(name, nodes) ? filledPart(node, evaluation) : argument(name, nodes, node, evaluation)) : ''));
  const about = callOf(name, nodes, evaluation);
  if (native.shape === 'each') return lift(args, (cells) => (native.seesErrors ? undefined : cells.find(isError)) ?? native.run(cells, about));
  return (native.seesErrors ? undefined : args.find(isError)) ?? native.run(args, about);
}

/** To these empty rows at the end are nothing at all: of a whole column they are handed only the part that holds anything. */
const SKIPS_BLANKS: ReadonlySet<string> = new Set(['MIN', 'MAX', 'COUNT', 'COUNTA', 'SUM', 'AVERAGE', 'MATCH']);

/** A sum of the very cells that are asked about needs no empty ones. */
function skipsBlanks(name: string, nodes: readonly unknown[]): boolean {
  return SKIPS_BLANKS.has(name) || (name === 'SUMIF' && nodes.length === 2);
}

/** `SUMPRODUCT(LEN(A:P))`, also times something: an empty cell has no length. */
function argument(name: string, nodes: readonly (Node | undefined)[], node: Node, evaluation: Evaluation): Value {
  const isFilledOnly = evaluation.isFilledOnly === true || (name === 'SUMPRODUCT' && nodes.length === 1 && isOfLengths(node));
  return evaluate(node, isFilledOnly ? { ...evaluation, isFilledOnly } : evaluation);
}

function isOfLengths(node: Node): boolean {
  if (node.type === 'binary' && node.operator === '*') return isOfLengths(node.left);
  return node.type === 'call' && node.name === 'LEN' && node.args[0]?.type === 'reference';
}

function filledPart(node: Node, evaluation: Evaluation): Value {
  const { engine } = evaluation;
  const sheet = node.type === 'reference' && node.reference.state === 'live' ? engine.world.sheet(node.reference.sheetId) : undefined;
  if (node.type !== 'reference') return evaluate(node, evaluation);
  if (sheet === undefined) return readReference(node.reference, engine);
  const area = areaOf(node.reference);
  const bottom = Math.max(area.top, Math.min(area.bottom, sheet.rows.length - 1));
  return bottom < area.bottom ? engine.read(sheet, { ...area, bottom }) : readReference(node.reference, engine);
}

function callOf(name: string, nodes: readonly (Node | undefined)[], { engine, surroundings }: Evaluation): Call {
  return {
    name,
    surroundings,
    isCells: nodes.map((node) => node?.type === 'reference' || node?.type === 'name'),
    isLeftOut: nodes.map((node) => node === undefined),
    hiddenBy: (argument, row) => hiddenBy(nodes[argument], row, engine),
    now: engine.world.now,
    timeZone: engine.world.timeZone(),
    random: engine.world.random,
  };
}

function hiddenBy(node: Node | undefined, row: number, { world }: Engine): HiddenBy | undefined {
  const reference = node?.type === 'reference' ? node.reference : node?.type === 'name' ? world.names.find(node.name) : undefined;
  return reference && world.sheet(reference.sheetId)?.hiddenRows.get(areaOf(reference).top + row);
}

function wrongCount(name: string, least: number, most: number, count: number): string {
  const expected = least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `between ${least} and ${most}`;
  return `Wrong number of arguments to ${name}. Expected ${expected} arguments, but got ${count} arguments.`;
}

/** A range arrives as rows, one cell as its value, a skipped argument as '' (documented, but for the last: assumed). */
function callCustom(name: string, nodes: readonly (Node | undefined)[], evaluation: Evaluation): Value {
  const { engine, formula } = evaluation;
  if (nodes.some((node) => node && touchesVolatile(node, engine))) return failure('#ERROR!', VOLATILE_REFUSAL);
  const args = nodes.map((node) => (node ? evaluation.evaluate(node) : ''));
  try {
    const result = engine.callCustom(name, args as CellValue[] | CellValue[][][], {
      sheetId: formula.sheetId,
      row: formula.row,
      column: formula.column,
      rows: 1,
      columns: 1,
    });
    return result ?? '';
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    return failure('#ERROR!', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Whether an argument asks NOW() and the like itself, or reads a cell that does, directly or through others (observed). */
function touchesVolatile(node: Node, engine: Engine): boolean {
  switch (node.type) {
    case 'value':
      return false;
    case 'reference':
      return readsTainted(engine, [node.reference]);
    case 'name': {
      const reference = engine.world.names.find(node.name);
      return reference !== undefined && readsTainted(engine, [reference]);
    }
    case 'array':
      return node.rows.some((row) => row.some((element) => touchesVolatile(element, engine)));
    case 'unary':
      return touchesVolatile(node.operand, engine);
    case 'binary':
      return touchesVolatile(node.left, engine) || touchesVolatile(node.right, engine);
    case 'call':
      return RANDOM.includes(node.name) || node.args.some((argument) => argument !== undefined && touchesVolatile(argument, engine));
  }
}

function readsTainted(engine: Engine, references: readonly Reference[]): boolean {
  return references.some((reference) => reference.state === 'live' && isTainted(engine, reference.sheetId, reference));
}

function isTainted(engine: Engine, sheetId: number, reference: Reference): boolean {
  const area = areaOf(reference);
  for (const formula of engine.tainted) if (formula.sheetId === sheetId && overlaps(outputOf(formula), area)) return true;
  return false;
}

function markTaint(engine: Engine, formula: Formula): void {
  engine.tainted.delete(formula);
  if (engine.tainted.size === 0 && !RANDOM.some((name) => formula.calls.has(name))) return;
  if (formula.compiled.tree && touchesVolatile(formula.compiled.tree, engine)) engine.tainted.add(formula);
}

/** A block without cells is one empty cell; rows of different lengths are made equal where the block is placed. */
function widest(block: Matrix): CellValue | CellValue[][] {
  return block.some((line) => line.length > 0) ? (block as CellValue[][]) : '';
}
