import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences we may develop with; none of them asks anything of what we ship. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unicode-DFS-2016',
  'Unicode-3.0',
  'MPL-2.0',
];
/** What goes to Google: only these packages, and only these licences. */
const SHIPPED: Readonly<Record<string, string>> = { preact: 'MIT', valibot: 'MIT', '@messageformat/runtime': 'MIT', 'make-plural': 'Unicode-DFS-2016' };
/** Packages that state no licence in their data, with what the licence file inside says. */
const READ_BY_HAND: Readonly<Record<string, string>> = { fuzzy: 'MIT', jstat: 'MIT' };

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean; // ours to develop with, and a shipped package's optional peer
  readonly integrity?: string;
}

export interface LicenceReport {
  readonly markdown: string;
  readonly problems: readonly string[];
}

/** Every package of the lockfile against the allow-list, and the list for people (`src/docs/licences.md`). */
export async function checkLicences(root: string): Promise<LicenceReport> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  const problems: string[] = [];
  const counts = new Map<string, number>();
  const shipped: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = entry.license ?? READ_BY_HAND[name] ?? 'none stated';
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
    if (
      !licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((each) => ALLOWED.includes(each))
    )
      problems.push(`${name} has the licence ${licence}`);
    if (entry.integrity?.startsWith('sha512-') !== true) problems.push(`${name} has no SHA-512 checksum in the lockfile`);
    if (entry.dev === true || entry.devOptional === true) continue;
    shipped.push(`| ${name} | ${entry.version} | ${licence} |`);
    if (SHIPPED[name] !== licence) problems.push(`${name} (${licence}) would ship to Google but is not on the list`);
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, count]) => `| ${licence} | ${count} |`);
  const markdown = [
    '# Licences',
    '',
    'Made by `npm run check -- --write` from the lockfile; the check fails when a package brings another licence.',
    '',
    'Shipped to Google, inside the bundle:',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...shipped,
    '',
    'Installed to build and test, all together:',
    '',
    '| licence | packages |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
  return { markdown, problems };
}
