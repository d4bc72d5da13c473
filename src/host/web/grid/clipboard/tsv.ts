/** A block of texts as tables are copied between programs: tabs between cells, quotes where a cell holds a break. */
export function printTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/**
 * The cells of a copied text. A quote opens a quoted cell only at a cell's beginning; one that is never closed is
 * plain text, as in `5" pipe`. The empty line after the last break is none.
 */
export function parseTsv(text: string): string[][] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= clean.length) {
    const { cell, end } = cellAt(clean, at);
    rows.at(-1)!.push(cell);
    if (clean[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return levelled(rows);
}

function cellAt(text: string, start: number): { cell: string; end: number } {
  const quotedCell = text[start] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : undefined;
  if (quotedCell !== undefined) {
    quotedCell.lastIndex = start;
    const match = quotedCell.exec(text);
    if (match !== null) return { cell: match[1]!.replaceAll('""', '"'), end: quotedCell.lastIndex };
  }
  const rest = /[\t\n]|$/g;
  rest.lastIndex = start;
  const end = rest.exec(text)!.index;
  return { cell: text.slice(start, end), end };
}

/** Rows of one length: shorter ones are filled up with empty cells. */
function levelled(rows: string[][]): string[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
