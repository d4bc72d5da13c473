import { columnOfHeading } from '../customers';
import { isBlank } from '../model/cell';
import { LINE_LEFT_OUT, type OrderBook } from '../orders';
import { cellText } from '../reading';

/**
 * What a column of the orders has come to say of each customer: the text of their latest row, where that of their first row
 * was another; '' where it is the same. `undefined`: said on fewer than two days.
 *
 * @returns `undefined` without such a column
 */
export function changedTexts({ source, customers }: Pick<OrderBook, 'source' | 'customers'>, heading: string): (string | undefined)[] | undefined {
  const { lines, rows, headerRow } = source;
  const column = headerRow === 0 ? -1 : columnOfHeading(rows[headerRow - 1] ?? [], heading);
  if (column < 0) return undefined;
  const seen = customers.map((): { first: Said; last: Said } | undefined => undefined) as ({ first: Said; last: Said } | undefined)[];
  for (let line = 0; line < lines.count; line++) {
    const cell = rows[lines.row[line] as number]?.[column];
    if (lines.kind[line] === LINE_LEFT_OUT || isBlank(cell)) continue;
    const customer = lines.customer[line] as number;
    const said = { day: lines.day[line] as number, text: cellText(cell).trim() };
    const { first, last } = seen[customer] ?? { first: said, last: said };
    seen[customer] = { first: said.day < first.day ? said : first, last: said.day >= last.day ? said : last };
  }
  return seen.map((each) => {
    if (each === undefined || each.first.day === each.last.day) return undefined;
    return each.first.text === each.last.text ? '' : each.last.text;
  });
}

interface Said {
  readonly day: number;
  readonly text: string;
}
