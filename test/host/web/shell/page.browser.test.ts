import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../support/workbench';
import { closeBrowser, focused, type ToyWorkbench, toyWorkbench } from './toyWorkbench';

let open: ToyWorkbench | undefined;
async function started(viewport?: { width: number; height: number }): Promise<ToyWorkbench> {
  open = await toyWorkbench(viewport);
  return open;
}
afterEach(() => open?.close());
afterAll(closeBrowser);

const tabs = (page: Page) => page.getByRole('tab').allTextContents();
const activeTab = (page: Page) => page.getByRole('tab', { selected: true });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('by keyboard alone', () => {
  test('F6 walks through the parts of the page and back to the cells', async () => {
    const { page } = await started();
    const seen: string[] = [];
    for (let part = 0; part < 5; part += 1) {
      seen.push((await focused(page)).split(':')[0]!);
      await press(page, 'F6');
    }
    expect(seen).toEqual(['grid', 'tabs', 'strip', 'menubar', 'toolbar']);
    expect(await focused(page)).toContain('grid');
  });
  test('a menu item is reached by arrows, its message read and closed, and the cells have the keyboard again', async () => {
    const { page } = await started();
    await press(page, 'Shift+F6', 'Shift+F6', 'ArrowLeft', 'ArrowDown', 'ArrowRight');
    expect(await focused(page)).toContain('Say');
    await press(page, 'Enter');
    const message = page.getByRole('alertdialog', { name: 'Two lines' });
    await message.waitFor();
    expect(await message.locator('p').innerText()).toBe('first\nsecond');
    expect(await focused(page)).toBe('dialog: OK');
    await press(page, 'Tab', 'Tab', 'Escape');
    await message.waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('grid');
  });
  test('arrows go from menu to menu, Escape closes one level at a time', async () => {
    const { page } = await started();
    await press(page, 'Shift+F6', 'Shift+F6', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await focused(page)).toContain('Hidden sheets');
    await press(page, 'ArrowUp', 'ArrowRight');
    expect(await page.getByRole('menu').count()).toBe(2);
    await press(page, 'Escape');
    expect(await page.getByRole('menu').count()).toBe(1);
    await press(page, 'Escape');
    expect(await focused(page)).toBe('menubar: View');
    await press(page, 'Escape');
    expect(await focused(page)).toContain('grid');
  });
  test('a sheet is added, renamed, refused a taken name, left and come back to', async () => {
    const { page } = await started();
    await press(page, 'Shift+F11');
    await page.getByRole('tab').nth(1).waitFor();
    await press(page, 'F6', 'F2');
    await page.keyboard.type('Mine');
    await press(page, 'Enter');
    await page.getByRole('tab', { name: 'Mine' }).waitFor();
    await press(page, 'F2');
    await page.keyboard.type((await tabs(page))[0]!);
    await press(page, 'Enter');
    await page.getByText(/already exists\. Please enter another name\.$/).waitFor();
    await press(page, 'Enter', 'F6');
    expect((await tabs(page))[1]).toBe('Mine');
    await press(page, 'Control+Shift+PageUp');
    expect(await activeTab(page).textContent()).toBe((await tabs(page))[0]);
    await press(page, 'Control+Shift+PageDown');
    expect(await activeTab(page).textContent()).toBe('Mine');
  });
});

describe('what scripts show', () => {
  test('a toast, with the range the person had selected a moment before', async () => {
    const { page, choose } = await started();
    await page.getByRole('gridcell', { name: 'B2', exact: true }).click();
    await page.getByRole('gridcell', { name: 'C5', exact: true }).click({ modifiers: ['Shift'] });
    await choose('Toast');
    const toast = page.getByRole('status', { name: 'Messages' });
    await toast.getByText('B2:C5').waitFor();
    await toast.getByRole('button', { name: 'Close message' }).click();
    await toast.getByText('B2:C5').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toContain('grid');
  });
  test('a script that activates a cell brings the person there', async () => {
    const { page, choose } = await started();
    await page.getByRole('button', { name: 'Add sheet' }).click();
    await page.getByRole('tab').nth(1).waitFor();
    await choose('More', 'Move me');
    await expect
      .poll(async () => (await page.getByRole('tab', { selected: true }).getAttribute('id')) === (await page.getByRole('tab').first().getAttribute('id')))
      .toBe(true);
    await expect.poll(() => page.getByRole('gridcell', { name: 'C4', exact: true }).getAttribute('aria-selected')).toBe('true');
  });
  test('the panel calls the script, the cells change, and it closes itself', async () => {
    const { page, choose } = await started();
    await choose('Panel');
    const panel = page.frameLocator('aside iframe');
    await panel.getByRole('button', { name: 'Double' }).click();
    await panel.getByText('answer 42').waitFor();
    await expect.poll(() => page.getByRole('gridcell', { name: 'A1', exact: true }).textContent()).toBe('42');
    expect((await page.getByRole('complementary', { name: 'Panel of the add-on' }).boundingBox())?.width).toBe(301);
    await panel.getByRole('button', { name: 'Wide' }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('grid');
  });
  test('a dialog of its own size, which it may change', async () => {
    const { page, choose } = await started();
    await choose('Dialog');
    const frame = page.locator('dialog iframe');
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('button', { name: 'Wide' }).waitFor();
    expect(await frame.evaluate((element) => [element.clientWidth, element.clientHeight])).toEqual([420, 200]);
    await dialog.getByRole('button', { name: 'Wide' }).click();
    await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBe(500);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await frame.waitFor({ state: 'detached' });
  });
  test('an error, in the strip, with the calls before it', async () => {
    const { page, choose } = await started();
    await choose('More', 'Fail');
    const strip = page.getByRole('button', { name: /What the add-on did/ });
    await expect.poll(() => strip.textContent()).toContain('fail (menu) · 0 calls = 0 reads + 0 writes');
    await strip.click();
    await page.getByRole('region', { name: 'What the add-on did' }).getByText('no such order').waitFor();
  });
});

describe('the clipboard', () => {
  test('Edit > Paste pastes where the browser lets the page read the clipboard, and names the keys where it does not', async () => {
    const { page, menu } = await started();
    await menu('Edit', 'Paste');
    await page.getByRole('alertdialog', { name: 'Pasting from the menu is not possible' }).waitFor();
    await press(page, 'Escape');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate("navigator.clipboard.writeText('Ann\\t3\\nBo\\t4')");
    await menu('Edit', 'Paste');
    await expect.poll(() => page.getByRole('gridcell', { name: 'B2', exact: true }).textContent()).toBe('4');
    expect(await focused(page)).toContain('grid');
  });
});

describe('sheets', () => {
  test('an added sheet can be typed into at once', async () => {
    const { page } = await started();
    await page.getByRole('button', { name: 'Add sheet' }).click();
    await page.getByRole('tab').nth(1).waitFor();
    await page.keyboard.type('first');
    await press(page, 'Enter');
    await expect.poll(() => page.getByRole('gridcell', { name: 'A1', exact: true }).textContent()).toBe('first');
  });
  test('deleting asks first; hiding and showing again goes by the list of all sheets', async () => {
    const { page } = await started();
    await page.getByRole('button', { name: 'Add sheet' }).click();
    const added = page.getByRole('tab').nth(1);
    await added.waitFor();
    const name = (await added.textContent())!;
    await added.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide sheet' }).click();
    await added.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'All sheets' }).click();
    await page.getByRole('menuitem', { name: `${name} (hidden)` }).click();
    await added.waitFor();
    expect(await activeTab(page).textContent()).toBe(name);
    await added.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
    await page.getByRole('alertdialog', { name: 'Delete this sheet?' }).getByRole('button', { name: 'Delete' }).click();
    await added.waitFor({ state: 'detached' });
  });
  test('with sixteen of them in 1024 pixels the active one is in view', async () => {
    const { page } = await started({ width: 1024, height: 700 });
    for (let count = 1; count < 16; count += 1) {
      await press(page, 'Shift+F11');
      await page.getByRole('tab').nth(count).waitFor();
    }
    const row = (await page.getByRole('tablist').boundingBox())!;
    const inView = async () => {
      const box = (await activeTab(page).boundingBox())!;
      return box.x >= row.x - 1 && box.x + box.width <= row.x + row.width + 1;
    };
    await expect.poll(inView).toBe(true);
    await activeTab(page).focus();
    await press(page, 'Home');
    await expect.poll(inView).toBe(true);
    await page.getByRole('button', { name: 'Later sheets' }).click();
    await expect.poll(inView).toBe(false);
  });
});

describe('files', () => {
  const drop = async (page: Page, name: string, text: string) => {
    const files = await page.evaluateHandle(
      ([file = '', content = '']) => {
        const data = new DataTransfer();
        data.items.add(new File([content], file));
        return data;
      },
      [name, text],
    );
    await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
    await page.getByText('Drop .xlsx or .csv files to open them').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  };
  test('a dropped file becomes a sheet, or the document', async () => {
    const { page } = await started();
    await drop(page, 'orders.csv', 'Customer,Amount\nAnn,3\n');
    await page.getByRole('alertdialog', { name: 'How should “orders.csv” be opened?' }).waitFor();
    await press(page, 'Enter');
    await expect.poll(() => activeTab(page).textContent()).toBe('orders');
    await drop(page, 'shop.csv', 'Customer,Amount\nBo,4\n');
    await page.getByRole('button', { name: 'Open as a new document' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('shop');
    expect(await page.getByRole('tab').count()).toBe(1);
  });
  test('one that cannot be read is explained', async () => {
    const { page } = await started();
    await drop(page, 'broken.csv', 'a,b\n"c,d\n');
    await page.getByRole('alertdialog', { name: 'How should “broken.csv” be opened?' }).waitFor();
    await press(page, 'Enter');
    await page.getByRole('alertdialog', { name: '“broken.csv” could not be opened' }).waitFor();
    await page.getByText('In row 2 a quotation mark opens and never closes.').waitFor();
  });
});

test('a server that is gone is said so, and the page stays', async () => {
  const { page, stop } = await started();
  await stop();
  await page.getByRole('button', { name: 'Add sheet' }).click();
  await page.getByText('The workbench’s server does not answer.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

describe('axe finds nothing', () => {
  test.each([['en'], ['zh']])('in %s', async (language) => {
    const { page, choose } = await started({ width: 1024, height: 560 });
    const findings: string[] = [];
    const look = async (what: string) => findings.push(...(await axeFindings(page)).map((finding) => `${what}: ${finding}`));
    await choose('Panel');
    await page.frameLocator('aside iframe').getByText('Toy').waitFor();
    await page.getByRole('combobox').selectOption(language);
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    await page.getByRole('menubar').getByRole('menuitem').nth(4).click();
    await press(page, 'ArrowUp', 'ArrowUp', 'ArrowRight');
    await look('panel and menu');
    await press(page, 'Escape', 'Escape', 'Escape');
    for (const drawer of await page.locator('.strip-button').all()) {
      await drawer.click();
      await look('drawer');
    }
    await activeTab(page).click({ button: 'right' });
    await look('menu of a tab');
    await press(page, 'Enter');
    await press(page, 'Escape', 'F6', 'Shift+F2');
    await page.getByRole('dialog').waitFor();
    await look('question');
    await press(page, 'Escape');
    expect(findings).toEqual([]);
  });
});
