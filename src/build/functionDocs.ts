import type { CustomFunction } from '../catalogue';

/** The reference of the custom functions, in both languages, from the catalogue alone. */
export function functionDocs(functions: readonly CustomFunction[]): string {
  const head =
    '# Functions / 函数\n\nMade by `npm run check -- --write` from the function catalogue. The examples are evaluated by the tests on the files in `examples/`.\n';
  return [head, ...functions.map(section)].join('\n');
}

function section({ name, help, arguments: parameters, examples, shape }: CustomFunction): string {
  const list = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : parameter)).join(', ');
  const answer = shape === 'row' ? 'One answer per row. / 每行一个结果。' : 'A new table with a heading. / 一张带标题的新表。';
  const rows = parameters.map(({ name: parameter, help: text }) => `- \`${parameter}\`: ${text.en} / ${text.zh}`);
  return [`## ${name}`, '', `${help.en} / ${help.zh}`, '', `\`=${name}(${list})\` ${answer}`, '', ...rows, '', ...examples.map(example)].join('\n');
}

function example({ formula, result }: CustomFunction['examples'][number]): string {
  if (!Array.isArray(result)) return `\`${formula}\` → ${String(result)}\n`;
  const rows = result as readonly (readonly (string | number)[])[];
  if (rows.every((row) => row.length === 1)) return `\`${formula}\` → ${rows.map(([cell]) => (cell === '' ? '(blank)' : cell)).join(' · ')}\n`;
  const [heading = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [`\`${formula}\``, '', line(heading), line(heading.map(() => '---')), ...body.map(line), ''].join('\n');
}
