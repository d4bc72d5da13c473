import { type DateToken, isNumberOf, tokenAt } from './dateTokens';
import { CLOCK_CHARACTERS, TIME_CHARACTERS, TIME_WORDS, WEEKDAYS } from './dayWords';

/**
 * Whether what follows a date is only a time of day, a zone or a weekday, which leave the day as written.
 * A second date, a range or any other word is not: such a cell is unreadable rather than half read.
 */
export function isTimeTail(tokens: readonly DateToken[], from: number): boolean {
  let hasClock = false;
  let hasZone = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    if (token.value >= 0) {
      if (!isTimeNumber(tokens, at, from, hasZone)) return false;
      hasClock = hasClock || CLOCK_CHARACTERS.has(tokenAt(tokens, at + 1).text) || token.text.length > 2 || isHalf(tokenAt(tokens, at + 1).text);
    } else if (token.text === '+' || token.text === '-') {
      if (hasZone || !hasClock) return false;
      hasZone = true;
    } else if (token.text === '(') {
      return isBracketed(tokens, at);
    } else if (!isTimeWord(token.text)) {
      return false;
    }
  }
  return hasClock || !hasNumber(tokens, from);
}

/** One or two digits; four in a zone or after T (T1020); six after T; up to nine as the fraction of a second. */
function isTimeNumber(tokens: readonly DateToken[], at: number, from: number, hasZone: boolean): boolean {
  const token = tokenAt(tokens, at);
  const before = at > from ? tokenAt(tokens, at - 1).text : '';
  if (isNumberOf(token, 1, 2)) return true;
  if (before === '.') return isNumberOf(token, 3, 9) && at > from + 1;
  if (before === 't') return isNumberOf(token, 4) || isNumberOf(token, 6);
  return hasZone && isNumberOf(token, 4) && (before === '+' || before === '-');
}

function isTimeWord(text: string): boolean {
  return text === ':' || text === '.' || text === ',' || TIME_WORDS.has(text) || WEEKDAYS.has(text) || TIME_CHARACTERS.has(text);
}

function isHalf(text: string): boolean {
  return text === 'am' || text === 'pm' || text === 'h';
}

/** "(China Standard Time)", "(木)": to the very end, without digits. */
function isBracketed(tokens: readonly DateToken[], open: number): boolean {
  return tokenAt(tokens, tokens.length - 1).text === ')' && !hasNumber(tokens, open);
}

function hasNumber(tokens: readonly DateToken[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) if (tokenAt(tokens, at).value >= 0) return true;
  return false;
}
