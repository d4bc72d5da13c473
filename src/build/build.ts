import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS } from '../catalogue';
import { bundleCells, bundleEngine, CELLS_GLOBAL, ENGINE_GLOBAL, exportsOf } from './bundle';
import { emitEntryPoints } from './emitEntryPoints';
import { bundlePanel } from './inlinePanel';
import { LARGEST_PANEL_GZIP_BYTES } from './panelProblems';

const FILES_OF_DIST = ['appsscript.json', 'bundle.js', 'functions.js', 'sidebar.html', 'engine.html', 'paste'];
const CACHE = 'node_modules/.cache/tierkeeper';

/** Largest bundle: every cell call loads all of it. */
export const LARGEST_BUNDLE_BYTES = 150_000;
/** Largest engine: only runs load it, and they spend seconds on Google's services. */
const LARGEST_ENGINE_BYTES = 1_000_000;

/** What the files may weigh, in bytes; the panel gzipped. */
export interface Largest {
  readonly bundle: number;
  readonly engine: number;
  readonly panel: number;
}
const LARGEST: Largest = { bundle: LARGEST_BUNDLE_BYTES, engine: LARGEST_ENGINE_BYTES, panel: LARGEST_PANEL_GZIP_BYTES };

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/**
 * `dist/` as Google gets it (appsscript.json, bundle.js, functions.js, sidebar.html, engine.html), and in `dist/paste/` the
 * same as Code.gs, Sidebar.html and Engine.html for people who paste them into Extensions ▸ Apps Script.
 */
export async function buildAddOn(root: string, largest: Largest = LARGEST): Promise<BuiltFile[]> {
  const dist = join(root, 'dist');
  const [inProject, pasted] = [
    { panel: 'sidebar', engine: 'engine' },
    { panel: 'Sidebar', engine: 'Engine' },
  ];
  const [bundle, pastedBundle, engine, pastedEngine, panel] = await Promise.all([
    bundleCells(root, inProject),
    bundleCells(root, pasted),
    bundleEngine(root, inProject),
    bundleEngine(root, pasted),
    bundlePanel(root, largest.panel),
  ]);
  refuseTooLarge('bundle.js', bundle, largest.bundle);
  refuseTooLarge('engine.html', engine, largest.engine);
  if (engine.includes('<?')) throw new Error('engine.html holds "<?", which Google would take for a scriptlet');
  const functions = emitEntryPoints(exportsOf(bundle, CELLS_GLOBAL), exportsOf(engine, ENGINE_GLOBAL), FUNCTIONS);
  const files = {
    'bundle.js': bundle,
    'functions.js': functions,
    'sidebar.html': panel,
    'engine.html': engine,
    'paste/Code.gs': `${functions}\n${pastedBundle}`,
    'paste/Sidebar.html': panel,
    'paste/Engine.html': pastedEngine,
  };
  await mkdir(join(dist, 'paste'), { recursive: true });
  await mkdir(join(root, CACHE), { recursive: true });
  for (const name of await readdir(dist)) if (!FILES_OF_DIST.includes(name)) await rm(join(dist, name), { recursive: true });
  const manifest = await readFile(join(root, 'appsscript.json'), 'utf8');
  for (const [name, text] of Object.entries({ ...files, 'appsscript.json': manifest })) {
    const fresh = join(root, CACHE, `${name.replace(/\W+/g, '-')}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, join(dist, name)); // whole or not at all: another command may be reading
  }
  return Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text).length }));
}

function refuseTooLarge(name: string, text: string, limit: number): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > limit) throw new Error(`${name} has ${bytes} bytes; at most ${limit} are allowed`);
}
