import type { Policy } from '../core/policy';
import { dimensionFacts, effectiveDimensions } from '../core/scores';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import { dimensionName } from './wording';

/** With fewer customers, few different values are no wonder. */
const FEWEST_CUSTOMERS = 20;
/** R, F and M are told in fifths: fewer levels than that deserve a word. */
const FEW_LEVELS = 5;
/** Below this the rules are, in effect, one standard and a little more. */
const ONE_STANDARD = 1.5;

/** Who was not judged at all, and what the data say of the rules themselves: dimensions nobody has a value for, those with few levels, and rules that judge by one thing only. */
export function judgingFacts({ customers, notProfiled = 0 }: Outcome, policy: Policy, language: Language): string[] {
  const measures = customers.flatMap(({ measures: each, score }) => (score.score === undefined ? [] : [each]));
  const facts = dimensionFacts(measures, policy).filter(({ weight }) => weight > 0);
  const leftOut = notProfiled === 0 ? [] : [say(language, 'summary.notProfiled', { customers: notProfiled })];
  const unknown = facts
    .filter(({ known }) => known === 0)
    .map(({ key }) => say(language, 'summary.dimensionAbsent', { dimension: dimensionName(key, language) }));
  const absent = [...leftOut, ...unknown];
  if (measures.length < FEWEST_CUSTOMERS) return absent;
  const coarse = facts
    .filter(({ known, levels }) => known >= FEWEST_CUSTOMERS && levels < FEW_LEVELS)
    .map(({ key, known, levels }) => say(language, 'summary.fewLevels', { dimension: dimensionName(key, language), levels, customers: known }));
  const standards = effectiveDimensions(measures, policy);
  const isOneSided = standards !== undefined && standards < ONE_STANDARD;
  return [...absent, ...coarse, ...(isOneSided ? [say(language, 'summary.oneStandard', { standards: standards.toFixed(1) })] : [])];
}
