import { type Rule, UNVERIFIED } from './rule';

const SUBTOTAL = 'SUBTOTAL (Google Docs Editors Help)';
const SHEET = 'Class Sheet (Apps Script reference)';
const FIVE = `sheet.getRange('A1:A5').setValues([['Customer'], ['Ana'], ['Ben'], [''], ['Cas']]);`;
const NUMBERS = `sheet.getRange('A1:A4').setValues([[1], [2], [4], [8]]); sheet.hideRows(2, 2);`;

/** Rows that people hide, and what counts them. */
export const HIDDEN_ROW_RULES: readonly Rule[] = [
  {
    id: 'hidden/subtotal-100',
    rule: 'SUBTOTAL with a code above 100 passes over rows hidden by hand, with one up to 11 it counts them.',
    label: 'documented',
    source: SUBTOTAL,
    steps: `${NUMBERS}
      ['109', '9', '103', '3'].forEach((code, at) => sheet.getRange(1, 3 + at).setFormula('=SUBTOTAL(' + code + ',A1:A4)'));
      SpreadsheetApp.flush(); return sheet.getRange('C1:F1').getValues()[0];`,
    expected: [9, 15, 2, 4],
  },
  {
    id: 'hidden/still-there',
    rule: 'Hidden rows are read like all others, and hiding moves nothing.',
    label: 'documented',
    source: SHEET,
    steps: `${NUMBERS} return [sheet.getRange('A1:A4').getValues(), sheet.getDataRange().getA1Notation()];`,
    expected: [[[1], [2], [4], [8]], 'A1:A4'],
  },
  {
    id: 'hidden/count-of-hidden',
    rule: 'COUNTA less SUBTOTAL(103) over an open column is the number of filled cells in hidden rows.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${FIVE} sheet.hideRows(3, 2);
      sheet.getRange('C1').setFormula("=COUNTA('Sheet1'!A1:A)-SUBTOTAL(103,'Sheet1'!A1:A)"); return settled('C1');`,
    expected: 1,
  },
  {
    id: 'hidden/recalculates',
    rule: 'SUBTOTAL is calculated anew when rows are hidden and when they are shown, though no cell changed.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${FIVE} sheet.getRange('C1').setFormula('=SUBTOTAL(103,A1:A)'); const seen = [settled('C1')];
      sheet.hideRows(3); seen.push(settled('C1')); sheet.showRows(3); seen.push(settled('C1')); return seen;`,
    expected: [4, 3, 4],
  },
  {
    id: 'hidden/errors-counted',
    rule: 'SUBTOTAL(103) counts errors, as COUNTA does.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${FIVE} sheet.getRange('A4').setFormula('=NA()'); sheet.getRange('C1').setFormula('=SUBTOTAL(103,A1:A)'); return settled('C1');`,
    expected: 5,
  },
  {
    id: 'hidden/follow-rows',
    rule: 'Hidden rows stay hidden when rows are put in above them, and rows put in between are shown.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${NUMBERS} sheet.insertRowsAfter(2, 1); sheet.getRange('A3').setValue(16); sheet.insertRowsAfter(1, 1);
      sheet.getRange('C1').setFormula('=SUBTOTAL(109,A1:A)'); return settled('C1');`,
    expected: 25,
  },
  {
    id: 'hidden/beyond-the-grid',
    rule: 'Rows that are not there cannot be hidden.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return message(() => sheet.hideRows(sheet.getMaxRows(), 2)) !== 'no error';`,
    expected: true,
  },
  {
    id: 'hidden/columns',
    rule: 'Hidden columns are read like all others and stay hidden when columns are put in before them.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('C1').setValue('x'); sheet.hideColumns(3, 1); sheet.insertColumnsAfter(1, 1); const seen = [sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(4), sheet.getRange('D1').getValue()]; sheet.showColumns(4, 1); return [...seen, sheet.isColumnHiddenByUser(4)];`,
    expected: [false, true, 'x', false],
  },
  {
    id: 'hidden/columns-beyond-the-grid',
    rule: 'Columns that are not there cannot be hidden.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return message(() => sheet.hideColumns(sheet.getMaxColumns(), 2)) !== 'no error';`,
    expected: true,
  },
];
