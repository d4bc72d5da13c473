import { dirname, join, normalize } from 'node:path';

/** Source files by path under `src/`, with their text. */
export type House = Readonly<Record<string, string>>;

/** Which folder of `src/` may import which others. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  catalogue: [],
  samples: [],
  host: [],
  messages: ['core'],
  workflows: ['core', 'messages', 'samples'],
  'apps-script': ['workflows', 'core', 'messages', 'catalogue'],
  sidebar: ['workflows', 'messages', 'catalogue', 'core'],
  local: ['host', 'samples', 'messages'],
  bench: ['core', 'samples', 'host'],
  build: ['catalogue', 'messages', 'host'],
};

/** The corridor of core: a room may import only rooms named before it. `tierCustomers` is the corridor itself. */
export const CORRIDOR = [
  'math',
  'model',
  'dimensions',
  'policy',
  'reading',
  'orders',
  'customers',
  'growth',
  'feedback',
  'methods',
  'scores',
  'tiers',
  'compromise',
  'changes',
  'fairness',
  'experience',
  'outcomes',
  'alerts',
  'services',
  'planner',
  'risk',
  'quality',
  'explanations',
  'tables',
  'tierCustomers',
  'formulas',
];

/** The cellar's nouns have no single door: each file is one noun. */
const OPEN_ROOMS = ['model', 'math'];

/** Tables of data may be long; logic may not. */
export const DATA_TABLES = ['core/reading/headerSynonyms.ts'];
export const LONGEST_FILE = 250;

export interface Import {
  readonly from: string;
  readonly to: string; // a file or a room under src/, as written
  readonly isType: boolean; // gone when the program runs
}

/** Every relative import of the house, types included. */
export function importsOf(house: House): Import[] {
  return Object.entries(house).flatMap(([file, text]) =>
    [...text.matchAll(/^\s*(?:import|export)\b(\s+type\b)?[^'"]*?from\s+['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/gm)].map((match) => ({
      from: file,
      to: normalize(join(dirname(file), (match[2] ?? match[3]) as string)),
      isType: match[1] !== undefined,
    })),
  );
}

export function wallsBroken(house: House): string[] {
  return importsOf(house).flatMap(({ from, to }) => {
    const [folder, room] = parts(from);
    const [otherFolder, otherRoom] = parts(to);
    if (folder !== otherFolder) return MAY_IMPORT[folder]?.includes(otherFolder) ? [] : [`${from} may not import ${to}`];
    if (folder !== 'core') return [];
    const [here, there] = [CORRIDOR.indexOf(room), CORRIDOR.indexOf(otherRoom)];
    if (here < 0) return [`${from} stands in a room that is not on the corridor`];
    return there > here ? [`${from} walks back to ${to}`] : [];
  });
}

/** Imports that enter a room past its door (`index.ts`). */
export function windowsUsed(house: House): string[] {
  return importsOf(house).flatMap(({ from, to }) => {
    const [folder, room] = parts(from);
    const [otherFolder, otherRoom, inside] = parts(to);
    const isOtherRoom = folder !== otherFolder || (folder === 'core' && room !== otherRoom);
    if (!isOtherRoom) return [];
    if (otherFolder === 'core') return inside !== undefined && !OPEN_ROOMS.includes(otherRoom) ? [`${from} → ${to}`] : [];
    return otherRoom === '' || otherRoom.endsWith('.json') || (otherFolder === 'host' && otherRoom === 'rules') ? [] : [`${from} → ${to}`];
  });
}

export function clocksAndDice(house: House): string[] {
  return Object.entries(house)
    .filter(([file]) => file.startsWith('core/'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/\bnew Date\b|\bDate\.(now|UTC|parse)\b|\bMath\.random\b|\bIntl\b|\.toLocale\w+\(|\bperformance\b/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
}

export function tooLong(house: House): string[] {
  return Object.entries(house).flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1;
    return lines > LONGEST_FILE && !DATA_TABLES.includes(file) ? [`${file}: ${lines} lines`] : [];
  });
}

/** Google's classes hand each other out, and the local Google mirrors them: rings inside this room are its nature. */
const RINGS_ALLOWED = 'host/services/';

/** Files that need each other in a ring to run; what is imported only as a type is gone by then. */
export function cycles(house: House): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, isType } of importsOf(house)) {
    if (isType) continue;
    const target = [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`, to].find((candidate) => candidate in house);
    if (target !== undefined) edges.set(from, [...(edges.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0 && !path.slice(at).every((each) => each.startsWith(RINGS_ALLOWED))) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of Object.keys(house)) walk(file, []);
  return found;
}

function parts(path: string): [folder: string, room: string, inside: string | undefined] {
  const [folder = '', room = '', ...rest] = path.replace(/\.(ts|tsx)$/, '').split('/');
  return [folder, room === 'index' ? '' : room, rest.length > 0 && rest.join('/') !== 'index' ? rest.join('/') : undefined];
}
