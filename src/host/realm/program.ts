import vm from 'node:vm';

/** Compiled files by source: hosts come and go by the thousand in a test run, the add-on stays the same. */
const compiled = new Map<string, vm.Script>();
const MOST_KEPT = 20;

/** The script files, compiled once and run afresh in each realm. */
export class Program {
  readonly scripts: readonly vm.Script[];

  /** @param files name → source, in load order */
  constructor(files: Readonly<Record<string, string>>) {
    this.scripts = Object.entries(files).map(([filename, source]) => compile(filename, source));
  }
}

function compile(filename: string, source: string): vm.Script {
  const known = compiled.get(source);
  if (known) return known;
  const script = new vm.Script(source, { filename });
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(source, script);
  return script;
}
