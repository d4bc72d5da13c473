import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../support/onHost';
import { shared } from './shared';

const UNDER_A_MINUTE = 60_000;

test.runIf(shared.isThere)('refresh reads half a million order lines of Online Retail II right, in under a minute', { timeout: UNDER_A_MINUTE }, () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tierkeeper-')), 'online-retail.csv');
  writeFileSync(file, gunzipSync(readFileSync(shared.path('data/uci_online_retail_ii_2009_2010_lines.csv.gz'))));
  const { stdout, status } = spawnSync(process.execPath, ['src/build/run.mjs', 'src/local/main.ts', 'refresh', '--json', '--orders', file], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status).toBe(0);
  const { rowsRead, rowsUsed, customers, untiered, issues, customersTable, tiers } = JSON.parse(stdout) as {
    rowsRead: number;
    rowsUsed: number;
    customers: number;
    untiered: Record<string, number>;
    tiers: Record<string, number>;
    issues: { code: string; count: number; listed: boolean }[];
    customersTable: { spend: number; orders: number; tier: string | null }[];
  };
  expect({ rowsRead, rowsUsed, customers, untiered }).toEqual({ rowsRead: 525_461, rowsUsed: 417_534, customers: 4383, untiered: { NO_ORDER: 69 } });
  expect(issues.filter(({ listed }) => listed).map(({ code, count }) => [code, count])).toEqual([['ID_BLANK', 107_927]]);
  expect(Math.round(customersTable.reduce((sum, { spend }) => sum + spend, 0) * 100) / 100).toBe(8_348_208.57);
  expect(customersTable.reduce((sum, { orders }) => sum + orders, 0)).toBe(19_215);
  expect(customersTable.filter(({ tier }) => tier === null)).toHaveLength(69);
  expect(Object.values(tiers).reduce((sum, count) => sum + count, 0)).toBe(4383 - 69);
});
