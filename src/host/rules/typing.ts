import { type Json, type Label, type Rule, UNVERIFIED } from './rule';

const ODDITIES = 'brucemcpherson/gas-fakes, notes/oddities.md';
const RANGE = 'Class Range (Apps Script reference)';

/** One text written with setValues, and what the cell then gives back. */
function typing(id: string, rule: string, text: string, expected: Json, [label, source]: readonly [Label, string]): Rule {
  return { id: `typing/${id}`, rule, label, source, steps: `return stored(${JSON.stringify(text)});`, expected };
}

const ASSUMED = ['assumed', UNVERIFIED] as const;
const SEEN = ['observed', ODDITIES] as const;

/** setValues() takes text as if a person had typed it. */
export const TYPING_RULES: readonly Rule[] = [
  typing('leading-zeros', 'Digits with leading zeros become a number.', '01', 'number 1', SEEN),
  typing('time', 'A time becomes a time, which a script sees as a date near the end of 1899.', '1AM', 'date 1899-12-30 01:00', SEEN),
  typing('true', 'TRUE becomes a truth value.', 'TRUE', 'boolean true', SEEN),
  typing('false-lower-case', 'Truth values are known in any case.', 'false', 'boolean false', ASSUMED),
  typing('clock', 'Hours and minutes become a time.', '12:30', 'date 1899-12-30 12:30', ASSUMED),
  typing('iso-date', 'A date of year, month and day becomes a date.', '2025-03-07', 'date 2025-03-07 00:00', ASSUMED),
  typing('iso-slashes', 'Slashes do, too.', '2025/3/7', 'date 2025-03-07 00:00', ASSUMED),
  typing('american-date', 'In an American spreadsheet the month comes first.', '3/7/2025', 'date 2025-03-07 00:00', ASSUMED),
  typing('named-month', 'A month by its name becomes a date.', '7 Mar 2025', 'date 2025-03-07 00:00', ASSUMED),
  typing('no-such-day', 'A day that does not exist stays text.', '2025-02-30', 'text 2025-02-30', ASSUMED),
  typing('percent', 'A percentage becomes its hundredth.', '25%', 'number 0.25', ASSUMED),
  typing('money', 'A sum in dollars becomes a number.', '$1,200.50', 'number 1200.5', ASSUMED),
  typing('thousands', 'Commas between thousands go away.', '1,234', 'number 1234', ASSUMED),
  typing('exponent', 'An exponent is a number.', '1e5', 'number 100000', ASSUMED),
  typing('minus', 'A minus before digits is a negative number.', '-5', 'number -5', ASSUMED),
  typing('brackets', 'Brackets around digits are a minus, too.', '(45)', 'number -45', ASSUMED),
  typing('wide-digits', 'Full-width digits stay text.', '１２３', 'text １２３', ASSUMED),
  typing('word', 'A word stays a word.', 'Ana', 'text Ana', ['documented', RANGE]),
  typing('spaces', 'Spaces around text stay.', '  Ana ', 'text   Ana ', ASSUMED),
  typing('apostrophe', 'A leading apostrophe makes the rest text and goes away.', "'01", 'text 01', ASSUMED),
  typing('apostrophe-formula', 'It makes a formula text, too.', "'=1+1", 'text =1+1', ASSUMED),
  typing('two-apostrophes', 'Only the first apostrophe goes away.', "''tis", "text 'tis", ASSUMED),
  typing('empty', 'An empty text empties the cell.', '', 'empty', ASSUMED),
  {
    id: 'typing/short-date',
    rule: 'Two numbers with a hyphen become a day of this year.',
    label: 'observed',
    source: ODDITIES,
    steps: `stored('1-2'); return Utilities.formatDate(sheet.getRange('A1').getValue(), ss.getSpreadsheetTimeZone(), 'MM-dd');`,
    expected: '01-02',
  },
  {
    id: 'typing/long-number',
    rule: 'More than fifteen digits become a number and lose their end.',
    label: 'observed',
    source: 'tanaikech.github.io, 2021-10-15',
    steps: `stored('1234567890123456789'); const value = sheet.getRange('A1').getValue(); return [typeof value, String(value) === '1234567890123456789'];`,
    expected: ['number', false],
  },
  {
    id: 'typing/formula',
    rule: 'Text that begins with = is a formula.',
    label: 'documented',
    source: RANGE,
    steps: `return [stored('=1+1'), sheet.getRange('A1').getFormula()];`,
    expected: ['number 2', '=1+1'],
  },
  {
    id: 'typing/formula-plus',
    rule: 'Text that begins with + and is no number is a formula, so a telephone number becomes an error.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return stored('+1 (555) 010-0000');`,
    expected: 'text #ERROR!',
  },
  {
    id: 'typing/formula-minus',
    rule: 'Text that begins with - and is no number is a formula.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('B1').setValue(7); return stored('-B1');`,
    expected: 'number -7',
  },
  {
    id: 'typing/formula-at',
    rule: 'Text that begins with @ is no harmless text (we assume a formula, the worse reading).',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `stored('@SUM(1,2)'); return sheet.getRange('A1').getFormula() !== '';`,
    expected: true,
  },
  {
    id: 'typing/formula-wide',
    rule: 'A full-width equals sign begins a formula, too (the worse reading).',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return stored('\\uff1d1+1');`,
    expected: 'number 2',
  },
  {
    id: 'typing/plain-text-first',
    rule: 'In a cell formatted as plain text beforehand, text stays as it is.',
    label: 'observed',
    source: 'setNumberFormat("@") before setValues, in unrelated public repositories',
    steps: `sheet.getRange('A1:A3').setNumberFormat('@').setValues([['01'], ['1-2'], ['TRUE']]); return sheet.getRange('A1:A3').getValues();`,
    expected: [['01'], ['1-2'], ['TRUE']],
  },
  {
    id: 'typing/plain-text-formula',
    rule: 'Plain-text format does not keep a leading = from being a formula (the worse reading).',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setNumberFormat('@').setValue('=1+1'); return sheet.getRange('A1').getFormula();`,
    expected: '=1+1',
  },
];
