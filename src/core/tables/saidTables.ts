import type { Column } from './table';

/** What people write in a row of the sheet of contacts, in the order of its columns; ours comes last. */
export const CONTACT_COLUMNS = [
  { field: 'customer', heading: 'CUSTOMER', kind: 'text' },
  { field: 'day', heading: 'SAID_ON', kind: 'date' },
  { field: 'channel', heading: 'SAID_CHANNEL', kind: 'text' },
  { field: 'by', heading: 'SAID_BY', kind: 'text' },
  { field: 'minutes', heading: 'SAID_MINUTES', kind: 'count' },
  { field: 'outcome', heading: 'SAID_OUTCOME', kind: 'note' },
] as const satisfies readonly (Column & { readonly field: string })[];

/** The same of the sheet of feedback. */
export const FEEDBACK_COLUMNS = [
  { field: 'customer', heading: 'CUSTOMER', kind: 'text' },
  { field: 'day', heading: 'SAID_ON', kind: 'date' },
  { field: 'kind', heading: 'SAID_KIND', kind: 'text' },
  { field: 'rating', heading: 'SAID_RATING', kind: 'note' },
  { field: 'text', heading: 'SAID_TEXT', kind: 'note' },
  { field: 'answeredOn', heading: 'SAID_ANSWERED_ON', kind: 'date' },
  { field: 'answeredBy', heading: 'SAID_ANSWERED_BY', kind: 'text' },
  { field: 'result', heading: 'SAID_RESULT', kind: 'note' },
] as const satisfies readonly (Column & { readonly field: string })[];

/** The same of the sheet of words. */
export const WORDS_COLUMNS = [
  { field: 'kind', heading: 'WORDS_KIND', kind: 'text' },
  { field: 'name', heading: 'WORDS_NAME', kind: 'text' },
  { field: 'words', heading: 'WORDS', kind: 'note' },
] as const satisfies readonly (Column & { readonly field: string })[];
