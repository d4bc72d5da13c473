/** Google takes 9 KB a note, and a Chinese character is three bytes. */
export const LONGEST_NOTE = 8_000;

/** In UTF-8, a little more at most: half of a pair of surrogates counts as three. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) bytes += text.charCodeAt(index) < 0x80 ? 1 : text.charCodeAt(index) < 0x800 ? 2 : 3;
  return bytes;
}
