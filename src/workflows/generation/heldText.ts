const LONGEST_TEXT = 49_999; // a cell holds 50,000 characters
const CUT = '…';

/** The text a cell will hold: without NUL, half characters as U+FFFD, line ends as LF, and never longer than a cell; what was cut ends in `…`. */
export function heldText(text: string): string {
  const plain = text
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  if (plain.length <= LONGEST_TEXT) return plain;
  return plain.slice(0, LONGEST_TEXT - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT;
}

const LARGEST_NUMBER = 1e15; // beyond it a cell no longer holds every whole number

/** A number that a cell cannot hold is a text there, so that no sum takes it for one. */
export function heldNumber(number: number): number | string {
  return Math.abs(number) <= LARGEST_NUMBER ? number : String(number);
}
