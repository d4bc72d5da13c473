import { type Argument, FORMULA_HEADINGS, type FormulaContext, FormulaProblem, type FormulaWords, RuleError } from '../core/formulas';
import { type Cell, isDateCell } from '../core/model/cell';
import { type Language, languageOf, say } from '../messages';
import { cellReader, cellRows, type GoogleArgument, type GoogleCell } from './cells';
import { utilitiesOffset, type Zone, zoneOf } from './zone';

export type GoogleResult = string | number | boolean | Date | (string | number | boolean | Date)[][];

/**
 * The edge of every custom function: Google's values in, the engine's answer out, problems thrown as sentences in the
 * spreadsheet's language. Locale and zone are asked once, the zone only when a date is met.
 */
export function inCell(answer: (read: (argument: GoogleArgument) => Argument, context: FormulaContext) => Cell | Cell[][]): GoogleResult {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const locale = file.getSpreadsheetLocale();
  const language = languageOf(locale);
  let known: Zone | undefined;
  const zone = () => {
    known ??= zoneOf(utilitiesOffset(file.getSpreadsheetTimeZone()));
    return known;
  };
  const readCell = cellReader(zone);
  const read = (argument: GoogleArgument): Argument =>
    isRows(argument) ? cellRows(argument, readCell) : argument === undefined ? undefined : readCell(argument as GoogleCell);
  try {
    return shown(answer(read, { locale, language, words: wordsIn(language) }), zone);
  } catch (error) {
    throw error instanceof FormulaProblem || error instanceof RuleError ? new Error(sentence(error, language)) : error;
  }
}

/** Google hands over whole rows; a forged call from a page may hand over anything. */
function isRows(argument: GoogleArgument): argument is GoogleCell[][] {
  return Array.isArray(argument) && argument.every(Array.isArray);
}

function shown(result: Cell | Cell[][], zone: () => Zone): GoogleResult {
  const cell = (value: Cell) => (isDateCell(value) ? zone().midnightOf(value.day) : value);
  return Array.isArray(result) ? result.map((row) => row.map(cell)) : cell(result);
}

function sentence(error: FormulaProblem | RuleError, language: Language): string {
  if (error instanceof RuleError) return say(language, `rule.${error.problem.code}`, error.problem.params);
  return say(language, `formula.${error.code}`, error.params);
}

function wordsIn(language: Language): FormulaWords {
  return Object.fromEntries(FORMULA_HEADINGS.map((code) => [code, say(language, `heading.${code}`)])) as FormulaWords;
}
