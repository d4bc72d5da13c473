import { describe, expect, test } from 'vitest';
import { shownName } from '../../src/core/orders/customerList';
import { parsePolicy } from '../../src/core/policy';
import { tierKey } from '../../src/core/policy/checkTiers';
import { settingNamed } from '../../src/core/policy/ruleWords';
import { customerKey } from '../../src/core/reading';
import type { CellInput, Host } from '../../src/host';
import { heldText } from '../../src/workflows';
import { loadBare, spreadsheetOf } from '../support/addOn';
import { cellsOf, date, onHost } from '../support/onHost';
import { headers } from './corpora';

const KEYS =
  '[Object, Array, Function, Map, Set, String, Number, Error].flatMap((type) => [type, type.prototype].map((each) => Reflect.ownKeys(each).map(String).join()))';
const DAY = date('2025-11-01');

/** The answer of an update of that table, and what its list of customers shows. */
async function updated(rows: readonly CellInput[][], rules?: object): Promise<{ ok: boolean; host: Host; customers: Map<unknown, unknown> }> {
  const host = await onHost({ Orders: rows });
  const applied = rules === undefined ? undefined : host.clientRun('ui_applyPolicy', [rules]);
  const reply = host.clientRun('ui_updateNow');
  const ok = reply.ok && (reply.value as { ok: boolean }).ok && (applied === undefined || applied.ok);
  const [heading = [], ...lines] = ok ? cellsOf(host.book, 'Tiers · Customers') : [];
  const spend = heading.indexOf('Spend');
  return { ok, host, customers: new Map(lines.map((line) => [line[0], line[spend]])) };
}

const distinct = (texts: readonly string[], keyOf: (text: string) => string) =>
  [...new Map(texts.map((text) => [keyOf(text), text])).values()].filter((text) => keyOf(text) !== '');

describe('names that programs stumble over are names like others', () => {
  test('as customers: each is one, with the spend that is theirs', async () => {
    const names = distinct(headers, customerKey);
    const { ok, customers } = await updated([['Customer', 'Date', 'Amount'], ...names.map((name, index): CellInput[] => [name, DAY, 100 + index])]);
    expect(ok).toBe(true);
    expect(names.filter((name, index) => customers.get(heldText(shownName(name.trim()))) !== 100 + index)).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });

  test('as tiers, with what they are for', async () => {
    const names = distinct(headers, (text) => tierKey(heldText(text))).filter((name) => settingNamed(name) === undefined && name.length <= 500);
    const tiers = names.map((name, index) => ({ name, share: index + 1, purpose: name }));
    const orders = Array.from({ length: 100 }, (_, index): CellInput[] => [`C${index}`, DAY, 1000 - index]);
    const { ok, host } = await updated([['Customer', 'Date', 'Amount'], ...orders], { tiers });
    expect(ok).toBe(true);
    const shown = new Set(cellsOf(host.book, 'Tiers · Customers').map(([, tier]) => tier));
    expect(names.filter((name) => !shown.has(heldText(name.trim())))).toEqual([]);
  });

  test('as headings beside the columns, all in one table', async () => {
    const odd = headers.slice(0, headers.indexOf('Customer ID'));
    const rows = [3, 5, 9].map((amount): CellInput[] => [`Ana ${amount}`, DAY, amount, ...odd.map(() => 'x')]);
    const { ok, customers } = await updated([['Customer', 'Date', 'Amount', ...odd], ...rows]);
    expect(odd.length).toBeGreaterThan(30);
    expect([ok, [3, 5, 9].map((amount) => customers.get(`Ana ${amount}`))]).toEqual([true, [3, 5, 9]]);
  });

  test('as the heading of the customers: all the money is counted, or the answer is a sentence', async () => {
    const wrong: string[] = [];
    for (const name of headers) {
      const { ok, host, customers } = await updated([[name, 'Date', 'Amount'], ...[3, 5, 9].map((amount): CellInput[] => [`Ana ${amount}`, DAY, amount])]);
      const run = host.executions.at(-1);
      const sum = [...customers.values()].reduce((total: number, spend) => total + Number(spend), 0);
      if (ok ? sum !== 17 : run?.error !== undefined || /"code":"BUG"/.test(JSON.stringify(run?.result ?? null))) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  test('as rules and keys of a policy document: refused, and nothing is left in any prototype', () => {
    const guest = loadBare(spreadsheetOf('en_US', 'Etc/UTC', '+0000'));
    const before = guest.run(KEYS);
    for (const name of headers) {
      const call = (fn: string, ...args: readonly unknown[]) => {
        try {
          guest.call(fn, ...args);
        } catch (error) {
          expect((error as Error).name, `${fn} ${name}`).toBe('Error');
        }
      };
      call(
        'TIER',
        [[5], [9]],
        [
          ['Tier', 'Best share'],
          [name, 0.2],
          [`Weight: ${name}`, 30],
        ],
      );
      call(
        'TIER_OF',
        [[name]],
        [
          ['Customer', 'Tier'],
          [name, name],
        ],
      );
      call('TIER_CUSTOMERS', [[name], ['Ana']], [[45_000], [45_001]], [[5], [6]]);
      call('TIER_MOVES', [[name], [name]], [[name], ['Gold']]);
      call('TIER_FAIR', [[name]], [[name]], name);
    }
    expect(guest.run(KEYS)).toEqual(before);
    expect(guest.run('({}).polluted')).toBeUndefined();
  });
});

test('a policy document with such a key, at the top or inside, is refused by its path', () => {
  for (const name of headers) {
    const inside = JSON.stringify(name);
    expect(parsePolicy(JSON.parse(`{${inside}: {"polluted": 1}}`), 'en'), name).toMatchObject({ ok: false });
    expect(parsePolicy(JSON.parse(`{"weights": {${inside}: 1}}`), 'en'), name).toMatchObject({ ok: false });
  }
  expect(parsePolicy({ constructor: 1 }, 'en')).toMatchObject({ problem: { code: 'RULE_UNKNOWN', params: { rule: 'constructor' } } });
  expect({}).not.toHaveProperty('polluted');
});
