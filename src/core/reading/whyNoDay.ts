import { type DateToken, dateTokens, isNumberOf } from './dateTokens';
import type { DayFault, DayText } from './dayText';
import { CLOCK_CHARACTERS, MONTHS, ORDINALS, relativeWords, WEEKDAYS } from './dayWords';

type ReadDate = (tokens: readonly DateToken[]) => DayText | undefined;

const RANGE_MARKS = ['~', '〜', '至', '到', '–', '—', ' - ', ' to ', '-'];

/** Shapes of {@link shapeOf}: a year, a month, a quarter, a half, a week, and dates that lack their year. */
const COARSE = new Set(['Y', 'Ym', 'mY', 'MY', 'YM', 'C', 'qmY', 'Yqm', 'hmY', 'Yhm', 'Ywm', 'Ywn', 'wmY', 'wnY', 'fyY', 'YmQ', 'YQ']);
const YEARLESS = new Set(['mm', 'mn', 'nm', 'Mm', 'Mn', 'mM', 'nM']);
const COARSE_WORDS = new Set(['q', 'h', 'w', 'fy']);

/** Why a cleaned text is no date, as near as it can be told, so that the sentence about it says what to write instead. */
export function whyNoDay(cleaned: string, readDate: ReadDate): DayFault {
  if (relativeWords().some((word) => cleaned.includes(word))) return 'relative';
  if (isRange(cleaned, readDate)) return 'range';
  const shape = shapeOf(dateTokens(cleaned));
  if (COARSE.has(shape)) return 'tooCoarse';
  return YEARLESS.has(shape) ? 'noYear' : 'invalid';
}

/** Two dates, or a date and the rest of another, with a mark of range between them: 2025-07-03 ~ 07-05, 7/1至7/5. */
function isRange(cleaned: string, readDate: ReadDate): boolean {
  return RANGE_MARKS.some((mark) => {
    const at = mark === '-' ? middleDash(cleaned) : cleaned.indexOf(mark, 1);
    if (at < 1) return false;
    const [left, right] = [dateTokens(cleaned.slice(0, at)), dateTokens(cleaned.slice(at + mark.length))];
    if (mark === '-') return readDate(left) !== undefined && readDate(right) !== undefined;
    return isDateLike(left, readDate) && (isDateLike(right, readDate) || (right.length === 1 && right.every((token) => isNumberOf(token, 1, 2))));
  });
}

/** The dash between two halves of equally many dashes: 2025.7.3-2025.7.5, 2025-07-03-2025-07-05. */
function middleDash(text: string): number {
  const dashes: number[] = [];
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) dashes.push(at);
  return dashes.length % 2 === 1 ? (dashes[dashes.length >> 1] as number) : -1;
}

function isDateLike(tokens: readonly DateToken[], readDate: ReadDate): boolean {
  const shape = shapeOf(tokens);
  return readDate(tokens) !== undefined || COARSE.has(shape) || YEARLESS.has(shape);
}

/** One letter a token, joints and times left out: Y a year, C 202507, m 1–12, n another short number, M a month's name. */
function shapeOf(tokens: readonly DateToken[]): string {
  let shape = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as DateToken;
    if (CLOCK_CHARACTERS.has(tokens[at + 1]?.text ?? '')) break;
    if (isTransparent(token.text)) continue;
    shape += letterOf(token);
    if ('日号號일'.includes(tokens[at + 1]?.text ?? ' ')) break;
  }
  return shape;
}

function letterOf(token: DateToken): string {
  if (isNumberOf(token, 4)) return token.value >= 1900 && token.value <= 2100 ? 'Y' : '?';
  if (isNumberOf(token, 6)) return token.value % 100 >= 1 && token.value % 100 <= 12 && token.value >= 190_001 && token.value <= 210_012 ? 'C' : '?';
  if (isNumberOf(token, 1, 2)) return token.value >= 1 && token.value <= 12 ? 'm' : 'n';
  if (MONTHS.has(token.text)) return 'M';
  if (token.text === '季') return 'Q';
  return COARSE_WORDS.has(token.text) ? token.text : '?';
}

function isTransparent(text: string): boolean {
  return '-/.,年月份第度년월일'.includes(text) || text === 'of' || ORDINALS.has(text) || WEEKDAYS.has(text);
}
