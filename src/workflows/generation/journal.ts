/** What a generation leaves for later, by name: texts that fit into cells. */
export type Areas = Readonly<Record<string, readonly string[]>>;

/** What one generation added to the history. */
export interface HistoryLine {
  readonly gen: number;
  readonly text: string;
}

/**
 * The journal of the hidden sheet. `COMMIT`: a generation counts, but not every sheet shows it yet; whoever comes next
 * goes on. `IDLE`: all sheets show it.
 */
export interface Journal {
  readonly phase: 'IDLE' | 'COMMIT';
  readonly gen: number; // the last committed
  readonly run: string; // tells this commit from all others
  readonly fingerprint: string; // of what the sheets show
  readonly updatedAt: number | undefined; // ms since 1970
  readonly checkedAt: number | undefined;
}

/** What a commit says. */
export interface JournalChange {
  readonly gen: number;
  readonly fingerprint: string;
  readonly at: number; // ms since 1970
  readonly updatedAt: number; // when what it shows was made; earlier than `at` where an earlier generation comes back
}
