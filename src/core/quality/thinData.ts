import type { Issue, IssueCode } from '../model/issue';
import type { Money } from '../model/money';
import type { OrderBook } from '../orders';
import type { TierRules } from '../policy';

/**
 * What the tiers themselves cannot help: all amounts are 0, so spend tells nobody apart (equal customers share a tier), or
 * shares are asked of fewer customers than there are tiers.
 */
export function thinDataIssues(book: OrderBook, tiered: number, { kind, tiers }: TierRules, sheet: string): Issue[] {
  const told = (code: IssueCode, rows: number, details: Issue['details']): Issue => ({
    code,
    rows,
    listed: false,
    amount: 0 as Money,
    first: { sheet, row: book.source.headerRow + 1, column: book.source.moneyColumn },
    examples: [],
    mark: Object.values(details).join('-'),
    details,
  });
  return [
    ...(isAllZero(book) ? [told('NO_VARIATION', book.rowsUsed, {})] : []),
    ...(kind === 'share' && tiered > 0 && tiered < tiers.length
      ? [told('FEWER_CUSTOMERS_THAN_TIERS', tiered, { customers: tiered, tiers: tiers.length })]
      : []),
  ];
}

function isAllZero({ orders, refunds }: OrderBook): boolean {
  return orders.length > 0 && [orders, refunds].every(({ amounts }) => amounts.every((amount) => amount === 0));
}
