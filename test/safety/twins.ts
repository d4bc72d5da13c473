import { bannerFormula, healthFormula, linkFormula, wayFormula } from '../../src/apps-script/services/nativeFormulas';
import type { Host, Rect } from '../../src/host';
import { say } from '../../src/messages';
import { heldText } from '../../src/workflows';

/** What stands in the plain twin where the hostile one has its text. */
export const token = (index: number) => `‹${index}›`;
const TOKENS = /‹(\d+)›/g;

/** Sheets sorted by what the texts are like. */
const IN_ANY_ORDER = ['sameCustomer', 'dataCheck'];

export interface Compared {
  readonly cells: number; // of our sheets that show one of the texts
  readonly wrong: readonly string[]; // cells that show something else
  readonly formulas: readonly string[]; // that the plain twin does not have
}

/**
 * The same story told twice, once with hostile texts and once with plain tokens: every cell of our sheets must show the
 * text where the twin shows the token, and no formula may stand where the twin has none.
 */
export function compareTwins(hostile: Host, plain: Host, texts: readonly string[]): Compared {
  const [sheets, twins] = [ownSheets(hostile), ownSheets(plain)];
  const wrong: string[] = [...twins.keys()].filter((role) => !sheets.has(role)).map((role) => `there is no sheet “${role}”`);
  const formulas = [...sheets].flatMap(([role, id]) => newFormulas(hostile, id, plain, twins.get(role)));
  let cells = 0;
  for (const [role, twin] of twins) {
    const id = sheets.get(role);
    if (id === undefined || role === 'state') continue; // packed texts there, no cells for people
    const wanted = tokensIn(plain, twin).map(({ place, value }) => ({ place, text: withTexts(value, texts) }));
    const isSeen = cellsIn(hostile, id, IN_ANY_ORDER.includes(role));
    cells += wanted.length;
    wrong.push(...wanted.filter((cell) => !isSeen(cell)).map(({ place, text }) => `${role} ${place} does not show ${JSON.stringify(text)}`));
  }
  return { cells, wrong, formulas };
}

/** Our sheets by role; tiers by their place, since their roles bear the texts. */
function ownSheets({ book, world }: Host): Map<string, number> {
  const marks = world.metadata.rows.flatMap(({ sheetId, value }) =>
    sheetId === undefined || !value?.includes(`:${sheetId}`) ? [] : [{ sheetId, mark: value }],
  ); // a copy bears the mark of what it was copied from
  const found = new Map<string, number>();
  for (const { id } of book.sheets) {
    const mark = marks.find(({ sheetId }) => sheetId === id)?.mark;
    const isTier = mark?.startsWith('tier:');
    const tiers = [...found.keys()].filter((role) => role.startsWith('tier ')).length;
    if (mark !== undefined) found.set(isTier ? `tier ${tiers + 1}` : mark.slice(0, mark.lastIndexOf(':')), id);
  }
  return found;
}

function areaOf({ book }: Host, id: number, sheetId = id): Rect {
  return { sheetId, row: 0, column: 0, rows: Math.max(1, book.lastRow(id)), columns: Math.max(1, book.lastColumn(id)) };
}

interface Shown {
  readonly place: string; // row and column, from 1
  readonly text: string;
}

function tokensIn(plain: Host, id: number): { place: string; value: string }[] {
  return plain.book
    .read(areaOf(plain, id))
    .flatMap((row, at) =>
      row.flatMap((value, column) => (typeof value === 'string' && value.search(TOKENS) >= 0 ? [{ place: `${at + 1},${column + 1}`, value }] : [])),
    );
}

function withTexts(value: string, texts: readonly string[]): string {
  return heldText(value.replace(TOKENS, (_, index: string) => texts[Number(index)] ?? ''));
}

/** Whether a cell of the sheet shows a text: at its place, or anywhere, the parts in “quotes” each on their own. */
function cellsIn(host: Host, id: number, inAnyOrder: boolean): (wanted: Shown) => boolean {
  const rows = host.book.read(areaOf(host, id));
  if (!inAnyOrder) {
    const places = new Map<string, unknown>(rows.flatMap((row, at) => row.map((value, column) => [`${at + 1},${column + 1}`, value] as const)));
    return ({ place, text }) => places.get(place) === text;
  }
  const shown = rows.flat().filter((value) => typeof value === 'string');
  return ({ text }) =>
    shown.includes(text) ||
    (text.startsWith('“') &&
      text
        .slice(1, -1)
        .split('” “')
        .every((part) => shown.some((each) => each.includes(`“${part}”`))));
}

function newFormulas(host: Host, sheetId: number, plain: Host, twinId: number | undefined): string[] {
  const places = new Set(twinId === undefined ? [] : formulasOf(plain, twinId).map(({ place }) => place));
  const natives = nativeFormulas(host);
  return formulasOf(host, sheetId).flatMap(({ place, formula }) => (places.has(place) || natives.has(unquoted(formula)) ? [] : [`${place} ${formula}`]));
}

/** What our table of formulas may give in this file: banners, the ways between our sheets, the health of each, and the count of hidden rows. */
function nativeFormulas({ book }: Host): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = book.sheets.map(({ name }) => name);
  const hidden = '=COUNTA(Orders!A1:A)-SUBTOTAL(103,Orders!A1:A)';
  const made = letters.flatMap((letter) => [bannerFormula(letter, '__tier_state'), ...names.map((name) => healthFormula(name, letter))]);
  const ways = (['en', 'zh'] as const).flatMap((language) => [
    wayFormula('summary', say(language, 'summary.back'), '__tier_state'),
    ...book.sheets.map(({ id }) => linkFormula(id, say(language, 'summary.open'))),
  ]);
  return new Set([hidden, ...ways, ...made].map(unquoted));
}

/** Spreadsheets leave out the quotes that a sheet's name does not need. */
function unquoted(formula: string): string {
  return formula.replace(/'(\w+)'!/g, '$1!');
}

function formulasOf(host: Host, sheetId: number): { place: string; formula: string }[] {
  return host.book
    .formulas(areaOf(host, sheetId))
    .flatMap((row, at) => row.flatMap((formula, column) => (formula === '' ? [] : [{ place: `${at + 1},${column + 1}`, formula }])));
}
