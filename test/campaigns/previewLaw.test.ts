import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/build/messagesPlugin.mjs';
import { type CellInput, type Host, virtualClock } from '../../src/host';
import { bookOf, momentOf, openedIn, readAddOn } from '../../src/local/spreadsheet';
import { act } from '../stories/rulesPages';
import { asked, granted } from '../support/asked';
import { cellsOf, date, root } from '../support/onHost';
import { somePolicyDocument } from '../support/policies';

const SHOPS = 5;
const POLICIES = process.env.TIERKEEPER_DEEP === undefined ? 4 : 20; // in each shop: a hundred in all in the deep suite
let guest = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/support/previewGuest.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__guest',
    target: 'es2019',
    plugins: [messagesOf(() => true)],
    logLevel: 'error',
  });
  guest = `${outputFiles[0]?.text ?? ''}\nfunction planned(about) { return __guest.plannedPages(about); }\nfunction named() { return __guest.sheetNames(); }`;
});

/** A written cell, or one read back, as text. */
function shown(cell: unknown): unknown {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text;
  return new Date((cell as { day: number }).day * 86_400_000).toISOString().slice(0, 10);
}

const LOCALES = [
  ['en_US', undefined],
  ['zh_CN', 'CNY'],
  ['de_DE', 'EUR'],
  ['ja_JP', 'JPY'],
  ['en_GB', 'GBP'],
] as const;

async function shopIn(seed: number): Promise<Host> {
  const [locale, currency] = LOCALES[seed % LOCALES.length] as (typeof LOCALES)[number];
  const [next] = fc.sample(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: -50, max: 900 })), { minLength: 30, maxLength: 45 }),
    { numRuns: 1, seed },
  );
  const rows = (next ?? []).map(([who, daysAgo, amount]): CellInput[] => {
    const day = new Date(Date.parse('2025-11-20T00:00:00Z') - daysAgo * 86_400_000).toISOString().slice(0, 10);
    return [`Customer ${who}`, date(day), amount / 4, ['Shop', 'Wholesale', 'Online'][who % 3] as string, ...(currency === undefined ? [] : [currency])];
  });
  const heading = ['Customer', 'Date', 'Amount', 'Type', ...(currency === undefined ? [] : ['Currency'])];
  const addOn = await readAddOn(root);
  const book = bookOf([{ name: 'Orders', rows: [heading, ...rows] }], { locale, timeZone: 'Asia/Shanghai' });
  return openedIn(book, { ...addOn, scripts: { ...addOn.scripts, 'guest.js': guest } }, virtualClock(momentOf('2025-11-21T12:00Z', 'Asia/Shanghai')));
}

interface PlannedPage {
  readonly role: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** What our sheets hold where a plan has its cells, and that nothing stands below them. */
function heldBy(host: Host, name: string, page: PlannedPage): unknown {
  const rows = cellsOf(host.book, name);
  const width = page.rows[0]?.length ?? 0;
  const below = rows.slice(page.rows.length).flatMap((row) => row.slice(0, width).filter((cell) => cell !== ''));
  return [page.role, rows.slice(0, page.rows.length).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), below];
}

describe('what a preview plans is what Apply then writes, cell for cell', () => {
  test.each(Array.from({ length: SHOPS }, (_, seed) => seed))(
    `${POLICIES} random policies, one after another, in shop %i`,
    async (seed) => {
      const host = await shopIn(seed);
      granted(asked(host, 'ui_updateNow'));
      const documents = fc.sample(somePolicyDocument, { numRuns: POLICIES, seed });
      for (const policy of documents) {
        host.properties.document.set('tierkeeper.draft.1', JSON.stringify({ version: 1, name: 'Draft', from: '', policy }));
        const { about, pages } = JSON.parse(asText(host.clientRun('planned', ['1']))) as { about: string; pages: PlannedPage[] };
        expect(granted(act(host, 'applyRules', about)), JSON.stringify(policy)).toMatchObject({ go: { kind: 'update' } });
        granted(asked(host, 'ui_updateNow'));
        const names = JSON.parse(asText(host.clientRun('named'))) as Record<string, string>;
        for (const page of pages) {
          expect(heldBy(host, names[page.role] ?? '', page), JSON.stringify(policy)).toEqual([page.role, page.rows.map((row) => row.map(shown)), []]);
        }
        host.advance(3_600_000);
      }
    },
    240_000,
  );
});

function asText(reply: ReturnType<Host['clientRun']>): string {
  if (!reply.ok) throw new Error(reply.error.message);
  return String(reply.value);
}
