import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { messagesOf } from './messagesPlugin.mjs';
import { panelProblems } from './panelProblems';

/** The sentences the panel says; it takes no others along. */
const SPOKEN = /^panel\./;

/**
 * The panel as one page: Google hands it out whole, so nothing may be fetched, and what stands in it must survive
 * Google's own reading of it. Throws when it would not.
 */
export async function bundlePanel(root: string, largestGzip?: number): Promise<string> {
  const page = pageOf(await script(root), await style(root));
  const problems = panelProblems(page, largestGzip);
  if (problems.length > 0) throw new Error(`sidebar.html: ${problems.join('; ')}`);
  return page;
}

/** The first words are there before any script runs, in both languages because nobody has said which. */
function pageOf(code: string, css: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    `<head><base target="_top"><meta charset="utf-8"><title>Tierkeeper</title><style>${css.trim()}</style></head>`,
    '<body><div id="panel"><p class="first-paint">Loading… <span lang="zh-CN">正在载入…</span></p></div>',
    `<script>${code.trim()}</script></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Without template literals: Google cuts one off where it holds two slashes, taking them for a comment. */
async function script(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/sidebar/main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    logLevel: 'error',
    plugins: [messagesOf((key) => SPOKEN.test(key))],
  });
  return outputFiles[0]?.text ?? '';
}

async function style(root: string): Promise<string> {
  const css = await readFile(join(root, 'src/sidebar/style.css'), 'utf8');
  return (await transform(css, { loader: 'css', minify: true, charset: 'utf8' })).code;
}
