import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The workbench's page and what goes into the add-on's pages, built. */
export interface BuiltPage {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  readonly googleScript: string; // the shim of `google.script`
}

/** Bundles the page out of the project in this folder, in memory. */
export async function buildPage(root: string): Promise<BuiltPage> {
  const web = join(root, 'src/host/web');
  const [html, page, googleScript] = await Promise.all([readFile(join(web, 'index.html'), 'utf8'), bundlePage(web), buildGoogleScript(root)]);
  return { html, ...page, googleScript };
}

/** The shim alone: a script that defines `installed`. */
export async function buildGoogleScript(root: string): Promise<string> {
  const { '.js': script } = await bundled({ entryPoints: [join(root, 'src/host/web/googleScript/index.ts')], format: 'iife', globalName: 'installed' });
  return script;
}

async function bundlePage(web: string): Promise<{ script: string; style: string }> {
  const { '.js': script, '.css': style } = await bundled({
    entryPoints: [join(web, 'main.tsx')],
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return { script, style };
}

async function bundled(options: BuildOptions): Promise<{ '.js': string; '.css': string }> {
  const { outputFiles } = await build({ ...options, bundle: true, write: false, outdir: 'out', minify: true, target: 'es2022', logLevel: 'silent' });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { '.js': text('.js'), '.css': text('.css') };
}
