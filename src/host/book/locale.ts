/** What reading and writing values needs to know of the book around them. */
export interface Surroundings {
  readonly locale: string; // 'en_US'
  readonly year: number; // for days typed without one
}

/** What the engine must know of a locale: how it writes numbers and days. Taken from ICU, which Sheets' defaults follow (observed for en_US, en_GB, zh_CN; assumed for the rest). */
export interface LocaleRules {
  readonly tag: string; // 'en-US', for numfmt and Intl
  readonly decimal: '.' | ',';
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly dateFormat: string; // 'm/d/yyyy'
  readonly timeFormat: string;
  readonly dotsAreDates: boolean; // 21.11.2025
  readonly number: RegExp; // what a number typed by a person looks like
}

const known = new Map<string, LocaleRules>();

/** Rules for 'en_US', 'zh_CN' … */
export function localeRules(locale: string): LocaleRules {
  let rules = known.get(locale);
  if (!rules) {
    rules = build(locale);
    known.set(locale, rules);
  }
  return rules;
}

function build(locale: string): LocaleRules {
  const tag = supportedTag(locale.replace('_', '-'));
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(Date.UTC(2025, 0, 2));
  const letters = parts
    .map((part) => part.type[0])
    .filter((letter) => letter === 'y' || letter === 'm' || letter === 'd')
    .join('');
  const order = letters === 'mdy' || letters === 'ymd' ? letters : 'dmy';
  const dateFormat = parts
    .map((part) => (part.type === 'year' ? 'yyyy' : part.type === 'month' || part.type === 'day' ? (part.type[0] ?? '').repeat(part.value.length) : part.value))
    .join('')
    .trim();
  const hasHalfDays = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  return {
    tag,
    decimal,
    order,
    dateFormat,
    timeFormat: hasHalfDays ? 'h:mm:ss AM/PM' : 'h:mm:ss',
    dotsAreDates: dateFormat.includes('.'),
    number: numberPattern(decimal),
  };
}

function supportedTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** Groups of three, one decimal mark, an exponent; Swiss and French groups too where the comma is the decimal mark. */
function numberPattern(decimal: '.' | ','): RegExp {
  const group = decimal === '.' ? "[,’']" : '[.\\u00a0\\u202f ]';
  return new RegExp(`^[+-]?(?:(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:\\${decimal}\\d*)?|\\${decimal}\\d+)(?:e[+-]?\\d+)?$`, 'i');
}
