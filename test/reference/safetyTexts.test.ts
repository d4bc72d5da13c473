import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showEverywhere } from '../safety/panelTexts';
import { roundTrip, WRITER_PATHS } from '../safety/writerPaths';
import { openPanelBrowser, type PanelBrowser } from '../sidebar/panelPage';
import { corpora, everyText } from './hostile';
import { shared } from './shared';

describe.runIf(shared.isThere)('the six corpora', () => {
  test('hold 2,618 texts', () => expect(everyText).toHaveLength(2618));

  test('come back as they were through every way of writing, and none as a formula', async () => {
    const sums = { texts: 0, cells: 0, wrong: 0, formulas: 0 };
    for (const path of WRITER_PATHS) {
      const { texts, cells, wrong, formulas } = await roundTrip(path, [...new Set(everyText)]);
      expect(wrong.slice(0, 12), path.name).toEqual([]);
      expect(formulas, path.name).toEqual([]);
      sums.texts += texts;
      sums.cells += cells;
    }
    console.log(`S1 ${everyText.length} texts, ${WRITER_PATHS.length} ways, ${sums.texts} texts written, ${sums.cells} cells, 0 changed, 0 formulas`);
    expect(sums.cells).toBeGreaterThan(18_000);
  }, 900_000);
});

describe.runIf(shared.isThere)('the 1,387 payloads', () => {
  let browser: PanelBrowser;
  beforeAll(async () => {
    browser = await openPanelBrowser();
  });
  afterAll(() => browser.close());

  test('run nothing, ask for nothing and make no element, wherever the panel shows them', async () => {
    const { renders, wrong } = await showEverywhere(browser, corpora.markup);
    console.log(`S5 ${corpora.markup.length} payloads, ${renders} renders, ${wrong.length} hits`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(renders).toBeGreaterThan(15_000);
  }, 600_000);
});
