import { foldWidth } from './cleanText';

const LONGEST_MASKED = 300;

/**
 * Whether a platform has hidden who this is: 138****5521, 1******6198, a***n, 王*, ##密文, $$密文, 138xxxx5521. Two
 * people can look the same behind such a text, so it names nobody.
 */
export function isMasked(text: string): boolean {
  if (text.length > LONGEST_MASKED) return false;
  const folded = foldWidth(text).trim();
  if (folded.startsWith('##') || folded.startsWith('$$') || folded.endsWith('##')) return folded.length > 2;
  if (folded.includes('**') || folded.includes('●●') || folded.includes('••')) return true;
  return isStarredName(folded) || /\dx{3,}\d/i.test(folded);
}

/** 王*, *伟, 欧阳*: a Chinese name with one character hidden. */
function isStarredName(text: string): boolean {
  return /^(\*[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{1,3}\*[\u4e00-\u9fff]?)$/.test(text);
}
