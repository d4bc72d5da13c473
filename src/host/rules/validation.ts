import { type Rule, UNVERIFIED } from './rule';

const RANGE = 'Class Range (Apps Script reference)';
const BUILDER = 'Class DataValidationBuilder (Apps Script reference)';
const LIST = `const list = SpreadsheetApp.newDataValidation().requireValueInList(['Gold', 'Silver'], true);`;

/** Notes on cells, and what cells let people enter. */
export const VALIDATION_RULES: readonly Rule[] = [
  {
    id: 'notes/kept',
    rule: 'A note is read as it was written; a cell without one has an empty note; null takes it away.',
    label: 'documented',
    source: RANGE,
    steps: `sheet.getRange('A1:A3').setNotes([['=one'], [''], ['three']]); const before = sheet.getRange('A1:A3').getNotes(); sheet.getRange('A1').setNote(null); sheet.getRange('A3').clearNote(); return [before, sheet.getRange('A1').getNote(), sheet.getRange('A3').getNote()];`,
    expected: [[['=one'], [''], ['three']], '', ''],
  },
  {
    id: 'notes/no-content',
    rule: 'A note alone does not make a row count as the last one.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('B7').setNote('here'); return [sheet.getLastRow(), sheet.getLastColumn()];`,
    expected: [0, 0],
  },
  {
    id: 'notes/survive-clear-content',
    rule: 'clearContent leaves notes.',
    label: 'documented',
    source: RANGE,
    steps: `sheet.getRange('A1').setValue('x').setNote('n').clearContent(); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getNote()];`,
    expected: ['', 'n'],
  },
  {
    id: 'validation/list',
    rule: 'A drop-down list tells its kind, its values and its help text; null takes it away.',
    label: 'documented',
    source: BUILDER,
    steps: `${LIST} const cell = sheet.getRange('A1'); cell.setDataValidation(list.setHelpText('Pick one.').build()); const rule = cell.getDataValidation(); const seen = [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText()]; cell.setDataValidation(null); return [seen, cell.getDataValidation()];`,
    expected: [['VALUE_IN_LIST', [['Gold', 'Silver'], true], 'Pick one.'], null],
  },
  {
    id: 'validation/warns-by-default',
    rule: 'A new rule only warns: a script may write something else.',
    label: 'documented',
    source: BUILDER,
    steps: `${LIST} const cell = sheet.getRange('A1'); cell.setDataValidation(list.build()); cell.setValue('Lead'); return [cell.getDataValidation().getAllowInvalid(), cell.getValue()];`,
    expected: [true, 'Lead'],
  },
  {
    id: 'validation/grid',
    rule: 'setDataValidations takes a table with null where there is to be no rule.',
    label: 'documented',
    source: RANGE,
    steps: `${LIST} const date = SpreadsheetApp.newDataValidation().requireDate().build(); const range = sheet.getRange('A1:B1'); range.setDataValidations([[date, null]]); const kinds = range.getDataValidations()[0].map((rule) => rule && String(rule.getCriteriaType())); range.clearDataValidations(); return [kinds, range.getDataValidations()];`,
    expected: [['DATE_IS_VALID_DATE', null], [[null, null]]],
  },
  {
    id: 'validation/strict-throws',
    rule: 'Where other input is refused, setValues throws and writes nothing; a value of the list passes.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${LIST} sheet.getRange('A2').setDataValidation(list.setAllowInvalid(false).build()); const said = message(() => sheet.getRange('A1:A2').setValues([['x'], ['Lead']])); sheet.getRange('A2').setValue('Gold'); return [/A2 violates the data validation rules/.test(said), sheet.getRange('A1:A2').getValues()];`,
    expected: [true, [[''], ['Gold']]],
  },
  {
    id: 'validation/strict-date',
    rule: 'A strict rule for dates takes dates, typed or written, and no other text.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const cell = sheet.getRange('A1'); cell.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build()); cell.setValue('2025-03-07'); const typed = described(cell.getValue()); return [typed, message(() => cell.setValue('soon')) === 'no error', described(cell.getValue())];`,
    expected: ['date 2025-03-07 00:00', false, 'date 2025-03-07 00:00'],
  },
  {
    id: 'validation/needs-criteria',
    rule: 'A rule without criteria cannot be built.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `return message(() => SpreadsheetApp.newDataValidation().build()) === 'no error';`,
    expected: false,
  },
  {
    id: 'validation/copied-with-sheet',
    rule: 'A copied sheet has the rules and the notes of the first.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${LIST} sheet.getRange('A1').setDataValidation(list.build()).setNote('n'); const copy = sheet.copyTo(ss).getRange('A1'); return [copy.getDataValidation().getCriteriaValues()[0], copy.getNote()];`,
    expected: [['Gold', 'Silver'], 'n'],
  },
  {
    id: 'validation/moves',
    rule: 'A rule moves with its cell when rows are inserted above.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `${LIST} sheet.getRange('A2').setDataValidation(list.build()); sheet.insertRowsAfter(1, 1); return [sheet.getRange('A2').getDataValidation(), String(sheet.getRange('A3').getDataValidation().getCriteriaType())];`,
    expected: [null, 'VALUE_IN_LIST'],
  },
];
