import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { type CellInput, writeXlsx } from '../../src/host';
import { bookOf } from '../../src/local/spreadsheet';

export const root = join(import.meta.dirname, '../..');

/** What `npm run -s local --` starts. It bundles the command and leaves that in the cache, which is what the many cases run. */
export const REAL_COMMAND = ['src/build/run.mjs', 'src/local/main.ts'] as const;
const BUNDLED = 'node_modules/.cache/tierkeeper/src-local-main-ts.mjs';
if (isStale(join(root, BUNDLED))) spawnSync(process.execPath, REAL_COMMAND, { cwd: root });

function isStale(file: string): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).some((source) => statSync(join(root, 'src', source)).mtimeMs >= made);
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of a person's own, outside the project, and the command line as they would type it there. */
export interface Folder {
  readonly path: string;
  run(...args: string[]): Promise<Ended>;
  has(file: string): boolean;
}

const folders: string[] = [];
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** Made for one test, gone when its file of tests ends; `files` are written into it, in folders where their names say so. */
export function folderWith(files: Files = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tierkeeper-'));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, run: (...args) => nodeIn(root, [BUNDLED, ...args], path), has: (file) => existsSync(join(path, file)) };
}

/** As npm does it: the program runs in the project, and INIT_CWD says where the person stands. */
export function nodeIn(project: string, line: readonly string[], standingIn: string): Promise<Ended> {
  const options = { cwd: project, env: { ...process.env, INIT_CWD: standingIn }, maxBuffer: 100_000_000 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, line, options, (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
  });
}

/** The one JSON object on stdout of a run that went well and had nothing to say besides. */
export function jsonOf({ code, stdout, stderr }: Ended): Report {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** What `refresh --json` prints. */
export interface Report {
  readonly asOf: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly customers: number;
  readonly tiers: Readonly<Record<string, number>>;
  readonly untiered: Readonly<Record<string, number>>;
  readonly customersTable: readonly Readonly<Record<string, string | number | null>>[];
  readonly issues: readonly { code: string; count: number; listed: boolean; first: string; message: string }[];
  readonly sheets: Readonly<Record<string, (string | number | boolean)[][]>>;
  readonly serviceCalls: { total: number; reads: number; writes: number };
  readonly ms: number;
}

/** stderr's only line; a refusal leaves stdout empty, says one sentence, and no raw text of a program. */
export function sentenceOf({ code, stdout, stderr }: Ended): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const [sentence = '', ...more] = stderr.split('\n');
  expect(more).toEqual(['']);
  expect(sentence).toMatch(/[.。]$/);
  expect(sentence).not.toMatch(/undefined|Error\b|\bat .*\.[mc]?[jt]s|ENOENT|EISDIR|\[object/);
  return sentence;
}

/** Sheets by name as the bytes of an .xlsx. */
export function xlsxOf(sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>): Promise<Uint8Array> {
  const tables = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  return writeXlsx(bookOf(tables, { locale: 'en_US', timeZone: 'Etc/UTC' }));
}

/** The orders of the function reference: 15 rows, 6 customers; counted to 2025-11-21 they give one VIP, Ana. */
export const EXAMPLE_ORDERS = `Customer,Date,Amount
Ana,2025-06-03,290
Ana,2025-08-15,510
Ana,2025-10-02,380
Ana,2025-11-18,420
Ben,2025-09-10,90
Ben,2025-11-01,150
Chloe,2025-03-12,800
Deng,2025-10-12,40
Deng,2025-10-21,50
Deng,2025-10-30,55
Deng,2025-11-08,45
Deng,2025-11-15,60
Emil,2025-05-02,130
Emil,2025-06-20,120
Fay,2025-11-20,35
`;

/** Each customer's tier and score by the worked example of the function reference. */
export const EXAMPLE_TIERS = [
  ['Ana', 'VIP', 88],
  ['Deng', 'Gold', 68],
  ['Emil', 'Silver', 41],
  ['Chloe', 'Bronze', 35],
  ['Ben', 'Bronze', 35],
  ['Fay', 'Bronze', 33],
];

export function tiersOf({ customersTable }: Report): unknown[][] {
  return customersTable.map(({ customer, tier, score }) => [customer, tier, score]);
}
