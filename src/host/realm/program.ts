import vm from 'node:vm';

const recent: Program[] = [];
const MOST_KEPT = 8;

/** The script files, compiled once and run afresh in each realm. */
export class Program {
  readonly scripts: readonly vm.Script[];
  /** Its top-level functions, once someone has found them out. */
  functionNames: readonly string[] | undefined;

  /** @param files name → source, in load order */
  private constructor(readonly files: readonly (readonly [name: string, source: string])[]) {
    this.scripts = files.map(([filename, source]) => new vm.Script(source, { filename }));
  }

  /** Hosts come and go by the thousand in a test run while the add-on stays the same: the last few are kept. */
  static of(sources: Readonly<Record<string, string>>): Program {
    const files = Object.entries(sources);
    const known = recent.find((program) => isSame(program.files, files));
    if (known) return known;
    const program = new Program(files);
    if (recent.push(program) > MOST_KEPT) recent.shift();
    return program;
  }
}

const WORTH_KEEPING = 10_000; // characters; shorter bodies are compiled in no time
const functions: { readonly body: string; readonly script: vm.Script }[] = [];

/**
 * `new Function(body)` as a script that is compiled once for all realms. None for short texts, and for those that are no
 * body of a function: the realm's own `Function` then says what is wrong.
 */
export function functionScript(body: string): vm.Script | undefined {
  if (body.length < WORTH_KEEPING) return undefined;
  const known = functions.find((other) => other.body === body);
  if (known) return known.script;
  try {
    new Function(body); // a body that closes the function and goes on would pass below
    const script = new vm.Script(`(function anonymous(\n) {\n${body}\n})`, { filename: 'realm/function' });
    if (functions.push({ body, script }) > MOST_KEPT) functions.shift();
    return script;
  } catch {
    return undefined;
  }
}

function isSame(some: Program['files'], others: Program['files']): boolean {
  return some.length === others.length && some.every(([name, source], i) => name === others[i]?.[0] && source === others[i]?.[1]);
}
