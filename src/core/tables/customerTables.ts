import type { Day } from '../model/day';
import { unitsOf } from '../model/money';
import { barOf } from './scoreBar';
import type { Column, Table, TableCell, Why } from './table';
import type { TieredCustomer } from './tieredCustomer';

const FIRST: readonly Column[] = [
  { heading: 'CUSTOMER', kind: 'text' },
  { heading: 'TIER', kind: 'text' },
];

/** Where something else than their name tells customers apart. */
const CALLED: Column = { heading: 'CALLED', kind: 'who' };

const COLUMNS: readonly Column[] = [
  { heading: 'SCORE', kind: 'score' },
  { heading: 'SCORE_BAR', kind: 'bar' },
  { heading: 'STAGE', kind: 'text' },
  { heading: 'IN_TIER_SINCE', kind: 'date' },
  { heading: 'TIER_BEFORE', kind: 'text' },
  { heading: 'SET_BY_HAND', kind: 'text' },
  { heading: 'FIRST_ORDER', kind: 'date' },
  { heading: 'LAST_ORDER', kind: 'date' },
  { heading: 'DAYS_SINCE', kind: 'count' },
  { heading: 'ORDERS', kind: 'count' },
  { heading: 'SPEND', kind: 'money' },
  { heading: 'WHY', kind: 'why' },
];

const CARE_COLUMNS: readonly Column[] = [
  { heading: 'TAGS', kind: 'note' },
  { heading: 'NEXT_ACTION', kind: 'note' },
  { heading: 'ACTION_OWNER', kind: 'text' },
  { heading: 'ACTION_BY', kind: 'date' },
];

/** The last column of every list: people write in it, and it follows the customer. */
const NOTES: Column = { heading: 'NOTES', kind: 'note' };

/** What care says beside a customer, in words: what should be seen, and what they get next. */
export interface CareCells {
  readonly tags: string;
  readonly action: string; // or why there is none
  readonly owner: string;
  readonly due: Day | undefined;
}

/** What is shown besides tiers and figures. */
export interface ListedBeside {
  readonly care?: ((key: string) => CareCells | undefined) | undefined; // undefined: it has not begun
  readonly areCalled?: boolean; // somebody is called something else than what tells them apart
}

/**
 * The one list of customers, or one tier's part of it. All have the same columns whatever the rules, so that a formula
 * that works on one works on the others, and goes on working; what they are called where the orders tell it, four more once
 * care has begun. What tells them apart and the tier come first: `VLOOKUP(A2, TIERS, 2, FALSE)`.
 */
export function customersTable(customers: readonly TieredCustomer[], tierNames: readonly string[], { care, areCalled = false }: ListedBeside = {}): Table {
  const columns = [...FIRST, ...(areCalled ? [CALLED] : []), ...COLUMNS, ...(care === undefined ? [] : CARE_COLUMNS), NOTES];
  const careRow = ({ measures }: TieredCustomer): TableCell[] => {
    if (care === undefined) return [];
    const { tags, action, owner, due } = care(measures.key) ?? { tags: '', action: '', owner: '', due: undefined };
    return [tags || undefined, action || undefined, owner || undefined, due];
  };
  const rows = customers.map((customer) => {
    const { measures, tier } = customer;
    const called = areCalled ? [measures.called] : [];
    return [measures.name, tier === undefined ? undefined : tierNames[tier], ...called, ...customerRow(customer, tierNames), ...careRow(customer), undefined];
  });
  return { columns, rows };
}

function customerRow(customer: TieredCustomer, tierNames: readonly string[]): TableCell[] {
  const { measures, score, reason, confidence, stage, official } = customer;
  return [
    score.score === undefined ? undefined : score.score / 100,
    score.score === undefined ? undefined : barOf(score.score / 100),
    stage && ({ says: 'stage', stage } as const),
    official?.since,
    official?.previous?.tier || undefined,
    official?.override && ({ says: 'override', override: official.override } as const),
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
