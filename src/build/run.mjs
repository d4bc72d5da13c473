/**
 * `node src/build/run.mjs FILE.ts ARGS…`: installs when needed, brings `dist/` up to date, bundles the TypeScript
 * program and runs it. Silent on stdout, which belongs to the program.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const [entry, ...args] = process.argv.slice(2);
const { build } = await import('esbuild');
const { esbuildMessages } = await import('./messagesPlugin.mjs');

/** Put in place by a rename, so that a command started at the same moment never reads half a program. */
async function bundled(file) {
  const outfile = join(root, 'node_modules/.cache/tierkeeper', `${file.replace(/\W+/g, '-')}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [esbuildMessages],
    define: { 'process.env.TIERKEEPER_ROOT': JSON.stringify(root) },
  });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(`${outfile}.${process.pid}`, outputFiles[0].contents);
  renameSync(`${outfile}.${process.pid}`, outfile);
  return outfile;
}

if (!entry.startsWith('src/build/')) {
  const { ensureBuilt } = await import(pathToFileURL(await bundled('src/build/fresh.ts')).href);
  await ensureBuilt(root);
}
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--max-old-space-size=8000', await bundled(entry), ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
