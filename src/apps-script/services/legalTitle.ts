const LONGEST = 90; // of the 100 characters Google allows: the rest is for ` (2)`
const FORBIDDEN = /[[\]*?:/\\]/g; // in the titles of a workbook file
const LINE_ENDS_AND_CONTROLS = /[\0-\u001F\u007F-\u009F\u2028\u2029]+/g;
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g; // one of them turns the titles beside it round
const RESERVED = /^history$/i; // in Excel

/** The text as a sheet's title that Google and workbook files allow: `A/B` → `A-B`, one line, no apostrophe at its ends, not too long. */
export function legalTitle(text: string): string {
  const plain = text
    .replace(LINE_ENDS_AND_CONTROLS, ' ')
    .replace(DIRECTION_MARKS, '')
    .replace(FORBIDDEN, '-')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/\s+/g, ' ');
  const title = withoutEnds(wholeCharacters(withoutEnds(plain)));
  if (title === '') return '-';
  return RESERVED.test(title) ? `${title} -` : title;
}

function withoutEnds(text: string): string {
  return text.replace(/^[' ]+|[' ]+$/g, '');
}

function wholeCharacters(text: string): string {
  return text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
