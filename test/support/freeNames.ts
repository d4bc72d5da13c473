import { type Node, parse } from 'acorn';
import { ancestor, base } from 'acorn-walk';

type Any = Node & Record<string, never>;

/** A script as Google gets it: ES2019, no module. */
export function parseScript(source: string) {
  return parse(source, { ecmaVersion: 2019, sourceType: 'script' });
}

/** Names a script takes from outside: used somewhere, declared in no scope around that place. */
export function freeNames(source: string): string[] {
  const tree = parseScript(source);
  const declared = new Map<Node, Set<string>>();
  const declare = (scope: Node, name: string) => declared.set(scope, (declared.get(scope) ?? new Set()).add(name));
  const isFunction = (node: Node) => /Function/.test(node.type);
  const isBlock = (node: Node) => /^(BlockStatement|For\w*Statement|SwitchStatement|CatchClause|Program)$/.test(node.type);
  const nearest = (around: readonly Node[], fits: (node: Node) => boolean) => [...around].reverse().find(fits) ?? tree;

  const inScope = (node: Node, ancestors: readonly Node[]) => {
    const around = ancestors.slice(0, -1);
    const each = node as Any as Record<string, unknown> & { id?: Node; params?: Node[]; param?: Node; kind?: string; declarations?: { id: Node }[] };
    if (node.type === 'VariableDeclaration') {
      const scope = each.kind === 'var' ? nearest(around, isFunction) : nearest(around, (other) => isFunction(other) || isBlock(other));
      for (const { id } of each.declarations ?? []) for (const name of boundNames(id)) declare(scope, name);
    } else if (isFunction(node)) {
      for (const parameter of each.params ?? []) for (const name of boundNames(parameter)) declare(node, name);
      declare(node, 'arguments');
      if (each.id)
        declare(
          node.type === 'FunctionDeclaration' ? nearest(around, (other) => isFunction(other) || isBlock(other)) : node,
          (each.id as Any).name as unknown as string,
        );
    } else if (/^Class/.test(node.type) && each.id) {
      declare(
        node.type === 'ClassDeclaration' ? nearest(around, (other) => isFunction(other) || isBlock(other)) : node,
        (each.id as Any).name as unknown as string,
      );
    } else if (node.type === 'CatchClause' && each.param) for (const name of boundNames(each.param)) declare(node, name);
  };
  ancestor(tree, Object.fromEntries(Object.keys(base).map((type) => [type, (node: Node, _: unknown, around: Node[]) => inScope(node, around)])) as never);

  const free = new Set<string>();
  const use = (node: Node, _: unknown, around: Node[]) => {
    const { name } = node as unknown as { name: string };
    if (!around.some((scope) => declared.get(scope)?.has(name))) free.add(name);
  };
  ancestor(tree, { Identifier: use, VariablePattern: use } as never);
  return [...free].sort();
}

function boundNames(pattern: Node): string[] {
  const each = pattern as unknown as {
    type: string;
    name: string;
    properties: { value?: Node; argument?: Node }[];
    elements: (Node | null)[];
    left: Node;
    argument: Node;
  };
  if (each.type === 'Identifier') return [each.name];
  if (each.type === 'ObjectPattern') return each.properties.flatMap(({ value, argument }) => boundNames((value ?? argument) as Node));
  if (each.type === 'ArrayPattern') return each.elements.flatMap((element) => (element ? boundNames(element) : []));
  if (each.type === 'AssignmentPattern') return boundNames(each.left);
  return each.type === 'RestElement' ? boundNames(each.argument) : [];
}
