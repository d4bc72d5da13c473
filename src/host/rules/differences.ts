import { KNOWN_GAPS } from './gaps';
import { isAutomatic, type Label, type Rule } from './rule';

const LABELS: readonly (readonly [label: Label, title: string, meaning: string])[] = [
  ['documented', 'Documented', "A page of Google's says so."],
  ['observed', 'Observed', 'Others saw it on Google and wrote it down; the source is named.'],
  ['assumed', 'Assumed', 'Nobody we could read says so. Where two readings were possible, the host does the one that is worse for us.'],
];

/** The page `differences.md`: what the host holds Google to, how we know, and what it does not do. */
export function differencesMarkdown(rules: readonly Rule[]): string {
  const automatic = rules.filter(isAutomatic).length;
  const head = [
    '# How the local Google differs from Google',
    '',
    'Made from `rules/` by a test, not by hand. Nothing here was run on Google by us: `npm run build:probe` makes a script',
    'that does, in a scratch spreadsheet, and lists every rule with what was expected and what was seen.',
    '',
    `${rules.length} rules; ${automatic} are tried by script, here and there; ${rules.length - automatic} need a person on Google.`,
    '',
    '## Known gaps',
  ];
  const gaps = KNOWN_GAPS.flatMap(([theme, list]) => ['', `### ${theme}`, '', ...list.map((gap) => `- ${gap}`)]);
  const tables = LABELS.flatMap(([label, title, meaning]) =>
    section(
      title,
      meaning,
      rules.filter((rule) => rule.label === label),
    ),
  );
  return `${[...head, ...gaps, ...tables].join('\n')}\n`;
}

function section(title: string, meaning: string, rules: readonly Rule[]): string[] {
  const rows = rules.map((rule) => `| ${rule.id} | ${cell(rule.rule)} | ${cell(rule.source)} | ${triedBy(rule)} |`);
  return ['', `## ${title} (${rules.length})`, '', meaning, '', '| rule | what Google does | source | tried by |', '|---|---|---|---|', ...rows];
}

function triedBy({ steps }: Rule): string {
  if (typeof steps === 'string') return 'script';
  return `${steps.here === undefined ? 'a person' : 'script here, a person on Google'}: ${cell(steps.manual)}`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
