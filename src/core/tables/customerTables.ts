import { unitsOf } from '../model/money';
import type { Column, Table, TableCell, Why } from './table';
import type { TieredCustomer } from './tieredCustomer';

const NAME_COLUMNS: readonly Column[] = [
  { heading: 'CUSTOMER', kind: 'text' },
  { heading: 'TIER', kind: 'text' },
  { heading: 'SCORE', kind: 'score' },
];

/** Where the rules calm labels, so that a tier may be older than today's figures. */
const STANDING_COLUMNS: readonly Column[] = [
  { heading: 'STAGE', kind: 'text' },
  { heading: 'IN_TIER_SINCE', kind: 'date' },
  { heading: 'TIER_BEFORE', kind: 'text' },
];

const FIGURE_COLUMNS: readonly Column[] = [
  { heading: 'FIRST_ORDER', kind: 'date' },
  { heading: 'LAST_ORDER', kind: 'date' },
  { heading: 'DAYS_SINCE', kind: 'count' },
  { heading: 'ORDERS', kind: 'count' },
  { heading: 'SPEND', kind: 'money' },
  { heading: 'WHY', kind: 'why' },
];

/**
 * The one list of customers, or one tier's part of it: both have the same columns, so that a formula that works on
 * one works on the other. Name and tier come first: `VLOOKUP(A2, TIERS, 2, FALSE)`.
 *
 * @param isCalm whether the rules calm labels: then with the stage, since when the tier, and the one before it
 */
export function customersTable(customers: readonly TieredCustomer[], tierNames: readonly string[], isCalm = false): Table {
  return {
    columns: [...NAME_COLUMNS, ...(isCalm ? STANDING_COLUMNS : []), ...FIGURE_COLUMNS],
    rows: customers.map((customer) => customerRow(customer, tierNames, isCalm)),
  };
}

function customerRow(customer: TieredCustomer, tierNames: readonly string[], isCalm: boolean): TableCell[] {
  const { measures, score, tier, reason, confidence, stage, official } = customer;
  return [
    measures.name,
    tier === undefined ? undefined : tierNames[tier],
    score.score === undefined ? undefined : score.score / 100,
    ...(isCalm ? [stage && ({ says: 'stage', stage } as const), official?.since, official?.previous?.tier || undefined] : []),
    measures.firstOrder,
    measures.lastOrder,
    measures.recencyDays,
    measures.orders,
    measures.spend === undefined ? undefined : unitsOf(measures.spend),
    {
      ...(reason === undefined ? { code: 'SCORED', points: score.byDimension } : { code: reason, missing: score.missing }),
      confidence,
      held: heldFrom(customer, tierNames),
    },
  ];
}

function heldFrom({ official }: TieredCustomer, tierNames: readonly string[]): Why['held'] {
  if (official?.heldBy === undefined) return undefined;
  const { heldBy, today, failedReviews } = official;
  return { by: heldBy, tier: today.tier === undefined ? '' : (tierNames[today.tier] ?? ''), times: failedReviews };
}
