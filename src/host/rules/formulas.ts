import { type Rule, UNVERIFIED } from './rule';

const RANGE = 'Class Range (Apps Script reference)';
const BLOCKED = 'the text "Array result was not expanded because it would overwrite data" in unrelated public repositories';
const ERRORS = 'tests for these texts in public repositories';

function error(id: string, formula: string, code: string): Rule {
  return {
    id: `formulas/error-${id}`,
    rule: `An error cell reads as its text: ${code}.`,
    label: 'observed',
    source: ERRORS,
    steps: `sheet.getRange('A1').setFormula(${JSON.stringify(formula)}); const value = settled('A1'); return [typeof value, value];`,
    expected: ['string', code],
  };
}

/** Formulas: what they give, how they spill, and what happens to their references. */
export const FORMULA_RULES: readonly Rule[] = [
  error('division', '=1/0', '#DIV/0!'),
  error('not-available', '=NA()', '#N/A'),
  error('name', '=NO_SUCH_FUNCTION_ANYWHERE(1)', '#NAME?'),
  error('value', '=1+"x"', '#VALUE!'),
  error('number', '=10^999', '#NUM!'),
  {
    id: 'formulas/circle',
    rule: 'A formula that needs itself is an error.',
    label: 'observed',
    source: ERRORS,
    steps: `sheet.getRange('A1').setFormula('=B1+1'); sheet.getRange('B1').setFormula('=A1+1'); return settled('A1');`,
    expected: '#REF!',
  },
  {
    id: 'formulas/read',
    rule: 'getFormulas gives the formulas and an empty text where there is none.',
    label: 'documented',
    source: RANGE,
    steps: `sheet.getRange('A1:B1').setValues([[1, '=A1*2']]); return [sheet.getRange('A1:C1').getFormulas(), sheet.getRange('B1').getFormula()];`,
    expected: [[['', '=A1*2', '']], '=A1*2'],
  },
  {
    id: 'formulas/at-once',
    rule: 'A value read after a write in the same run is up to date.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setValue(2); sheet.getRange('B1').setFormula('=A1*10'); const before = sheet.getRange('B1').getValue(); sheet.getRange('A1').setValue(3); return [before, sheet.getRange('B1').getValue()];`,
    expected: [20, 30],
  },
  {
    id: 'formulas/open-range',
    rule: 'A range open at its end reaches to the last row.',
    label: 'documented',
    source: 'Custom Functions in Google Sheets',
    steps: `sheet.getRange('A1:A3').setValues([['Amount'], [1], [2]]); sheet.getRange('B1').setFormula('=SUM(A2:A)'); const before = settled('B1'); sheet.getRange('A900').setValue(10); return [before, settled('B1')];`,
    expected: [3, 13],
  },
  {
    id: 'formulas/lookup-name',
    rule: 'VLOOKUP finds in a named range of whole columns.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:B2').setValues([['Ana', 'VIP'], ['Ben', 'Gold']]); ss.setNamedRange('PROBE_TABLE', sheet.getRange('A:B')); sheet.getRange('D1').setFormula('=VLOOKUP("ben", PROBE_TABLE, 2, FALSE)'); return settled('D1');`,
    expected: 'Gold',
  },
  {
    id: 'formulas/iferror',
    rule: 'IFERROR catches an error in its first argument.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setFormula('=IFERROR(1/0, "none")'); return settled('A1');`,
    expected: 'none',
  },
  {
    id: 'formulas/spill-column',
    rule: 'A list in braces fills the cells below; only the first cell holds the formula.',
    label: 'observed',
    source: 'sheets.wiki, Array',
    steps: `sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); return [sheet.getRange('A1:A4').getValues().map(String), sheet.getRange('A1:A2').getFormulas().map(String)];`,
    expected: [
      ['1', '2', '3', ''],
      ['={1;2;3}', ''],
    ],
  },
  {
    id: 'formulas/spill-table',
    rule: 'Commas go right, semicolons go down.',
    label: 'observed',
    source: 'sheets.wiki, Array',
    steps: `sheet.getRange('B2').setFormula('={1,2;3,4}'); settled('B2'); return sheet.getRange('B2:C3').getValues();`,
    expected: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    id: 'formulas/spill-arrayformula',
    rule: 'ARRAYFORMULA works cell by cell on ranges and follows them.',
    label: 'observed',
    source: 'sheetshelp.com, ARRAYFORMULA',
    steps: `sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A3*10)'); settled('B1'); const before = sheet.getRange('B1:B3').getValues().map(String); sheet.getRange('A3').setValue(3); settled('B1'); return [before, sheet.getRange('B1:B3').getValues().map(String)];`,
    expected: [
      ['10', '20', '0'],
      ['10', '20', '30'],
    ],
  },
  {
    id: 'formulas/spill-blocked',
    rule: 'A spill that meets a filled cell is an error and writes nothing.',
    label: 'observed',
    source: BLOCKED,
    steps: `sheet.getRange('A3').setValue('mine'); sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); return sheet.getRange('A1:A3').getValues().map(String);`,
    expected: ['#REF!', '', 'mine'],
  },
  {
    id: 'formulas/spill-blocked-later',
    rule: 'Writing into a spilled cell blocks the whole spill.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); sheet.getRange('A2').setValue('mine'); settled('A1'); return sheet.getRange('A1:A3').getValues().map(String);`,
    expected: ['#REF!', 'mine', ''],
  },
  {
    id: 'formulas/spill-heals',
    rule: 'When the cell in the way is cleared, the spill comes back.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A3').setValue('mine'); sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); sheet.getRange('A3').clearContent(); settled('A1'); return sheet.getRange('A1:A3').getValues().map(String);`,
    expected: ['1', '2', '3'],
  },
  {
    id: 'formulas/spill-over-empty-text',
    rule: 'A cell emptied by writing an empty text does not block a spill.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A2').setValue('x'); sheet.getRange('A2').setValues([['']]); sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); return sheet.getRange('A1:A3').getValues().map(String);`,
    expected: ['1', '2', '3'],
  },
  {
    id: 'formulas/spill-last-row',
    rule: 'Spilled cells count for the last row.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setFormula('={1;2;3}'); settled('A1'); return sheet.getLastRow();`,
    expected: 3,
  },
  {
    id: 'formulas/rename-followed',
    rule: 'Formulas follow a sheet that is renamed.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const other = ss.insertSheet('Other'); other.getRange('A1').setValue(5); sheet.getRange('A1').setFormula('=Other!A1'); other.setName('New name'); return [settled('A1'), sheet.getRange('A1').getFormula()];`,
    expected: [5, "='New name'!A1"],
  },
  {
    id: 'formulas/dead-sheet',
    rule: 'A reference to a deleted sheet stays dead, even when a sheet of that name comes back.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const other = ss.insertSheet('Other'); other.getRange('A1').setValue(5); sheet.getRange('A1').setFormula('=Other!A1'); settled('A1'); ss.deleteSheet(other); ss.insertSheet('Other').getRange('A1').setValue(6); return settled('A1');`,
    expected: '#REF!',
  },
  {
    id: 'formulas/deleted-row',
    rule: 'A reference to a deleted row is dead; one below it moves up.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A2:A3').setValues([[2], [3]]); sheet.getRange('C1:D1').setFormula('=$A2'); sheet.getRange('D1').setFormula('=$A3'); sheet.deleteRows(2, 1); return [settled('C1'), settled('D1'), sheet.getRange('D1').getFormula()];`,
    expected: ['#REF!', 3, '=$A2'],
  },
  {
    id: 'formulas/inserted-row',
    rule: 'A reference moves down with its cell, and a range grows when rows are inserted inside it.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.getRange('C1:D1').setValues([['=A3', '=SUM(A1:A3)']]); sheet.insertRowsAfter(2, 1); return sheet.getRange('C1:D1').getFormulas();`,
    expected: [['=A4', '=SUM(A1:A4)']],
  },
  {
    id: 'formulas/set-grid',
    rule: 'setFormulas takes a table; a leading = may be left out, and an empty text clears the cell.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('C1').setValue('x'); sheet.getRange('A1:C1').setFormulas([['=1+1', 'SUM(2,3)', '']]); return [settled('A1'), settled('B1'), settled('C1'), sheet.getRange('A1:C1').getFormulas()[0]];`,
    expected: [2, 5, '', ['=1+1', '=SUM(2,3)', '']],
  },
  {
    id: 'formulas/columns-move-elsewhere',
    rule: 'References from another sheet follow inserted columns, whole columns and the answers of COLUMN and ROW too.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const other = ss.insertSheet('My state'); other.getRange('C1:C3').setValues([['Generation'], [7], [7]]);
      sheet.getRange('A1:D1').setFormulas([["=MIN('My state'!C:C)=MAX('My state'!C2:C)", "=COLUMN('My state'!C1)", "=ROW('My state'!C3)", "=COUNT('My state'!C:C)"]]);
      const before = sheet.getRange('A1:D1').getValues()[0]; other.insertColumnsAfter(1, 1); other.insertRowsAfter(1, 2); other.setName('Renamed');
      SpreadsheetApp.flush(); return [before, sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:B1').getFormulas()[0]];`,
    expected: [
      [true, 3, 3, 2],
      [true, 4, 5, 2],
      ['=MIN(Renamed!D:D)=MAX(Renamed!D4:D)', '=COLUMN(Renamed!D1)'],
    ],
  },
  {
    id: 'formulas/dead-position',
    rule: 'COLUMN and ROW of a deleted sheet are errors that IFERROR catches, also after a sheet of that name came back.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const other = ss.insertSheet('Other'); sheet.getRange('A1:B1').setFormulas([['=IFERROR(COLUMN(Other!C1),"dead")', '=IFERROR(ROW(Other!A2:A3),"dead")']]); settled('A1');
      ss.deleteSheet(other); ss.insertSheet('Other'); return [settled('A1'), settled('B1')];`,
    expected: ['dead', 'dead'],
  },
  {
    id: 'formulas/length-of-block',
    rule: 'SUMPRODUCT(LEN(…)) counts the characters of a block, so clearing any filled cell of it is noticed.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:B2').setValues([['ab', 12], ['', 'c']]); sheet.getRange('D1').setFormula('=SUMPRODUCT(LEN(A1:B50))'); const before = settled('D1'); sheet.getRange('B1').clearContent(); return [before, settled('D1')];`,
    expected: [5, 3],
  },
  {
    id: 'formulas/health-of-block',
    rule: 'Of a block, COUNT counts the numbers and days, SUMPRODUCT(LEN(…)*(1-ISNUMBER(…))) the characters of all else, SUMIF(…,"<…") sums numbers and days.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:B3').setValues([['ab', 12.25], ['', true], [new Date(2025, 10, 21), 3e14]]); sheet.getRange('D1').setFormula('=COUNT(A:B)&"|"&SUMPRODUCT(LEN(A:B)*(1-ISNUMBER(A:B)))&"|"&ROUND(SUMIF(A:B,"<100000000000")*100)&"|"&ROUND(SUM(A:B)/1000000000)'); return settled('D1');`,
    expected: '3|6|4599425|300000',
  },
  {
    id: 'formulas/stamp',
    rule: 'TEXT writes a day and a time; IFERROR and AND over whole columns see numbers only.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:A3').setValues([['Generation'], [7], [7]]); sheet.getRange('C1:D1').setFormulas([['=TEXT(45981.5,"yyyy-mm-dd hh:mm")', '=IFERROR(AND(MIN(A:A)=7,MAX(A:A)=7),FALSE)']]); return [settled('C1'), settled('D1')];`,
    expected: ['2025-11-20 12:00', true],
  },
];
