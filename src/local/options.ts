import { resolve } from 'node:path';
import { dayText, instantText, localeText, portNumber, seedNumber, sheetPair, timeZoneText, workbookName } from './optionValues';
import { WrongUsage } from './problem';

export const USAGE = `Usage:
  npm start -- [--once] [--port 8471] [--orders FILE] [--policy FILE.json] [--locale zh_CN] [--time-zone Asia/Shanghai] [--out FILE.xlsx]
  npm run -s local -- refresh --orders FILE [--customers FILE] [--sheet Name=FILE …] [--policy FILE.json]
      [--as-of YYYY-MM-DD] [--now DATETIME] [--locale zh_CN] [--time-zone Asia/Shanghai] [--out FILE.xlsx] [--json]
  npm run -s local -- run --book FILE.xlsx --do STEP … [--now DATETIME] [--locale …] [--time-zone …] [--out FILE.xlsx]
      (a step is menu:LABEL, panel:METHOD JSON, edit:Sheet!A1=TEXT or clock:+PT1H)
  npm run -s local -- eval [--orders FILE] [--customers FILE] [--sheet Name=FILE …] [--policy FILE.json]
      [--as-of YYYY-MM-DD] [--now DATETIME] [--locale …] [--time-zone …] [--json] '=FORMULA'
  npm run -s local -- scenario [SC-06] [--seed 1] [--locale zh_CN] [--time-zone …] [--out FILE.xlsx]
      (without a name: the list of them)`;

const INPUT_OPTIONS = ['orders', 'customers', 'sheet', 'policy', 'as-of', 'now', 'locale', 'time-zone'] as const;

/** What each command understands; all else is wrong usage, so that no option is silently ignored. */
const OPTIONS_OF = {
  start: [...INPUT_OPTIONS, 'out', 'once', 'port'],
  refresh: [...INPUT_OPTIONS, 'out', 'json'],
  eval: [...INPUT_OPTIONS, 'json'],
  run: ['book', 'do', 'now', 'locale', 'time-zone', 'out'],
  scenario: ['seed', 'locale', 'time-zone', 'out'],
} as const;
const FLAGS: readonly string[] = ['once', 'json'];

export type CommandName = keyof typeof OPTIONS_OF;
type OptionName = (typeof OPTIONS_OF)[CommandName][number];

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
  readonly port: number | undefined; // undefined: the usual one, or any free one
  readonly operand: string | undefined; // what stands by itself: a formula, a scenario
  readonly seed: number;
  readonly book: GivenFile | undefined;
  readonly steps: readonly string[]; // of `run`, in order
}

/** The folder the person stands in. */
export const currentFolder = process.env.INIT_CWD ?? process.cwd();

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS_OF, name);
}

/** @throws WrongUsage */
export function readOptions(command: CommandName, args: readonly string[]): Options {
  const { values, rest } = sorted(command, args);
  const one = (name: OptionName): string | undefined => {
    const given = values.get(name) ?? [];
    if (given.length > 1) throw new WrongUsage(`--${name} was given twice.`);
    return given[0];
  };
  const [operand, second] = rest;
  const tooMuch = command === 'run' ? operand : second;
  if (tooMuch !== undefined) throw new WrongUsage(`“${tooMuch}” is too much.`);
  return {
    sheets: sheetsOf(one('orders'), one('customers'), values.get('sheet') ?? []),
    policy: fileOf(one('policy')),
    out: fileOf(workbookName(one('out'))),
    asOf: dayText(one('as-of')),
    now: instantText(one('now')),
    locale: localeText(one('locale')),
    timeZone: timeZoneText(one('time-zone')),
    json: values.has('json'),
    once: values.has('once'),
    port: portNumber(one('port')),
    operand,
    seed: seedNumber(one('seed')) ?? 1,
    book: fileOf(one('book')),
    steps: values.get('do') ?? [],
  };
}

/** The arguments by option, in whatever order they came, and those that belong to none. */
function sorted(command: CommandName, args: readonly string[]): { values: Map<OptionName, string[]>; rest: string[] } {
  const values = new Map<OptionName, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (!arg.startsWith('--')) {
      if (command === 'run' && values.has('do')) values.get('do')?.push(arg);
      else rest.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    const option = OPTIONS_OF[command].find((each) => each === name);
    if (option === undefined) throw new WrongUsage(`${command} has no option --${name}.`);
    const inline = equals < 0 ? undefined : arg.slice(equals + 1);
    if (FLAGS.includes(option)) {
      if (inline !== undefined) throw new WrongUsage(`--${name} takes no value.`);
      values.set(option, []);
      continue;
    }
    const value = inline ?? args[++at] ?? '';
    if (value === '' || (inline === undefined && value.startsWith('--'))) throw new WrongUsage(`--${name} needs a value.`);
    values.set(option, [...(values.get(option) ?? []), value]);
  }
  return { values, rest };
}

function sheetsOf(orders: string | undefined, customers: string | undefined, named: readonly string[]): Options['sheets'] {
  const sheets = [
    ...(orders === undefined ? [] : [{ name: 'Orders', file: fileOf(orders) }]),
    ...(customers === undefined ? [] : [{ name: 'Customers', file: fileOf(customers) }]),
    ...named.map(sheetPair).map(({ name, file }) => ({ name, file: fileOf(file) })),
  ];
  const names = sheets.map(({ name }) => name.toLowerCase());
  const twice = sheets.find((_, index) => names.indexOf(names[index] as string) < index);
  if (twice !== undefined) throw new WrongUsage(`Two sheets would be called “${twice.name}”.`);
  return sheets;
}

function fileOf(shown: string): GivenFile;
function fileOf(shown: string | undefined): GivenFile | undefined;
function fileOf(shown: string | undefined): GivenFile | undefined {
  return shown === undefined ? undefined : { shown, path: resolve(currentFolder, shown) };
}
