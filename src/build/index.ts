export { ensureBuilt } from './fresh';
