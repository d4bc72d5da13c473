/** `node src/build/run.mjs FILE.ts ARGS…`: installs when needed, bundles the TypeScript program and runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

const [entry, ...args] = process.argv.slice(2);
const { build } = await import('esbuild');
const { esbuildMessages } = await import('./messagesPlugin.mjs');
const outfile = join(root, 'node_modules/.cache/tierkeeper', `${entry.replace(/\W+/g, '-')}.mjs`);
await build({
  entryPoints: [join(root, entry)],
  outfile,
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
const run = spawnSync(process.execPath, ['--enable-source-maps', '--max-old-space-size=6000', outfile, ...args], { stdio: 'inherit' });
process.exit(run.status ?? 1);
