import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS } from '../catalogue';
import { bundleAddOn, exportsOf } from './bundle';
import { emitEntryPoints } from './emitEntryPoints';

/** Largest bundle: every cell call loads all of it. */
export const LARGEST_BUNDLE_BYTES = 150_000;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/**
 * `dist/` as Google gets it (appsscript.json, bundle.js, functions.js) and `dist/paste/Code.gs`, the same in one file
 * for people who paste it into Extensions ▸ Apps Script.
 */
export async function buildAddOn(root: string): Promise<BuiltFile[]> {
  const dist = join(root, 'dist');
  const bundle = await bundleAddOn(root);
  const functions = emitEntryPoints(exportsOf(bundle), FUNCTIONS);
  const bytes = Buffer.byteLength(bundle);
  if (bytes > LARGEST_BUNDLE_BYTES) throw new Error(`bundle.js has ${bytes} bytes; at most ${LARGEST_BUNDLE_BYTES} are allowed`);
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, 'paste'), { recursive: true });
  const files = { 'bundle.js': bundle, 'functions.js': functions, 'paste/Code.gs': `${functions}\n${bundle}` };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
  await cp(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
  return Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text).length }));
}
