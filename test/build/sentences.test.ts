import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOfCells, SENTENCES_LEFT_OUT } from '../../src/build/bundle';
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

  test('cells load the sentences of cells, runs all others too, and nobody the command line’s', () => {
    const [cells, engine] = [distText('bundle.js'), distText('engine.html')];
    const holds = (script: string, key: string) => new RegExp(`"${key.replace('.', '\\.')}":(?:["'\`]|\\w+=>)`).test(script); // a sentence is a text or a function there
    for (const key of Object.keys(written('en'))) {
      const isLeftOut = SENTENCES_LEFT_OUT.some((beginning) => key.startsWith(beginning));
      expect([key, holds(cells, key), holds(engine, key)]).toEqual([key, !isLeftOut && isOfCells(key), !isLeftOut]);
    }
    expect([isOfCells('formula.NO_ROWS'), isOfCells('issue.ID_BLANK'), isOfCells('run.SERVICE')]).toEqual([true, false, false]);
  });

  test('cells, menu and the door to the engine say nothing that only runs load', () => {
    expect(sourceOf('core')).not.toMatch(/\bsay\(/);
    const files = ['customFunctions.ts', 'menu.ts', 'engineFile.ts'].map((file) => readFileSync(join(root, 'src/apps-script', file), 'utf8'));
    const said = files.flatMap((file) => [...file.matchAll(/say\([\w()]+, [`'](\w+\.\w*)/g)].map(([, beginning]) => beginning as string));
    expect(said.length).toBeGreaterThanOrEqual(8);
    expect(said.filter((beginning) => !isOfCells(beginning))).toEqual([]);
  });
});

test.each(['en', 'zh'] as const)('a sentence that sends people to hidden sheets calls that menu as the local Google does: %s', (language) => {
  const { menus, view } = WORDS[language];
  for (const key of ['show.SHEET_HIDDEN', 'show.OWN_HIDDEN'] as const) expect(written(language)[key]).toContain(`${menus.view} ▸ ${view.hidden}`);
});
