import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { measureCustomers } from '../../../src/core/customers';
import type { Cell } from '../../../src/core/model/cell';
import type { Customer } from '../../../src/core/model/customer';
import { type Day, parseIsoDay } from '../../../src/core/model/day';
import { readingLocale } from '../../../src/core/model/locale';
import { type OrderBook, type OrderList, orderListOf, readOrders } from '../../../src/core/orders';
import type { Policy } from '../../../src/core/policy';
import { scoreCustomers } from '../../../src/core/scores';
import { decideTiers, type TierDecision } from '../../../src/core/tiers';
import { shared } from '../shared';

/** A shop's customers as one day's run sees them. */
export interface DayFigures {
  readonly day: Day;
  readonly customers: readonly Customer[];
  readonly tiered: readonly number[]; // index of each customer who is in a tier that day
  /** Today's tiers if every score were so much higher, kept for the next replay. */
  tiersAt(shift: number): readonly TierDecision[];
}

/** A year of a real shop (UCI Online Retail II, 2009–2010), as its sheet would hold it. */
export function onlineRetailBook(): OrderBook {
  const file = gunzipSync(readFileSync(shared.path('data/uci_online_retail_ii_2009_2010_lines.csv.gz'))).toString('utf8');
  const [header, ...lines] = Papa.parse<string[]>(file.trimEnd()).data as [string[], ...string[][]];
  const rows = lines.map((cells) =>
    cells.map((text, column): Cell => {
      if (column === 4) return { day: parseIsoDay(text.slice(0, 10)) as Day };
      return (column === 3 || column === 5) && Number.isFinite(Number(text)) ? Number(text) : text;
    }),
  );
  const read = readOrders({ sheet: 'Orders', rows: [header, ...rows] }, { locale: readingLocale('en_GB'), asOf: { kind: 'latest' } });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Every day from the first order to the last, each knowing only what had been ordered by then. */
export function figuresByDay(book: OrderBook, policy: Policy): DayFigures[] {
  const [orders, refunds] = [byDay(book.orders), byDay(book.refunds)];
  const days: DayFigures[] = [];
  for (let day = orders[0]?.day as Day; day <= book.asOf; day++) {
    const until = {
      ...book,
      asOf: day,
      orders: orderListOf(orders.filter((each) => each.day <= day)),
      refunds: orderListOf(refunds.filter((each) => each.day <= day)),
    };
    const customers = measureCustomers(until, policy);
    if (customers === undefined) throw new Error('a sum is too large');
    const tiersAt = tiersOf(customers, policy);
    days.push({ day, customers, tiered: [...tiersAt(0).entries()].flatMap(([index, { tier }]) => (tier === undefined ? [] : [index])), tiersAt });
  }
  return days;
}

function tiersOf(customers: readonly Customer[], policy: Policy): DayFigures['tiersAt'] {
  const scores = scoreCustomers(customers, policy);
  const known = new Map<number, TierDecision[]>();
  return (shift) => {
    const tiers = known.get(shift) ?? decideTiers(customers, scores, policy.rules, shift);
    known.set(shift, tiers);
    return tiers;
  };
}

function byDay(list: OrderList) {
  return [...list].sort((a, b) => a.day - b.day);
}
