import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../../src/host/browser';
import { buildPage } from '../../../../src/host/server/buildPage';
import { root } from '../../../support/onHost';
import { keyboardInCells, PATIENCE_MS } from '../../../support/workbench';
import { serveToy } from '../../server/served';

/** One of everything a script can show, under the add-on's menu. */
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Say', 'say').addItem('Toast', 'toast').addItem('Dialog', 'dialog').addItem('Panel', 'panel')
    .addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Move me', 'moveMe').addItem('Fail', 'fail')).addToUi();
}
function say() { SpreadsheetApp.getUi().alert('Two lines', 'first\\nsecond', SpreadsheetApp.getUi().ButtonSet.OK); }
function toast() { SpreadsheetApp.getActiveSpreadsheet().toast(SpreadsheetApp.getActiveRange().getA1Notation(), 'Selected'); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('page').setWidth(420).setHeight(200), 'A page'); }
function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page').setTitle('Toy panel')); }
function moveMe() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('C4').activate(); }
function fail() { throw new Error('no such order'); }
function double(n) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(n * 2); return n * 2; }`;

const HTML = `<!DOCTYPE html><html lang="en"><body><main><h1>Toy</h1><button id="double">Double</button> <button id="wide">Wide</button> <button id="close">Close</button>
<p id="answer"></p></main><script>
  var answer = function (n) { document.getElementById('answer').textContent = 'answer ' + n; };
  document.getElementById('double').onclick = function () { google.script.run.withSuccessHandler(answer).double(21); };
  document.getElementById('wide').onclick = function () { google.script.host.setWidth(500); };
  document.getElementById('close').onclick = function () { google.script.host.close(); };
</script></body></html>`;

export interface ToyWorkbench {
  readonly page: Page;
  /** Chooses along the menu bar by clicks. */
  menu(...labels: readonly string[]): Promise<void>;
  choose(...labels: readonly string[]): Promise<void>; // in the add-on's menu
  stop(): Promise<void>; // the server alone
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
const built = buildPage(root);

export async function toyWorkbench(viewport = { width: 1280, height: 800 }): Promise<ToyWorkbench> {
  browser ??= openBrowser();
  const served = await serveToy(SCRIPT, { page: await built, host: { html: { page: HTML } } });
  const page = await (await browser).newPage({ viewport, bypassCSP: true });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(served.url);
  await keyboardInCells(page);
  const menu = async (...labels: readonly string[]) => {
    for (const label of labels) await page.getByRole('menuitem', { name: label, exact: true }).click();
  };
  return {
    page,
    menu,
    choose: (...labels) => menu('Extensions', 'Toy', ...labels),
    stop: () => served.close(),
    close: async () => {
      await page.close();
      await served.close();
    },
  };
}

export const closeBrowser = async (): Promise<void> => (await browser)?.close();

/** Which part of the page has the keyboard, and on what. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => { const element = document.activeElement; const part = element.closest('[data-region]')?.dataset.region ?? element.closest('dialog') ? 'dialog' : 'none';
    return (element.closest('[data-region]')?.dataset.region ?? part) + ': ' + (element.getAttribute('aria-label') ?? element.textContent).trim(); })()`);
