import type { CellInput } from '../../src/host';
import { sampleTables } from '../../src/local/spreadsheet';
import { sampleShop } from '../../src/samples';
import { date, type Table } from './onHost';

/** The example orders of the documentation. */
export const exampleOrderRows: Table = [
  ['Customer', 'Date', 'Amount'],
  ...(
    [
      ['Ana', '2025-06-03', 290],
      ['Ana', '2025-08-15', 510],
      ['Ana', '2025-10-02', 380],
      ['Ana', '2025-11-18', 420],
      ['Ben', '2025-09-10', 90],
      ['Ben', '2025-11-01', 150],
      ['Chloe', '2025-03-12', 800],
      ['Deng', '2025-10-12', 40],
      ['Deng', '2025-10-21', 50],
      ['Deng', '2025-10-30', 55],
      ['Deng', '2025-11-08', 45],
      ['Deng', '2025-11-15', 60],
      ['Emil', '2025-05-02', 130],
      ['Emil', '2025-06-20', 120],
      ['Fay', '2025-11-20', 35],
    ] as const
  ).map(([customer, day, amount]): CellInput[] => [customer, date(day), amount]),
];

/** The sample shop's sheets by name. */
export function sampleSheets(language: 'en' | 'zh', seed = 1): Record<string, Table> {
  return Object.fromEntries(sampleTables(sampleShop({ seed, language }).sheets).map(({ name, rows }) => [name, rows]));
}

/** One clean order a row for exactly this many customers. */
export function ordersOf(customers: number): Table {
  const rows = Array.from({ length: customers * 2 }, (_, index): CellInput[] => [
    `C${index % customers}`,
    date(`2025-${String(1 + (index % 9)).padStart(2, '0')}-15`),
    10 + (index % 97),
  ]);
  return [['Customer', 'Date', 'Amount'], ...rows];
}
