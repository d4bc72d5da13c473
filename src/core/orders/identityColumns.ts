import { type Cell, columnLetter } from '../model/cell';
import type { Problem } from '../model/issue';
import { type ColumnFinder, type ColumnRole, cellText, type FoundColumn, foundColumn, isCiphertext, type NameKind, nameKind } from '../reading';
import { type ProbableParts, probableParts } from './probableParts';

/** What is known of a table's customers besides the column of their key. */
export interface Identity {
  readonly names: NameKind | undefined; // the key is a column of names
  readonly probable: ProbableParts | undefined; // the key is put together of these columns
  readonly contacts: ContactColumns;
  readonly called?: readonly number[]; // columns of what customers are called: one, or given and family name
}

/** Columns beside the key that may show that two customers are one, or one customer two. */
export interface ContactColumns {
  readonly email?: number;
  readonly phone?: number; // its numbers may be masked: then only their last digits are compared
  readonly name?: number;
}

/** The key of a table without a header, or one that a person has explained. */
export const PLAIN_IDENTITY: Identity = { names: undefined, probable: undefined, contacts: {} };

type Chosen = Readonly<Partial<Record<ColumnRole, FoundColumn>>>;
type Key = FoundColumn | { readonly problem: Problem };

export interface CustomerColumn {
  readonly key: Key;
  readonly identity: Identity;
}

/**
 * A personal name that nobody has named in the rules is a question, not a key. Where the rules allow probable customers,
 * they take the place of a refused key.
 *
 * @param passedOver a stronger key's column that too many rows leave blank
 */
export function customerColumn(
  key: Key,
  passedOver: number | undefined,
  given: { finder: ColumnFinder; chosen: Chosen; allowsProbable: boolean },
): CustomerColumn {
  const { finder, chosen, allowsProbable } = given;
  const asked = 'problem' in key ? key : (nameQuestion(key, passedOver, finder) ?? key);
  if (!('problem' in asked)) {
    const names = nameKind(finder.header.cells, asked.column);
    return { key: asked, identity: { names, probable: undefined, contacts: contactColumns(asked.column, finder, chosen) } };
  }
  const parts = probableParts(finder);
  if (parts === undefined) return { key: asked, identity: PLAIN_IDENTITY };
  if (allowsProbable) return { key: foundColumn(parts.role, parts.column, 'NAME'), identity: { ...PLAIN_IDENTITY, probable: parts } };
  const isMasked = asked.problem.code === 'CUSTOMER_MASKED';
  return { key: isMasked ? { problem: { ...asked.problem, params: { ...asked.problem.params, probable: 'yes' } } } : asked, identity: PLAIN_IDENTITY };
}

function nameQuestion({ role, column, reason }: FoundColumn, passedOver: number | undefined, { header, sheet }: ColumnFinder): Key | undefined {
  if (role !== 'name' || reason === 'CHOSEN' || nameKind(header.cells, column) !== 'personal') return undefined;
  const named = (at: number) => `${cellText(header.cells[at]).trim()} (${columnLetter(at)})`;
  const other = passedOver === undefined ? '' : named(passedOver);
  return { problem: { code: 'CUSTOMER_BY_NAME', params: { sheet, role, column: named(column), has: other === '' ? 'none' : 'other', other } } };
}

function contactColumns(key: number, finder: ColumnFinder, chosen: Chosen): ContactColumns {
  const beside = (role: ColumnRole): number | undefined => {
    const column = chosen[role]?.column ?? finder.best(role).columns[0];
    return column === key ? undefined : column;
  };
  const email = beside('email');
  const phone = beside('phone') ?? finder.best('phone').refused.find((column) => column !== key && isMaskedColumn(finder, column));
  const name = beside('name');
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }), ...(name === undefined ? {} : { name }) };
}

function isMaskedColumn(finder: ColumnFinder, column: number): boolean {
  const { masked, filled } = finder.content(column);
  return masked > 0 && masked * 2 >= filled && !isCiphertext(cellText(firstCell(finder, column)));
}

function firstCell(finder: ColumnFinder, column: number): Cell | undefined {
  return finder.rows[finder.content(column).firstRow]?.[column];
}
