/**
 * Excel counts days from 1900-01-01 = 1 and believes in 1900-02-29; Sheets counts from 1899-12-30 = 0 and does not.
 * From 1900-03-01 on both give the same number. Times of day (below 1) are the same, too.
 */
const EXCEL_EPOCH = Date.UTC(1899, 11, 31);
const DAY_MS = 86_400_000;
const FALSE_LEAP_DAY = 60;

/** The Sheets serial of a date the xlsx library made from an Excel serial. */
export function serialOfDate(date: Date): number {
  const sinceEpoch = (date.getTime() - EXCEL_EPOCH) / DAY_MS; // 1 is 1900-01-01; no leap day is missing here
  return sinceEpoch < 1 ? sinceEpoch : sinceEpoch + 1;
}

/** What to write for a Sheets serial so that Excel shows the same day. */
export function excelSerial(serial: number): number {
  return serial >= 2 && serial <= FALSE_LEAP_DAY ? serial - 1 : serial;
}
