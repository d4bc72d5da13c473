import {
  type Argument,
  FORMULA_HEADINGS,
  type FormulaContext,
  FormulaProblem,
  type FormulaWords,
  RuleError,
  tierAbcFormula,
  tierBreaksFormula,
  tierCheckFormula,
  tierCustomersFormula,
  tierDefaultsFormula,
  tierExplainFormula,
  tierFairFormula,
  tierFormula,
  tierLifecycleFormula,
  tierMovesFormula,
  tierNextFormula,
  tierOfFormula,
  tierRfmFormula,
  tierScoreFormula,
  tierSummaryFormula,
} from '../core/formulas';
import type { Cell } from '../core/model/cell';
import { isDateCell } from '../core/model/cell';
import { type Language, languageOf, say } from '../messages';
import { cellReader, cellRows, type GoogleArgument } from './cells';
import { checkWordsIn, reasonIn } from './cellWords';
import { utilitiesOffset, type Zone, zoneOf } from './zone';

type GoogleResult = string | number | boolean | Date | (string | number | boolean | Date)[][];

export function TIER(values: GoogleArgument, rules: GoogleArgument, compareWith: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierFormula({ values: read(values), rules: read(rules), compareWith: read(compareWith) }, context));
}

export function TIER_SCORE(metrics: GoogleArgument, weights: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierScoreFormula(read(metrics), read(weights), context));
}

export function TIER_ABC(values: GoogleArgument, cutoffs: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierAbcFormula(read(values), read(cutoffs), context));
}

export function TIER_NEXT(values: GoogleArgument, rules: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierNextFormula(read(values), read(rules), context));
}

export function TIER_EXPLAIN(values: GoogleArgument, rules: GoogleArgument, compareWith: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierExplainFormula({ values: read(values), rules: read(rules), compareWith: read(compareWith) }, context, reasonIn(context.language)),
  );
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

export function TIER_SUMMARY(tiers: GoogleArgument, values: GoogleArgument, rules: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierSummaryFormula(read(tiers), read(values), read(rules), context));
}

export function TIER_LIFECYCLE(customers: GoogleArgument, dates: GoogleArgument, asOf: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierLifecycleFormula({ customers: read(customers), dates: read(dates), asOf: read(asOf) }, context, (stage) =>
      say(context.language, `cell.stage.${stage}`),
    ),
  );
}

export function TIER_BREAKS(values: GoogleArgument, tiers: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierBreaksFormula(read(values), read(tiers), context));
}

export function TIER_MOVES(before: GoogleArgument, after: GoogleArgument, rules: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierMovesFormula(read(before), read(after), read(rules), context));
}

export function TIER_FAIR(tiers: GoogleArgument, groups: GoogleArgument, top: GoogleArgument, rules: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierFairFormula({ tiers: read(tiers), groups: read(groups), top: read(top), rules: read(rules) }, context, (reading) =>
      say(context.language, `cell.fair.${reading}`),
    ),
  );
}

export function TIER_DEFAULTS(): GoogleResult {
  return inCell((_, context) => tierDefaultsFormula(context));
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
  return Object.fromEntries(FORMULA_HEADINGS.map((code) => [code, say(language, `heading.${code}`)])) as FormulaWords;
}
