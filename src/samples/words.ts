/** What makes a shop English or Chinese: its words, people, prices and seasons. Money is in cents (fen). */
export interface ShopWords {
  shop: string;
  locale: string;
  timeZone: string;
  sheet: string;
  title: (fromDay: number, toDay: number) => string;
  header: readonly [order: string, date: string, customer: string, contact: string, channel: string, amount: string, status: string, note: string];
  orderPrefix: string;
  firstNames: readonly string[];
  lastNames: readonly string[];
  /** Small businesses among the customers; their names hold Latin letters in both languages. */
  business: readonly string[];
  contact: (customerIndex: number) => string;
  nameOf: (first: string, last: string) => string;
  channels: readonly [string, string, string, string]; // the most used first
  paid: string;
  cancelled: string;
  refunded: string;
  refundNote: (orderNumber: string) => string;
  notes: readonly string[];
  prices: readonly number[]; // everyday goods
  dearPrices: readonly number[]; // gifts and machines
  roundTo: number;
  monthWeights: readonly number[]; // January first; 1 is an ordinary month
  spellings: readonly ((name: string) => string)[];
  datesAsText: readonly ((day: number) => string)[];
  amountsAsText: readonly ((amount: number) => string)[];
  unreadableDates: readonly [string, string];
  unreadableAmounts: readonly [string, string];
  total: string;
}

/** Columns of the order table, in the order of `header`. */
export const COLUMN = { order: 0, date: 1, customer: 2, contact: 3, channel: 4, amount: 5, status: 6, note: 7 } as const;
