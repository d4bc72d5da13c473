import type { TierMove } from '../changes';
import type { Stage } from '../customers';
import type { DimensionKey } from '../dimensions';
import type { Issue, IssueCode } from '../model/issue';
import type { SuspectReason } from '../orders';
import type { Confidence, IssueState, Treatment } from '../quality';
import type { Held, Override, UntieredReason } from '../tiers';

/** What a column holds; decides number format, alignment and width where it is written. `who`: a name, maybe with what tells its bearer apart. */
export type ColumnKind = 'text' | 'who' | 'note' | 'sentence' | 'count' | 'score' | 'date' | 'money' | 'share' | 'why' | 'bar';

export const HEADING_CODES = [
  'CUSTOMER',
  'CALLED',
  'TIER',
  'SCORE',
  'SCORE_BAR',
  'STAGE',
  'IN_TIER_SINCE',
  'SET_BY_HAND',
  'NOTES',
  'TAGS',
  'ACTION_OWNER',
  'ACTION_BY',
  'TIER_BEFORE',
  'FIRST_ORDER',
  'LAST_ORDER',
  'DAYS_SINCE',
  'ORDERS',
  'SPEND',
  'WHY',
  'CUSTOMERS',
  'SHARE',
  'SPEND_SHARE',
  'AVERAGE',
  'LIST',
  'STATE',
  'WHAT',
  'ROWS',
  'MONEY_LEFT_OUT',
  'WHERE',
  'EXAMPLES',
  'TREATMENT',
  'SINCE',
  'CODE',
  'SAME_AS',
  'IS_SAME',
  'FROM',
  'TO',
  'MOVE',
  'SCORE_BEFORE',
  'SCORE_AFTER',
  'RULES_NUMBER',
  'WHO',
  'WHEN',
  'WHY_WE_ASK',
  'TIER_IF_JOINED',
  'OVERRIDE_WHAT',
  'OVERRIDE_REASON',
  'OVERRIDE_WHO',
  'OVERRIDE_UNTIL',
  'OVERRIDE_STATE',
  'SERVICE_WHEN',
  'SERVICE_KIND',
  'SERVICE_WHAT',
  'SERVICE_DAYS',
  'SERVICE_HOURS',
  'SERVICE_OWNER',
  'SERVICE_COST',
  'SERVICE_MINUTES',
  'SERVICE_RULE',
  'NEXT_ACTION',
  'AT_STAKE',
  'SNOOZE_UNTIL',
  'ACTION_DUE',
  'ACTION_DONE',
  'SAID_ON',
  'SAID_CHANNEL',
  'SAID_BY',
  'SAID_MINUTES',
  'SAID_OUTCOME',
  'SAID_KIND',
  'SAID_RATING',
  'SAID_TEXT',
  'SAID_ANSWERED_ON',
  'SAID_ANSWERED_BY',
  'SAID_RESULT',
  'WORDS_KIND',
  'WORDS_NAME',
  'WORDS',
] as const;
export type HeadingCode = (typeof HEADING_CODES)[number];

export interface Column {
  readonly heading: HeadingCode;
  readonly kind: ColumnKind;
}

/** A reason as codes and numbers; words come later. Points are hundredths, as scored. */
export type Why = (
  | { readonly code: 'SCORED'; readonly points: Readonly<Partial<Record<DimensionKey, number>>> }
  | { readonly code: UntieredReason; readonly missing?: readonly DimensionKey[] | undefined }
) & {
  readonly confidence: Confidence;
  readonly held?: { readonly by: Held; readonly tier: string; readonly times: number } | undefined; // why the tier is not that of today's figures: by what, what theirs is, failed reviews
};

/** What a table says as codes; words come later. */
export type Phrase =
  | { readonly says: 'state'; readonly state: IssueState }
  | { readonly says: 'issue'; readonly issue: Issue }
  | { readonly says: 'mended'; readonly issue: IssueCode }
  | { readonly says: 'treatment'; readonly treatment: Treatment }
  | { readonly says: 'same'; readonly why: SameWhy }
  | { readonly says: 'stage'; readonly stage: Stage }
  | { readonly says: 'override'; readonly override: Override }
  | { readonly says: 'direction'; readonly direction: TierMove['direction'] }
  | { readonly says: 'whyMoved'; readonly move: TierMove }
  | { readonly says: 'noTier' };

/** Why a row stands among the same customers. */
export type SameWhy =
  | { readonly code: SuspectReason; readonly value: string }
  | { readonly code: 'crowded'; readonly phones: number; readonly emails: number }
  | { readonly code: 'joined'; readonly name: string }
  | { readonly code: 'apart' | 'contradicted' | 'absent' | 'unclear' | 'unanswered' | 'unfinished' | 'settled' };

/** A value in its column's kind: text as is, counts, points, currency units, shares 0–1, day numbers. `undefined` is blank. */
export type TableCell = string | number | boolean | Why | Phrase | undefined;

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}
