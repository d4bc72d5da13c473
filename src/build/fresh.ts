import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildAddOn } from './build';

const SOURCES = [
  'appsscript.json',
  'package-lock.json',
  'src/apps-script',
  'src/build',
  'src/catalogue',
  'src/core',
  'src/messages',
  'src/samples',
  'src/sidebar',
  'src/workflows',
];

/** Builds `dist/` when it is missing or older than what it is made from; otherwise does nothing. */
export async function ensureBuilt(root: string): Promise<void> {
  const stampFile = join(root, 'node_modules/.cache/tierkeeper/build.stamp');
  const stamp = await fingerprint(root);
  const isBuilt =
    (await readFile(stampFile, 'utf8').catch(() => '')) === stamp && (await stat(join(root, 'dist/bundle.js')).catch(() => undefined)) !== undefined;
  if (isBuilt) return;
  await buildAddOn(root);
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = (await stat(path)).isDirectory() ? (await readdir(path, { recursive: true })).sort().map((file) => join(path, file)) : [path];
    for (const file of files) {
      if (!(await stat(file)).isFile()) continue;
      hash.update(file.slice(root.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}
