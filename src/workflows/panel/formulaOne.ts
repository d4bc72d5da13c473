import {
  type Argument,
  FORMULA_HEADINGS,
  type FormulaContext,
  FormulaProblem,
  type FormulaWords,
  RuleError,
  tierFormula,
  tierNextFormula,
  tierOfFormula,
} from '../../core/formulas';
import type { Cell } from '../../core/model/cell';
import { isDateCell } from '../../core/model/cell';
import { cellText, isErrorCell } from '../../core/reading';
import { languageOf, say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import { manyCellsIn, type OneFormula, oneFormulaFor, strangerAmong } from './formulaMany';
import { formulaPage } from './formulaPage';
import { cellAt, formulaOf, placeIn } from './formulaText';
import type { DoAction, PanelServices } from './panelDoors';

/** One formula instead of many, if it gives every one of their values. */
export const oneFormula: DoAction = (services, wanted, language) => {
  const { userCells, workbook } = services;
  const place = placeIn(wanted.about);
  if (place === undefined) return failed('formulaTool.CHANGED');
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const sheet = userCells.sheet(place.sheet);
    const many =
      sheet &&
      manyCellsIn(sheet).find(({ column, first, last }) => column === place.area.column && first === place.area.row && last === first + place.area.rows - 1);
    if (sheet === undefined || many === undefined) return failed('formulaTool.CHANGED');
    const stranger = strangerAmong(sheet, many);
    if (stranger !== undefined) return failed('formulaTool.OTHER_AMONG', { cell: cellAt(stranger, many.column) });
    const context = contextOf(workbook.locale);
    const one = oneFormulaFor(sheet, many, many.call.fn === 'TIER_NEXT' ? context.words.MISSING : context.words.TIER);
    const same = isSame(services, sheet.name, one, context);
    if (!same.ok) return same;
    userCells.putFormula(sheet.name, one.area, formulaOf(one.call), 1);
    const page = formulaPage(services, { about: '', fields: {} }, language);
    const message = say(language, 'page.many.done', { count: many.count, cell: cellAt(one.area.row, one.area.column) });
    return done({ message, ...(page.ok ? { page: page.value } : {}) });
  });
};

/** Judges the one formula, and compares cell by cell. */
function isSame({ userCells }: PanelServices, sheet: string, { area, call, reads, shown }: OneFormula, context: FormulaContext): Done<undefined> {
  const cell = (row: number) => cellAt(area.row + row, area.column);
  const waiting = shown.findIndex(isErrorCell);
  if (waiting >= 0) return failed('formulaTool.UNFINISHED', { cell: cell(waiting), value: cellText(shown[waiting]) });
  const rest = call.args.slice(1).map((text) => argumentOf(text, (reference) => userCells.read(reference, sheet)));
  const unread = rest.indexOf('unread');
  if (unread >= 0) return failed('formulaTool.ARGUMENT', { value: call.args[unread + 1] ?? '' });
  const answer = answerOf(call.fn, [reads, ...(rest as Argument[])], context);
  const rows = Array.isArray(answer) ? (answer as Cell[][]) : [];
  const differs = shown.findIndex((value, row) => !isEqual(value, rows[row]?.[0] ?? ''));
  if (differs < 0) return done(undefined);
  return failed('formulaTool.DIFFERS', { cell: cell(differs), value: shownText(shown[differs]), merged: shownText(rows[differs]?.[0]) });
}

/** What refuses to answer for the whole column answers nothing. */
function answerOf(fn: string, [values, second, third]: readonly Argument[], context: FormulaContext): Cell | Cell[][] {
  try {
    if (fn === 'TIER_OF') return tierOfFormula(values, second, context);
    if (fn === 'TIER_NEXT') return tierNextFormula(values, second, context);
    return tierFormula({ values, rules: second, compareWith: third }, context);
  } catch (error) {
    if (error instanceof FormulaProblem || error instanceof RuleError) return [];
    throw error;
  }
}

/** A text, a reference or a name as what it means; anything that calculates is not looked into. */
function argumentOf(text: string, read: (reference: string) => Cell[][] | undefined): Argument | 'unread' {
  if (text === '') return undefined;
  const [, written] = /^"((?:[^"]|"")*)"$/.exec(text) ?? [];
  if (written !== undefined) return written.replace(/""/g, '"');
  if (/^'(?:[^']|'')+'![$A-Z\d:]+$/i.test(text) || /^[^'"(){}+*/&<>=,;\s]+$/.test(text)) return read(text) ?? 'unread';
  return 'unread';
}

function isEqual(a: Cell, b: Cell): boolean {
  return isDateCell(a) || isDateCell(b) ? false : a === b;
}

function shownText(cell: Cell | undefined): string {
  return cell === undefined || cell === '' ? '–' : cellText(cell);
}

function contextOf(locale: string): FormulaContext {
  const language = languageOf(locale);
  const words = Object.fromEntries(FORMULA_HEADINGS.map((code) => [code, say(language, `heading.${code}`)])) as FormulaWords;
  return { locale, language, words };
}
