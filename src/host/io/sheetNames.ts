/**
 * Titles that a workbook file may hold: at most 31 characters, none of []:*?/\, no apostrophe at the ends, not
 * "History", no two alike. Google allows 100 characters and all of these, and shortens on export, too.
 */
export function fileSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const legal = legalName(name);
    let title = legal;
    for (let number = 2; taken.has(title.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      title = cut(legal, LONGEST - suffix.length) + suffix;
    }
    taken.add(title.toLowerCase());
    return title;
  });
}

const LONGEST = 31;

function legalName(name: string): string {
  const legal = cut(name.replace(/[[\]:*?/\\\u0000-\u001f]/g, '_'), LONGEST).replace(/^'|'$/g, '_');
  if (legal === '') return 'Sheet';
  return legal.toLowerCase() === 'history' ? `${legal}_` : legal;
}

/** Never through the middle of a character of two halves. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** A formula with `'old title'!` and `old!` replaced; titles outside references are left alone. */
export function renamedInFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu, (found, quoted: string | undefined, plain: string | undefined) => {
    const name = renamed.get((quoted?.replace(/''/g, "'") ?? plain ?? '').toLowerCase());
    return name === undefined ? found : `'${name.replace(/'/g, "''")}'!`;
  });
}
