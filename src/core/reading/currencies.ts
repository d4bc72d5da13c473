import { once } from '../model/once';

/** Marks people put before or after an amount, lower case and NFKC, each meaning one currency. */
const OWN_MARKS: Readonly<Record<string, string>> = {
  USD: 'us$, usd, usd$, dollar, dollars, us dollar, 美元, 美金',
  EUR: '€, eur, euro, euros, 欧元',
  GBP: '£, gbp, pound, pounds, 英镑',
  CNY: 'cny, rmb, yuan, cn¥, rmb¥, 人民币, 人民币¥, 圆, 块, 元整',
  JPY: 'jp¥, jpy, yen, 円, 日元',
  HKD: 'hk$, hkd, 港元, 港币',
  TWD: 'nt$, twd, ntd, 新台币, 台币',
  KRW: '₩, krw, 원, 韩元',
  AUD: 'a$, au$, aud, 澳元',
  CAD: 'c$, ca$, cad, 加元',
  SGD: 's$, sg$, sgd, 新加坡元',
  NZD: 'nz$, nzd',
  CHF: 'chf, fr., sfr.',
  SEK: 'sek',
  NOK: 'nok',
  DKK: 'dkk',
  ISK: 'isk',
  INR: '₹, inr',
  PKR: 'pkr',
  LKR: 'lkr',
  NPR: 'npr',
  BDT: '৳, bdt',
  BRL: 'r$, brl',
  MXN: 'mx$, mxn',
  ARS: 'ars',
  CLP: 'clp',
  COP: 'cop',
  PLN: 'zł, pln',
  CZK: 'kč, czk',
  HUF: 'ft, huf',
  RON: 'lei, ron',
  RUB: '₽, rub',
  UAH: '₴, uah',
  TRY: '₺, tl, try',
  ILS: '₪, ils',
  VND: '₫, đ, vnd',
  THB: '฿, thb',
  PHP: '₱, php',
  MYR: 'rm, myr',
  IDR: 'rp, rp., idr',
  ZAR: 'r, zar',
  NGN: '₦, ngn',
  KES: 'kes, ksh',
  AED: 'aed',
  SAR: 'sar',
  QAR: 'qar',
  EGP: 'egp',
};

/** Marks several currencies share, the likeliest first. Such a mark contradicts none of them. */
const SHARED_MARKS: Readonly<Record<string, string>> = {
  $: 'USD, HKD, TWD, AUD, CAD, SGD, NZD, MXN, ARS, CLP, COP, BRL',
  '¥': 'CNY, JPY',
  元: 'CNY, TWD, HKD',
  rs: 'INR, PKR, LKR, NPR',
  'rs.': 'INR, PKR, LKR, NPR',
  kr: 'SEK, NOK, DKK, ISK',
  'kr.': 'DKK, SEK, NOK, ISK',
};

/** Currencies without a minor unit: in "₩1,234" the comma can only be a thousands mark. */
const WITHOUT_DECIMALS = ['JPY', 'KRW', 'VND', 'TWD', 'CLP', 'IDR', 'ISK'];

/** Whether amounts of this currency have a minor unit; an unknown currency is taken to have one. */
export function hasDecimals(code: string | undefined): boolean {
  return code === undefined || !WITHOUT_DECIMALS.includes(code);
}

const ISO_CODE = /^[a-z]{3}$/;

/** One way of naming a currency: its code, or the shared mark as written, and the ISO codes it can mean, likeliest first. */
export interface CurrencyMark {
  readonly label: string;
  readonly codes: readonly string[];
}

const marksByText = once(() => {
  const byText = new Map<string, CurrencyMark>();
  for (const [code, marks] of Object.entries(OWN_MARKS)) for (const mark of marks.split(', ')) byText.set(mark, { label: code, codes: [code] });
  for (const [mark, codes] of Object.entries(SHARED_MARKS)) byText.set(mark, { label: mark, codes: codes.split(', ') });
  return byText;
});

/** The currency a cleaned mark such as `hk$` or 元 names; `undefined` when it names none. */
export function currencyMark(text: string): CurrencyMark | undefined {
  return marksByText().get(text);
}

/** The same for the cell of a currency column, where any three letters are a code. `undefined` for other text. */
export function currencyNamed(text: string): CurrencyMark | undefined {
  return marksByText().get(text) ?? (ISO_CODE.test(text) ? { label: text.toUpperCase(), codes: [text.toUpperCase()] } : undefined);
}

/** Whether every currency the mark can mean has no minor unit. */
export function isWithoutDecimals(mark: CurrencyMark | undefined): boolean {
  return mark?.codes.every((code) => WITHOUT_DECIMALS.includes(code)) ?? false;
}

/**
 * The one currency several marks agree on: "$" and "HK$" → HKD, "¥" and "元" → CNY. Their order does not matter.
 *
 * @returns the ISO code; `undefined` for no marks at all; `'mixed'` when no single currency fits all of them
 */
export function agreedCurrency(marks: readonly CurrencyMark[]): string | 'mixed' | undefined {
  const [first, ...others] = [...marks].sort((a, b) => a.codes.length - b.codes.length || (a.label < b.label ? -1 : 1));
  if (first === undefined) return undefined;
  return first.codes.find((code) => others.every((mark) => mark.codes.includes(code))) ?? 'mixed';
}
