import { legalTitle } from './legalTitle';

/** A sheet of the user's with that name stays his; ours is then called `Tiers · VIP (2)`. */
export function freeName(file: GoogleAppsScript.Spreadsheet.Spreadsheet, wished: string): string {
  const name = legalTitle(wished);
  let free = name;
  for (let number = 2; file.getSheetByName(free) !== null; number++) free = `${name} (${number})`;
  return free;
}
