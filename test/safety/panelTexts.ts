import type { PanelPage } from '../../src/workflows';
import type { OpenedPanel, PanelBrowser, Replies } from '../sidebar/panelPage';
import { answer, refusal, serverWith } from '../sidebar/panelPage';
import { someHome, someIssues, someQuestion, someRun, someTiers } from '../sidebar/someHome';

/** Places of the panel that show texts of people, of sheets or of the server. */
export const POSITIONS = 39;
const A_PAGE = 500;

/** What a page does with texts: what it asked for or ran, how its elements stand, and what it says. */
interface Rendered {
  readonly shape: string;
  readonly said: string;
  readonly ran: boolean;
}

export interface Renders {
  readonly renders: number;
  readonly wrong: readonly string[];
}

/** Shows the texts in every place of the panel, many a page, and compares each page with one that says `x` there. */
export async function showEverywhere(browser: PanelBrowser, texts: readonly string[]): Promise<Renders> {
  const wrong: string[] = [];
  let renders = 0;
  for (let from = 0; from < texts.length; from += A_PAGE) {
    const batch = texts.slice(from, from + A_PAGE);
    const plain = batch.map((text) => ['x', ...(text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])].join(' ')); // dates are kept on one line
    for (const [screen, show] of Object.entries(SCREENS)) {
      const [seen, twin] = [await rendered(browser, show(batch)), await rendered(browser, show(plain))];
      if (seen.ran) wrong.push(`${screen} from ${from}: a script ran`);
      if (seen.shape !== twin.shape) wrong.push(`${screen} from ${from}: other elements than for x`);
      for (const text of batch) if (!seen.said.includes(legible(text))) wrong.push(`${screen}: does not say ${JSON.stringify(text)}`);
    }
    renders += POSITIONS * batch.length;
  }
  return { renders, wrong: [...wrong, ...browser.offences.map((offence) => `the page: ${offence}`)] };
}

interface Screen {
  readonly replies: Replies;
  readonly press?: string;
}

const all = (texts: readonly string[]) => texts.join('\n');
const issues = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    ...(someIssues(1)[0] as ReturnType<typeof someIssues>[number]),
    code: `I${index}`,
    message: text,
    first: { sheet: text, cell: `B${index + 1}` },
  }));
/** Each text in a line of each list, all of them wherever one stands alone. */
const pageOf = (texts: readonly string[]): PanelPage => ({
  title: all(texts),
  blocks: [
    { kind: 'figure', text: all(texts), small: all(texts), chips: texts },
    { kind: 'text', text: all(texts), tone: 'warning' },
    {
      kind: 'rows',
      title: all(texts),
      rows: texts.map((text) => ({ title: text, text, value: text, tiers: [[text, 0, 2]], press: { label: text, go: { kind: 'home' } } })),
    },
    { kind: 'bars', bars: texts.map((text) => ({ label: text, value: text, share: 0.5, small: text })) },
    {
      kind: 'matrix',
      title: all(texts),
      tiers: [all(texts), 'x'],
      counts: [
        [1, 0],
        [0, 1],
      ],
    },
    { kind: 'ranges', ranges: texts.map((text) => ({ label: text, small: text, value: text, low: 0.1, at: 0.2, high: 0.3, isNotable: true })) },
    { kind: 'copy', title: all(texts), text: all(texts) },
    {
      kind: 'fields',
      fields: texts.map((text, index) => ({
        kind: 'choice',
        id: `f${index}`,
        label: text,
        value: 'v',
        small: text,
        wrong: text,
        options: [{ value: 'v', text, small: text }],
      })),
    },
  ],
  primary: { label: all(texts), go: { kind: 'home' } },
});
const UPDATE = '.tray .primary';

const SCREENS: Readonly<Record<string, (texts: readonly string[]) => Screen>> = {
  home: (texts) => {
    const schedule = { ...someHome().schedule, zone: all(texts) };
    const lastRun = someRun('en', { tiers: someTiers(texts, [3]), sheet: all(texts), issues: issues([all(texts)]) });
    const home = someHome('en', { lastRun, schedule, failedSince: { at: '2025-11-20 06:12', message: all(texts), asks: false } });
    return { replies: serverWith(home) };
  },
  updated: (texts) => ({
    replies: serverWith(someHome(), { ui_updateNow: [answer({ message: all(texts), warnings: texts, home: undefined })] }),
    press: UPDATE,
  }),
  refused: (texts) => ({ replies: serverWith(someHome(), { ui_updateNow: [refusal(all(texts))] }), press: UPDATE }),
  'a screen of the server’s words': (texts) => ({
    replies: serverWith(someHome('en', { tools: [{ kind: 'rows', rows: [{ title: 'x', press: { go: { kind: 'page', page: 'help' } } }] }] }), {
      ui_page: [answer(pageOf(texts))],
    }),
    press: '.whole-row',
  }),
  question: (texts) => {
    const options = texts.map((text) => ({ kind: 'column' as const, columns: { amount: 'D' }, header: text, examples: [text] }));
    const named = { kind: 'names' as const, columns: { name: 'A' }, header: all(texts), examples: [] };
    const question = someQuestion('en', { sheet: all(texts), options: [...options, named] });
    return { replies: serverWith(someHome(), { ui_updateNow: [refusal('Which column?', { kind: 'ask', question })] }), press: UPDATE };
  },
};

async function rendered(browser: PanelBrowser, { replies, press }: Screen): Promise<Rendered> {
  const panel: OpenedPanel = await browser.open(replies);
  const { page } = panel;
  let hasDialog = false;
  page.on('dialog', (dialog) => {
    hasDialog = true;
    void dialog.dismiss();
  });
  if (press !== undefined) await page.locator(press).first().click();
  await panel.pass(1);
  const [shape, said, isMarked] = await page.evaluate<[string, string, boolean]>(READ);
  return { shape, said: legible(said), ran: hasDialog || isMarked };
}

const READ = `[
  [...document.querySelectorAll('*')].map((each) => each.tagName + [...each.attributes].map(({ name }) => name).sort()).join('\\n'),
  document.body.textContent + [...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).join('\\n'),
  window.__xss !== undefined,
]`;

/** Half characters do not survive the way to the test. */
function legible(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
