import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Comment, parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAddOn } from '../../src/build/build';
import { FUNCTIONS } from '../../src/catalogue';
import { distText, root } from '../support/addOn';

const PUSHED = ['appsscript.json', 'bundle.js', 'functions.js', 'sidebar.html', 'engine.html'];

describe('dist/', () => {
  const places: string[] = [];

  beforeAll(async () => {
    for (let build = 0; build < 2; build++) {
      const place = await mkdtemp(join(tmpdir(), 'tierkeeper-build-'));
      places.push(place);
      for (const name of ['src', 'node_modules', 'appsscript.json']) await symlink(join(root, name), join(place, name));
      await buildAddOn(place);
    }
  });
  afterAll(async () => {
    for (const place of places) await rm(place, { recursive: true });
  });

  const files = async (place: string) => (await readdir(join(place, 'dist'), { recursive: true })).sort();

  test('is exactly manifest, bundle, functions, panel and engine, and beside them three files to paste', async () => {
    expect(await files(places[0] as string)).toEqual([...PUSHED, 'paste', 'paste/Code.gs', 'paste/Sidebar.html', 'paste/Engine.html'].sort());
  });

  test('is the same, byte for byte, in two builds at two places', async () => {
    const [first, second] = places as [string, string];
    expect(await files(second)).toEqual(await files(first));
    for (const file of [...PUSHED, 'paste/Code.gs', 'paste/Sidebar.html', 'paste/Engine.html']) {
      expect((await readFile(join(first, 'dist', file))).equals(await readFile(join(second, 'dist', file)))).toBe(true);
    }
  });

  test('names no folder of the machine it was built on', async () => {
    for (const file of PUSHED) expect(await readFile(join(places[0] as string, 'dist', file), 'utf8')).not.toMatch(/tierkeeper-build-|node_modules|\/src\//);
  });
});

test('the manifest asks for three permissions, logs nothing and may fetch from nowhere', () => {
  expect(JSON.parse(distText('appsscript.json'))).toEqual({
    timeZone: 'Etc/UTC',
    dependencies: {},
    exceptionLogging: 'NONE',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
    ],
    urlFetchWhitelist: [],
  });
});

test('the files to paste are both scripts, one after the other, the panel and the engine, whose names begin with a capital there', () => {
  const withCapitals = (script: string) => script.replace('FromFile("sidebar")', 'FromFile("Sidebar")').replace('FromFile("engine")', 'FromFile("Engine")');
  expect(distText('paste/Code.gs')).toBe(withCapitals(`${distText('functions.js')}\n${distText('bundle.js')}`));
  expect(distText('paste/Code.gs')).toContain('"Engine"');
  expect(distText('paste/Sidebar.html')).toBe(distText('sidebar.html'));
  expect(distText('paste/Engine.html')).toBe(withCapitals(distText('engine.html')));
  expect(distText('paste/Engine.html')).toContain('"Sidebar"');
});

interface TopLevelFunction {
  readonly type: string;
  readonly start: number;
  readonly id: { readonly name: string };
  readonly params: readonly { readonly name: string }[];
}

describe('functions.js', () => {
  const source = distText('functions.js');
  const comments: Comment[] = [];
  const { body } = parse(source, { ecmaVersion: 2019, sourceType: 'script', onComment: comments }) as unknown as { body: TopLevelFunction[] };

  test('holds top-level functions and nothing else', () => expect(new Set(body.map(({ type }) => type))).toEqual(new Set(['FunctionDeclaration'])));

  test('has one block of help directly above each custom function', () => {
    const documented = comments.map((comment) => body.find(({ start }) => start === comment.end + 1)?.id.name);
    expect(documented).toEqual(FUNCTIONS.map(({ name }) => name).sort());
    const offered = comments.flatMap((comment, index) => (comment.value.includes('\n * @customfunction\n') ? [documented[index]] : []));
    expect(offered).toEqual(
      FUNCTIONS.filter(({ suggested }) => suggested)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each(FUNCTIONS.map((entry) => [entry.name, entry] as const))(
    '%s has its catalogue’s parameters, in the help and in the code',
    (name, { arguments: args, help }) => {
      const stub = body.find(({ id }) => id.name === name) as TopLevelFunction;
      const comment = comments.find(({ end }) => end + 1 === stub.start)?.value ?? '';
      const names = args.map((argument) => argument.name);
      expect(stub.params.map((parameter) => parameter.name)).toEqual(names);
      expect([...comment.matchAll(/@param \{[^}]+\} (\w+) /g)].map(([, parameter]) => parameter)).toEqual(names);
      for (const { en, zh } of [help, ...args.map((argument) => argument.help)]) expect(comment).toContain(`${en} ${zh}`);
    },
  );

  test('no other name can be called from a cell: the rest are private, simple triggers, or the panel’s', () => {
    const others = body.map(({ id }) => id.name).filter((name) => !FUNCTIONS.some((custom) => custom.name === name));
    expect(others.filter((name) => !/_$|^on(Open|Install)$|^ui_/.test(name))).toEqual([]);
  });
});
