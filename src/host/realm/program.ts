import vm from 'node:vm';

/** The script files, compiled once and run afresh in each realm. */
export class Program {
  readonly scripts: readonly vm.Script[];

  /** @param files name → source, in load order */
  constructor(files: Readonly<Record<string, string>>) {
    this.scripts = Object.entries(files).map(([filename, source]) => new vm.Script(source, { filename }));
  }
}
