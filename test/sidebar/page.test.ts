import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundlePanel } from '../../src/build/inlinePanel';
import { LARGEST_PANEL_GZIP_BYTES, panelProblems } from '../../src/build/panelProblems';

const root = join(import.meta.dirname, '../..');

describe('the page as built', () => {
  let page = '';
  beforeAll(async () => {
    page = await bundlePanel(root);
  });

  test('has no problem and is at most 32 KB gzipped', () => {
    expect(panelProblems(page)).toEqual([]);
    expect(LARGEST_PANEL_GZIP_BYTES).toBe(32_768);
    expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(32_768);
  });

  test('says something before any script runs', () => {
    expect(page).toContain('<div id="panel"><p class="first-paint">Loading… <span lang="zh-CN">正在载入…</span></p></div>');
    expect(page.indexOf('<div id="panel">')).toBeLessThan(page.indexOf('<script>'));
  });

  test('opens links beside the spreadsheet, not in its place inside the panel', () => expect(page).toContain('<base target="_top">'));

  test('takes along the panel’s sentences in both languages, and no others', () => {
    const { 'panel.calm': en, 'run.LOCK_BUSY': other } = JSON.parse(readFileSync(join(root, 'src/messages/en.json'), 'utf8')) as Record<string, string>;
    const { 'panel.calm': zh } = JSON.parse(readFileSync(join(root, 'src/messages/zh.json'), 'utf8')) as Record<string, string>;
    expect(page).toContain(en);
    expect(page).toContain(zh);
    expect(page).not.toContain(other);
  });
});

describe('a page is refused that', () => {
  const good = '<!DOCTYPE html><html><head><style>a{}</style></head><body><script>var a=1</script></body></html>';
  const withScript = (code: string) => good.replace('var a=1', code);

  test.each<[what: string, page: string, problem: string]>([
    ['has a template literal', withScript('var a=`x`'), 'holds a template literal, which Google cuts off at two slashes'],
    ['has a scriptlet', withScript('var a="<?= x ?>"'), 'holds <?, which Google takes for a scriptlet'],
    ['ends its script early', withScript('var a="</script>"'), 'must have one script, whose text ends no script'],
    ['has two scripts', good.replace('</body>', '<script>var b</script></body>'), 'must have one script, whose text ends no script'],
    ['ends its style early', good.replace('a{}', 'a{}</style>'), 'must have one style, whose text ends no style'],
    ['names an address', withScript('var a="https://example.com/x"'), 'names an address'],
    ['links a style sheet', good.replace('</head>', '<link rel="stylesheet" href="x.css"></head>'), 'would fetch something'],
    ['loads a script', withScript('var a=1').replace('<script>', '<script src="x.js"></script><script>'), 'would fetch something'],
    ['has a picture of elsewhere', good.replace('a{}', 'a{background:url(x.png)}'), 'would fetch something'],
    ['makes code out of text', withScript('eval("1")'), 'makes code out of text with eval'],
    ['makes a function out of text', withScript('new Function("1")'), 'makes code out of text with Function'],
    ['has newer syntax than Google takes', withScript('var a=b?.c'), 'has a script that cannot be read as ES2019'],
    ['is in quirks mode', good.replace('<!DOCTYPE html>', ''), 'does not begin with <!DOCTYPE html>'],
  ])('%s', (_, page, problem) => expect(panelProblems(page)).toContain(problem));

  test('is too large', () => {
    const noise = Array.from({ length: 2000 }, (_, index) => createHash('sha256').update(String(index)).digest('hex')).join('');
    expect(panelProblems(withScript(`var a="${noise}"`)).join()).toMatch(/^\d+ bytes gzipped; at most 32768 are allowed$/);
  });

  test('is none of these: no problem', () => expect(panelProblems(good)).toEqual([]));
});

test('no source of the panel sets markup from data', () => {
  const folder = join(root, 'src/sidebar');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(20);
  const unsafe = sources.filter((file) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/i.test(readFileSync(join(folder, file), 'utf8')));
  expect(unsafe).toEqual([]);
});

test('no source of the panel styles with a bare number, which Preact drops', () => {
  const folder = join(root, 'src/sidebar');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(sources.filter((file) => /style=\{\{[^}]*:\s*[\d.]+\s*[,}]/.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
