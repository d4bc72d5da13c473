export { type CareState, careState, isPastThisWeek, steadyMinutes } from './careState';
export { type CustomerAttention, type Ledger, type LedgerRow, ledger } from './ledger';
export { type Candidate, planWeek, type WeekLimits, type WeekPlan } from './planWeek';
