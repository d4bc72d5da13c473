import { resolve } from 'node:path';
import { WrongUsage } from './problem';

export const USAGE = `Usage:
  npm start -- --once [--orders FILE] [--locale zh_CN] [--time-zone Asia/Shanghai] [--out FILE.xlsx]
  npm run -s local -- refresh --orders FILE [--customers FILE] [--sheet Name=FILE …] [--policy FILE.json]
      [--as-of YYYY-MM-DD] [--now DATETIME] [--locale zh_CN] [--time-zone Asia/Shanghai] [--out FILE.xlsx] [--json]
  npm run -s local -- eval [--orders FILE] [--customers FILE] [--sheet Name=FILE …] [--policy FILE.json]
      [--as-of YYYY-MM-DD] [--now DATETIME] [--locale …] [--time-zone …] [--json] '=FORMULA'`;

/** A file as the person wrote it, and where it is: npm runs us in the project's folder, not in theirs. */
export interface GivenFile {
  readonly shown: string;
  readonly path: string;
}

export interface Options {
  readonly sheets: readonly { name: string; file: GivenFile }[];
  readonly policy: GivenFile | undefined;
  readonly out: GivenFile | undefined;
  readonly asOf: string | undefined;
  readonly now: string | undefined;
  readonly locale: string;
  readonly timeZone: string;
  readonly json: boolean;
  readonly once: boolean;
  readonly formula: string | undefined;
}

const TAKES_VALUE = ['orders', 'customers', 'sheet', 'policy', 'as-of', 'now', 'locale', 'time-zone', 'out'] as const;
const FLAGS = ['json', 'once'] as const;
type ValueOption = (typeof TAKES_VALUE)[number];

/** The folder the person stands in. */
export const currentFolder = process.env.INIT_CWD ?? process.cwd();

/** @throws WrongUsage */
export function readOptions(args: readonly string[]): Options {
  const values = new Map<ValueOption, string[]>();
  const flags = new Set<string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (!arg.startsWith('--')) {
      rest.push(arg);
      continue;
    }
    const [name = '', inline] = splitOnce(arg.slice(2), '=');
    if ((FLAGS as readonly string[]).includes(name)) flags.add(name);
    else if ((TAKES_VALUE as readonly string[]).includes(name)) {
      const value = inline ?? args[++at];
      if (value === undefined || value === '') throw new WrongUsage(`--${name} needs a value.`);
      values.set(name as ValueOption, [...(values.get(name as ValueOption) ?? []), value]);
    } else throw new WrongUsage(`There is no option --${name}.`);
  }
  if (rest.length > 1) throw new WrongUsage(`One formula at a time: “${rest[1]}” is too much.`);
  const one = (name: ValueOption): string | undefined => {
    const given = values.get(name);
    if (given !== undefined && given.length > 1) throw new WrongUsage(`--${name} was given twice.`);
    return given?.[0];
  };
  return {
    sheets: sheetsOf(one('orders'), one('customers'), values.get('sheet') ?? []),
    policy: fileOf(one('policy')),
    out: fileOf(one('out')),
    asOf: one('as-of'),
    now: one('now'),
    locale: localeOf(one('locale')),
    timeZone: timeZoneOf(one('time-zone')),
    json: flags.has('json'),
    once: flags.has('once'),
    formula: rest[0],
  };
}

function sheetsOf(orders: string | undefined, customers: string | undefined, named: readonly string[]): Options['sheets'] {
  const sheets: { name: string; file: GivenFile }[] = [];
  const add = (name: string, file: string) => sheets.push({ name, file: fileOf(file) as GivenFile });
  if (orders !== undefined) add('Orders', orders);
  if (customers !== undefined) add('Customers', customers);
  for (const pair of named) {
    const [name, file] = splitOnce(pair, '=');
    if (name === '' || file === undefined || file === '') throw new WrongUsage(`--sheet wants Name=FILE, not “${pair}”.`);
    add(name as string, file);
  }
  const twice = sheets.find(({ name }, index) => sheets.some((other, at) => at < index && other.name.toLowerCase() === name.toLowerCase()));
  if (twice !== undefined) throw new WrongUsage(`Two sheets would be called “${twice.name}”.`);
  return sheets;
}

function fileOf(shown: string | undefined): GivenFile | undefined {
  return shown === undefined ? undefined : { shown, path: resolve(currentFolder, shown) };
}

function localeOf(given = 'en_US'): string {
  if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/.test(given)) throw new WrongUsage(`--locale wants a form like en_US or zh_CN, not “${given}”.`);
  return given.replace('-', '_');
}

function timeZoneOf(given = 'Etc/UTC'): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: given });
    return given;
  } catch {
    throw new WrongUsage(`--time-zone wants a name like Asia/Shanghai, not “${given}”.`);
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
