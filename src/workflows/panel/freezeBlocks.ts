import { type Language, say } from '../../messages';
import { areaText } from './formulaText';
import { tierFormulasIn } from './freezeCells';
import type { Block } from './panelPage';
import type { CellArea, UserSheet } from './userCells';

/** How many formulas of ours stand in what is selected, and the button that turns them into values. */
export function freezeBlocks(sheet: UserSheet, selected: CellArea, language: Language): Block[] {
  const { count } = tierFormulasIn(sheet, selected);
  const title = say(language, 'page.freeze');
  if (count === 0) return [{ kind: 'rows', title, rows: [{ icon: 'lock', title: say(language, 'page.freeze.none'), text: say(language, 'page.freeze.how') }] }];
  const range = areaText(selected);
  const label = say(language, 'page.freeze.press');
  const asks = { text: say(language, 'page.freeze.asks', { count }) };
  const press = { label, asks, go: { kind: 'do', action: 'freezeFormulas', about: `${sheet.name}!${range}` } } as const;
  return [
    {
      kind: 'rows',
      title,
      rows: [{ icon: 'lock', title: say(language, 'page.freeze.found', { count, range }), text: say(language, 'page.freeze.how'), press }],
    },
  ];
}
