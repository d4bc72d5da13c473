/** Where a reference was put into the formula being typed, so that the next one pointed at takes its place. */
export interface PointedAt {
  readonly from: number;
  readonly to: number;
}

/** Whether a click on a cell adds its reference at the caret: only in a formula, and where one can stand. */
export function takesReference(text: string, caret: number): boolean {
  if (!text.startsWith('=')) return false;
  const before = text.slice(0, caret).trimEnd();
  return !isInsideText(before) && /[=(,;+\-*/^&<>:{\\]$/.test(before);
}

/** The formula with a reference put at the caret, or in place of the one pointed at just before. */
export function withReference(text: string, caret: number, pointed: PointedAt | undefined, reference: string): { text: string; pointed: PointedAt } {
  const { from, to } = pointed ?? { from: caret, to: caret };
  return { text: text.slice(0, from) + reference + text.slice(to), pointed: { from, to: from + reference.length } };
}

/** A quote left open: what stands there is text. */
function isInsideText(before: string): boolean {
  return (before.match(/"/g) ?? []).length % 2 === 1;
}
