import { afterEach, describe, expect, test } from 'vitest';
import { exampleOrderRows, sampleSheets } from '../support/orders';
import { axeFindings, type OpenWorkbench, openWorkbench } from '../support/workbench';

let bench: OpenWorkbench;
afterEach(async () => bench.close());

const panelFrame = () => {
  const frame = bench.page.frames().find((each) => each.url().includes('sidebar.localhost'));
  if (frame === undefined) throw new Error('the panel has no frame');
  return frame;
};

describe('axe finds nothing', () => {
  test.each<[language: 'en' | 'zh', locale: string, extensions: string, open: string]>([
    ['en', 'en_US', 'Extensions', 'Open panel'],
    ['zh', 'zh_CN', '扩展程序', '打开面板'],
  ])('on the page and on the panel in it, with the sample shop in %s', async (language, locale, extensions, open) => {
    bench = await openWorkbench(sampleSheets(language), { locale, browser: { locale: locale.replace('_', '-'), bypassCSP: true } });
    expect(await axeFindings(bench.page)).toEqual([]);
    await bench.menu(extensions, 'Tierkeeper', open);
    for (const step of [/Step 2|第 2 步/, /Step 3|第 3 步/]) {
      await bench.panel.locator('.primary').click();
      await bench.panel.getByText(step).waitFor();
      expect(await axeFindings(panelFrame())).toEqual([]);
    }
    await bench.panel.locator('.primary').click();
    await bench.panel
      .getByText(/(219|220)/)
      .first()
      .waitFor();
    await bench.page.getByRole('tab').nth(2).click();
    expect(await axeFindings(bench.page)).toEqual([]);
    expect(await axeFindings(panelFrame())).toEqual([]);
    expect(bench.troubles).toEqual([]);
  });
});

describe('everything works by keyboard', () => {
  test('from an empty cell to tier sheets: formula, menu, panel, update, and back to the cells', async () => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    const { page } = bench;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('grid').focus();
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('=TIER(C:C)');
    await press('Enter');
    await expect.poll(() => bench.shown('F1')).toBe('Tier');
    await press('ArrowUp', 'Delete');
    await expect.poll(() => bench.shown('F1')).toBe('');
    await press('Control+z');
    await expect.poll(() => bench.shown('F1')).toBe('Tier');

    for (let region = 0; region < 8 && (await focusedRole()) !== 'menuitem'; region++) await press('F6');
    for (let step = 0; step < 10 && (await focusedText()) !== 'Extensions'; step++) await press('ArrowRight');
    await press('Enter', 'Enter');
    await expect.poll(focusedText).toBe('Open panel');
    await press('Enter');
    const button = (name: string) => bench.panel.getByRole('button', { name, exact: true });
    await button('Use my orders').waitFor();
    for (let region = 0; region < 8 && (await focusedRegion()) !== 'panel'; region++) await press('F6');
    for (const [screen, name] of ['Use my orders', 'Next', 'Make my tiers'].entries()) {
      await button(name).waitFor();
      if (screen > 0) await bench.panel.locator('h1:focus').waitFor(); // a new screen takes the keyboard to its heading
      const isReached = () => button(name).evaluate((each) => each.matches(':focus'));
      for (let step = 0; step < 15 && !(await isReached()); step++) await press('Tab');
      await press('Enter');
    }
    await bench.tab('Tiers · VIP').waitFor();
  });

  test.each(['Tab', 'Shift+Tab'])('%s leaves the cells after Escape, and nobody is held anywhere', async (key) => {
    bench = await openWorkbench({ Orders: exampleOrderRows });
    const seen = new Set<string>();
    await bench.page.getByRole('grid').focus();
    await bench.page.keyboard.press('Escape');
    for (let step = 0; step < 24; step++) {
      await bench.page.keyboard.press(key);
      seen.add(await focusedRegion());
    }
    expect([...seen]).toEqual(expect.arrayContaining(['menubar', 'toolbar', 'tabs', 'strip']));
  });

  async function focusedRegion(): Promise<string> {
    return bench.page.evaluate('document.activeElement.closest("[data-region]")?.dataset.region ?? ""');
  }

  async function focusedRole(): Promise<string | null> {
    return bench.page.evaluate('document.activeElement.getAttribute("role")');
  }
  async function focusedText(): Promise<string> {
    return bench.page.evaluate('document.activeElement.textContent');
  }
});
