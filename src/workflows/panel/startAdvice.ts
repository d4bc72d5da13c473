import type { OrderBook } from '../../core/orders';
import { chooseMethod, type MethodAdvice, type MethodAnswers } from '../../core/policy';
import { type Header, platformOf } from '../../core/reading';

/** Of fewer customers nothing can be told. */
const FEWEST_CUSTOMERS = 20;
/** Orders of a usual customer in a year: about monthly, and hardly more than once. */
const OFTEN = 8;
const RARELY = 1.5;
/** Sales of the best tenth of the customers from which on few carry them. */
const FEW_CARRY = 0.6;
const DAYS_IN_YEAR = 365;

/** Whose export tells how its shop sells; anything else is taken for a shop. */
const PLACES: Readonly<Record<string, MethodAnswers['place']>> = {
  shopify: 'online',
  woocommerce: 'online',
  stripe: 'online',
  taobao: 'online',
  jd: 'online',
  pinduoduo: 'online',
  douyin: 'online',
  youzan: 'online',
  zoho: 'contract',
  quickbooks: 'contract',
};

/** The rules to begin with, as far as the orders themselves answer the three questions; `undefined`: they do not. */
export function startAdvice({ customers, orders, totals }: OrderBook, header: Header | undefined): MethodAdvice | undefined {
  const known = header === undefined ? undefined : PLACES[platformOf(header.cells)?.id ?? ''];
  if (totals !== undefined || customers.length < FEWEST_CUSTOMERS || orders.length === 0)
    return known === undefined ? undefined : chooseMethod({ rhythm: 'sometimes', place: known, sizes: 'manySmall' });
  const spend = new Float64Array(customers.length);
  let [first, last, sum] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { customer, day, amount } of orders) {
    spend[customer] = (spend[customer] as number) + amount;
    [first, last, sum] = [Math.min(first, day), Math.max(last, day), sum + amount];
  }
  const years = Math.max(1, (last - first) / DAYS_IN_YEAR);
  const yearly = orders.length / customers.length / years;
  const best = spend.sort().slice(-Math.ceil(customers.length / 10));
  const carried = best.reduce((total, each) => total + each, 0) / Math.max(1, sum);
  return chooseMethod({
    rhythm: yearly >= OFTEN ? 'often' : yearly >= RARELY ? 'sometimes' : 'rarely',
    place: known ?? 'shop',
    sizes: carried >= FEW_CARRY ? 'fewBig' : 'manySmall',
  });
}
