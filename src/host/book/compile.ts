import { parse, tokenize } from '@borgar/fx';
import { deadReference, parseReference, printReference, type Reference } from './reference';
import { CellError, type CellValue, type ErrorCode } from './types';

/** A formula's tree. References are shared with the printed pieces, so both follow their cells. */
export type Node =
  | { readonly type: 'value'; readonly value: CellValue }
  | { readonly type: 'reference'; readonly reference: Reference }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] };

export interface Compiled extends Written {
  readonly tree: Node | undefined; // nothing: the text is no formula ("Formula parse error.")
}

/** A formula as it is written, its references found. */
export interface Written {
  /** Text and references in order; joined they are the formula as typed, with today's addresses. */
  readonly pieces: readonly (string | Reference)[];
  readonly references: readonly Reference[];
}

interface SheetLookup {
  readonly ownSheetId: number;
  readonly sheetIdOf: (name: string) => number | undefined;
}

/** Turns formula text (with its `=`) into a tree. Parsing is @borgar/fx's; references are bound to sheets here. */
export function compile(text: string, lookup: SheetLookup): Compiled {
  const pieces = readPieces(text, lookup);
  const written = writtenOf(pieces);
  return { ...written, tree: parseTree(pieces, written.references) };
}

/** The references of a formula text, for changing and printing: much quicker than `compile`. */
export function readReferences(text: string, lookup: SheetLookup): Written {
  return writtenOf(readPieces(text, lookup));
}

export function printFormula(written: Written, sheetName: (id: number) => string | undefined): string {
  return written.pieces.map((piece) => (typeof piece === 'string' ? piece : printReference(piece, sheetName))).join('');
}

function readPieces(text: string, lookup: SheetLookup): Piece[] {
  return bindReferences(tokenize(text, { mergeRefs: true, allowTernary: true, withLocation: false }), lookup);
}

function writtenOf(pieces: readonly Piece[]): Written {
  return { pieces: pieces.map((piece) => piece.reference ?? piece.value), references: pieces.flatMap((piece) => piece.reference ?? []) };
}

interface Piece {
  readonly type: string;
  readonly value: string;
  readonly reference?: Reference;
}

/** Pairs every reference in the text with its cells, the dead spellings `#REF!A1`, `Sheet1!#REF!` and `#REF!` included. */
function bindReferences(tokens: readonly { type: string; value: string }[], lookup: SheetLookup): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [token, next, afterNext] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (!token) continue;
    if (isReferenceToken(token)) {
      const reference = parseReference(token.value, lookup.ownSheetId, lookup.sheetIdOf);
      pieces.push(reference ? { ...token, reference } : token);
    } else if (token.type === 'context' && next?.value === '!' && afterNext?.value === '#REF!') {
      const name = token.value.replace(/^'|'$/g, '').replaceAll("''", "'");
      pieces.push({ ...token, reference: deadReference('cells gone', undefined, name, lookup.sheetIdOf(name)) });
      index += 2;
    } else if (token.type === 'error' && token.value === '#REF!') {
      const cells = next && isReferenceToken(next) ? parseReference(next.value, lookup.ownSheetId, lookup.sheetIdOf) : undefined;
      pieces.push({ ...token, reference: cells ? deadReference('sheet gone', cells) : deadReference('cells gone') });
      if (cells) index++;
    } else {
      pieces.push(token);
    }
  }
  return pieces;
}

function isReferenceToken(token: { type: string }): boolean {
  return token.type === 'range' || token.type === 'range_beam' || token.type === 'range_ternary';
}

/** fx only has to see *that* a reference stands here: a numbered stand-in finds its own reference again in the tree. */
const STAND_IN = '_reference_';

/**
 * fx takes array literals of plain values only; Sheets takes any expression: {A1:A3*2, B1:B3}. So they are parsed as calls:
 * {a,b;c} is ARRAY(ROW OF(a,b), ROW OF(c)). No typed name holds a space, so none is mistaken for these.
 */
const ARRAY = 'array literal';
const ROW_OF = 'array row';
const [OPEN, CLOSE, COMMA] = ['(', ')', ','].map((value) => ({ type: 'operator', value })) as [Token, Token, Token];
const ARRAY_SIGNS = new Map<string, readonly Token[]>([
  ['{', [{ type: 'func', value: ARRAY }, OPEN, { type: 'func', value: ROW_OF }, OPEN]],
  [';', [CLOSE, COMMA, { type: 'func', value: ROW_OF }, OPEN]],
  ['}', [CLOSE, CLOSE]],
]);

interface Token {
  readonly type: string;
  readonly value: string;
}

function parseTree(pieces: readonly Piece[], references: readonly Reference[]): Node | undefined {
  let count = 0;
  let arrays = 0; // open ones
  const tokens = pieces.flatMap((piece): Token | readonly Token[] => {
    if (piece.reference) return { type: 'range_named', value: STAND_IN + count++ };
    if (piece.value === '{') arrays++;
    if (piece.value === '}') arrays--;
    if (piece.value === ';' && arrays === 0) return COMMA; // between arguments Sheets reads both, in every locale (observed)
    return ARRAY_SIGNS.get(piece.value) ?? { type: piece.type, value: piece.value };
  });
  try {
    const tree = parse(tokens as Parameters<typeof parse>[0]);
    return toNode(tree as unknown as FxNode, references);
  } catch {
    return undefined; // fx throws on text that is no formula; the cell says so
  }
}

interface FxNode {
  type: string;
  value: unknown;
  operator: string;
  arguments: (FxNode | null)[];
  callee: { type: string; name: string };
}

function toNode(node: FxNode, references: readonly Reference[]): Node {
  const inner = (child: FxNode | null | undefined) => {
    if (!child) throw new SyntaxError('an operand is missing');
    return toNode(child, references);
  };
  switch (node.type) {
    case 'Literal':
      return { type: 'value', value: node.value as CellValue };
    case 'ErrorLiteral':
      return { type: 'value', value: new CellError(node.value as ErrorCode) };
    case 'ReferenceIdentifier':
      return nameOrReference(String(node.value), references);
    case 'UnaryExpression':
      return { type: 'unary', operator: node.operator, operand: inner(node.arguments[0]) };
    case 'BinaryExpression':
      return { type: 'binary', operator: node.operator, left: inner(node.arguments[0]), right: inner(node.arguments[1]) };
    case 'CallExpression':
      if (node.callee.type !== 'Identifier') throw new SyntaxError('only a name can be called');
      if (node.callee.name === ARRAY) return { type: 'array', rows: node.arguments.map((row) => arrayRow(row, inner)) };
      if (node.callee.name === ROW_OF) throw new SyntaxError('a semicolon outside an array');
      return { type: 'call', name: node.callee.name.toUpperCase(), args: node.arguments.map((argument) => (argument ? inner(argument) : undefined)) };
    case 'LambdaExpression':
      return { type: 'call', name: 'LAMBDA', args: [] };
    case 'LetExpression':
      return { type: 'call', name: 'LET', args: [] };
    default:
      throw new SyntaxError(`unexpected ${node.type}`);
  }
}

function arrayRow(row: FxNode | null, inner: (child: FxNode | null) => Node): Node[] {
  if (row?.callee?.name !== ROW_OF || row.arguments.length === 0) throw new SyntaxError('an array row is empty');
  return row.arguments.map(inner);
}

function nameOrReference(text: string, references: readonly Reference[]): Node {
  if (!text.startsWith(STAND_IN)) return { type: 'name', name: text };
  const reference = references[Number(text.slice(STAND_IN.length))];
  if (!reference) throw new SyntaxError(`no reference ${text}`);
  return { type: 'reference', reference };
}
