import type { CustomFunction } from '../catalogue';

/** A language of the reference, as the catalogue names it. */
type Language = keyof CustomFunction['help'];

interface Words {
  readonly title: string;
  readonly head: string;
  readonly other: string;
  readonly row: string;
  readonly table: string;
  readonly colon: string;
  readonly blank: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Functions',
    head: 'Made by `npm run check -- --write` from the function catalogue. The examples are evaluated by the tests on the files in `examples/`.',
    other: '中文：[functions.zh.md](functions.zh.md)',
    row: 'One answer per row.',
    table: 'A new table with a heading.',
    colon: ': ',
    blank: '(blank)',
  },
  zh: {
    title: '函数',
    head: '由 `npm run check -- --write` 根据函数目录生成。例子使用 `examples/` 中的文件，由测试逐一计算；表格为英文时，结果也是英文。',
    other: 'English: [functions.md](functions.md)',
    row: '每行一个结果。',
    table: '一张带标题的新表。',
    colon: '：',
    blank: '（空）',
  },
};

/** The reference of the custom functions in one language, from the catalogue alone. */
export function functionDocs(functions: readonly CustomFunction[], language: Language): string {
  const { title, head, other } = WORDS[language];
  const list = functions.map(({ name, help }) => `- [${name}](#${name.toLowerCase()})${WORDS[language].colon}${help[language]}`);
  return [`# ${title}\n\n${other}\n\n${head}\n\n${list.join('\n')}\n`, ...functions.map((each) => section(each, language))].join('\n');
}

function section({ name, help, arguments: parameters, examples, shape }: CustomFunction, language: Language): string {
  const words = WORDS[language];
  const list = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : parameter)).join(', ');
  const rows = parameters.map(({ name: parameter, help: text }) => `- \`${parameter}\`${words.colon}${text[language]}`);
  const shown = examples.map((each) => example(each, words.blank));
  return [`## ${name}`, '', help[language], '', `\`=${name}(${list})\` ${words[shape]}`, '', ...rows, ...(rows.length > 0 ? [''] : []), ...shown].join('\n');
}

function example({ formula, result }: CustomFunction['examples'][number], blank: string): string {
  if (!Array.isArray(result)) return `\`${formula}\` → ${String(result)}\n`;
  const rows = result as readonly (readonly (string | number)[])[];
  if (rows.every((row) => row.length === 1)) return `\`${formula}\` → ${rows.map(([cell]) => (cell === '' ? blank : cell)).join(' · ')}\n`;
  const [heading = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [`\`${formula}\``, '', line(heading), line(heading.map(() => '---')), ...body.map(line), ''].join('\n');
}
