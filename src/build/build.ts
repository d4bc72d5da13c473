import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS } from '../catalogue';
import { bundleAddOn, exportsOf } from './bundle';
import { emitEntryPoints } from './emitEntryPoints';
import { bundlePanel } from './inlinePanel';
import { wordsFile } from './wordsFile';

const FILES_OF_DIST = ['appsscript.json', 'bundle.js', 'functions.js', 'sidebar.html', 'words.html', 'paste'];
const CACHE = 'node_modules/.cache/tierkeeper';

/** Largest bundle: every cell call loads all of it. */
export const LARGEST_BUNDLE_BYTES = 150_000;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/**
 * `dist/` as Google gets it (appsscript.json, bundle.js, functions.js, sidebar.html, words.html), and in `dist/paste/` the
 * same as Code.gs, Sidebar.html and Words.html for people who paste them into Extensions ▸ Apps Script.
 */
export async function buildAddOn(root: string): Promise<BuiltFile[]> {
  const dist = join(root, 'dist');
  const [bundle, pasted, panel, words] = await Promise.all([
    bundleAddOn(root, { panel: 'sidebar', words: 'words' }),
    bundleAddOn(root, { panel: 'Sidebar', words: 'Words' }),
    bundlePanel(root),
    wordsFile(root),
  ]);
  const functions = emitEntryPoints(exportsOf(bundle), FUNCTIONS);
  const bytes = Buffer.byteLength(bundle);
  if (bytes > LARGEST_BUNDLE_BYTES) throw new Error(`bundle.js has ${bytes} bytes; at most ${LARGEST_BUNDLE_BYTES} are allowed`);
  const files = {
    'bundle.js': bundle,
    'functions.js': functions,
    'sidebar.html': panel,
    'words.html': words,
    'paste/Code.gs': `${functions}\n${pasted}`,
    'paste/Sidebar.html': panel,
    'paste/Words.html': words,
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
