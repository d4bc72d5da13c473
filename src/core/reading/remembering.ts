const LIMIT = 20_000;

/** The same function, remembering its answers for the first 20,000 distinct texts: columns repeat themselves, memory is finite. */
export function remembering<Answer extends object>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = read(text);
    if (known.size < LIMIT) known.set(text, fresh);
    return fresh;
  };
}
