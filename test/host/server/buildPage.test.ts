import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildPage } from '../../../src/host/server/buildPage';
import { root } from '../../support/onHost';

test('the page is built in memory: one script, one style sheet, nothing from elsewhere', async () => {
  const { html, script, style, googleScript } = await buildPage(root);
  expect(html).toContain('<div id="workbench"></div>');
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url)).toEqual(['data:,', '/page.css', '/page.js']);
  expect(style).not.toMatch(/@import|https?:/);
  expect(script).toContain('/api/state');
  expect(script).not.toMatch(/\bimport\s*[({"'*]/); // nothing is left to be loaded
  expect(googleScript).toMatch(/^"use strict";var installed=/);
  expect(gzipSync(googleScript).length).toBeLessThan(2000);
});
