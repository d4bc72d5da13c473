import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInFile, SENTENCES_LEFT_OUT } from '../../src/build/bundle';
import { WORDS } from '../../src/host/web/words';
import { distText, root } from '../support/addOn';
import { written } from '../support/sentences';

const sourceOf = (folder: string) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src', folder, file), 'utf8'))
    .join('\n');

describe('each bundle takes along only the sentences it says', () => {
  test.each(SENTENCES_LEFT_OUT)('nothing that ships as a script says a sentence “%s…”', (beginning) => {
    for (const folder of ['core', 'workflows', 'apps-script']) expect(sourceOf(folder)).not.toMatch(new RegExp(`['"\`]${beginning.replace('.', '\\.')}`));
  });

  test('the script has the sentences of cells at once, runs find theirs in the file, and nobody the command line’s', () => {
    const [bundle, file] = [distText('bundle.js'), JSON.parse(distText('words.html')) as Record<'en' | 'zh', Record<string, string>>];
    const inBundle = (key: string) => new RegExp(`"${key.replace('.', '\\.')}":(?:\\w+|\\(\\))=>`).test(bundle); // a sentence is a function there
    for (const key of Object.keys(written('en'))) {
      const isLeftOut = SENTENCES_LEFT_OUT.some((beginning) => key.startsWith(beginning));
      expect([key, inBundle(key), key in file.en, key in file.zh]).toEqual(
        isLeftOut ? [key, false, false, false] : [key, !isInFile(key), isInFile(key), isInFile(key)],
      );
    }
    expect([isInFile('formula.NO_ROWS'), isInFile('issue.ID_BLANK'), isInFile('run.SERVICE')]).toEqual([false, true, false]);
  });

  test('cells say nothing that stands in the file', () => {
    expect(sourceOf('core')).not.toMatch(/\bsay\(/);
    const cells = readFileSync(join(root, 'src/apps-script/customFunctions.ts'), 'utf8');
    const said = [...cells.matchAll(/say\(language, [`'](\w+\.)/g)].map(([, beginning]) => beginning as string);
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.filter(isInFile)).toEqual([]);
  });
});

test.each(['en', 'zh'] as const)('a sentence that sends people to hidden sheets calls that menu as the local Google does: %s', (language) => {
  const { menus, view } = WORDS[language];
  for (const key of ['show.SHEET_HIDDEN', 'show.OWN_HIDDEN'] as const) expect(written(language)[key]).toContain(`${menus.view} ▸ ${view.hidden}`);
});
