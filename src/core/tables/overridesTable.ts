import type { Column } from './table';

/** What people write in a row of the sheet of overrides, in the order of its columns; ours comes last. */
export const OVERRIDE_COLUMNS = [
  { field: 'customer', heading: 'CUSTOMER', kind: 'text' },
  { field: 'what', heading: 'OVERRIDE_WHAT', kind: 'text' },
  { field: 'tier', heading: 'TIER', kind: 'text' },
  { field: 'reason', heading: 'OVERRIDE_REASON', kind: 'note' },
  { field: 'who', heading: 'OVERRIDE_WHO', kind: 'text' },
  { field: 'until', heading: 'OVERRIDE_UNTIL', kind: 'date' },
] as const satisfies readonly (Column & { readonly field: string })[];
