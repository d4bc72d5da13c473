import { type CellInput, DateValue, type Host } from '../../src/host';
import { date, type Table } from '../support/onHost';

/** Texts that stand in no program and in one cell each: wherever one turns up, that cell was copied to. */
export interface Canaries {
  readonly sheets: Readonly<Record<string, Table>>;
  readonly marks: readonly string[];
}

const ROWS = 40;

/** A shop in whose every cell below the headings a canary sits: names, phones, channels, amounts, what cannot be read, and notes. */
export function canaryShop(): Canaries {
  const marks: string[] = [];
  const canary = (text: string): string => {
    marks.push(text);
    return text;
  };
  const amount = (index: number): CellInput => {
    if (index % 10 === 3) return canary(`qzSum${index}x`);
    marks.push(String(71_300_000 + index * 13));
    return 71_300_000 + index * 13;
  };
  const day = (index: number): CellInput => {
    if (index % 10 === 5) return canary(`qzDay${index}x`);
    if (index % 10 === 7) return canary(`0${1 + (index % 8)}/0${1 + ((index + 3) % 8)}/2024`);
    return date(`2025-${String(1 + (index % 9)).padStart(2, '0')}-1${index % 10}`);
  };
  const orders = Array.from({ length: ROWS }, (_, index): CellInput[] => [
    canary(`qzName${index}x`),
    day(index),
    amount(index),
    index % 6 === 1 ? canary(`qzMoney${index}x`) : 'USD',
    canary(`qzShop${index % 3}x`),
    canary(`1390013${String(5000 + Math.floor(index / 2))}`),
    canary(`qzSecret${index}x`),
  ]);
  const notes = Array.from({ length: 9 }, (_, index): CellInput[] => [canary(`qzNote${index}x`), new DateValue(45_000 + index)]);
  return {
    sheets: { Orders: [['Customer ID', 'Date', 'Amount', 'Currency', 'Channel', 'Phone', 'Remark'], ...orders], 'My notes': [['Note', 'Day'], ...notes] },
    marks: [...new Set(marks)],
  };
}

/** Where nothing of people's cells may be: what outlives a run outside the sheets, and what developers can read. */
export function sinksOf({ executions, properties, world, triggers, ui, user }: Host): Readonly<Record<string, string>> {
  return {
    logs: JSON.stringify(executions.map(({ log }) => log)),
    exceptions: JSON.stringify(executions.map(({ error }) => error ?? null)),
    properties: JSON.stringify([...properties.script, ...properties.document, ...properties.user(user.email)]),
    cache: JSON.stringify([...properties.caches].map(([name, cache]) => [name, ...cache])),
    metadata: JSON.stringify(world.metadata.rows),
    triggers: JSON.stringify(triggers),
    pages: JSON.stringify([ui.sidebar?.html, ui.dialog?.html, ui.sidebar?.title]),
  };
}

/** `properties: qzName3x` for every canary in every sink. */
export function leaks(host: Host, marks: readonly string[]): string[] {
  return Object.entries(sinksOf(host)).flatMap(([sink, text]) => marks.filter((mark) => text.includes(mark)).map((mark) => `${sink}: ${mark}`));
}
