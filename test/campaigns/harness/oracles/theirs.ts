import { besideOurs, deadReferences, userNames, userSheets } from '../images';
import { overrideRows } from '../overrides';
import { cells, plain } from '../ownSheets';
import type { Oracle } from './oracle';

const SHOWN = 200;

export const I1: Oracle = {
  id: 'I1',
  holds: 'the user’s sheets are as the user left them',
  broken({ host, witness }) {
    witness.adopt();
    const now = new Map(userSheets(host).map((sheet) => [sheet.id, sheet]));
    const { sheets, names } = witness.testimony;
    const changed = sheets.flatMap(({ id, name, image }) => {
      const seen = now.get(id);
      if (seen === undefined) return [`“${name}” is gone`];
      return seen.image === image ? [] : [`“${name}” changed: ${firstDifference(image, seen.image)}`];
    });
    const known = new Set(sheets.map(({ id }) => id));
    const strange = [...now.values()].filter(({ id }) => !known.has(id)).map(({ name }) => `a sheet “${name}” that nobody made`);
    const order = [...now.keys()].filter((id) => known.has(id)).join();
    const wanted = sheets.map(({ id }) => id).filter((id) => now.has(id));
    const moved = order === wanted.join() || order === [...wanted].sort((a, b) => tab(a) - tab(b)).join() ? [] : ['the order of tabs changed'];
    const renamed = userNames(host).join() === names.join() ? [] : [`named ranges changed: ${firstDifference(names.join(), userNames(host).join())}`];
    return [...changed, ...strange, ...moved, ...renamed];
    function tab(id: number): number {
      return host.book.sheets.findIndex((sheet) => sheet.id === id);
    }
  },
};

export const I2: Oracle = {
  id: 'I2',
  holds: 'what stands beside our lists stays, and what was typed into them is saved before it is overwritten',
  broken({ host, witness }) {
    const now = besideOurs(host);
    const { beside, lists } = witness.testimony;
    const live = new Set([...lists].filter(([, id]) => host.book.sheetById(id) !== undefined).map(([role, id]) => `${role}#${id}`));
    const lost = [...beside].filter(([place, text]) => live.has(place.split('!')[0]!) && now.get(place) !== text);
    const left = [...now].filter(([place]) => !beside.has(place));
    const everything = witness.precious.length === 0 ? '' : host.book.sheets.map(({ id }) => cells(host.book, id).flat().map(plain).join('\n')).join('\n');
    return [
      ...lost.map(([place, text]) => `${place} held “${text}”, now “${now.get(place) ?? ''}”`),
      ...left.map(([place, text]) => `${place} now holds “${text}”`),
      ...witness.precious.filter((text) => !everything.includes(text)).map((text) => `“${text}” is nowhere any more`),
    ];
  },
};

export const I3: Oracle = {
  id: 'I3',
  holds: 'our lists keep their sheets, rows and columns, and what pointed at them still does',
  broken({ host, witness }) {
    const { lists, dead, grids } = witness.testimony;
    const gone = [...lists].filter(([, id]) => host.book.sheetById(id) === undefined).map(([role]) => `the sheet of ${role} is another`);
    const smaller = [...grids].filter(([id, [rows, columns]]) => {
      const sheet = host.book.sheetById(id);
      return sheet !== undefined && (sheet.rowCount < rows || sheet.columnCount < columns);
    });
    const died = deadReferences(host).filter((place) => !dead.includes(place));
    return [...gone, ...smaller.map(([id]) => `sheet ${id} has lost rows or columns`), ...died.map((place) => `dead: ${place}`)];
  },
};

export const I7: Oracle = {
  id: 'I7',
  holds: 'override rows are the user’s own, never rewritten',
  broken({ host, witness }) {
    const [before, now] = [witness.testimony.overrides.join('\n'), overrideRows(host).join('\n')];
    return before === now ? [] : [`were ${before}, are ${now}`];
  },
};

/** Where two images part, short enough for a line. */
export function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 30);
  return `…${one.slice(from, from + SHOWN)}… → …${other.slice(from, from + SHOWN)}…`.replace(/\n/g, '⏎');
}
