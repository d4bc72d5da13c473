/** What a column can mean to us. */
export const COLUMN_ROLES = [
  'customer',
  'email',
  'phone',
  'name',
  'date',
  'amount',
  'refund',
  'quantity',
  'unitPrice',
  'order',
  'item',
  'status',
  'currency',
  'channel',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The roles that say who bought, best key first. */
export const KEY_ROLES: readonly ColumnRole[] = ['customer', 'email', 'phone', 'name'];

/** Where each role stands (0-based), as found or as the policy says. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, number>>>;

/** Columns named by the policy: role → header text or column letter. */
export type ColumnChoice = Readonly<Partial<Record<ColumnRole, string>>>;

/** Why a column was taken for a role, and so how sure we are. */
export const CONFIDENCE = {
  CHOSEN: 'sure', // the rules name it
  PLATFORM: 'sure', // the header row is a known export, and this is its column
  NAME_AND_CONTENT: 'sure', // its name says so and its cells agree
  NAME: 'likely', // its name says so; its cells say nothing either way
  SECOND_CHOICE: 'likely', // a better-named column holds something else, or nothing
  CONTENT: 'likely', // nobody knows its name; its cells are the only ones of their kind
} as const;
export type ColumnReason = keyof typeof CONFIDENCE;

/** One column taken for one role. */
export interface FoundColumn {
  readonly role: ColumnRole;
  readonly column: number;
  readonly reason: ColumnReason;
  readonly confidence: (typeof CONFIDENCE)[ColumnReason];
}
