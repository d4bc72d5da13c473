import type { Selection } from '../../workbench';
import { selectionNamed } from '../selection/address';
import type { GridSize } from '../selection/movement';

/** Cells of this sheet a formula speaks of, each with a number for its colour. */
interface FormulaReference {
  readonly block: Selection;
  readonly color: number;
}

const REFERENCE_COLORS = 6;

/** What the formula being typed refers to on its own sheet; texts and other sheets' cells are left out. */
export function referencesIn(formula: string, size: GridSize): FormulaReference[] {
  if (!formula.startsWith('=')) return [];
  const code = formula.replace(/"[^"]*"?/g, (text) => ' '.repeat(text.length)).replace(/'[^']*'![$\w:]*/g, (text) => ' '.repeat(text.length));
  const names = [
    ...code.matchAll(/(?<![\w.!$])(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{0,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}\$?\d*|\$?\d+:\$?\d+)(?![\w(!.])/g),
  ];
  const colors = new Map<string, number>();
  return names.flatMap(([name]) => {
    const block = selectionNamed(name, size);
    if (block === undefined) return [];
    const key = name.toUpperCase().replaceAll('$', '');
    const color = colors.get(key) ?? colors.size % REFERENCE_COLORS;
    colors.set(key, color);
    return [{ block, color }];
  });
}
