import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { BUNDLE_GLOBAL } from './emitEntryPoints';
import { messagesOf } from './messagesPlugin.mjs';

/** Sentences that only the panel or the command line says: every cell call would load them for nothing. */
export const SENTENCES_LEFT_OUT = ['panel.', 'file.', 'local.'];

/**
 * The add-on as one script: ES2019, because Google refuses newer class syntax at upload.
 *
 * @param panelFile  what the panel's page is called in the script project
 */
export async function bundleAddOn(root: string, panelFile: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/apps-script/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE_GLOBAL,
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    keepNames: false,
    logLevel: 'error',
    define: { PANEL_FILE: JSON.stringify(panelFile) },
    plugins: [messagesOf((key) => !SENTENCES_LEFT_OUT.some((beginning) => key.startsWith(beginning)))],
  });
  return outputFiles[0]?.text ?? '';
}

/** What Google puts into the world of a script, as far as we might touch it. */
export const GOOGLES_NAMES = [
  'SpreadsheetApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Session',
  'ScriptApp',
  'HtmlService',
  'Utilities',
  'Logger',
  'console',
];

/**
 * What the bundle exports, and how many parameters each takes. The bundle is loaded as Google loads it when nobody has
 * given permission yet: every service throws, so a call at top level fails the build.
 */
export function exportsOf(bundle: string): Record<string, number> {
  const context = vm.createContext({});
  for (const name of GOOGLES_NAMES) {
    Object.defineProperty(context, name, {
      get() {
        throw new Error(`${name} is used while the script loads`);
      },
    });
  }
  vm.runInContext(bundle, context, { filename: 'bundle.js' });
  const api = vm.runInContext(BUNDLE_GLOBAL, context) as Record<string, { length: number }>;
  return Object.fromEntries(Object.keys(api).map((name) => [name, api[name]?.length ?? 0]));
}
