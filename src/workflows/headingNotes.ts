/** Headings of which a note says how their column is made. */
export const NOTED = [
  ...(['CUSTOMER', 'CALLED', 'TIER', 'SCORE', 'SCORE_BAR', 'STAGE', 'IN_TIER_SINCE', 'TIER_BEFORE', 'SET_BY_HAND', 'FIRST_ORDER', 'LAST_ORDER'] as const),
  ...(['DAYS_SINCE', 'ORDERS', 'SPEND', 'WHY', 'NOTES', 'TAGS', 'NEXT_ACTION', 'ACTION_OWNER', 'ACTION_BY'] as const),
  ...(['CUSTOMERS', 'SHARE', 'SPEND_SHARE', 'AVERAGE', 'WHEN', 'FROM', 'TO', 'MOVE', 'SCORE_BEFORE', 'SCORE_AFTER', 'RULES_NUMBER'] as const),
  ...(['AT_STAKE', 'ACTION_DONE', 'SNOOZE_UNTIL', 'ACTION_DUE', 'SERVICE_MINUTES', 'MONEY_LEFT_OUT', 'TREATMENT', 'CODE'] as const),
] as const;

export type NotedHeading = (typeof NOTED)[number];

export function isNoted(heading: string): heading is NotedHeading {
  return (NOTED as readonly string[]).includes(heading);
}
