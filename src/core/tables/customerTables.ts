import { unitsOf } from '../model/money';
import type { Column, Table, TableCell } from './table';
import type { TieredCustomer } from './tieredCustomer';

const CUSTOMER_COLUMNS: readonly Column[] = [
  { heading: 'CUSTOMER', kind: 'text' },
  { heading: 'TIER', kind: 'text' },
  { heading: 'SCORE', kind: 'score' },
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
 */
export function customersTable(customers: readonly TieredCustomer[], tierNames: readonly string[]): Table {
  return { columns: CUSTOMER_COLUMNS, rows: customers.map((customer) => customerRow(customer, tierNames)) };
}

function customerRow(customer: TieredCustomer, tierNames: readonly string[]): TableCell[] {
  const { measures, score, tier, reason, confidence } = customer;
  return [
    measures.name,
    tier === undefined ? undefined : tierNames[tier],
    score.score === undefined ? undefined : score.score / 100,
    measures.firstOrder,
    measures.lastOrder,
    measures.recencyDays,
    measures.orders,
    measures.spend === undefined ? undefined : unitsOf(measures.spend),
    { ...(reason === undefined ? { code: 'SCORED', points: score.byDimension } : { code: reason }), confidence },
  ];
}
