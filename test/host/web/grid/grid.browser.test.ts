import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type OpenWorkbench, openWorkbench } from '../../../support/workbench';

const LONG = Array.from({ length: 100_000 }, (_, row) => (row === 0 ? ['Customer', 'Amount'] : [`C${row}`, row]));
let bench: OpenWorkbench;
let page: Page;

beforeAll(async () => {
  const numbers = [
    [1, 2, ''],
    [3, 4, ''],
  ];
  bench = await openWorkbench(
    {
      Typing: [['']],
      Copying: numbers,
      Formulas: numbers,
      Marks: [['x', 'Gold', 'n'], ['y']],
      Sorting: [
        ['Name', 'Amount'],
        ['Ada', 5],
        ['Bob', 9],
        ['Cleo', 7],
      ],
      Moved: [['first'], ['second']],
      Long: LONG,
    },
    { browser: { permissions: ['clipboard-read', 'clipboard-write'], bypassCSP: true } },
  );
  page = bench.page;
});
afterAll(() => bench.close());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const nameBox = () => page.getByRole('textbox', { name: /^Name box/ }).inputValue();
const bar = () => page.getByRole('textbox', { name: 'Formula bar' }).inputValue();
const editor = () => page.getByRole('textbox', { name: 'Cell contents' });
const canRedo = async () => (await page.getByRole('button', { name: /^Redo/ }).getAttribute('aria-disabled')) === 'false';
const shows = (address: string, text: string) => expect.poll(() => bench.shown(address)).toBe(text);
const open = async (sheet: string, cell = 'A1') => {
  await bench.tab(sheet).click();
  await bench.goTo(cell);
};
const drag = async (from: string, to: string) => {
  await bench.cell(from).hover();
  await page.mouse.down();
  await bench.cell(to).hover();
  await page.mouse.up();
};

describe('typing', () => {
  test('enters with Enter, goes along with Tab, and Enter then goes below where the Tabs began', async () => {
    await open('Typing', 'B2');
    await page.keyboard.type('one');
    await press('Tab');
    await page.keyboard.type('2');
    await press('Tab');
    await page.keyboard.type('=C2+1');
    await press('Enter');
    expect(await nameBox()).toBe('B3');
    await shows('D2', '3');
    expect([await bench.shown('B2'), await bench.shown('C2')]).toEqual(['one', '2']);
  });

  test('in the formula bar is typing in the cell, and gives the keyboard back', async () => {
    await open('Typing', 'B5');
    await page.getByRole('textbox', { name: 'Formula bar' }).click();
    await page.keyboard.type('in the bar');
    expect(await editor().inputValue()).toBe('in the bar');
    await press('Enter');
    await shows('B5', 'in the bar');
    await page.keyboard.type('below');
    await press('Enter');
    await shows('B6', 'below');
  });

  test('is cancelled with Escape, and broken into lines with Alt+Enter', async () => {
    await open('Typing', 'B8');
    await page.keyboard.type('no');
    await press('Escape');
    await page.keyboard.type('a');
    await press('Alt+Enter');
    await page.keyboard.type('b');
    await press('Enter');
    await shows('B8', 'a\nb');
  });

  test('composed by an input method loses not even its first letter', async () => {
    await open('Typing', 'B10');
    const method = await page.context().newCDPSession(page);
    await method.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 });
    await method.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    expect(await editor().inputValue()).toBe('ni');
    await method.send('Input.insertText', { text: '你好' });
    await press('Enter');
    await shows('B10', '你好');
  });

  test('goes on with the old text after Enter or F2, and arrows then move the caret', async () => {
    await open('Typing', 'B12');
    await page.keyboard.type('cat');
    await press('Enter', 'ArrowUp', 'Enter', 'ArrowLeft');
    await page.keyboard.type('r');
    await press('Enter');
    await shows('B12', 'cart');
    await press('ArrowUp', 'Control+z');
    await expect.poll(canRedo).toBe(true);
    await shows('B12', 'cat');
    await press('Control+y');
    await expect.poll(canRedo).toBe(false); // its answer shows the person the cell, and would bring the next test back here
    await shows('B12', 'cart');
  });
});

describe('moving and selecting', () => {
  test('by keyboard: extended, whole, to the edges of the data', async () => {
    await open('Typing', 'B3');
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await nameBox()).toBe('B3:C4');
    await press('Control+Space');
    expect(await nameBox()).toBe('B:C');
    await press('ArrowDown', 'Shift+Space');
    expect(await nameBox()).toBe('4:4');
    await open('Long', 'A1');
    await press('Control+ArrowDown');
    await expect.poll(nameBox).toBe('A100000');
    await shows('A100000', 'C99999');
    await press('Control+Home', 'Control+End');
    await expect.poll(nameBox).toBe('B100000');
  });

  test('by mouse: dragged, with Shift, by headers and the corner', async () => {
    await open('Typing', 'A1');
    await drag('B2', 'C4');
    expect(await nameBox()).toBe('B2:C4');
    await bench.cell('E6').click({ modifiers: ['Shift'] });
    expect(await nameBox()).toBe('B2:E6');
    await page.getByRole('columnheader', { name: 'D', exact: true }).click();
    expect(await nameBox()).toBe('D:D');
    await page.getByRole('rowheader', { name: '3', exact: true }).click();
    await page.getByRole('rowheader', { name: '5', exact: true }).click({ modifiers: ['Shift'] });
    expect(await nameBox()).toBe('3:5');
    await page.getByRole('columnheader', { name: 'Select all' }).click();
    expect(await nameBox()).toBe('A1:Z1000');
  });

  test('says where one is, and lets Tab leave after Escape', async () => {
    await open('Copying', 'B2');
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('B2 4');
    await press('Tab');
    expect(await nameBox()).toBe('C2');
    await press('Escape', 'Tab');
    expect(await page.evaluate("document.activeElement.closest('[role=tabpanel]') === null")).toBe(true);
  });
});

describe('the clipboard', () => {
  test('our own formulas adapt when they are pasted; values only stay values', async () => {
    await open('Copying', 'C1');
    await page.keyboard.type('=A1+B1');
    await press('Enter');
    await shows('C1', '3');
    await press('ArrowUp', 'Control+c', 'ArrowDown', 'Control+v');
    await shows('C2', '7');
    expect(await bar()).toBe('=A2+B2');
    await press('ArrowRight', 'Control+Shift+v');
    await shows('D2', '3');
    await expect.poll(bar).toBe('3');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('3');
  });

  test('a table from elsewhere is typed in, quotes and all', async () => {
    await page.evaluate('navigator.clipboard.writeText(\'a\\tb\\n"x\\ty"\\t007\')');
    await open('Copying', 'F2');
    await press('Control+v');
    await shows('G3', '7');
    expect([await bench.shown('F2'), await bench.shown('F3'), await nameBox()]).toEqual(['a', 'x\ty', 'F2:G3']);
  });

  test('what was cut leaves its place when it is pasted', async () => {
    await open('Copying', 'A6');
    await page.keyboard.type('away');
    await press('Enter', 'ArrowUp', 'Control+x');
    expect(await bench.shown('A6')).toBe('away');
    await press('ArrowRight', 'Control+v');
    await shows('B6', 'away');
    await shows('A6', '');
  });

  test('cells that a menu has moved since are pasted as they were copied', async () => {
    await open('Moved', 'A1');
    await press('Control+c');
    await bench.menu('Insert', 'Row above');
    await shows('A2', 'first');
    await bench.goTo('C4');
    await press('Control+v');
    await shows('C4', 'first');
  });

  test('a hundred thousand rows are copied although only some are here', async () => {
    await open('Long', 'A1');
    await page.getByRole('columnheader', { name: 'A', exact: true }).click();
    await press('Control+c');
    await expect.poll(() => page.evaluate('navigator.clipboard.readText().then((text) => text.split("\\n").length)')).toBe(100_000);
  });
});

describe('a formula being typed', () => {
  test('takes the cells that are clicked, dragged over, or reached by arrows', async () => {
    await open('Formulas', 'D6');
    await page.keyboard.type('=SUM(');
    await drag('A1', 'B2');
    expect(await bar()).toBe('=SUM(A1:B2');
    await page.keyboard.type(',');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
    expect(await bar()).toBe('=SUM(A1:B2,B2');
    await page.keyboard.type(')');
    await press('Enter');
    await shows('D6', '14');
    await page.keyboard.type('=COUNT(');
    await page.getByRole('columnheader', { name: 'A', exact: true }).click();
    expect(await bar()).toBe('=COUNT(A:A');
    await press('Escape');
  });
});

describe('what cells can carry', () => {
  const choose = async (cell: string, item: string | RegExp) => {
    await bench.cell(cell).click();
    await bench.cell(cell).click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };

  test('checkboxes turn by click and by space', async () => {
    await open('Marks', 'A4');
    await choose('A4', 'Checkbox');
    const box = page.getByRole('checkbox', { name: 'Checkbox A4' });
    await box.click();
    await expect.poll(() => box.getAttribute('aria-checked')).toBe('true');
    await press(' ');
    await expect.poll(() => box.getAttribute('aria-checked')).toBe('false');
  });

  test('a drop-down opens by Alt+Down and refuses what is not in it', async () => {
    await open('Marks', 'B1');
    await choose('B1', 'Drop-down…');
    await page.getByRole('dialog').getByRole('textbox').fill('Gold, Silver');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.locator('.grid-chip').count()).toBe(1);
    await press('Alt+ArrowDown', 's', 'Enter');
    await shows('B1', 'Silver');
    await page.keyboard.type('Tin');
    await press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await press('Enter');
    await shows('B1', 'Silver');
  });

  test('a note is shown while its cell is selected', async () => {
    await open('Marks', 'C1');
    await choose('C1', 'Insert note…');
    await page.getByRole('dialog').getByRole('textbox').fill('Ask on Monday');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.getByRole('tooltip').allTextContents()).toEqual(['Ask on Monday']);
  });

  test('a column is made wider by its border, and the sheet is sorted by it below its header', async () => {
    await open('Sorting', 'B2');
    const header = page.getByRole('columnheader', { name: 'B', exact: true });
    const { x, y, width } = (await header.boundingBox())!;
    await page.mouse.move(x + width - 1, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + width + 49, y + 10);
    await page.mouse.up();
    await expect.poll(async () => (await header.boundingBox())?.width).toBe(150);
    await header.click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Z to A/ }).click();
    await shows('A2', 'Bob');
    expect([await bench.shown('A1'), await bench.shown('A3'), await bench.shown('A4')]).toEqual(['Name', 'Cleo', 'Ada']);
  });
});

describe('100,000 rows', () => {
  test('scroll without ever showing a cell under another row’s number, and few are in the page', async () => {
    await open('Long', 'A1');
    const seen = (await page.evaluate(`(async () => {
      const scroller = document.querySelector('.grid-scroller');
      let wrong = 0, rows = 0;
      for (let step = 0; step < 80; step++) {
        scroller.scrollTop += step % 10 === 0 ? 40000 : 170;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        for (const row of document.querySelectorAll('[role=row]:has([role=rowheader])')) {
          const number = Number(row.querySelector('[role=rowheader]').textContent);
          const text = row.querySelector('[role=gridcell]').textContent;
          rows++;
          if (text !== '' && number > 1 && text !== 'C' + (number - 1)) wrong++;
        }
      }
      return { wrong, rows: rows / 80, cells: document.querySelectorAll('[role=gridcell]').length };
    })()`)) as { wrong: number; rows: number; cells: number };
    expect(seen.wrong).toBe(0);
    expect(seen.rows).toBeGreaterThan(20);
    expect(seen.cells).toBeLessThan(900);
  });

  test('axe finds nothing in the cells, their menu and their editor', async () => {
    await open('Marks', 'A1');
    const findings = await axeFindings(page);
    await bench.cell('B2').click({ button: 'right' });
    findings.push(...(await axeFindings(page)));
    await press('Escape');
    await page.keyboard.type('=SUM(A1');
    findings.push(...(await axeFindings(page)));
    await press('Escape');
    expect(findings).toEqual([]);
    expect(bench.troubles).toEqual([]);
  });
});
