/** One piece of a written date: a run of digits, a run of Latin letters, or any other single character but a space. */
export interface DateToken {
  readonly text: string;
  readonly value: number; // of digits; −1 otherwise
}

const END: DateToken = { text: '', value: -1 };

/** Splits cleaned text; spaces only separate. One pass. */
export function dateTokens(text: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    let end = at + 1;
    if (kind !== OTHER) while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
    if (kind !== SPACE) tokens.push({ text: text.slice(at, end), value: kind === DIGIT ? Number(text.slice(at, end)) : -1 });
    at = end;
  }
  return tokens;
}

/** The token at a place; an empty one beyond the end. */
export function tokenAt(tokens: readonly DateToken[], at: number): DateToken {
  return tokens[at] ?? END;
}

/** Whether a token is a number of so many digits. */
export function isNumberOf(token: DateToken, least: number, most = least): boolean {
  return token.value >= 0 && token.text.length >= least && token.text.length <= most;
}

const DIGIT = 0;
const LETTER = 1;
const SPACE = 2;
const OTHER = 3;

function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 97 && code <= 122) return LETTER;
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : OTHER;
}
