export { type Compromise, findCompromise } from './findCompromise';
export { canBeMixed, mixesOf } from './mixes';
export { quickTiers, type TiersUnder } from './quickTiers';
