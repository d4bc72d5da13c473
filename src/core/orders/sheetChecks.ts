import { calledNames } from './calledNames';
import { noteSilentChannels } from './silentChannels';
import { whoIsWho } from './whoIsWho';

/** What is looked into only where there may be more than three columns: cells, which load everything they use, do without. */
export interface SheetChecks {
  readonly whoIsWho: typeof whoIsWho;
  readonly noteSilentChannels: typeof noteSilentChannels;
  readonly calledNames: typeof calledNames;
}

export const SHEET_CHECKS: SheetChecks = { whoIsWho, noteSilentChannels, calledNames };
