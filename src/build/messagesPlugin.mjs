import { readFile } from 'node:fs/promises';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';

const MESSAGES = /[\\/]src[\\/]messages[\\/](en|zh)\.json$/;

/** What names or counts something, or writes an apostrophe twice; all else says itself. */
const IS_FORMAT = /[{}]|''/;

/** ICU sentences → a module of functions, so that no message is parsed at run time; plain ones stay texts, which are shorter. */
async function compileMessages(path, isKept = () => true) {
  const language = MESSAGES.exec(path)[1];
  const sentences = Object.entries(JSON.parse(await readFile(path, 'utf8'))).filter(([key]) => isKept(key));
  const formats = sentences.filter(([, sentence]) => IS_FORMAT.test(sentence));
  const plain = sentences.filter(([, sentence]) => !IS_FORMAT.test(sentence));
  const compiled = compileModule(new MessageFormat(language), Object.fromEntries(formats));
  return compiled.replace(/^export default \{$/m, () => `export default {\n  ...${JSON.stringify(Object.fromEntries(plain))},`);
}

/** What ships must be small: a bundle takes along only the sentences it says, by the beginning of their keys. */
export const messagesOf = (isKept) => ({
  name: 'messages',
  setup(build) {
    build.onLoad({ filter: MESSAGES }, async ({ path }) => ({ contents: await compileMessages(path, isKept), loader: 'js' }));
  },
});

export const esbuildMessages = messagesOf();

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
