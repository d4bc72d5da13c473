import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SENTENCES_LEFT_OUT } from '../../src/build/bundle';
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

  test('a sentence that was left out is not in the bundle, one that was kept is', () => {
    const sentences = written('en');
    const leftOut = Object.keys(sentences).filter((key) => SENTENCES_LEFT_OUT.some((beginning) => key.startsWith(beginning)));
    expect(leftOut.length).toBeGreaterThan(20);
    const bundle = distText('bundle.js');
    expect(leftOut.filter((key) => bundle.includes(JSON.stringify(key)))).toEqual([]);
    expect(bundle).toContain('"run.LOCK_BUSY"');
  });
});

test.each(['en', 'zh'] as const)('a sentence that sends people to hidden sheets calls that menu as the local Google does: %s', (language) => {
  const { menus, view } = WORDS[language];
  for (const key of ['show.SHEET_HIDDEN', 'show.OWN_HIDDEN'] as const) expect(written(language)[key]).toContain(`${menus.view} ▸ ${view.hidden}`);
});
