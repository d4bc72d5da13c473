const LONGEST_NAME = 90;

/** A sheet of the user's with that name stays his; ours is then called `Tiers · VIP (2)`. */
export function freeName(file: GoogleAppsScript.Spreadsheet.Spreadsheet, wished: string): string {
  const name = Array.from(wished).slice(0, LONGEST_NAME).join(''); // by whole characters
  let free = name;
  for (let number = 2; file.getSheetByName(free) !== null; number++) free = `${name} (${number})`;
  return free;
}
