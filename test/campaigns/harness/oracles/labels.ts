import type { Call, Host } from '../../../../src/host';
import { WAY_BACK } from '../images';
import { historyOf, journalOf, stagedHistory } from '../journal';
import { cells, isList, ownedPart, ownSheets, plain } from '../ownSheets';
import type { Oracle } from './oracle';

const LABEL = /^(Being updated|Not updated|正在更新|未再更新)/;
const CURRENT = /^(As of|截至)/;

const STATE_NAME = '__tier_state';

export const I4: Oracle = {
  id: 'I4',
  holds: 'each list is one committed generation and says so, or says that it is not',
  broken({ host }) {
    const { generation } = journalOf(host);
    return ownSheets(host)
      .filter(isList)
      .flatMap(({ id, name, role }) => {
        const owned = ownedPart(host.book, id);
        const all = cells(host.book, id);
        if (owned === undefined)
          return all.flat().some((cell) => plain(cell) !== '' && plain(cell) !== WAY_BACK && !LABEL.test(plain(cell)))
            ? [`${role}: “${name}” holds cells and bears no generation`]
            : [];
        if (owned.banner === '' || owned.banner.startsWith('#')) return [`${role}: the banner says “${owned.banner}”`];
        if (!CURRENT.test(owned.banner)) return [];
        const stamps = new Set(owned.generations);
        if (stamps.size !== 1) return [`${role}: “${owned.banner}” over generations ${[...stamps].join(' and ')}`];
        if (!stamps.has(generation)) return [`${role}: “${owned.banner}” over generation ${[...stamps][0]}, committed is ${generation}`];
        const isWhole = owned.generations.length === rowsTold(host, role);
        const isBlankRow = (row: (typeof all)[number]) => isWhole && row.every((cell) => plain(cell) === ''); // put in by somebody: nothing is missing
        const hole = all
          .slice(owned.headingRow, owned.rows)
          .findIndex((row) => !isBlankRow(row) && (row.slice(0, 2).every((cell) => plain(cell) === '') || plain(row[owned.columns - 1]) === ''));
        return hole < 0 ? [] : [`${role}: “${owned.banner}” over a hole in row ${owned.headingRow + hole + 1}`];
      });
  },
};

/** How many customers a list holds by the last summary of the history. */
function rowsTold(host: Host, role: string): number | undefined {
  const texts = [...historyOf(host), ...stagedHistory(host)].map(({ text }) => text).filter((text) => text.startsWith('[["s",'));
  const [[, , , customers, , tiers] = []] = JSON.parse(texts.at(-1) ?? '[]') as [string, number, number, number, number, [string, number][]][];
  return role === 'customers' ? customers : tiers?.find(([tier]) => role === `tier:${tier}`)?.[1];
}

const PUTS_VALUES = new Set(['setValues', 'setValue', 'clear', 'clearContent', 'clearContents']);

export const I5: Oracle = {
  id: 'I5',
  holds: 'no list is written before its new generation is staged, flushed, read back and committed',
  broken({ host, entry, before }) {
    if (entry === undefined || before === undefined || before.phase === 'COMMIT') return [];
    const lists = ownSheets(host)
      .filter(isList)
      .map(({ name }) => `${name}!`);
    const state = ownSheets(host).find(({ role }) => role === 'state')?.name ?? STATE_NAME; // somebody may have deleted it since
    const { trace } = entry.execution;
    const isListWrite = ({ method, target, threw }: Call) => threw === undefined && PUTS_VALUES.has(method) && lists.some((list) => target.startsWith(list));
    const first = trace.findIndex(isListWrite);
    if (first < 0) return [];
    const earlier = trace.slice(0, first);
    const commit = lastIndexOf(earlier, ({ method, target }) => PUTS_VALUES.has(method) && target.startsWith(`${state}!A1`));
    if (commit < 0) return [`call ${first + 1}, ${trace[first]?.name} on ${trace[first]?.target}, comes before the commit`];
    const isOfStaging = (target: string) => target.startsWith(`${state}!`) && !target.startsWith(`${state}!A1`); // the journal is looked at, and written again when a try failed
    const staged = lastIndexOf(earlier.slice(0, commit), ({ method, target }) => PUTS_VALUES.has(method) && isOfStaging(target));
    const readBack = earlier.slice(staged + 1, commit).some(({ method, target }) => method === 'getValues' && isOfStaging(target));
    const flushed = earlier.slice(commit).some(({ method }) => method === 'flush');
    return [
      ...(staged >= 0 && !readBack ? ['the staging was not read back before the commit'] : []),
      ...(flushed ? [] : ['the commit was not flushed before the first list was written']),
    ];
  },
};

function lastIndexOf(trace: readonly Call[], isIt: (call: Call) => boolean): number {
  for (let index = trace.length - 1; index >= 0; index--) if (isIt(trace[index]!)) return index;
  return -1;
}
