import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { BUNDLE_GLOBAL } from './emitEntryPoints';
import { messagesOf } from './messagesPlugin.mjs';

/** Sentences that only the panel or the command line says, never the script. */
export const SENTENCES_LEFT_OUT = ['panel.', 'file.', 'local.'];

/** Sentences the script has at once: those of cells and of the menu, and those that tell that Google does not answer. */
const AT_ONCE = ['addOn.', 'menu.', 'heading.', 'formula.', 'rule.', 'google.', 'run.SERVICE', 'run.BUG', 'schedule.SERVICE'];

/** The others stand in a file of their own, which a run reads when it needs one: every cell call would load them for nothing. */
export function isInFile(key: string): boolean {
  return ![...AT_ONCE, ...SENTENCES_LEFT_OUT].some((beginning) => key.startsWith(beginning));
}

/**
 * The add-on as one script: ES2019, because Google refuses newer class syntax at upload.
 *
 * @param files  what the panel's page and the file of sentences are called in the script project
 */
export async function bundleAddOn(root: string, files: { readonly panel: string; readonly words: string }): Promise<string> {
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
    define: { PANEL_FILE: JSON.stringify(files.panel), WORDS_FILE: JSON.stringify(files.words) },
    plugins: [messagesOf((key) => AT_ONCE.some((beginning) => key.startsWith(beginning)))],
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
