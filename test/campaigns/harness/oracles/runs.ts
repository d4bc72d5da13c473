import { isReserved, OUR_NAMES } from '../images';
import { cells, ownSheets, plain } from '../ownSheets';
import type { Oracle } from './oracle';

const LONGEST_WAIT_MS = 60_000;

export const I9: Oracle = {
  id: 'I9',
  holds: 'a run under passing trouble ends right; under lasting trouble it ends by itself within a minute, told',
  broken({ entry }) {
    if (entry === undefined || entry.ended === 'killed') return [];
    if (entry.ended === 'silent') return ['the run ended without a word'];
    return entry.execution.ms > LONGEST_WAIT_MS ? [`the run waited ${entry.execution.ms / 1000} s`] : [];
  },
};

/** For the faults that must not be noticed at all: one error, or two in a row. */
export const I9_RIGHT: Oracle = {
  id: 'I9',
  holds: 'one transient error, or two, fail no run',
  broken: ({ entry }) => (entry === undefined || entry.ended === 'right' ? [] : [`the run ended ${entry.ended}: ${entry.said}`]),
};

export const I10: Oracle = {
  id: 'I10',
  holds: 'no lock outlives its execution',
  broken: ({ host }) => host.world.locks.held.map((name) => `the ${name} lock is still held`),
};

export const I11: Oracle = {
  id: 'I11',
  holds: 'one clock trigger per user and document when on, none when off',
  broken({ host, schedules }) {
    const mine = (user: string) => host.triggers.filter(({ owner, documentId }) => owner === user && documentId === host.world.documentId).length;
    const owners = new Set([...host.triggers.map(({ owner }) => owner), ...Object.keys(schedules ?? {})]);
    return [...owners].flatMap((user) => {
      const [count, wanted] = [mine(user), schedules?.[user]];
      if (count > 1) return [`${user} has ${count} triggers`];
      return wanted === undefined || wanted === count ? [] : [`${user} has ${count} triggers where the schedule says ${wanted}`];
    });
  },
};

const OUR_PROPERTIES = /^tierkeeper\./;

export const I12: Oracle = {
  id: 'I12',
  holds: 'nothing is left lying about: no newborn sheet, no second mark, no strange property or name',
  broken({ host, witness }) {
    const own = ownSheets(host);
    const roles = own.map(({ role }) => role);
    const marks = host.world.metadata.rows.filter(({ sheetId, value }) => sheetId !== undefined && (value ?? '').includes(`:${sheetId}`));
    const theirs = new Set(witness.testimony.names.map((text) => (JSON.parse(text) as { name: string }).name));
    return [
      ...host.book.sheets.filter(({ id, name }) => isReserved(name) && !own.some((sheet) => sheet.id === id)).map(({ name }) => `a sheet “${name}” is left`),
      ...roles.filter((role, index) => roles.indexOf(role) !== index).map((role) => `two sheets of ${role}`),
      ...(marks.length > own.length ? [`${marks.length} marks on ${own.length} sheets`] : []),
      ...[...host.properties.document.keys(), ...host.properties.script.keys()].filter((key) => !OUR_PROPERTIES.test(key)).map((key) => `property ${key}`),
      ...host.book.names.filter(({ name }) => !OUR_NAMES.has(name) && !theirs.has(name)).map(({ name }) => `named range ${name}`),
    ];
  },
};

const MOST_CALLS_WITHOUT_CHANGE = 25;
/** Sheets that people write, or answer in: each is read before anything is judged. */
const PEOPLES_TABLES = ['rules', 'overrides', 'same', 'services', 'contacts', 'feedback', 'week', 'watchList'];

export const I13: Oracle = {
  id: 'I13',
  holds: 'unchanged input costs one write and at most 25 calls, and 3 more per further table people write',
  broken({ host, entry }) {
    if (entry === undefined) return [];
    const { calls, writes, trace } = entry.execution;
    const tables = ownSheets(host).filter(({ role }) => PEOPLES_TABLES.includes(role)).length;
    const most = MOST_CALLS_WITHOUT_CHANGE + 3 * tables;
    const written = trace.filter(({ kind }) => kind === 'write').map(({ name, target }) => `${name} ${target}`);
    return [...(writes === 1 ? [] : [`${writes} writes: ${written.join(', ')}`]), ...(calls <= most ? [] : [`${calls} calls, at most ${most}`])];
  },
};

export const I16: Oracle = {
  id: 'I16',
  holds: 'no customer’s name is in a log, a property, a cache, a mark or a trigger',
  broken({ host }) {
    const orders = host.book.sheetByName('Orders');
    const names =
      orders === undefined
        ? []
        : [
            ...new Set(
              cells(host.book, orders.id)
                .slice(1)
                .map((row) => plain(row[0]))
                .filter((name) => /^\p{L}+$/u.test(name)),
            ),
          ];
    const kept = [
      ...host.executions.flatMap(({ log }) => log),
      ...[host.properties.document, host.properties.script, host.properties.user(host.user.email)].flatMap((store) => [...store].flat()),
      ...[...host.properties.caches.values()].flatMap((cache) => [...cache].map(([key, { value }]) => `${key} ${value}`)),
      ...host.world.metadata.rows.map(({ value }) => value ?? ''),
      ...host.triggers.map(({ handler, id }) => `${handler} ${id}`),
    ].join('\n');
    return names.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(kept)).map((name) => `“${name}” is kept beside the sheets`);
  },
};
