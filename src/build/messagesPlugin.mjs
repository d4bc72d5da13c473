import { readFile } from 'node:fs/promises';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';

const MESSAGES = /[\\/]src[\\/]messages[\\/](en|zh)\.json$/;

/** ICU sentences → a module of functions, so that no message is parsed at run time. */
async function compileMessages(path) {
  const language = MESSAGES.exec(path)[1];
  return compileModule(new MessageFormat(language), JSON.parse(await readFile(path, 'utf8')));
}

export const esbuildMessages = {
  name: 'messages',
  setup(build) {
    build.onLoad({ filter: MESSAGES }, async ({ path }) => ({ contents: await compileMessages(path), loader: 'js' }));
  },
};

export const viteMessages = {
  name: 'messages',
  enforce: 'pre',
  async load(id) {
    return MESSAGES.test(id) ? { code: await compileMessages(id), map: null } : undefined;
  },
  transform(code, id) {
    return MESSAGES.test(id) ? { code, map: null, moduleType: 'js' } : undefined;
  },
};
