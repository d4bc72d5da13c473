export { decideTiers, type TierDecision, type UntieredReason } from './decideTiers';
export { tierByLimit, tiersByShare } from './tierAt';
