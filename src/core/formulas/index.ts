export type { OrderArguments } from './orderColumns';
export { FORMULA_PROBLEM_CODES, FormulaProblem, type FormulaProblemCode } from './problem';
export type { Argument, FormulaContext, FormulaWords } from './range';
export { RuleError } from './rules';
export { tierFormula } from './tier';
export { type CheckWords, tierCheckFormula } from './tierCheck';
export { tierCustomersFormula } from './tierCustomersTable';
export { tierOfFormula } from './tierOf';
export { tierRfmFormula } from './tierRfm';
