import { type Comment, parse, type Token } from 'acorn';

interface Cut {
  readonly from: number;
  readonly to: number;
}

/**
 * An inline script as HtmlService serves it: without comments. Its stripper knows quoted texts and regular
 * expressions but not template literals, so `//` in one takes the rest of the line with it, and an opening block
 * comment everything up to the next closing one (*observed*: enuchi/React-Google-Apps-Script, issue 157).
 */
export function strippedComments(script: string): string {
  if (!script.includes('//') && !script.includes('/*')) return script;
  const cuts = cutsIn(script);
  if (cuts === undefined) return script; // no JavaScript: the browser will say so
  let kept = '';
  let at = 0;
  for (const { from, to } of cuts.sort((a, b) => a.from - b.from)) {
    if (from < at) continue; // inside what is gone already
    kept += script.slice(at, from);
    at = to;
  }
  return kept + script.slice(at);
}

function cutsIn(script: string): Cut[] | undefined {
  const comments: Comment[] = [];
  const tokens: Token[] = [];
  try {
    parse(script, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true, onComment: comments, onToken: tokens });
  } catch {
    return undefined;
  }
  const inTemplates = tokens.filter((token) => token.type.label === 'template').flatMap((token) => cutFrom(script, token.start, token.end) ?? []);
  return [...comments.map(({ start, end }) => ({ from: start, to: end })), ...inTemplates];
}

/** What is lost from the first thing on that looks like a comment between these two places. */
function cutFrom(script: string, start: number, end: number): Cut | undefined {
  const found = script.slice(start, end).search(/\/[/*]/);
  if (found < 0) return undefined;
  const from = start + found;
  const isBlock = script[from + 1] === '*';
  const close = script.indexOf(isBlock ? '*/' : '\n', from + 2);
  return { from, to: close < 0 ? script.length : close + (isBlock ? 2 : 0) };
}
