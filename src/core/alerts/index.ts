export type { Alert, AlertKind } from './alert';
export { type AlertsFrom, FALSE_ALERTS, findAlerts } from './findAlerts';
export { type AlertBook, historiesOf } from './histories';
export { FALSE_LATE } from './overdue';
export { alertId, COOL_DOWN_DAYS, MOST_OPEN, type Watched, type WatchState, watchState } from './watchState';
