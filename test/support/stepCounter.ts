import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

/** The engine with every step counted: a function entered, a loop turned, a character handed to a built-in of strings or patterns. */
export interface CountedEngine {
  /** How many steps `call(text)` takes; `call` is code that uses `engine` and `text`. */
  stepsOf(call: string, text: string): number;
}

const ROOT = join(import.meta.dirname, '../..');
const LOOPS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
];

/** @param entry modules whose exports become `engine`, relative to the root */
export async function countedEngine(entry: readonly string[]): Promise<CountedEngine> {
  const bundle = await build({
    stdin: { contents: entry.map((module) => `export * from './${module}';`).join('\n'), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    plugins: [counting],
    logLevel: 'silent',
  });
  const context = createContext({});
  runInContext(`var steps = 0; function __step() { steps++; } ${COUNT_BUILT_INS}\n${bundle.outputFiles[0]?.text}`, context);
  return {
    stepsOf(call, text) {
      context.text = text;
      return runInContext(`steps = 0; ${call}; steps`, context) as number;
    },
  };
}

/** Built-ins look at each character of their text once a pass; a look at one character is one step, and so is a cut. */
const COUNT_BUILT_INS = `
const countCalls = (type, names, cost) => {
  for (const name of names) {
    const own = type.prototype[name];
    type.prototype[name] = function (...given) {
      steps += cost(this, given);
      return own.apply(this, given);
    };
  }
};
countCalls(String, ['charAt', 'charCodeAt', 'codePointAt', 'slice'], () => 1);
countCalls(String, ['startsWith', 'endsWith'], (text, [part]) => part.length);
countCalls(String, ['normalize', 'toLowerCase', 'toUpperCase', 'trim', 'split', 'replace', 'includes', 'indexOf', 'lastIndexOf', 'repeat'], (text) => text.length);
const exec = RegExp.prototype.exec; // all that patterns do goes through it
RegExp.prototype.exec = function (text) {
  const from = this.global || this.sticky ? this.lastIndex : 0;
  const found = exec.call(this, text);
  steps += found !== null ? found.index + found[0].length - from + 1 : this.sticky ? 1 : text.length - from + 1;
  return found;
};`;

const counting: Plugin = {
  name: 'steps',
  setup({ onLoad }) {
    onLoad({ filter: /src\/core\/.*\.ts$/ }, ({ path }) => {
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
      const { transformed } = ts.transform(source, [withSteps]);
      return { contents: ts.createPrinter().printFile(transformed[0] as ts.SourceFile), loader: 'ts' };
    });
  },
};

const withSteps: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const step = () => factory.createCallExpression(factory.createIdentifier('__step'), undefined, []);
  const stepping = (body: ts.Statement) => factory.createBlock([factory.createExpressionStatement(step()), body], true);
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isArrowFunction(inner)) {
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = inner;
      const counted = ts.isBlock(body) ? factory.createBlock([factory.createExpressionStatement(step()), ...body.statements], true) : comma(step(), body);
      return factory.updateArrowFunction(inner, modifiers, typeParameters, parameters, type, equalsGreaterThanToken, counted);
    }
    if (ts.isBlock(inner) && isFunctionBody(node)) return factory.updateBlock(inner, [factory.createExpressionStatement(step()), ...inner.statements]);
    if (!isLoop(inner)) return inner;
    return withBody(inner, stepping(inner.statement));
  };
  const comma = (first: ts.Expression, second: ts.Expression) => factory.createParenthesizedExpression(factory.createComma(first, second));
  const withBody = (loop: ts.IterationStatement, statement: ts.Statement): ts.Node => {
    if (ts.isForStatement(loop)) return factory.updateForStatement(loop, loop.initializer, loop.condition, loop.incrementor, statement);
    if (ts.isForOfStatement(loop)) return factory.updateForOfStatement(loop, loop.awaitModifier, loop.initializer, loop.expression, statement);
    if (ts.isForInStatement(loop)) return factory.updateForInStatement(loop, loop.initializer, loop.expression, statement);
    if (ts.isWhileStatement(loop)) return factory.updateWhileStatement(loop, loop.expression, statement);
    return factory.updateDoStatement(loop as ts.DoStatement, statement, (loop as ts.DoStatement).expression);
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};

function isLoop(node: ts.Node): node is ts.IterationStatement {
  return LOOPS.includes(node.kind);
}

function isFunctionBody({ parent }: ts.Node): boolean {
  return parent !== undefined && (ts.isFunctionDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isFunctionExpression(parent));
}
