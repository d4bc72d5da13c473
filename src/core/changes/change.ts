import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import type { Cause } from './causes';

/** What a part of a score's change is put down to, and how large it is in hundredths of a point. */
export type CausePart = readonly [cause: Cause, hundredths: number];

/** Why a tier moved although, or beyond what, the score did: set by hand, released on a review day, back because an update was undone, or by the score and the limits alone. */
export type MovedBy = 'score' | 'override' | 'review' | 'undone';

/** One customer's move from one tier to another. `''` = without a tier. */
export interface TierMove {
  readonly kind: 'tier';
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly direction: -1 | 0 | 1; // 1 = up; 0: the rules no longer have one of the two
  readonly by: MovedBy;
  readonly before: number | undefined; // score in hundredths; undefined: could not be judged
  readonly after: number | undefined;
  readonly parts: readonly CausePart[]; // largest first; they sum exactly to after − before; none when undone
}

/** What a person set by hand: a kind of override and its tier. */
export interface HandSet {
  readonly rule: 'pin' | 'floor' | 'ceiling';
  readonly tier: string;
}

/** One thing that changed in one generation. Of a kind, each customer has at most one. */
export type Change =
  | { readonly kind: 'firstSeen'; readonly key: string; readonly tier: string } // also when they come back
  | TierMove
  | { readonly kind: 'override'; readonly key: string; readonly was: HandSet | undefined; readonly is: HandSet | undefined }
  | { readonly kind: 'merged'; readonly key: string; readonly into: string }
  | { readonly kind: 'left'; readonly key: string } // no rows any more
  | { readonly kind: 'erased'; readonly key: string } // `key` is a mark that tells nobody who it was
  | { readonly kind: 'rules'; readonly key: string; readonly number: number; readonly policy: string | undefined } // `key` = their mark; the document, unless it is too long for a cell
  | { readonly kind: 'shown'; readonly key: string; readonly cells: readonly Cell[] }; // a line of the change log that outlived the history; `key` = its place

/** What one generation came to. */
export interface GenerationSummary {
  readonly asOf: Day;
  readonly rules: number; // which rules: 1 for the first ever applied
  readonly customers: number;
  readonly tiers: readonly (readonly [tier: string, customers: number])[]; // best first
  readonly untiered: number;
}

/** One generation of the history. */
export interface GenerationChanges {
  readonly gen: number;
  readonly summary: GenerationSummary | undefined; // undefined: it cannot be read
  readonly changes: readonly Change[];
}
