/** Words and phrases of both scripts, found in running text: the longest at each place. */
export interface PhraseFinder<Kind extends string> {
  find(text: string): Found<Kind>[];
}

export interface Found<Kind extends string> {
  readonly kind: Kind;
  readonly phrase: string;
  readonly from: number; // in the folded text
  readonly to: number;
}

/** NFKC, lower case, straight apostrophes: as the lists are written. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'");
}

/** @param lists phrases with commas between them, by kind; of one phrase in two lists the later counts */
export function phraseFinder<Kind extends string>(lists: Readonly<Record<Kind, string>>): PhraseFinder<Kind> {
  const kinds = new Map<string, Kind>();
  const byFirst = new Map<string, string[]>();
  for (const [kind, list] of Object.entries(lists) as [Kind, string][])
    for (const each of list.split(',')) {
      const phrase = folded(each).trim();
      if (phrase !== '') kinds.set(phrase, kind);
    }
  for (const phrase of [...kinds.keys()].sort((a, b) => b.length - a.length)) {
    const first = phrase.charAt(0);
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [phrase]);
    else known.push(phrase);
  }
  return {
    find(text) {
      const found: Found<Kind>[] = [];
      for (let at = 0; at < text.length; ) {
        const phrase = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, at) && isWhole(text, at, at + each.length));
        if (phrase !== undefined) found.push({ kind: kinds.get(phrase) as Kind, phrase, from: at, to: at + phrase.length });
        at += phrase?.length ?? 1;
      }
      return found;
    },
  };
}

/** Latin words have edges, Chinese ones have none. */
function isWhole(text: string, from: number, to: number): boolean {
  return !(isLetter(text[from - 1]) && isLetter(text[from])) && !(isLetter(text[to - 1]) && isLetter(text[to]));
}

function isLetter(character = ''): boolean {
  return /[\p{Script=Latin}']/u.test(character);
}
