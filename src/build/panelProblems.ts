import { gzipSync } from 'node:zlib';
import { type Program, parse } from 'acorn';
import { simple } from 'acorn-walk';

/** Largest panel: it is sent anew each time it opens. */
export const LARGEST_PANEL_GZIP_BYTES = 32 * 1024;

/** Names of formats that look like addresses; nothing is fetched from them. */
const NAMESPACES = /https?:\/\/www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns\/?|1998\/Math\/MathML|XML\/1998\/namespace)/g;

/** What in a page for the panel would break at Google's, reach outside, or be too large. */
export function panelProblems(page: string, largestGzip: number = LARGEST_PANEL_GZIP_BYTES): string[] {
  const bytes = gzipSync(page, { level: 9 }).length;
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/gi)].map(([, code]) => code as string);
  const found: readonly (readonly [isWrong: boolean, problem: string])[] = [
    [bytes > largestGzip, `${bytes} bytes gzipped; at most ${largestGzip} are allowed`],
    [!page.startsWith('<!DOCTYPE html>'), 'does not begin with <!DOCTYPE html>'],
    [page.includes('<?'), 'holds <?, which Google takes for a scriptlet'],
    [scripts.length !== 1 || count(page, /<script/gi) !== 1 || count(page, /<\/script/gi) !== 1, 'must have one script, whose text ends no script'],
    [count(page, /<\/style/gi) !== 1, 'must have one style, whose text ends no style'],
    [/https?:\/\//i.test(page.replace(NAMESPACES, '')), 'names an address'],
    [/<(?:link|img|iframe|object|embed)\b|<script[^>]+src|@import|url\(/i.test(page), 'would fetch something'],
  ];
  return [...found.flatMap(([isWrong, problem]) => (isWrong ? [problem] : [])), ...scripts.flatMap(scriptProblems)];
}

function scriptProblems(code: string): string[] {
  const problems = new Set<string>();
  const forbid = (name: string) => (name === 'eval' || name === 'Function') && problems.add(`makes code out of text with ${name}`);
  const program = parsed(code);
  if (program === undefined) return ['has a script that cannot be read as ES2019'];
  simple(program, {
    TemplateLiteral: () => problems.add('holds a template literal, which Google cuts off at two slashes'),
    CallExpression: ({ callee }) => callee.type === 'Identifier' && forbid(callee.name),
    NewExpression: ({ callee }) => callee.type === 'Identifier' && forbid(callee.name),
  });
  return [...problems];
}

function parsed(code: string): Program | undefined {
  try {
    return parse(code, { ecmaVersion: 2019 });
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
