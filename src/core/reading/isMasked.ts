import { foldWidth } from './cleanText';

const LONGEST_MASKED = 300;
const HIDING = '[*●•x]';

/**
 * Whether a platform has hidden who this is: 138****5521, 1******6198, a***n, 王*, ##密文, $$密文, 138xxxx5521. Two
 * people can look the same behind such a text, so it names nobody.
 */
export function isMasked(text: string): boolean {
  if (text.length > LONGEST_MASKED) return false;
  const folded = foldWidth(text).trim();
  if (isCiphertext(folded)) return true;
  if (folded.includes('**') || folded.includes('●●') || folded.includes('••')) return true;
  return isStarredName(folded) || /\dx{3,}\d/i.test(folded);
}

/** ##密文, $$密文: nothing of it can be read, and one person's may differ from row to row. */
export function isCiphertext(text: string): boolean {
  const folded = text.length > LONGEST_MASKED ? '' : foldWidth(text).trim();
  return folded.length > 2 && (folded.startsWith('##') || folded.startsWith('$$') || folded.endsWith('##'));
}

/** The digits of a phone number that are hidden, and those seen after them: 138****6198 → 4 and 4. `undefined` when none is hidden. */
export function hiddenDigits(text: string): { readonly hidden: number; readonly tail: string } | undefined {
  if (text.length > LONGEST_MASKED) return undefined;
  const match = new RegExp(`\\d${HIDING}{2,20}(\\d*)$`, 'i').exec(foldWidth(text).trim());
  if (match === null) return undefined;
  const tail = match[1] as string;
  return { hidden: match[0].length - 1 - tail.length, tail };
}

/** 王*, *伟, 欧阳*: a Chinese name with one character hidden. */
function isStarredName(text: string): boolean {
  return /^(\*[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{1,3}\*[\u4e00-\u9fff]?)$/.test(text);
}
