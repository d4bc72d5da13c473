import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddOn } from '../../src/build/build';
import { readAddOn } from '../../src/local/spreadsheet';
import { root } from '../support/onHost';
import { type Bug, type Edit, edited } from './bug';

const COPIED = ['src', 'test', 'appsscript.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'README.zh-CN.md'];

/** A copy of the project in which bugs are seeded, one after the other. */
export class Workshop {
  private constructor(readonly root: string) {}

  static async open(): Promise<Workshop> {
    const copy = await mkdtemp(join(tmpdir(), 'tierkeeper-'));
    for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true });
    const modules = join(copy, 'node_modules'); // its own, for caches are kept in it
    await mkdir(modules);
    for (const name of await readdir(join(root, 'node_modules')))
      if (name !== '.cache' && !name.startsWith('.vite')) await symlink(join(root, 'node_modules', name), join(modules, name));
    return new Workshop(copy);
  }

  /** The add-on with the bug in it. */
  withBug<T>(bug: Bug, use: () => Promise<T>): Promise<T> {
    return this.#edited(bug.edits, use);
  }

  async builtAddOn(): ReturnType<typeof readAddOn> {
    await buildAddOn(this.root);
    return readAddOn(this.root);
  }

  /** The tests of a file that fail; throws when they could not be run at all. */
  async failingTests(file: string): Promise<string[]> {
    const report = join(this.root, 'report.json');
    await rm(report, { force: true });
    const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', file, '--reporter=json', `--outputFile=${report}`];
    const { TIERKEEPER_SUITE: _, TIERKEEPER_DEEP: __, ...env } = process.env;
    const said = await finished(spawn(process.execPath, args, { cwd: this.root, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    const text = await readFile(report, 'utf8').catch(() => '');
    if (text === '') throw new Error(`${file} did not run: ${said.slice(-2_000)}`);
    const { testResults } = JSON.parse(text) as Report;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    if (tests.length === 0) throw new Error(`${file} has run no test: ${testResults.map(({ message }) => message).join('\n')}`);
    return tests.filter(({ status }) => status === 'failed').map(({ title }) => title);
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  async #edited<T>(edits: readonly Edit[], use: () => Promise<T>): Promise<T> {
    const files = [...new Set(edits.map(({ file }) => file))];
    const before = new Map<string, string>();
    for (const file of files) {
      const text = await readFile(join(this.root, 'src', file), 'utf8');
      before.set(file, text);
      await writeFile(
        join(this.root, 'src', file),
        edited(
          text,
          edits.filter((each) => each.file === file),
        ),
      );
    }
    try {
      return await use();
    } finally {
      for (const [file, text] of before) await writeFile(join(this.root, 'src', file), text);
    }
  }
}

interface Report {
  readonly testResults: readonly { readonly message: string; readonly assertionResults: readonly { readonly title: string; readonly status: string }[] }[];
}

function finished(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    child.on('error', failed);
    child.on('close', () => done(said));
  });
}
