import { type Rule, UNVERIFIED } from './rule';

const SPREADSHEET = 'Class Spreadsheet (Apps Script reference)';

/** Named ranges. */
export const NAME_RULES: readonly Rule[] = [
  {
    id: 'names/set',
    rule: 'A named range is found by its name.',
    label: 'documented',
    source: SPREADSHEET,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('B2:C3')); return [ss.getRangeByName('PROBE').getA1Notation(), ss.getNamedRanges().map((one) => one.getName())];`,
    expected: ['B2:C3', ['PROBE']],
  },
  {
    id: 'names/unknown',
    rule: 'A name that is not there is null.',
    label: 'documented',
    source: SPREADSHEET,
    steps: `return ss.getRangeByName('NO_SUCH_NAME');`,
    expected: null,
  },
  {
    id: 'names/again',
    rule: 'Setting a name again moves it; there is still one.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('A1')); ss.setNamedRange('PROBE', sheet.getRange('B2')); return [ss.getRangeByName('PROBE').getA1Notation(), ss.getNamedRanges().length];`,
    expected: ['B2', 1],
  },
  {
    id: 'names/removed',
    rule: 'A removed name is gone, and formulas that use it are errors.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('A1')); sheet.getRange('B1').setFormula('=PROBE'); settled('B1'); ss.removeNamedRange('PROBE'); return [ss.getRangeByName('PROBE'), settled('B1')];`,
    expected: [null, '#NAME?'],
  },
  {
    id: 'names/rows-inserted',
    rule: 'A name moves with its cells.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('A2:A3')); sheet.insertRowsAfter(1, 2); return ss.getRangeByName('PROBE').getA1Notation();`,
    expected: 'A4:A5',
  },
  {
    id: 'names/renamed-sheet',
    rule: 'A name follows its sheet when that is renamed.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('A2')); sheet.setName('Renamed'); return ss.getRangeByName('PROBE').getSheet().getName();`,
    expected: 'Renamed',
  },
  {
    id: 'names/whole-columns',
    rule: 'A name may cover whole columns and grows with the sheet.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `ss.setNamedRange('PROBE', sheet.getRange('A:B')); sheet.insertRowsAfter(1000, 5); const range = ss.getRangeByName('PROBE'); return [range.getNumRows(), range.getNumColumns()];`,
    expected: [1005, 2],
  },
  {
    id: 'names/like-a-cell',
    rule: 'A name that reads like a cell is refused.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return message(() => { ss.setNamedRange('AB12', sheet.getRange('A1')); SpreadsheetApp.flush(); }) !== 'no error';`,
    expected: true,
  },
  {
    id: 'names/dead',
    rule: 'A name whose sheet was deleted gives no range.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const other = ss.insertSheet('Other'); ss.setNamedRange('PROBE', other.getRange('A1')); ss.deleteSheet(other); return ss.getRangeByName('PROBE');`,
    expected: null,
  },
];
