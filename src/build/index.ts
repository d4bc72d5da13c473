export { type BuiltFile, buildAddOn, LARGEST_BUNDLE_BYTES } from './build';
export { bundleAddOn, exportsOf } from './bundle';
export { BUNDLE_GLOBAL, emitEntryPoints } from './emitEntryPoints';
export { ensureBuilt } from './fresh';
