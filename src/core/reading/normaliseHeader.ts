import { foldWidth } from './cleanText';
import { simplifiedHeader } from './simplifiedHeader';

const LONGEST_HEADER = 100; // longer cells are prose, not headers
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{M}\p{N}]/gu;
const PLAIN = /^[ -~]*[ -(*-\\^-~]$/; // ASCII that ends with no bracket: nothing to fold but the case
const NOT_PLAIN_LETTER_OR_DIGIT = /[^a-z0-9]/g;
const CLOSING = ')]】〕〉》';
const OPENING = '([【〔〈《';

/**
 * A header as compared: NFKC, lower case, letters and digits only, a trailing unit in brackets removed, so that
 * "Order_Date", "order date", "OrderDate" and " ORDER DATE: " are one, and so are "Amount (USD)" and "amount", 訂單編號 and
 * 订单编号.
 *
 * @returns `''` for a blank, a mere bracket, or text too long to be a header
 */
export function normaliseHeader(text: string): string {
  if (text.length > LONGEST_HEADER) return '';
  if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_PLAIN_LETTER_OR_DIGIT, '');
  return simplifiedHeader(withoutUnit(foldWidth(text).trim().toLowerCase()).replace(NOT_LETTER_OR_DIGIT, ''));
}

/** The text in the trailing bracket: `b` of "Amount (B)"; `''` when there is none. */
export function trailingBracket(text: string): string {
  const folded = foldWidth(text.slice(0, LONGEST_HEADER)).trim();
  const open = openingOf(folded);
  return open > 0 ? folded.slice(open + 1, -1).trim() : '';
}

function withoutUnit(text: string): string {
  const open = openingOf(text);
  return open > 0 ? text.slice(0, open) : text;
}

/** Where the bracket opens that closes at the end of the text; −1 without one. */
function openingOf(text: string): number {
  const kind = text === '' ? -1 : CLOSING.indexOf(text.charAt(text.length - 1));
  return kind < 0 ? -1 : text.lastIndexOf(OPENING.charAt(kind));
}
