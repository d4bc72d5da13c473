import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { customerKey } from '../../src/core/reading';
import { type FileWorkbook, type Host, readXlsx, writeXlsx } from '../../src/host';
import { date, onHost } from '../support/onHost';
import { everyText } from './hostile';
import { shared } from './shared';

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const isInstalled = office.status === 0;
if (!isInstalled) console.log('S2 LibreOffice is not installed: no second engine has looked at the workbook');

/** Files hold no longer texts; only what the hidden state packs is longer, and it is made anew. */
const LONGEST_IN_A_FILE = 32_767;

/** Every text as a customer, and what an update makes of them. */
async function updatedShop(): Promise<Host> {
  const names = [...new Map(everyText.map((text) => [customerKey(text), text])).entries()].flatMap(([key, text]) => (key === '' ? [] : [text]));
  const host = await onHost({ Orders: [['Customer', 'Date', 'Amount'], ...names.map((name, index) => [name, date('2025-11-01'), 100 + index])] });
  expect(host.clientRun('ui_updateNow')).toMatchObject({ value: { ok: true } });
  return host;
}

/** The workbook as LibreOffice understood, recalculated and saved it. */
function throughLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tierkeeper-office-'));
  try {
    writeFileSync(join(folder, 'shop.xlsx'), file);
    const settings = `-env:UserInstallation=file://${folder}/profile`;
    const { status, stderr } = spawnSync(
      'soffice',
      [settings, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'shop.xlsx')],
      {
        encoding: 'utf8',
        timeout: 240_000,
      },
    );
    if (status !== 0) throw new Error(stderr);
    return readFileSync(join(folder, 'out/shop.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type FileSheet = FileWorkbook['sheets'][number];

interface ComparedCell {
  readonly is: 'text' | 'formula' | 'other';
  readonly wrong: string | undefined;
}

/** What our formulas of health tell of lengths and sums: each engine has its own length of a date. */
const HEALTH = /^\d+(\|\d+){4,7}$/;

function compared(ours: FileSheet, theirs: FileSheet | undefined): ComparedCell[] {
  return ours.rows.flatMap((row, at) =>
    row.map((cell, column): ComparedCell => {
      const seen = theirs?.rows[at]?.[column] ?? '';
      if (HEALTH.test(String(cell))) return { is: 'other', wrong: undefined };
      const [is, seenIs] = [kindOf(cell), kindOf(seen)];
      const isRight = is === 'text' ? seen === String(cell).slice(0, LONGEST_IN_A_FILE) : (is === 'formula') === (seenIs === 'formula');
      return { is, wrong: isRight ? undefined : `${ours.name} ${at + 1},${column + 1}: ${JSON.stringify(seen)} for ${JSON.stringify(cell)}` };
    }),
  );
}

function kindOf(cell: unknown): ComparedCell['is'] {
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return 'formula';
  return typeof cell === 'string' && cell !== '' ? 'text' : 'other';
}

describe.runIf(shared.isThere && isInstalled)('LibreOffice, given the workbook as a file', () => {
  test('sees the same texts in every sheet of ours, no formula more, and no link to elsewhere', async () => {
    const host = await updatedShop();
    const before = await writeXlsx(host.book);
    const [ours, theirs] = [await readXlsx(before), await readXlsx(throughLibreOffice(before))];
    const wanted = ours.sheets.flatMap((sheet, at) => (sheet.name === 'Orders' ? [] : compared(sheet, theirs.sheets[at])));
    const [texts, formulas] = [wanted.filter(({ is }) => is === 'text').length, wanted.filter(({ is }) => is === 'formula').length];
    const wrong = wanted.flatMap(({ wrong }) => wrong ?? []);
    console.log(`S2 ${office.stdout.trim()}: ${texts} texts, ${formulas} formulas, ${wrong.length} differ`);
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(texts).toBeGreaterThan(4000);
    expect(theirs.sheets.length).toBe(ours.sheets.length);
  }, 300_000);
});
