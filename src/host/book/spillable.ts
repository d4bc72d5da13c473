import type { Node } from './compile';
import { NATIVE } from './functions/table';

/**
 * Whether a formula could fill more than its own cell. Only a hint for the order of work (spills first), never for results:
 * a custom function of single cells is taken to give a single cell.
 */
export function canSpill(node: Node): boolean {
  switch (node.type) {
    case 'value':
      return false;
    case 'reference':
      return node.reference.isRange;
    case 'name':
    case 'array':
      return true;
    case 'unary':
      return canSpill(node.operand);
    case 'binary':
      return canSpill(node.left) || canSpill(node.right);
    case 'call':
      if (NATIVE[node.name]?.shape === 'one') return false;
      return node.args.length === 0 ? NATIVE[node.name] === undefined : node.args.some((argument) => argument !== undefined && canSpill(argument));
  }
}
