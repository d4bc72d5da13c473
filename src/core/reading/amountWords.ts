import { once } from '../model/once';
import { type CurrencyMark, currencyMark } from './currencies';

/** Multipliers people write behind a number, each with its power of ten. */
const UNITS = `thousand 3, k 3, million 6, mn 6, m 6, billion 9, bn 9, 百 2, 千 3, 万 4, 萬 4, w 4, 百万 6, 百萬 6, 千万 7, 千萬 7,
  亿 8, 億 8, 천 3, 만 4, 억 8`;
const ABOUT_BEFORE = `约, 約, 大约, 大約, 大概, 近, 超, 超过, ~, ≈, >, <, >=, <=, ≥, ≤, about, approx, approx., ca., ca, circa, around, over, under`;
const ABOUT_BEHIND = `多, 余, 左右, 上下, 以上, 以下, 以内, 起, approx, approx.`;

interface AmountWords {
  readonly units: readonly (readonly [word: string, power: number])[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const amountWords = once(
  (): AmountWords => ({
    units: byLength(UNITS).map((unit) => [unit.slice(0, unit.lastIndexOf(' ')), Number(unit.slice(unit.lastIndexOf(' ') + 1))]),
    before: byLength(ABOUT_BEFORE),
    behind: byLength(ABOUT_BEHIND),
  }),
);

/** What the words beside a number say: a currency, "about", a multiplier of 10 to the power. */
export interface AmountWord {
  readonly mark: CurrencyMark | undefined;
  readonly isRough: boolean;
  readonly power: number;
}

const NO_WORD: AmountWord = { mark: undefined, isRough: false, power: 0 };

/** Before the digits: `$`, `约`, `about US$`. `undefined` when it says anything else. */
export function wordBefore(word: string): AmountWord | undefined {
  const exact = exactly(word);
  if (exact !== undefined) return exact;
  const about = amountWords().before.find((each) => word.startsWith(each));
  const rest = about === undefined ? undefined : exactly(word.slice(about.length).trim());
  return rest === undefined ? undefined : { ...rest, isRough: true };
}

/** Behind the digits: `元`, `万`, `万元左右`, `k USD`, `million`. `undefined` when it says anything else. */
export function wordBehind(word: string): AmountWord | undefined {
  const exact = exactly(word);
  if (exact !== undefined) return exact;
  const { units, behind } = amountWords();
  const about = behind.find((each) => word.endsWith(each));
  const sharp = about === undefined ? word : word.slice(0, word.length - about.length).trim();
  const unit = units.find(([each]) => sharp.startsWith(each) && exactly(sharp.slice(each.length).trim()) !== undefined);
  const rest = exactly(unit === undefined ? sharp : sharp.slice(unit[0].length).trim());
  return rest === undefined || (about === undefined && unit === undefined) ? undefined : { mark: rest.mark, isRough: true, power: unit?.[1] ?? 0 };
}

/** Nothing, or a currency. */
function exactly(word: string): AmountWord | undefined {
  if (word === '') return NO_WORD;
  const mark = currencyMark(word);
  return mark === undefined ? undefined : { ...NO_WORD, mark };
}

/** The longest first: 百万 before 百. */
function byLength(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .sort((a, b) => b.length - a.length);
}
