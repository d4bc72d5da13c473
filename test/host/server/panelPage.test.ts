import { describe, expect, test } from 'vitest';
import { panelPage } from '../../../src/host/server/panelPage';

const served = (html: string, functions: readonly string[] = ['run']) =>
  panelPage(html, { title: 'A & <b>', googleScript: '/*shim*/', functions, workbenchOrigin: 'http://127.0.0.1:8000' });
const SHIM = /<title>A &amp; &lt;b><\/title><script>\(function \(\) \{\n\/\*shim\*\/\ninstalled\.installGoogleScript\(window, (.*)\);\n\}\)\(\);<\/script>/;
const without = (html: string) => served(html).replace(SHIM, '[shim]');

describe('the page of an add-on as Google serves it', () => {
  test.each<[why: string, html: string, page: string]>([
    [
      'the shim comes first in the head',
      '<!DOCTYPE html><html><head><base target="_top"></head></html>',
      '<!DOCTYPE html><html><head>[shim]<base target="_top"></head></html>',
    ],
    ['a header is no head', '<html lang="en"><header>x</header></html>', '<html lang="en">[shim]<header>x</header></html>'],
    ['nothing but a doctype', '<!doctype html><p>x</p>', '<!doctype html>[shim]<p>x</p>'],
    ['a bare piece of html', '<p>x</p>', '[shim]<p>x</p>'],
    [
      'titles, metas and icons are ignored',
      '<head><title>T</title><meta charset="utf-8"><link rel="shortcut icon" href="x"><link rel="stylesheet" href="y"></head>',
      '<head>[shim]<link rel="stylesheet" href="y"></head>',
    ],
    [
      'words in a script or a comment are no tags',
      '<head></head><!-- <title>a</title> --><script>x = "<meta>";</script>',
      '<head>[shim]</head><!-- <title>a</title> --><script>x = "<meta>";</script>',
    ],
    ['comments are stripped from scripts', '<head></head><script>a(); // b\n</script>', '<head>[shim]</head><script>a(); \n</script>'],
    ['and template literals cut', '<head></head><script>a(`http://x`)</script>', '<head>[shim]</head><script>a(`http:</script>'],
    [
      'data in a script is left alone',
      '<head></head><script type="application/json">{"a": 1} // x</script>',
      '<head>[shim]</head><script type="application/json">{"a": 1} // x</script>',
    ],
  ])('%s', (_, html, page) => expect(without(html)).toBe(page));

  test('the shim is told what it may offer and whom it may talk to, and no name ends the script', () => {
    const given = SHIM.exec(served('<head></head>', ['ui_home', '</script>']))?.[1] ?? '';
    expect(JSON.parse(given)).toEqual({ functions: ['ui_home', '</script>'], workbenchOrigin: 'http://127.0.0.1:8000' });
    expect(given).not.toContain('<');
  });
});
