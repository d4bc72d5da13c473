/**
 * Marks people put before or after an amount, lower case and NFKC. A mark several currencies share lists them all,
 * the likeliest first; it never contradicts any of them.
 */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', 'NZD', 'MXN', 'ARS', 'CLP', 'COP', 'BRL'],
  us$: ['USD'], usd: ['USD'], 'usd$': ['USD'], 美元: ['USD'], 美金: ['USD'], dollar: ['USD'], dollars: ['USD'], 'us dollar': ['USD'],
  hk$: ['HKD'], hkd: ['HKD'], 港元: ['HKD'], 港币: ['HKD'],
  nt$: ['TWD'], twd: ['TWD'], ntd: ['TWD'], 新台币: ['TWD'], 台币: ['TWD'],
  a$: ['AUD'], au$: ['AUD'], aud: ['AUD'], 澳元: ['AUD'],
  c$: ['CAD'], ca$: ['CAD'], cad: ['CAD'], 加元: ['CAD'],
  s$: ['SGD'], sg$: ['SGD'], sgd: ['SGD'], 新加坡元: ['SGD'],
  nz$: ['NZD'], nzd: ['NZD'], mx$: ['MXN'], mxn: ['MXN'], ars: ['ARS'], clp: ['CLP'], cop: ['COP'],
  r$: ['BRL'], brl: ['BRL'],
  '€': ['EUR'], eur: ['EUR'], euro: ['EUR'], euros: ['EUR'], 欧元: ['EUR'],
  '£': ['GBP'], gbp: ['GBP'], 英镑: ['GBP'], pound: ['GBP'], pounds: ['GBP'],
  '¥': ['CNY', 'JPY'], 元: ['CNY', 'TWD', 'HKD'], 圆: ['CNY'], 块: ['CNY'], 元整: ['CNY'], cny: ['CNY'], rmb: ['CNY'], 'cn¥': ['CNY'], 人民币: ['CNY'], '人民币¥': ['CNY'], 'rmb¥': ['CNY'], yuan: ['CNY'],
  'jp¥': ['JPY'], jpy: ['JPY'], 円: ['JPY'], 日元: ['JPY'], yen: ['JPY'],
  '₩': ['KRW'], krw: ['KRW'], 원: ['KRW'], 韩元: ['KRW'],
  '₹': ['INR'], inr: ['INR'], rs: ['INR', 'PKR', 'LKR', 'NPR'], 'rs.': ['INR', 'PKR', 'LKR', 'NPR'], pkr: ['PKR'], lkr: ['LKR'], npr: ['NPR'],
  chf: ['CHF'], 'fr.': ['CHF'], 'sfr.': ['CHF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'], 'kr.': ['DKK', 'SEK', 'NOK', 'ISK'], sek: ['SEK'], nok: ['NOK'], dkk: ['DKK'], isk: ['ISK'],
  zł: ['PLN'], pln: ['PLN'], kč: ['CZK'], czk: ['CZK'], ft: ['HUF'], huf: ['HUF'], lei: ['RON'], ron: ['RON'],
  '₽': ['RUB'], rub: ['RUB'], '₴': ['UAH'], uah: ['UAH'], '₺': ['TRY'], tl: ['TRY'], try: ['TRY'], '₪': ['ILS'], ils: ['ILS'],
  '₫': ['VND'], đ: ['VND'], vnd: ['VND'], '฿': ['THB'], thb: ['THB'], '₱': ['PHP'], php: ['PHP'], '৳': ['BDT'], bdt: ['BDT'],
  rm: ['MYR'], myr: ['MYR'], rp: ['IDR'], 'rp.': ['IDR'], idr: ['IDR'], r: ['ZAR'], zar: ['ZAR'], '₦': ['NGN'], ngn: ['NGN'], kes: ['KES'], ksh: ['KES'],
  aed: ['AED'], sar: ['SAR'], qar: ['QAR'], egp: ['EGP'],
};

/** Currencies without a minor unit: in "₩1,234" the comma can only be a thousands mark. */
const WITHOUT_DECIMALS = ['JPY', 'KRW', 'VND', 'TWD', 'CLP', 'IDR'];
const ISO_CODE = /^[a-z]{3}$/;

/** One way of naming a currency: as a person wrote it, and the ISO codes it can mean, likeliest first. */
export interface CurrencyMark {
  readonly label: string;
  readonly codes: readonly string[];
}

const BY_TEXT = new Map<string, CurrencyMark>();
for (const [text, codes] of Object.entries(MARKS)) BY_TEXT.set(text, { label: codes.length === 1 ? (codes[0] as string) : text, codes });

/** The currency a cleaned mark such as `hk$` or 元 names; `undefined` when it names none. */
export function currencyMark(text: string): CurrencyMark | undefined {
  return BY_TEXT.get(text);
}

/** The same for the cell of a currency column, where any three letters are a code. `undefined` for other text. */
export function currencyNamed(text: string): CurrencyMark | undefined {
  return BY_TEXT.get(text) ?? (ISO_CODE.test(text) ? { label: text.toUpperCase(), codes: [text.toUpperCase()] } : undefined);
}

/** Whether every currency the mark can mean has no minor unit. */
export function isWithoutDecimals(mark: CurrencyMark | undefined): boolean {
  return mark !== undefined && mark.codes.every((code) => WITHOUT_DECIMALS.includes(code));
}

/**
 * The one currency several marks agree on: "$" and "HK$" → HKD, "¥" and "元" → CNY.
 *
 * @returns the ISO code; `undefined` for no marks at all; `'mixed'` when no single currency fits all of them
 */
export function agreedCurrency(marks: readonly CurrencyMark[]): string | 'mixed' | undefined {
  const [first, ...others] = [...marks].sort((a, b) => a.codes.length - b.codes.length);
  if (first === undefined) return undefined;
  return first.codes.find((code) => others.every((mark) => mark.codes.includes(code))) ?? 'mixed';
}
