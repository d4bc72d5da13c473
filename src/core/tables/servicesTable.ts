import type { Column } from './table';

/** What people write in a row of the sheet of services, in the order of its columns. */
export const SERVICE_COLUMNS = [
  { field: 'tier', heading: 'TIER', kind: 'text' },
  { field: 'situation', heading: 'SERVICE_WHEN', kind: 'text' },
  { field: 'kind', heading: 'SERVICE_KIND', kind: 'text' },
  { field: 'what', heading: 'SERVICE_WHAT', kind: 'note' },
  { field: 'days', heading: 'SERVICE_DAYS', kind: 'count' },
  { field: 'hours', heading: 'SERVICE_HOURS', kind: 'count' },
  { field: 'owner', heading: 'SERVICE_OWNER', kind: 'text' },
  { field: 'cost', heading: 'SERVICE_COST', kind: 'money' },
  { field: 'minutes', heading: 'SERVICE_MINUTES', kind: 'count' },
  { field: 'openRule', heading: 'SERVICE_RULE', kind: 'note' },
] as const satisfies readonly (Column & { readonly field: string })[];
