/** A mistake that somebody could make in what is shipped: exact texts that are replaced by others. */
export interface Bug {
  readonly id: string; // 'B07'
  readonly bug: string; // one sentence
  readonly edits: readonly Edit[];
  /** Who must notice; or why nobody can. */
  readonly caughtBy: Hunter | { readonly equivalent: string };
}

/** `find` stands exactly once in the file, so that whoever changes that place learns that a bug of ours was seeded there. */
export interface Edit {
  readonly file: string; // below `src`
  readonly find: string;
  readonly put: string;
}

/** Cases of a campaign, at any call; or a file of tests. */
export type Hunter = CampaignHunter | { readonly tests: string };

export interface CampaignHunter {
  readonly campaign: 'R1' | 'R2' | 'R4' | 'R5' | 'R7';
  readonly workload: string;
  readonly faults?: readonly string[];
  readonly persistences?: readonly string[]; // 'P1' unless told
  readonly ops?: readonly string[];
  readonly calls?: readonly string[]; // 'Range.setValues'; any unless told
}

export const edit = (file: string, find: string, put: string): Edit => ({ file, find, put });

/** `text` with the edits of one file; throws where a text to be replaced is not there, or there twice. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { file, find, put }) => {
    const times = before.split(find).length - 1;
    if (times !== 1) throw new Error(`“${find}” stands ${times} times in src/${file}`);
    return before.replace(find, () => put);
  }, text);
}
