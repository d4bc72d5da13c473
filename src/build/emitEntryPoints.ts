import type { CustomFunction, Help } from '../catalogue';

/** The bundle's one global; everything in it hides behind this name. */
export const BUNDLE_GLOBAL = '__tierkeeper';

/**
 * The top-level functions Google sees: one per export of `main.ts`. Custom functions get their help and real parameter
 * names from the catalogue, because Sheets shows both while a formula is typed and the bundler keeps neither.
 *
 * @param exported    names exported by the bundle's entry
 * @param parameters  how many parameters each export takes
 */
export function emitEntryPoints(exported: Readonly<Record<string, number>>, functions: readonly CustomFunction[]): string {
  refuseMismatch(exported, functions);
  return Object.keys(exported)
    .sort()
    .map((name) => {
      const custom = functions.find((each) => each.name === name);
      return custom ? customStub(custom) : plainStub(name, exported[name] as number);
    })
    .join('\n');
}

function refuseMismatch(exported: Readonly<Record<string, number>>, functions: readonly CustomFunction[]): void {
  const missing = functions.filter(({ name }) => !(name in exported)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`in the catalogue but not in main.ts: ${missing.join(', ')}`);
  const unknown = Object.keys(exported).filter((name) => name.startsWith('TIER') && !functions.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`in main.ts but not in the catalogue: ${unknown.join(', ')}`);
  for (const { name, arguments: parameters } of functions) {
    if (exported[name] !== parameters.length) throw new Error(`${name} takes ${exported[name]} arguments, the catalogue names ${parameters.length}`);
  }
  const odd = Object.keys(exported).find((name) => !IDENTIFIER.test(name));
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
  return ['/**', ` * ${helpLine(help, name)}`, ...lines, ...tag, ' */', `function ${name}(${list}) { return ${BUNDLE_GLOBAL}.${name}(${list}); }`, ''].join(
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
  const names = ['event', 'b', 'c'];
  if (parameters > names.length) throw new Error(`${name} takes ${parameters} arguments, its stub passes on ${names.length}`);
  const list = names.slice(0, parameters).join(', ');
  return `function ${name}(${list}) { return ${BUNDLE_GLOBAL}.${name}(${list}); }\n`;
}
