import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createHost } from '../../../src/host';
import { differencesMarkdown, isAutomatic, probeScript, RULES } from '../../../src/host/rules';
import { hostSteps, scriptOfRule, TRY_ALL, TRY_ONE } from '../../../src/host/rules/probe';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp'].map((name) => `https://www.googleapis.com/auth/${name}`);

function hostWith(script: string, latency = false) {
  return createHost({ scripts: { 'Probe.gs': script }, manifest: { timeZone: 'Etc/UTC', oauthScopes: SCOPES }, locale: 'en_US', timeZone: 'Etc/UTC', latency });
}

describe('the host does what Google does', () => {
  test.each(RULES.filter((rule) => hostSteps(rule) !== undefined).map((rule) => [rule.id, rule.rule, rule] as const))('%s: %s', (_id, _sentence, rule) => {
    const run = hostWith(scriptOfRule(rule)).run(TRY_ONE, [0]);
    expect(run.error).toBeUndefined();
    expect(run.result).toEqual({ seen: rule.expected });
  });
});

describe('the list of rules', () => {
  test('has at least sixty rules that a script can try, each id once', () => {
    expect(RULES.filter(isAutomatic).length).toBeGreaterThanOrEqual(60);
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  test('says of every rule how we know: a page or a project for what is documented or observed, "unverified" for what is assumed', () => {
    for (const rule of RULES) {
      expect(rule.rule, rule.id).toMatch(/\.\)?$/);
      if (rule.label === 'assumed') expect(rule.source, rule.id).toBe('assumed, unverified');
      else expect(rule.source, rule.id).not.toMatch(/assumed|memory|unverified|#\d/);
    }
  });
});

describe('the script for Google', () => {
  test('tries every rule in the host, too, and finds each one as expected', () => {
    const host = hostWith(probeScript(RULES));
    const run = host.run(TRY_ALL);
    expect(run.error).toBeUndefined();
    const sheet = host.book.sheetByName('Probe');
    const table = host.book.read({ sheetId: sheet?.id ?? -1, row: 0, column: 0, rows: RULES.filter(isAutomatic).length + 1, columns: 6 });
    expect(table.filter((row) => row[0] === 'DIFFERENT')).toEqual([]);
    expect(run.result).toEqual({ ok: RULES.filter(isAutomatic).length, different: 0 });
    expect(table[1]).toEqual(['ok', 'typing/leading-zeros', 'observed', 'Digits with leading zeros become a number.', '"number 1"', '"number 1"']);
  });

  test('lists what it saw where that is not what was expected', () => {
    const [first, second] = RULES;
    const host = hostWith(probeScript([{ ...first!, expected: 'something else' }, second!]));
    expect(host.run(TRY_ALL).result).toEqual({ ok: 1, different: 1 });
    const sheet = host.book.sheetByName('Probe');
    const row = host.book.read({ sheetId: sheet?.id ?? -1, row: 1, column: 0, rows: 1, columns: 6 })[0];
    expect(row).toEqual([
      'DIFFERENT',
      'typing/leading-zeros',
      'observed',
      'Digits with leading zeros become a number.',
      '"something else"',
      '{"seen":"number 1"}',
    ]);
  });

  test('stops before six minutes are over and goes on when it is run again, until all rules are tried', () => {
    const host = hostWith(probeScript(RULES), true); // every call takes as long as it does on Google
    const results: unknown[] = [];
    for (let turn = 0; turn < 20 && (results.length === 0 || (results.at(-1) as { open?: number }).open !== undefined); turn += 1) {
      const run = host.run(TRY_ALL);
      expect(run.error).toBeUndefined();
      expect(run.ms).toBeLessThan(6 * 60_000);
      results.push(run.result);
    }
    expect(results.length).toBeGreaterThan(1);
    expect(results.at(-1)).toEqual({ ok: RULES.filter(isAutomatic).length, different: 0 });
  });

  test('refuses a spreadsheet of another locale, because typed text means something else there', () => {
    const host = createHost({ scripts: { 'Probe.gs': probeScript(RULES) }, manifest: { oauthScopes: SCOPES }, locale: 'de_DE' });
    expect(host.run(TRY_ALL).error?.message).toMatch(/^Set the locale of this spreadsheet to United States first/);
  });

  test('is plain ES2019 without a template literal', async () => {
    const { parse } = await import('acorn');
    const script = probeScript(RULES);
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(script).not.toContain('`');
  });
});

test('differences.md is the page made from the rules', async () => {
  const page = new URL('../../../src/host/differences.md', import.meta.url);
  await expect(differencesMarkdown(RULES)).toMatchFileSnapshot(page.pathname);
  expect(readFileSync(page, 'utf8')).toContain('## Known gaps');
});
