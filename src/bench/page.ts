import { buildPage, type Host, openBrowser, serveWorkbench } from '../host';

const THERE = `document.querySelector('#cell-0-0') !== null && performance.now()`;
const FILLED = `document.querySelector('#cell-0-0')?.textContent && performance.now()`;

/**
 * From the start of the navigation to the first cell on the screen, in ms, by the page's own clock: the median of five
 * openings of one server, after one that warms it up.
 */
export async function firstCellShown(root: string, host: Host, isFilled: boolean): Promise<number> {
  const page = await buildPage(root);
  const served = await serveWorkbench({ host, title: 'Bench', addOnName: 'Tierkeeper', page, open: () => host });
  const browser = await openBrowser();
  try {
    const times: number[] = [];
    for (let opening = 0; opening < 6; opening++) {
      const tab = await browser.newPage({ bypassCSP: true }); // the page allows no script but its own
      await tab.goto(served.url, { waitUntil: 'commit' });
      const shown = await tab.waitForFunction(isFilled ? FILLED : THERE, undefined, { polling: 'raf' });
      times.push(Number(await shown.jsonValue()));
      await tab.close();
    }
    return times.slice(1).sort((a, b) => a - b)[2] as number;
  } finally {
    await browser.close();
    await served.close();
  }
}
