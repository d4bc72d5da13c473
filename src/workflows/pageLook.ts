import type { ColumnKind } from '../core/tables';

/** How a page looks; applied once, when its sheet is made, so that people's own formatting stays. */
export interface PageLook {
  readonly kinds: readonly ColumnKind[]; // one per column
  readonly headingRow: number; // 1-based; frozen and bold
  readonly tabColor: string | undefined;
  readonly moneyFormat: string;
  readonly notes?: readonly string[]; // what each heading says of its column; '' says nothing
  readonly tiers?: TierCells;
  readonly isList?: boolean; // its rows can be sorted and filtered
  readonly peoples?: readonly number[]; // 0-based, where people write; all other cells ask before they are changed. None: no cell asks
  readonly charts?: PageCharts;
}

/** Cells that name a tier have its colour, wherever their rows go. */
export interface TierCells {
  readonly names: readonly string[]; // best first
  readonly colors: readonly string[];
  readonly columns: readonly number[]; // 0-based
}

/** Two blocks of numbers with a chart over each: tiers across, their headings in the first row. The charts hide the numbers. */
export interface PageCharts {
  readonly colors: readonly string[]; // one per tier
  readonly row: number; // 1-based, of the first block's headings
  readonly shares: { readonly title: string; readonly rows: number }; // rows of numbers
  readonly runs: { readonly title: string; readonly rows: number };
}

/** What a sheet was dressed by, as far as it can be told from what people have made of it. */
export interface LookedLike {
  readonly tiers: readonly string[] | undefined; // undefined: the same as now
  readonly charts: { readonly row: number; readonly columns: number } | undefined; // where the first one stood (1-based), and how wide its page was; undefined: they show what they are to show
  readonly titles: { readonly shares: readonly string[]; readonly runs: readonly string[] }; // of charts, in every language
  readonly notes: ReadonlyMap<string, string>; // what each note of a heading says now
}

/** How a new sheet is made: its looks, and how many columns of bookkeeping at its right end stay hidden. */
export interface NewSheet {
  readonly look: PageLook;
  readonly bookkeeping: number;
}
