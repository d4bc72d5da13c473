import type { CustomFunction } from '../catalogue';

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
  const missing = functions.filter(({ name }) => !(name in exported)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`in the catalogue but not in main.ts: ${missing.join(', ')}`);
  return Object.keys(exported)
    .sort()
    .map((name) => {
      const custom = functions.find((each) => each.name === name);
      return custom ? customStub(custom) : plainStub(name, exported[name] as number);
    })
    .join('\n');
}

function customStub({ name, help, arguments: parameters, suggested }: CustomFunction): string {
  const lines = parameters.map(({ name: parameter, example, help: text }) => ` * @param {${example}} ${parameter} ${text.en} ${text.zh}`);
  const tag = suggested ? [' * @customfunction'] : [];
  const list = parameters.map(({ name: parameter }) => parameter).join(', ');
  return ['/**', ` * ${help.en} ${help.zh}`, ...lines, ...tag, ' */', `function ${name}(${list}) { return ${BUNDLE_GLOBAL}.${name}(${list}); }`, ''].join('\n');
}

function plainStub(name: string, parameters: number): string {
  const list = ['event', 'b', 'c'].slice(0, parameters).join(', ');
  return `function ${name}(${list}) { return ${BUNDLE_GLOBAL}.${name}(${list}); }\n`;
}
