import { expect } from 'vitest';
import { reasonIn } from '../../src/apps-script/cellWords';
import { checkWordsIn } from '../../src/apps-script/engineFunctions';
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
  tierTrendFormula,
} from '../../src/core/formulas';
import { type Cell, isDateCell } from '../../src/core/model/cell';
import { isoDay } from '../../src/core/model/day';
import { type Language, languageOf, type MessageKey, say } from '../../src/messages';
import { exampleCustomers, exampleOrders } from '../../src/samples';
import { dayOn } from './customers';

/** What the add-on's edge tells a formula of its spreadsheet. */
export function contextOf(locale = 'en_US'): FormulaContext {
  const language = languageOf(locale);
  const words = Object.fromEntries(FORMULA_HEADINGS.map((code) => [code, say(language, `heading.${code}`)])) as FormulaWords;
  return { locale, language, words };
}

/** Each cell its own row. */
export const column = (...cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);

/** So many blank rows: what an open range such as `B2:B` brings from below the data. */
export const blanks = (rows: number): Cell[] => new Array<Cell>(rows).fill('');

export const on = (iso: string): Cell => ({ day: dayOn(iso) });

/** `Orders!C2:C` of the example sheets → its cells; without a sheet name, of Customers. */
export function exampleRange(address: string): Cell[][] {
  const [, sheet = 'Customers', from = '', top, to = '', bottom] = /^(?:(\w+)!)?\$?([A-Z])\$?(\d*):\$?([A-Z])\$?(\d*)$/.exec(address) ?? [];
  const rows = (sheet === 'Orders' ? exampleOrders : exampleCustomers).rows as readonly (readonly Cell[])[];
  const [left, right] = [from.charCodeAt(0) - 65, to.charCodeAt(0) - 64];
  const open = bottom === '' ? Array.from({ length: 985 }, (): Cell[] => []) : []; // a new sheet has 1,000 rows
  return [...rows, ...open]
    .slice(Number(top || 1) - 1, bottom === '' ? 1000 : Number(bottom))
    .map((row) => Array.from({ length: right - left }, (_, index) => row[left + index] ?? ''));
}

/** A formula by name, with its arguments in order. */
export function call(name: string, args: readonly Argument[], locale = 'en_US'): Cell | Cell[][] {
  const context = contextOf(locale);
  const [a, b, c, d, e] = args;
  const { language } = context;
  const formulas: Readonly<Record<string, () => Cell | Cell[][]>> = {
    TIER: () => tierFormula({ values: a, rules: b, compareWith: c }, context),
    TIER_SCORE: () => tierScoreFormula(a, b, context),
    TIER_ABC: () => tierAbcFormula(a, b, context),
    TIER_NEXT: () => tierNextFormula(a, b, context),
    TIER_EXPLAIN: () => tierExplainFormula({ values: a, rules: b, compareWith: c }, context, reasonIn(language)),
    TIER_SUMMARY: () => tierSummaryFormula(a, b, c, context),
    TIER_OF: () => tierOfFormula(a, b, context),
    TIER_CUSTOMERS: () => tierCustomersFormula({ customers: a, dates: b, amounts: c, asOf: d }, context),
    TIER_RFM: () => tierRfmFormula({ customers: a, dates: b, amounts: c, asOf: e }, d, context),
    TIER_LIFECYCLE: () => tierLifecycleFormula({ customers: a, dates: b, asOf: c }, context, (stage) => say(language, `cell.stage.${stage}`)),
    TIER_TREND: () => tierTrendFormula(a, context, (trend) => say(language, `cell.trend.${trend}`)),
    TIER_BREAKS: () => tierBreaksFormula(a, b, context),
    TIER_MOVES: () => tierMovesFormula(a, b, c, context),
    TIER_FAIR: () => tierFairFormula({ tiers: a, groups: b, top: c, rules: d }, context, (reading) => say(language, `cell.fair.${reading}`)),
    TIER_CHECK: () => tierCheckFormula({ customers: a, dates: b, amounts: c }, context, checkWordsIn(language)),
    TIER_DEFAULTS: () => tierDefaultsFormula(context),
  };
  const formula = formulas[name];
  if (formula === undefined) throw new Error(`there is no formula ${name}`);
  return formula();
}

/** The sentence a formula's error shows; fails when it answers. */
export function refusal(formula: () => unknown, language: Language = 'en'): string {
  try {
    formula();
  } catch (error) {
    if (error instanceof RuleError) return say(language, `rule.${error.problem.code}`, error.problem.params);
    if (error instanceof FormulaProblem) return say(language, `formula.${error.code}` as MessageKey, error.params);
    throw error;
  }
  return expect.unreachable('the formula answered');
}

/** Answers as a person reads them: dates as text, one list for one column. */
export function shown(answer: Cell | readonly (readonly Cell[])[]): unknown {
  const cell = (value: Cell) => (isDateCell(value) ? isoDay(value.day) : value);
  return Array.isArray(answer) ? answer.map((row: readonly Cell[]) => (row.length === 1 ? cell(row[0] as Cell) : row.map(cell))) : cell(answer as Cell);
}
