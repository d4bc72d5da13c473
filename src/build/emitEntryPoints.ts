import type { CustomFunction, Help } from '../catalogue';
import { CELLS_GLOBAL } from './bundle';

/** How many parameters each export of a script takes, by its name. */
type Exports = Readonly<Record<string, number>>;

/** The export of `main.ts` through which the engine is called; nobody calls it by name. */
const DOOR = 'inEngine';

/**
 * The top-level functions Google sees: one per export of `main.ts` and of `engine.ts`. Custom functions get their help
 * and real parameter names from the catalogue, because Sheets shows both while a formula is typed and the bundler keeps
 * neither.
 */
export function emitEntryPoints(cells: Exports, engine: Exports, functions: readonly CustomFunction[]): string {
  const { [DOOR]: _, ...exported } = cells;
  refuseMismatch(exported, engine, functions);
  const stubs = Object.entries(exported).map(([name, parameters]): [string, string] => {
    const custom = functions.find((each) => each.name === name);
    return [name, custom ? customStub(custom) : plainStub(name, parameters)];
  });
  const engineStubs = Object.entries(engine).map(([name, parameters]): [string, string] => [name, engineStub(name, parameters)]);
  return [...stubs, ...engineStubs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, stub]) => stub)
    .join('\n');
}

function refuseMismatch(exported: Exports, engine: Exports, functions: readonly CustomFunction[]): void {
  const double = Object.keys(engine).find((name) => name in exported);
  if (double !== undefined) throw new Error(`${double} is exported twice`);
  const missing = functions.filter(({ name }) => !(name in exported)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`in the catalogue but not in main.ts: ${missing.join(', ')}`);
  const unknown = Object.keys(exported).filter((name) => name.startsWith('TIER') && !functions.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`in main.ts but not in the catalogue: ${unknown.join(', ')}`);
  for (const { name, arguments: parameters } of functions) {
    if (exported[name] !== parameters.length) throw new Error(`${name} takes ${exported[name]} arguments, the catalogue names ${parameters.length}`);
  }
  const odd = [...Object.keys(exported), ...Object.keys(engine)].find((name) => !IDENTIFIER.test(name));
  if (odd !== undefined) throw new Error(`"${odd}" is no name for a function`);
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;

function customStub({ name, help, arguments: parameters, suggested }: CustomFunction): string {
  for (const { name: parameter, example } of parameters) {
    if (!IDENTIFIER.test(parameter)) throw new Error(`the argument "${parameter}" of ${name} is no name`);
    if (!/^[^{}*\s]+$/.test(example)) throw new Error(`the example of ${name} cannot stand in braces: ${example}`);
  }
  const lines = parameters.map(({ name: parameter, example, help: text }) => ` * @param {${example}} ${parameter} ${helpLine(text, name)}`);
  const tag = suggested ? [' * @customfunction'] : [];
  const list = parameters.map(({ name: parameter }) => parameter).join(', ');
  return ['/**', ` * ${helpLine(help, name)}`, ...lines, ...tag, ' */', `function ${name}(${list}) { return ${CELLS_GLOBAL}.${name}(${list}); }`, ''].join(
    '\n',
  );
}

/** Both languages in one line of a comment; nothing in it may end the comment, the line or the text. */
function helpLine({ en, zh }: Help, name: string): string {
  const line = `${en} ${zh}`;
  if (/\*\/|[\r\n\u2028\u2029@]/.test(line)) throw new Error(`the help of ${name} cannot stand in a comment: ${line}`);
  return line;
}

function plainStub(name: string, parameters: number): string {
  const list = parameterList(name, parameters);
  return `function ${name}(${list}) { return ${CELLS_GLOBAL}.${name}(${list}); }\n`;
}

function engineStub(name: string, parameters: number): string {
  const list = parameterList(name, parameters);
  return `function ${name}(${list}) { return ${CELLS_GLOBAL}.${DOOR}('${name}', [${list}]); }\n`;
}

function parameterList(name: string, parameters: number): string {
  const names = ['event', 'b', 'c'];
  if (parameters > names.length) throw new Error(`${name} takes ${parameters} arguments, its stub passes on ${names.length}`);
  return names.slice(0, parameters).join(', ');
}
