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
  for (const [kind, list] of Object.entries(lists) as [Kind, string][])
    for (const each of list.split(',')) {
      const phrase = folded(each).trim();
      if (phrase !== '') kinds.set(phrase, kind);
    }
  const lengths = new Map<string, number[]>(); // of the phrases with this first character, the longest first
  for (const phrase of [...kinds.keys()].sort((a, b) => b.length - a.length)) {
    const known = lengths.get(phrase.charAt(0)) ?? [];
    if (known[known.length - 1] !== phrase.length) lengths.set(phrase.charAt(0), [...known, phrase.length]);
  }
  return {
    find(text) {
      const found: Found<Kind>[] = [];
      for (let at = 0; at < text.length; ) {
        const phrase = phraseAt(text, at);
        if (phrase !== undefined) found.push({ kind: kinds.get(phrase) as Kind, phrase, from: at, to: at + phrase.length });
        at += phrase?.length ?? 1;
      }
      return found;
    },
  };

  function phraseAt(text: string, at: number): string | undefined {
    const some = lengths.get(text.charAt(at));
    if (some === undefined || isInWord(text, at)) return undefined;
    const length = some.find((each) => kinds.has(text.slice(at, at + each)) && !isInWord(text, at + each));
    return length === undefined ? undefined : text.slice(at, at + length);
  }
}

/** Whether a place is between two letters of a word: Latin words have edges, Chinese ones have none. */
function isInWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

function isLetter(character = ''): boolean {
  return /[\p{Script=Latin}']/u.test(character);
}
