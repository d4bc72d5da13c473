import { type Rule, UNVERIFIED } from './rule';

const SESSION = 'Class Session (Apps Script reference)';
const RANGE = 'Class Range (Apps Script reference)';
const CUSTOM = 'Custom Functions in Google Sheets';

/** Dates and time zones: a cell has no zone, a script has. */
export const DATE_RULES: readonly Rule[] = [
  {
    id: 'dates/kind',
    rule: 'A date in a cell is a Date for the script.',
    label: 'documented',
    source: RANGE,
    steps: `stored('2025-03-07'); const value = sheet.getRange('A1').getValue(); return [value instanceof Date, Object.prototype.toString.call(value)];`,
    expected: [true, '[object Date]'],
  },
  {
    id: 'dates/midnight',
    rule: "It is that day's midnight in the spreadsheet's time zone, whatever the script's.",
    label: 'documented',
    source: SESSION,
    steps: `stored('2025-07-01'); return Utilities.formatDate(sheet.getRange('A1').getValue(), ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');`,
    expected: '2025-07-01 00:00:00',
  },
  {
    id: 'dates/written',
    rule: "A written Date shows the spreadsheet's wall clock at that instant.",
    label: 'documented',
    source: SESSION,
    steps: `const noon = Utilities.parseDate('2025-07-01 12:00', ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'); const cell = sheet.getRange('A1'); cell.setValue(noon); cell.setNumberFormat('yyyy-mm-dd hh:mm'); return cell.getDisplayValues();`,
    expected: [['2025-07-01 12:00']],
  },
  {
    id: 'dates/round-trip',
    rule: 'A Date that is written and read again is the same instant.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `const day = Utilities.parseDate('2025-10-26 00:30', ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'); sheet.getRange('A1').setValue(day); return sheet.getRange('A1').getValue().getTime() === day.getTime();`,
    expected: true,
  },
  {
    id: 'dates/serial-as-date',
    rule: 'A number in a cell of date format is a Date for the script; 45723 is 2025-03-07.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1').setValue(45723).setNumberFormat('yyyy-mm-dd'); return described(sheet.getRange('A1').getValue());`,
    expected: 'date 2025-03-07 00:00',
  },
  {
    id: 'dates/date-as-serial',
    rule: 'A date in a cell of number format is a number, counted in days from 1899-12-30.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `stored('2025-03-07'); sheet.getRange('A1').setNumberFormat('0'); return described(sheet.getRange('A1').getValue());`,
    expected: 'number 45723',
  },
  {
    id: 'dates/duration',
    rule: 'Times without a day arrive as dates around 1899-12-30.',
    label: 'documented',
    source: CUSTOM,
    steps: `stored('6:00'); return described(sheet.getRange('A1').getValue());`,
    expected: 'date 1899-12-30 06:00',
  },
  {
    id: 'dates/arithmetic',
    rule: 'Days can be added and subtracted in formulas.',
    label: 'assumed',
    source: UNVERIFIED,
    steps: `sheet.getRange('A1:B1').setValues([['2025-03-07', '2025-02-07']]); sheet.getRange('C1').setFormula('=A1-B1'); return sheet.getRange('C1').getValue();`,
    expected: 28,
  },
  {
    id: 'dates/format-date',
    rule: 'Utilities.formatDate writes an instant for a zone.',
    label: 'documented',
    source: 'Class Utilities (Apps Script reference)',
    steps: `const instant = new Date(Date.UTC(2025, 2, 7, 20, 5, 9)); return ['Etc/UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => Utilities.formatDate(instant, zone, "yyyy-MM-dd'T'HH:mm:ss"));`,
    expected: ['2025-03-07T20:05:09', '2025-03-08T04:05:09', '2025-03-07T15:05:09'],
  },
  {
    id: 'dates/parse-date',
    rule: 'Utilities.parseDate reads a wall clock of a zone.',
    label: 'documented',
    source: 'Class Utilities (Apps Script reference)',
    steps: `return Utilities.parseDate('2025-03-08 04:05', 'Asia/Shanghai', 'yyyy-MM-dd HH:mm').toISOString();`,
    expected: '2025-03-07T20:05:00.000Z',
  },
  {
    id: 'dates/script-zone',
    rule: "The getters of a Date answer in the script's time zone, not the spreadsheet's.",
    label: 'documented',
    source: SESSION,
    steps: `const date = new Date(Date.UTC(2025, 2, 7, 20, 5)); return Utilities.formatDate(date, Session.getScriptTimeZone(), 'H:mm') === date.getHours() + ':0' + date.getMinutes();`,
    expected: true,
  },
];
