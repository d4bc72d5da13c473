import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simple } from 'acorn-walk';
import { describe, expect, test } from 'vitest';
import { distText, root } from '../support/addOn';
import { parseScript } from '../support/freeNames';

/** Methods of a range or sheet that put something into cells; the writer alone may call the first, and the state and the banners the second. */
const PUTS_VALUES = ['setValues', 'setValue', 'appendRow', 'setRichTextValue', 'setRichTextValues', 'setNote', 'setHyperlink', 'moveTo'];
const PUTS_FORMULAS = ['setFormula', 'setFormulas', 'setFormulaR1C1', 'setFormulasR1C1', 'setArrayFormula'];
/** Methods that take cells, or references to them, away: no code of ours may. */
const DESTROYS = [
  'deleteRow',
  'deleteRows',
  'deleteColumn',
  'deleteColumns',
  'deleteCells',
  'clearContent',
  'clearContents',
  'removeDuplicates',
  'randomize',
  'splitTextToColumns',
];
/** Ways out of the spreadsheet, and into others. */
const LEAVES = [
  'getOAuthToken',
  'getIdentityToken',
  'openById',
  'openByUrl',
  'open',
  'getProjectTriggers',
  'fetch',
  'fetchAll',
  'sendEmail',
  'addEditor',
  'addViewer',
];

/** Files whose part it is. Metadata values, which `setValue` sets too, are no cells. */
const WRITERS = ['services/putCells.ts'];
const FORMULA_WRITERS = ['services/stateSheet.ts', 'services/workbook.ts'];
const MARKERS = ['services/ownSheets.ts'];
/** Notes on headings say how a column is made, in words of ours. */
const DRESSERS = ['services/dress.ts', 'services/redress.ts'];
/** The one file that writes into sheets of the user's, for what a person has asked for in so many words. */
const IN_SHEETS_OF_THEIRS = 'services/userCells.ts';

const folder = join(root, 'src/apps-script');
const sources = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.ts') ? [[file, readFileSync(join(folder, file), 'utf8')]] : [],
  ),
);
const callers = (methods: readonly string[]) =>
  [...sources].filter(([, text]) => methods.some((name) => new RegExp(`\\.${name}\\(`).test(text))).map(([file]) => file);

/** How often a built script calls methods of these names; by a name computed at run time, `[computed]`. */
function calls(script: string, names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  simple(parseScript(script), {
    MemberExpression(node) {
      const { property, computed } = node as unknown as { property: { type: string; name?: string; value?: unknown }; computed: boolean };
      const name = computed ? property.value : property.name;
      if (typeof name === 'string' && names.includes(name)) counts[name] = (counts[name] ?? 0) + 1;
    },
  });
  return counts;
}

describe('one module writes cells', () => {
  test('values are put by the writer only, formulas by the state and the banners, from one table', () => {
    expect(callers(PUTS_VALUES.filter((name) => name !== 'setValue')).sort()).toEqual([...WRITERS, IN_SHEETS_OF_THEIRS]);
    expect(callers(['setValue']).filter((file) => !WRITERS.includes(file) && !MARKERS.includes(file))).toEqual([]);
    expect(callers(PUTS_FORMULAS).sort()).toEqual([...FORMULA_WRITERS, IN_SHEETS_OF_THEIRS].sort());
    expect(callers(['setNotes'])).toEqual(DRESSERS);
    for (const file of FORMULA_WRITERS) expect(sources.get(file)).toMatch(/from '\.\/nativeFormulas'/);
  });

  test('sheets of the user’s are written by one file, which refuses ours, and which three tools alone use', () => {
    const text = sources.get(IN_SHEETS_OF_THEIRS) ?? '';
    expect([...text.matchAll(/\.(setValues|setFormulas)\(/g)].map(([, name]) => name).sort()).toEqual(['setFormulas', 'setValues']);
    expect(text).toMatch(/isTheirs = [^;]*!own\.isOurs\(/);
    expect([...text.matchAll(/(?:putFormula|freeze)\(name[\s\S]*?if \(sheet === undefined\) return;/g)]).toHaveLength(2);
    expect(text).toMatch(/isPlain\(cell\) \? inert\(cell\)/);
    expect([...sources].filter(([, source]) => /userCells'/.test(source)).map(([file]) => file)).toEqual(['endpoints.ts']);
    const workflows = join(root, 'src/workflows');
    const users = readdirSync(workflows, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && /userCells\.(?:putFormula|freeze)\(/.test(readFileSync(join(workflows, file), 'utf8')),
    );
    expect(users.sort()).toEqual(['panel/formulaActions.ts', 'panel/formulaOne.ts', 'panel/freezeAction.ts']);
  });

  test('no code outside the room of the script knows a range', () => {
    const rooms = ['core', 'workflows', 'catalogue', 'messages', 'sidebar'];
    const wrong = rooms.flatMap((room) =>
      readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
        .filter(
          (file) =>
            /\.tsx?$/.test(file) && /\b(?:SpreadsheetApp|getRange|setValues|GoogleAppsScript)\b/.test(readFileSync(join(root, 'src', room, file), 'utf8')),
        )
        .map((file) => `${room}/${file}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every text that is written goes through the one function that makes it inert', () => {
    expect(sources.get('services/putCells.ts')).toMatch(/setValues\(/);
    expect(sources.get('services/putCells.ts')).toMatch(/import \{[^}]*\binert\b[^}]*\} from '.\/inert'/);
  });

  test('what is built has as many places that write as the sources, and cells have none', () => {
    const inSources = (name: string) => [...sources.values()].reduce((sum, text) => sum + (text.match(new RegExp(`\\.${name}\\(`, 'g'))?.length ?? 0), 0);
    const engine = calls(distText('engine.html'), [...PUTS_VALUES, ...PUTS_FORMULAS]);
    console.log(`W3 ${JSON.stringify(engine)}`);
    for (const [name, count] of Object.entries(engine)) expect([name, count]).toEqual([name, inSources(name)]);
    expect(calls(distText('bundle.js'), [...PUTS_VALUES, ...PUTS_FORMULAS])).toEqual({});
  });
});

describe.each(['bundle.js', 'engine.html'])('%s', (file) => {
  test('deletes no cells and leaves the spreadsheet by no door', () => {
    expect(calls(distText(file), [...DESTROYS, ...LEAVES])).toEqual({});
  });
});

test('no method of Google’s is called by a name made at run time, but where patience stands between us and every one of them', () => {
  const computed = [...sources].filter(([, text]) => /[\w)\]]\[[A-Za-z_.]+\]\(/.test(text)).map(([file]) => file);
  expect(computed.filter((file) => file !== 'services/patience.ts')).toEqual([]);
});

describe('the panel', () => {
  const page = distText('sidebar.html');

  test('asks nobody but our own script, and paints no markup', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    const wrong: string[] = [];
    simple(parseScript(script), {
      Identifier(node) {
        const { name } = node as unknown as { name: string };
        if (
          /^(fetch|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|importScripts|Worker|SharedWorker|DOMParser|Image|eval|Function|localStorage|sessionStorage|indexedDB)$/.test(
            name,
          )
        )
          wrong.push(name);
      },
    });
    expect(wrong).toEqual([]);
    expect(
      calls(script, [
        'sendBeacon',
        'open',
        'write',
        'writeln',
        'insertAdjacentHTML',
        'outerHTML',
        'createContextualFragment',
        'setHTML',
        'cookie',
        'postMessage',
      ]),
    ).toEqual({});
  });

  test('knows innerHTML only as the library of its views does, which none of our parts asks for', () => {
    const sources = readdirSync(join(root, 'src/sidebar'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const wrong = sources.filter((file) =>
      /innerHTML|dangerouslySet|insertAdjacent|document\.write|\bhref=|\bsrc=|srcdoc|style=\{`/.test(readFileSync(join(root, 'src/sidebar', file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
