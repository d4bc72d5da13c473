/** A date is a day number (days since 1970-01-01); `''` is an empty cell. */
export type SampleCell = string | number | boolean | { readonly day: number };
export type SampleRow = SampleCell[];

export interface SampleSheet {
  name: string;
  rows: SampleRow[];
}

export type Language = 'en' | 'zh';

/** What is wrong on purpose. A row carries at most one kind, except that copies and their originals agree in every cell. */
export type DirtKind =
  | 'title-above-header'
  | 'blank-row'
  | 'totals-row'
  | 'refund'
  | 'cancelled'
  | 'blank-customer'
  | 'customer-spelled-differently'
  | 'date-as-text'
  | 'date-unreadable'
  | 'date-far-in-future'
  | 'amount-as-text'
  | 'amount-unreadable'
  | 'duplicate-row';

/** `rows` are row numbers of the first sheet as a person sees them: 1 is the top row. */
export interface Dirt {
  kind: DirtKind;
  rows: number[];
}

export interface SampleShop {
  name: string;
  locale: string;
  timeZone: string;
  sheets: SampleSheet[];
  dirt: Dirt[];
}

export interface SampleOptions {
  seed: number;
  language: Language;
  /** About 220 unless told; at least 1. */
  customers?: number;
  /** About 8 a customer unless told: orders before refunds, copies and other dirt are added. */
  orders?: number;
  /** The last day with an order, as days since 1970-01-01; 2025-11-20 unless told. */
  endDay?: number;
}
