import type { Look } from '../../../person/actions';
import { selectedRect } from '../area';
import { currencyFormat, currencySign, DATE, DATE_TIME, DECIMAL, PERCENT, PLAIN_TEXT } from '../numberFormats';
import { FILL_COLORS, TEXT_COLORS } from '../palette';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR, submenu } from './menuNode';

export function formatMenu(shell: Shell): MenuNode[] {
  const { words, cell } = shell;
  return [
    submenu(words.format.number, numberFormatItems(shell)),
    item(words.format.bold, () => look(shell, { bold: !cell?.bold }), { shortcut: 'Ctrl+B', checked: cell?.bold === true }),
    submenu(words.format.align, alignmentItems(shell)),
    item(words.format.wrap, () => look(shell, { wrap: !cell?.wrap }), { checked: cell?.wrap === true }),
    SEPARATOR,
    submenu(words.format.textColor, colorItems(shell, 'fontColor')),
    submenu(words.format.fillColor, colorItems(shell, 'background')),
    SEPARATOR,
    item(words.format.clear, () => look(shell, NO_LOOK), { shortcut: 'Ctrl+\\' }),
  ];
}

/** Changes the look of what is selected. */
export function look(shell: Shell, change: Look): void {
  void shell.act({ do: 'look', rect: selectedRect(shell), look: change });
}

export const NO_LOOK: Look = { numberFormat: null, bold: false, fontColor: null, background: null, align: null, wrap: false };

export function numberFormatItems(shell: Shell): MenuNode[] {
  const { words, state, cell } = shell;
  const choice = (label: string, numberFormat: string | null) =>
    item(label, () => look(shell, { numberFormat }), { checked: (cell?.format ?? null) === numberFormat });
  return [
    choice(words.format.automatic, null),
    choice(words.format.plain, PLAIN_TEXT),
    SEPARATOR,
    choice(words.format.decimal, DECIMAL),
    choice(words.format.percent, PERCENT),
    choice(words.format.currency(currencySign(state.locale)), currencyFormat(state.locale)),
    SEPARATOR,
    choice(words.format.date, DATE),
    choice(words.format.dateTime, DATE_TIME),
  ];
}

export function alignmentItems(shell: Shell): MenuNode[] {
  const { words, cell } = shell;
  return (['left', 'center', 'right'] as const).map((align) => item(words.format[align], () => look(shell, { align }), { checked: cell?.align === align }));
}

export function colorItems(shell: Shell, which: 'fontColor' | 'background'): MenuNode[] {
  const now = (which === 'fontColor' ? shell.cell?.color : shell.cell?.background)?.toLowerCase() ?? null;
  return (which === 'fontColor' ? TEXT_COLORS : FILL_COLORS).map(({ name, color }) =>
    item(shell.words.colors[name], () => look(shell, which === 'fontColor' ? { fontColor: color } : { background: color }), {
      swatch: color ?? (which === 'fontColor' ? '#1f1f1f' : '#ffffff'),
      checked: now === color,
    }),
  );
}
