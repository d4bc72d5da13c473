/** A cell of a sheet holds 50,000 characters. */
const LONGEST_TEXT = 49_000;

/** Whether an entry finds room in a cell at all. */
export function fitsCell(entry: unknown): boolean {
  return JSON.stringify(entry).length + 2 <= LONGEST_TEXT;
}

/** Entries as JSON lists that fit into cells, cut between entries. */
export function packedTexts(entries: Iterable<unknown>): string[] {
  const texts: string[] = [];
  let text = '';
  for (const each of entries) {
    const entry = JSON.stringify(each);
    if (text !== '' && text.length + entry.length + 3 > LONGEST_TEXT) {
      texts.push(`[${text}]`);
      text = '';
    }
    text += text === '' ? entry : `,${entry}`;
  }
  return text === '' ? texts : [...texts, `[${text}]`];
}

/** A long text in pieces that fit into cells; none of the empty text. */
export function cutText(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST_TEXT) }, (_, at) => text.slice(at * LONGEST_TEXT, (at + 1) * LONGEST_TEXT));
}

/** The entries of one text; `undefined` when it is none of ours, or damaged. */
export function unpackedText(text: string): readonly unknown[] | undefined {
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}
