export { positionScores, rfmDigits } from './positionScores';
export { type CustomerScore, scoreCustomers } from './scoreCustomers';
