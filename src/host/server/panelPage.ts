import { strippedComments } from './strippedComments';

/** What the add-on's page gets from us besides its own html. */
export interface PanelSurroundings {
  readonly title: string; // given by setTitle
  readonly googleScript: string; // the built shim: a script that defines `install`
  readonly functions: readonly string[]; // what `google.script.run` offers
  readonly workbenchOrigin: string; // whom it may talk to
}

/** Pieces of html that must not be taken for tags, and the tags Google leaves out. */
const PIECES =
  /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script\s*>|<style\b[^>]*>[\s\S]*?<\/style\s*>|<title\b[^>]*>[\s\S]*?<\/title\s*>|<meta\b[^>]*>|<link\b[^>]*>/gi;

/**
 * The html of an HtmlOutput as Google serves it: `<title>`, `<meta>` and icons in the file are ignored (*documented*;
 * that the title of setTitle stands there instead is *assumed*), comments in its scripts are stripped, and `google.script` is there before the first script runs.
 */
export function panelPage(html: string, surroundings: PanelSurroundings): string {
  return withInHead(html.replace(PIECES, servedPiece), `<title>${asHtml(surroundings.title)}</title>${shim(surroundings)}`);
}

const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function servedPiece(piece: string): string {
  if (/^<script\b/i.test(piece)) return servedScript(piece);
  if (/^<(title|meta)\b/i.test(piece)) return '';
  if (/^<link\b/i.test(piece)) return /\brel\s*=\s*["']?[^"'>]*\bicon\b/i.test(piece) ? '' : piece;
  return piece;
}

function servedScript(piece: string): string {
  const [, open = '', script = '', close = ''] = /^(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)$/i.exec(piece) ?? [];
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(open)?.[1]?.toLowerCase();
  const runs = type === undefined || type === '' || type === 'module' || type.endsWith('javascript');
  return runs ? `${open}${strippedComments(script)}${close}` : piece;
}

function shim({ googleScript, functions, workbenchOrigin }: Omit<PanelSurroundings, 'title'>): string {
  const given = JSON.stringify({ functions, workbenchOrigin }).replace(/</g, '\\u003c');
  return `<script>(function () {\n${googleScript}\ninstalled.installGoogleScript(window, ${given});\n})();</script>`;
}

/** First thing in the head, or where the browser would begin one. */
function withInHead(html: string, insert: string): string {
  const opening = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = opening ? opening.index + opening[0].length : 0;
  return html.slice(0, at) + insert + html.slice(at);
}
