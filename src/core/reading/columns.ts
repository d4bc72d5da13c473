/** What a column can mean to us. */
export const COLUMN_ROLES = ['customer', 'email', 'phone', 'name', 'date', 'amount', 'quantity', 'unitPrice', 'order', 'item', 'status', 'currency'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Where each role stands (0-based), as found or as the policy says. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, number>>>;

/** Columns named by the policy: role → header text or column letter. */
export type ColumnChoice = Readonly<Partial<Record<ColumnRole, string>>>;
