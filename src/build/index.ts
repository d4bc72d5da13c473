export { buildAddOn } from './build';
export { bundleAddOn, exportsOf } from './bundle';
export { emitEntryPoints } from './emitEntryPoints';
export { ensureBuilt } from './fresh';
