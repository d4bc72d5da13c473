import {
  type Argument,
  type CheckWords,
  type FormulaContext,
  FormulaProblem,
  type FormulaWords,
  RuleError,
  tierCheckFormula,
  tierCustomersFormula,
  tierFormula,
  tierOfFormula,
  tierRfmFormula,
} from '../core/formulas';
import type { Cell } from '../core/model/cell';
import { isDateCell } from '../core/model/cell';
import { type Language, languageOf, say } from '../messages';
import { cellReader, cellRows, type GoogleArgument } from './cells';
import { utilitiesOffset, type Zone, zoneOf } from './zone';

type GoogleResult = string | number | boolean | Date | (string | number | boolean | Date)[][];

export function TIER(values: GoogleArgument, rules: GoogleArgument, compareWith: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierFormula(read(values), read(rules), read(compareWith), context));
}

export function TIER_OF(customers: GoogleArgument, tiers: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierOfFormula(read(customers), read(tiers), context));
}

export function TIER_CUSTOMERS(customers: GoogleArgument, dates: GoogleArgument, amounts: GoogleArgument, asOf: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierCustomersFormula({ customers: read(customers), dates: read(dates), amounts: read(amounts), asOf: read(asOf) }, context));
}

export function TIER_RFM(customers: GoogleArgument, dates: GoogleArgument, amounts: GoogleArgument, rules: GoogleArgument, asOf: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierRfmFormula({ customers: read(customers), dates: read(dates), amounts: read(amounts), asOf: read(asOf) }, read(rules), context),
  );
}

export function TIER_CHECK(customers: GoogleArgument, dates: GoogleArgument, amounts: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierCheckFormula({ customers: read(customers), dates: read(dates), amounts: read(amounts) }, context, checkWordsIn(context.language)),
  );
}

/**
 * The edge of every custom function: Google's values in, the engine's answer out, problems thrown as sentences in the
 * spreadsheet's language. Locale and zone are asked once, the zone only when a date is met.
 */
function inCell(answer: (read: (argument: GoogleArgument) => Argument, context: FormulaContext) => Cell | Cell[][]): GoogleResult {
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
    Array.isArray(argument) ? cellRows(argument, readCell) : argument === undefined ? undefined : readCell(argument);
  try {
    return shown(answer(read, { locale, language, words: wordsIn(language) }), zone);
  } catch (error) {
    throw error instanceof FormulaProblem || error instanceof RuleError ? new Error(sentence(error, language)) : error;
  }
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
  const word = (code: keyof FormulaWords) => say(language, `heading.${code}`);
  return {
    CUSTOMER: word('CUSTOMER'),
    TIER: word('TIER'),
    SCORE: word('SCORE'),
    FIRST_ORDER: word('FIRST_ORDER'),
    LAST_ORDER: word('LAST_ORDER'),
    DAYS_SINCE: word('DAYS_SINCE'),
    ORDERS: word('ORDERS'),
    SPEND: word('SPEND'),
    AVERAGE: word('AVERAGE'),
  };
}

function checkWordsIn(language: Language): CheckWords {
  return {
    headings: (['PROBLEM', 'ROWS', 'FIRST_ROW', 'EXAMPLE', 'WHAT_WE_DO'] as const).map((code) => say(language, `heading.${code}`)),
    problem: (code) => say(language, `check.${code}`),
    treatment: (treatment) => say(language, `did.${treatment}`),
    nothing: (rows) => say(language, 'check.nothing', { rows }),
  };
}
