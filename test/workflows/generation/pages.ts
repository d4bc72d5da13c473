import type { Cell } from '../../../src/core/model/cell';
import { type Day, parseIsoDay } from '../../../src/core/model/day';
import { booked } from '../../../src/workflows/generation/shownRows';
import { type StagedPage, stagedPage } from '../../../src/workflows/generation/staged';
import type { Page, WrittenCell } from '../../../src/workflows/services';

export const HEADINGS = ['Customer', 'Tier', 'Score', 'Since', 'Notes'];
export const day = parseIsoDay('2025-11-21') as Day;

/** A list of customers as an update stages it: name, tier, score, day, notes. */
export function listOf(customers: readonly (readonly [name: string, tier: string, score: number])[], more: Partial<Page> & { role?: string } = {}): StagedPage {
  const { role = 'customers', ...page } = more;
  const rows = customers.map(([name, tier, score]): WrittenCell[] => [name, tier, score, { day }, undefined]);
  const look = { kinds: ['text', 'text', 'score', 'date', 'note'] as const, headingRow: 1, tabColor: undefined, moneyFormat: '0.00' };
  const keys = [undefined, ...customers.map(([name]) => name.toLowerCase())];
  return stagedPage({ role, wishedName: 'Tiers', page: { rows: [HEADINGS, ...rows], look, keys, notes: 4, ...page } });
}

/** What a sheet holds after an update has written the page. */
export function cellsAfter(page: StagedPage, gen: number): Cell[][] {
  return booked(page, gen).rows.map((row) => row.map((cell): Cell => (typeof cell === 'object' && 'day' in cell ? { day: cell.day } : ((cell ?? '') as Cell))));
}
