import type { MessageParams } from './index';

/**
 * Words an ICU sentence that was not compiled: `{name}`, `{rows, plural, one{…} other{…}}` with `=0`, and
 * `{code, select, A{…} other{…}}`, one inside the other. The build has checked that it is well formed.
 *
 * @param isOne  whether a number takes the form `one`; Chinese has `other` only
 */
export function readSentence(sentence: string, params: MessageParams, isOne: (value: number) => boolean): string {
  let text = '';
  for (let at = 0; at < sentence.length; ) {
    const open = sentence.indexOf('{', at);
    if (open < 0) return text + sentence.slice(at);
    const end = closing(sentence, open);
    text += sentence.slice(at, open) + placeholder(sentence.slice(open + 1, end), params, isOne);
    at = end + 1;
  }
  return text;
}

function placeholder(inside: string, params: MessageParams, isOne: (value: number) => boolean): string {
  const [, name = '', kind, choices = ''] = /^\s*(\w+)\s*(?:,\s*(plural|select)\s*,([\s\S]*))?$/.exec(inside) ?? [];
  const value = params[name] ?? '';
  if (kind === undefined) return String(value);
  const forms = formsOf(choices);
  const wanted = kind === 'select' ? [String(value)] : [`=${value}`, ...(isOne(Number(value)) ? ['one'] : [])];
  const form = wanted.map((each) => forms.get(each)).find((each) => each !== undefined) ?? forms.get('other') ?? '';
  return readSentence(form, params, isOne);
}

/** `one{…} other{…}` by their words. */
function formsOf(choices: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (let at = 0; at < choices.length; ) {
    const open = choices.indexOf('{', at);
    if (open < 0) break;
    const end = closing(choices, open);
    forms.set(choices.slice(at, open).trim(), choices.slice(open + 1, end));
    at = end + 1;
  }
  return forms;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
