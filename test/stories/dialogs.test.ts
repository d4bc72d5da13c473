import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost, root } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { written } from '../support/sentences';

const IN_PANEL = {
  en: 'Or open the panel and press Update now there: it takes you to the place.',
  'zh-CN': '也可以打开面板，在那里点“立即更新”，它会带您到出错的地方。',
} as const;

const dialogOf = (host: Host, item: string): string => {
  host.ui.alerts.length = 0;
  host.menu(item);
  return host.ui.alerts.map(({ message }) => message).join('\n');
};

describe('a menu item that could not do its work says so in a dialog, with the next step', () => {
  test.each<[why: string, item: string, prepare: (host: Host) => void, says: RegExp, isMendedInPanel: boolean]>([
    ['rules that cannot be read', 'Update now', (host) => host.edit('Tiers · Rules!B1', 'plenty'), /^The rules in “Tiers · Rules” could not be read\./, true],
    ['rules that name no sheet of the file', 'Update now', (host) => host.edit('Tiers · Rules!A14', 'Sheet'), /./, false],
    ['somebody else at work', 'Update now', (host) => host.lockHeldBy(60_000), /^Another update is running\. Try again in a minute/, false],
    [
      'an empty cell selected',
      'Explain selected customer',
      (host) => host.ui.moveTo(idOf(host), { row: 90, column: 8, rows: 1, columns: 1 }),
      /Select a customer/,
      false,
    ],
    [
      'no list selected',
      'Make a mailing list',
      (host) => host.ui.moveTo(idOf(host), { row: 3, column: 0, rows: 1, columns: 1 }),
      /Select a cell in a tier/,
      false,
    ],
    ['nothing to go back to', 'Undo last update', () => undefined, /Press Update now/, false],
    ['no list yet', 'Zoho CRM', () => undefined, /Choose Update now first/, false],
  ])('%s', async (why, item, prepare, says, isMendedInPanel) => {
    const host = await onHost({ Orders: exampleOrderRows });
    if (why.startsWith('rules')) host.clientRun('ui_applyPolicy', [{ sheet: why.includes('no sheet') ? 'Sales' : 'Orders' }]);
    prepare(host);
    const said = dialogOf(host, item);
    expect(said).toMatch(says);
    expect(said.includes(IN_PANEL.en)).toBe(isMendedInPanel || why.includes('no sheet'));
  });

  test('in the person’s language, too', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.clientRun('ui_applyPolicy', [{ sheet: 'Sales' }]);
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    host.open();
    expect(dialogOf(host, '立即更新')).toMatch(/Sales/);
    expect(host.ui.alerts[0]?.message).toContain(IN_PANEL['zh-CN']);
  });

  test('where a question can be answered, the dialog says where', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    host.edit('Orders!C1', 'Colour');
    expect(dialogOf(host, 'Update now')).toMatch(/Or open the panel and press Update now there: it asks you which column you mean\.$/);
  });
});

/** Ways on, as our sentences word them: what the reader is to do. */
const NEXT_STEP =
  /\b(try|press|choose|select|write|written|rename|correct|update|open|close|wait|paste|copy|delete|clear|move|name|add|use|put|mend|discard|give|tell|look|type|remove|set|keep|check|change|replace|select|erase)\b/i;
/** Sentences around another one, which has it. */
const AROUND = /\{(?:problem|why|message)\}/;

test('every failure that anything of ours can tell has a next step in its sentence', () => {
  const english = written('en');
  const source = ['workflows', 'apps-script'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', room, file), 'utf8')),
  );
  const failures = [...new Set(source.flatMap((text) => [...text.matchAll(/failed\([^)]*?'(\w+\.[A-Z_]+)'/g)].map(([, key]) => key as string)))];
  expect(failures.length).toBeGreaterThanOrEqual(40);
  expect(failures.filter((key) => !NEXT_STEP.test(english[key] ?? '') && !AROUND.test(english[key] ?? ''))).toEqual([]);
});

const idOf = (host: Host): number => host.book.sheetByName('Orders')?.id ?? -1;
