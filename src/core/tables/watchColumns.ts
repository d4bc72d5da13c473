import type { Column } from './table';

/** The watch list: what we say of an alert, then what people write beside it. */
export const WATCH_COLUMNS = [
  { heading: 'STATE', kind: 'text' },
  { heading: 'CUSTOMER', kind: 'who' },
  { heading: 'TIER', kind: 'text' },
  { heading: 'WHAT', kind: 'sentence' },
  { heading: 'SINCE', kind: 'date' },
  { heading: 'AT_STAKE', kind: 'money' },
  { heading: 'NEXT_ACTION', kind: 'sentence' },
  { heading: 'ACTION_DONE', kind: 'text' },
  { heading: 'SNOOZE_UNTIL', kind: 'date' },
  { heading: 'NOTES', kind: 'note' },
] as const satisfies readonly Column[];
