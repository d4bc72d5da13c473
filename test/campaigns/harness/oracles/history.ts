import { historyOf, isEmptied, journalOf, stagedHistory } from '../journal';
import { cells, ownSheet, plain } from '../ownSheets';
import type { Oracle } from './oracle';

type Entry = readonly [kind: string, ...rest: unknown[]];

export const I6: Oracle = {
  id: 'I6',
  holds: 'each finished generation has its one summary in the history, nothing is told twice, and everybody’s tier follows from it',
  broken({ host, undone }) {
    const { generation, phase } = journalOf(host);
    const kept = historyOf(host);
    const isTakenBack = undone === true && phase === 'IDLE' && !kept.some((line) => line.generation === generation);
    const lines = [...kept, ...(isTakenBack ? stagedHistory(host) : [])]; // the next run puts it there again
    const told = lines.flatMap(({ generation: of, text }) => entriesIn(text).map((entry) => ({ of, entry })));
    const summaries = told.filter(({ entry }) => entry[0] === 's').map(({ of }) => of);
    const last = phase === 'COMMIT' ? generation - 1 : generation;
    const first = Math.min(...summaries, last); // later than 1 where somebody deleted the hidden sheet
    const wanted = last < 1 || isEmptied(host) ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const missing = wanted.filter((each) => !summaries.includes(each));
    const twice = summaries.filter((each, index) => summaries.indexOf(each) !== index);
    const backwards = lines.some(({ generation: of }, index) => index > 0 && of < lines[index - 1]!.generation);
    return [
      ...missing.map((each) => `generation ${each} has no summary`),
      ...twice.map((each) => `generation ${each} has two summaries`),
      ...(backwards ? ['the history goes back in time'] : []),
      ...(phase === 'IDLE'
        ? otherTiers(
            told.map(({ entry }) => entry),
            listed(host, generation),
          )
        : []),
    ];
  },
};

function entriesIn(text: string): Entry[] {
  try {
    return JSON.parse(text) as Entry[];
  } catch {
    return [];
  }
}

/** First seen, moved, gone: the last word of the history on everybody against the list of customers. */
function otherTiers(entries: readonly Entry[], list: ReadonlyMap<string, string>): string[] {
  const tiers = new Map<string, string>();
  for (const [kind, key, first, second] of entries) {
    if (kind === 'f') tiers.set(String(key), String(first ?? ''));
    if (kind === 't') tiers.set(String(key), String(second ?? ''));
    if (kind === 'l') tiers.delete(String(key));
  }
  return [...list]
    .filter(([name, tier]) => tiers.has(name) && tiers.get(name) !== tier)
    .map(([name, tier]) => `${name} is ${tier} in the list, ${tiers.get(name)} by the history`);
}

/**
 * Customers by their key, which in this document is the name in small letters. Rows of another generation say so
 * themselves: someone's undo may bring them back until the next update.
 */
function listed(host: Parameters<Oracle['broken']>[0]['host'], generation: number): Map<string, string> {
  const sheet = ownSheet(host, 'customers');
  const [headings = [], ...rows] = sheet === undefined ? [] : cells(host.book, sheet.id);
  const stamp = headings.findIndex((cell) => plain(cell) === '_gen');
  const current = rows.filter((row) => stamp < 0 || plain(row[stamp]) === String(generation));
  return new Map(current.map((row) => [plain(row[0]).toLowerCase(), plain(row[1])] as const).filter(([name, tier]) => name !== '' && tier !== ''));
}
