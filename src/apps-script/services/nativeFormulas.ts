import { columnLetter } from '../../core/model/cell';
import { BANNER_LOST, type ColumnPlace, ROUGHLY, SUMMED_BELOW } from '../../workflows';

/**
 * Every formula that we put into sheets of our own, for `setFormula`: English names and commas are right in every
 * locale. Nothing of a user's but the names of sheets may come into one, quoted.
 */

/** How many of a column's filled cells stand in hidden rows: Google knows without being asked row by row. */
export function hiddenRowsFormula({ table, column, fromRow }: ColumnPlace): string {
  const letter = columnLetter(column);
  const cells = `${quoted(table.sheet)}!${letter}${fromRow}:${letter}`;
  return `=COUNTA(${cells})-SUBTOTAL(103,${cells})`;
}

/**
 * How old a sheet is, in words that stand in the hidden sheet: "as of …" when every row is of the generation that counts,
 * "being updated" when not, "not updated since …" when two scheduled updates have not come. It goes on telling when no
 * script ever runs again. `TODAY()`, never `NOW()`: a range that holds `NOW()` breaks every custom function that reads it.
 *
 * @param generations letter of the column in which each row carries its generation
 * @param state       what the hidden sheet is called now
 */
export function bannerFormula(generations: string, state: string): string {
  const at = (cell: string) => `${quoted(state)}!${cell}`;
  const column = `${generations}:${generations}`;
  const isUpdating = `OR(${at('$A$1')}<>"IDLE",MIN(${column})<>${at('$B$1')},MAX(${column})<>${at('$B$1')})`;
  const isSilent = `TODAY()-INT(${at('$D$1')})>2*IF(${at('$E$1')}="",99999,${at('$E$1')})`;
  const when = (cell: string) => `TEXT(${at(cell)},"yyyy-mm-dd hh:mm")`;
  const told = `IF(${isSilent},${at('$D$2')}&" "&${when('$D$1')},${at('$B$2')}&" "&${when('$C$1')})`;
  return `=IFERROR(IF(${isUpdating},${at('$C$2')},${told}),"${BANNER_LOST}")`;
}

/**
 * Changes when any row of a sheet of ours is cleared, cut off, added, moved down, or typed over with another number or a
 * text of another length; not when people format it otherwise. `MATCH` finds the last generation. Marks of customers are
 * too large to be summed exactly, and are summed roughly. `healthOf` says the same of a page before it is written.
 */
export function healthFormula(sheet: string, generations: string): string {
  const of = (columns: string) => `${quoted(sheet)}!${columns}`;
  const column = of(`${generations}:${generations}`);
  const all = of(`A:${generations}`);
  const rows = `MIN(${column})&"|"&MAX(${column})&"|"&COUNT(${column})&"|"&MATCH(1E9,${column})`;
  const texts = `SUMPRODUCT(LEN(${all})*(1-ISNUMBER(${all})))`;
  return `=${rows}&"|"&COUNT(${all})&"|"&${texts}&"|"&ROUND(SUMIF(${all},"<${SUMMED_BELOW}")*100)&"|"&ROUND(SUM(${all})/${ROUGHLY})`;
}

/**
 * A text of ours that leads to a sheet whatever it is called by then. With a semicolon, which every locale reads: this one
 * is written among values.
 */
export function linkFormula(sheetId: number, text: string): string {
  return `=HYPERLINK("#gid=${sheetId}";"${text.replace(/"/g, '""')}")`;
}

/**
 * A text that leads to the sheet of a role, also to one that was made anew since: the hidden sheet lists where it is. Without
 * the hidden sheet it leads to the first one.
 */
export function wayFormula(role: string, text: string, state: string): string {
  return `=HYPERLINK("#gid="&IFERROR(VLOOKUP("${role}",${quoted(state)}!$A:$B,2,FALSE),0),"${text}")`;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
