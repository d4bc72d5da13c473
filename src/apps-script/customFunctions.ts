import {
  tierAbcFormula,
  tierBreaksFormula,
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
} from '../core/formulas';
import { say } from '../messages';
import type { GoogleArgument } from './cells';
import { reasonIn } from './cellWords';
import { inEngine } from './engineFile';
import { type GoogleResult, inCell } from './inCell';

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
  return inEngine('tierCheck_', [customers, dates, amounts]) as GoogleResult; // its sentences are those of runs
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

export function TIER_TREND(history: GoogleArgument): GoogleResult {
  return inCell((read, context) => tierTrendFormula(read(history), context, (trend) => say(context.language, `cell.trend.${trend}`)));
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
