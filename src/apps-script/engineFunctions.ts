import { type CheckWords, tierCheckFormula } from '../core/formulas';
import { type Language, say } from '../messages';
import type { GoogleArgument } from './cells';
import { type GoogleResult, inCell } from './inCell';

/** `TIER_CHECK`, which says so many sentences that no other cell should load them. */
export function tierCheck_(customers: GoogleArgument, dates: GoogleArgument, amounts: GoogleArgument): GoogleResult {
  return inCell((read, context) =>
    tierCheckFormula({ customers: read(customers), dates: read(dates), amounts: read(amounts) }, context, checkWordsIn(context.language)),
  );
}

export function checkWordsIn(language: Language): CheckWords {
  return {
    headings: (['PROBLEM', 'ROWS', 'FIRST_ROW', 'EXAMPLE', 'WHAT_WE_DO'] as const).map((code) => say(language, `heading.${code}`)),
    problem: (code) => say(language, `check.${code}`),
    treatment: (treatment) => say(language, `did.${treatment}`),
    nothing: (rows) => say(language, 'check.nothing', { rows }),
  };
}
