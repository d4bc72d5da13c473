import { join } from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { messagesOf } from './messagesPlugin.mjs';

/** Sentences that only the panel or the command line says, never the script. */
export const SENTENCES_LEFT_OUT = ['panel.', 'file.', 'local.'];

/** Sentences that cells and the menu say: all that a cell call loads. */
const SENTENCES_OF_CELLS = ['addOn.', 'menu.', 'heading.', 'formula.', 'rule.', 'google.SERVICE', 'cell.'];

/** The names under which the two scripts keep what they export. */
export const CELLS_GLOBAL = '__tierkeeper';
export const ENGINE_GLOBAL = '__tierkeeperEngine';

/** What the panel's page and the engine's file are called in the script project. */
export interface FileNames {
  readonly panel: string;
  readonly engine: string;
}

/** What every cell call loads: the custom functions, the menu and the door to the engine. */
export function bundleCells(root: string, files: FileNames): Promise<string> {
  return bundle(root, files, { entry: 'main.ts', global: CELLS_GLOBAL, isSaid: isOfCells });
}

/** What menu, panel and clock run. */
export function bundleEngine(root: string, files: FileNames): Promise<string> {
  return bundle(root, files, {
    entry: 'engine.ts',
    global: ENGINE_GLOBAL,
    isSaid: (key) => !SENTENCES_LEFT_OUT.some((beginning) => key.startsWith(beginning)),
  });
}

export function isOfCells(key: string): boolean {
  return SENTENCES_OF_CELLS.some((beginning) => key.startsWith(beginning));
}

interface Script {
  readonly entry: string;
  readonly global: string;
  readonly isSaid: (key: string) => boolean;
}

/** ES2019, because Google refuses newer class syntax at upload. */
async function bundle(root: string, files: FileNames, { entry, global, isSaid }: Script): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/apps-script', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: global,
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    keepNames: false,
    logLevel: 'error',
    define: { PANEL_FILE: JSON.stringify(files.panel), ENGINE_FILE: JSON.stringify(files.engine) },
    plugins: [messagesOf(isSaid), pureCore],
  });
  return outputFiles[0]?.text ?? '';
}

/** Nothing in `core` does anything by being imported: a file none of whose exports is used is left out, tables and all. */
const pureCore: Plugin = {
  name: 'pure core',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\.\.?\// }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === pureCore) return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: pureCore });
      return /[\\/]src[\\/]core[\\/]/.test(found.path) ? { ...found, sideEffects: false } : found;
    });
  },
};

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
 * What a script exports, and how many parameters each takes. It is loaded as Google loads it when nobody has given
 * permission yet: every service throws, so a call at top level fails the build.
 */
export function exportsOf(script: string, global: string): Record<string, number> {
  const context = vm.createContext({});
  for (const name of GOOGLES_NAMES) {
    Object.defineProperty(context, name, {
      get() {
        throw new Error(`${name} is used while the script loads`);
      },
    });
  }
  vm.runInContext(script, context, { filename: 'bundle.js' });
  const api = vm.runInContext(global, context) as Record<string, { length: number }>;
  return Object.fromEntries(Object.keys(api).map((name) => [name, api[name]?.length ?? 0]));
}
