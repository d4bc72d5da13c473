import type { ShownCell } from '../../../server/protocol';

/** The cells as other programs take them over with their looks. */
export function htmlTable(cells: readonly (readonly (ShownCell | undefined)[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map(dataCell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;font-family:Arial;font-size:10pt">${rows}</table>`;
}

function dataCell(cell: ShownCell | undefined): string {
  const text = escaped(cell?.text ?? '').replaceAll('\n', '<br>');
  const style = styleOf(cell);
  return style === '' ? `<td>${text}</td>` : `<td style="${escaped(style)}">${text}</td>`;
}

function styleOf(cell: ShownCell | undefined): string {
  if (cell === undefined) return '';
  const align = cell.align ?? (cell.right ? 'right' : cell.middle ? 'center' : undefined);
  return [
    cell.bold && 'font-weight:bold',
    cell.size !== undefined && `font-size:${cell.size}pt`,
    cell.color !== undefined && `color:${cell.color}`,
    cell.background !== undefined && `background-color:${cell.background}`,
    align !== undefined && `text-align:${align}`,
  ]
    .filter((part): part is string => typeof part === 'string')
    .join(';');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
