import type { Call, Fault, Host } from '../../src/host';
import { date, onHost, userSheetsOf } from './onHost';
import { exampleOrderRows } from './orders';
import { bannerOf, generationsOf, journalOf, shownOf, withoutSince } from './ourSheets';

const USER_SHEETS = ['Orders', 'My notes'];
const RUNS_PER_FILE = 60; // time passes while runs wait, and a day must not
const MINUTE = 60_000;
const [LIST_COLUMNS, TIER_BEFORE] = [14, 5]; // of a list of customers, without its bookkeeping

/** How a call fails: once without effect, once in spite of its effect, or from now on whenever it is made. */
const MODES = ['before', 'after', 'for ever'] as const;

/** The file of seven customers, or of six: each update follows a change from the one to the other. */
type Size = 6 | 7;

interface Case {
  readonly text: string;
  readonly write: number; // which of the update's writes fails, from 1
  readonly mode: (typeof MODES)[number];
  readonly size: Size;
}

export interface Tally {
  readonly runs: number;
  readonly calls: number; // of the largest run
  readonly violations: readonly string[]; // one line each, which names its case
}

/**
 * Updates of a file that grows and shrinks, in each of which one write fails with one of these texts; a healthy update
 * follows. Whatever the text says, in whatever language: the run ends right or told within a minute, the user's sheets
 * stay, nothing is there twice, and the next update is right.
 *
 * @param sample of all cases, how many are run: the first of a seeded order
 */
export async function updatesWithTexts(texts: readonly string[], sample: number, seed: number): Promise<Tally> {
  const healthy = await healthyUpdates();
  const all = texts.flatMap((text) =>
    ([7, 6] as const).flatMap((size) =>
      Array.from({ length: healthy.writes[size] }, (_, index) => MODES.map((mode): Case => ({ text, write: index + 1, mode, size }))).flat(),
    ),
  );
  const chosen = shuffled(all, seed).slice(0, sample);
  // each file goes from seven customers to six and back, so the cases of both take turns
  const bySize = { 7: chosen.filter(({ size }) => size === 7), 6: chosen.filter(({ size }) => size === 6) };
  const violations: string[] = [];
  let runs = 0;
  let host: Host | undefined;
  while (bySize[7].length > 0 || bySize[6].length > 0) {
    if (host === undefined || runs % RUNS_PER_FILE === 0) host = await fileOfSix();
    for (const size of [7, 6] as const) {
      resize(host, size);
      const next = bySize[size].shift();
      const found = next === undefined ? [] : violationsOf(host, next, healthy.left[size]);
      if (next !== undefined) runs++;
      host.faults.clear();
      update(host);
      if (left(host) !== healthy.left[size]) found.push('the next update is not right');
      violations.push(...found.map((each) => `${each}: ${JSON.stringify(next)}`));
    }
    if (violations.length > 20) break;
  }
  return { runs, calls: healthy.calls, violations };
}

function violationsOf(host: Host, { text, write, mode, size }: Case, healthy: string): string[] {
  const before = JSON.stringify(userSheetsOf(host.book, USER_SHEETS));
  const began = host.clock.now();
  const fault: Fault = { does: 'throw', when: mode === 'after' ? 'after' : 'before', message: text };
  let seen = 0;
  let hit: string | undefined;
  const matches = (call: Call) => {
    if (call.kind !== 'write' || call.executionKind !== 'menu') return false;
    if (++seen === write) hit = call.name;
    return mode === 'for ever' ? call.name === hit : seen === write;
  };
  host.faults.on(matches, fault, mode === 'for ever' ? Infinity : 1);
  const run = update(host);
  const said = [...host.ui.toasts, ...host.ui.alerts].map(({ message }) => message).join(' ');
  const isRight = said.includes(`${size} customers in 4 tiers`);
  const found: [isWrong: boolean, what: string][] = [
    [host.faults.fired === 0, 'no call failed'],
    [said === '' && run.error === undefined, 'the run ended in silence'],
    [/\p{Cc}/u.test(said.replace(/\n/g, '')) || said.length > 600, `it was told badly: ${JSON.stringify(said)}`],
    [isRight && left(host) !== healthy, 'the run said it was right, and is not'],
    [JSON.stringify(userSheetsOf(host.book, USER_SHEETS)) !== before, 'the user’s sheets have changed'],
    [host.clock.now() - began > MINUTE, 'the run took longer than a minute'],
    [host.world.locks.held.length > 0, 'the lock is held'],
  ];
  return found.flatMap(([isWrong, what]) => (isWrong ? [what] : []));
}

async function healthyUpdates() {
  const host = await fileOfSix();
  const left6 = left(host);
  const writes = { 6: 0, 7: 0 };
  const leftBy = { 6: left6, 7: '' };
  let calls = 0;
  for (const size of [7, 6, 7, 6] as const) {
    resize(host, size);
    const run = update(host);
    [writes[size], leftBy[size], calls] = [run.writes, left(host), Math.max(calls, run.calls)];
  }
  return { writes, left: leftBy, calls };
}

/** The seventh customer comes and goes, and with her one order. */
async function fileOfSix(): Promise<Host> {
  const host = await onHost({ Orders: [...exampleOrderRows, ['', '', '']], 'My notes': [['Call Ana']] });
  for (const size of [6, 7, 6] as const) {
    resize(host, size);
    update(host);
  }
  return host;
}

function resize(host: Host, size: Size): void {
  const sheetId = host.book.sheetByName('Orders')?.id as number;
  const row = exampleOrderRows.length;
  const order = size === 7 ? ['Gus', date('2025-11-19'), 75] : ['', '', ''];
  host.byHand(() => host.book.write({ sheetId, row, column: 0, rows: 1, columns: 3 }, [order]));
}

function update(host: Host) {
  host.ui.toasts.length = 0;
  host.ui.alerts.length = 0;
  return host.menu('Update now');
}

/**
 * What can be seen of sheets, marks and names, but for what is told of the run before: the Change log grows, and which
 * tier came before depends on which updates went well. Each sheet that looks finished is of one generation, the last.
 */
function left({ book, world }: Host): string {
  const { phase, gen } = journalOf(book);
  const titles = book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const ours = titles.filter((name) => !USER_SHEETS.includes(name));
  const cells = (name: string) => {
    const rows = withoutSince(shownOf(book, name)).map((row) => (row.length === LIST_COLUMNS ? row.filter((_, column) => column !== TIER_BEFORE) : row));
    return rows.filter((row) => row.some((cell) => cell !== '') && !/^(Since the last update|Moves:)/.test(String(row[0])));
  };
  return JSON.stringify({
    phase,
    sheets: book.sheets.map(({ name, hidden }) => [name, hidden]),
    cells: titles.filter((name) => name !== 'Tiers · Change log').map(cells),
    banners: ours.map((name) => [bannerOf(book, name).slice(0, 6), generationsOf(book, name).every((each) => each === gen)]),
    marks: world.metadata.rows.map(({ key, sheetId }) => `${key} ${sheetId}`).sort(),
    names: book.names.map(({ name }) => name),
  });
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return all
    .map((each) => [next(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}
