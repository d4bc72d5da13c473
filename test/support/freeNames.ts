import { type Node, parse } from 'acorn';
import { ancestor, base } from 'acorn-walk';

/** The parts of a syntax tree we look at; each node has the few that fit its type. */
interface Part {
  readonly type: string;
  readonly name: string;
  readonly kind?: string;
  readonly id?: Node | null;
  readonly param?: Node | null;
  readonly params?: readonly Node[];
  readonly declarations?: readonly { readonly id: Node }[];
  readonly properties?: readonly { readonly value?: Node; readonly argument?: Node }[];
  readonly elements?: readonly (Node | null)[];
  readonly left?: Node;
  readonly argument?: Node;
}

const partOf = (node: Node) => node as unknown as Part;
const isFunction = (node: Node) => /Function/.test(node.type);
const isScope = (node: Node) => isFunction(node) || /^(BlockStatement|For\w*Statement|SwitchStatement|CatchClause|Program)$/.test(node.type);

/** A script as Google gets it: ES2019, no module. */
export function parseScript(source: string) {
  return parse(source, { ecmaVersion: 2019, sourceType: 'script' });
}

/** Names a script takes from outside: used somewhere, declared in no scope around that place. */
export function freeNames(source: string): string[] {
  const tree = parseScript(source);
  const declared = new Map<Node, Set<string>>();
  const collect = (node: Node, _: unknown, ancestors: readonly Node[]) => {
    const around = ancestors.slice(0, -1).reverse();
    const [scope, names] = declaration(node, { block: around.find(isScope) ?? tree, body: around.find(isFunction) ?? tree });
    declared.set(scope, new Set([...(declared.get(scope) ?? []), ...names]));
    if (isFunction(node)) declared.set(node, new Set([...(declared.get(node) ?? []), 'arguments', ...(partOf(node).params ?? []).flatMap(boundNames)]));
  };
  const declaring = Object.keys(base).filter((type) => /^(VariableDeclaration|CatchClause|Class\w+|\w*Function\w*)$/.test(type));
  ancestor(tree, Object.fromEntries(declaring.map((type) => [type, collect])) as never);

  const free = new Set<string>();
  const use = (node: Node, _: unknown, around: readonly Node[]) => {
    const { name } = partOf(node);
    if (!around.some((scope) => declared.get(scope)?.has(name))) free.add(name);
  };
  ancestor(tree, { Identifier: use, VariablePattern: use } as never);
  return [...free].sort();
}

/** The scope in which a node makes names known, and those names. */
function declaration(node: Node, around: { block: Node; body: Node }): [scope: Node, names: string[]] {
  const { kind, id, param, declarations } = partOf(node);
  if (node.type === 'VariableDeclaration') return [kind === 'var' ? around.body : around.block, (declarations ?? []).flatMap((each) => boundNames(each.id))];
  if (node.type === 'CatchClause') return [node, param ? boundNames(param) : []];
  return [/Declaration$/.test(node.type) ? around.block : node, id ? boundNames(id) : []];
}

function boundNames(pattern: Node): string[] {
  const { type, name, properties = [], elements = [], left, argument } = partOf(pattern);
  if (type === 'Identifier') return [name];
  const inside = [...properties.map((each) => each.value ?? each.argument), ...elements, left, argument];
  return inside.flatMap((each) => (each ? boundNames(each) : []));
}
