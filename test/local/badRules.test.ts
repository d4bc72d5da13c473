import { expect, test } from 'vitest';
import { EXAMPLE_ORDERS, folderWith, sentenceOf } from './command';

const BRACES = 'the rules must stand in one pair of braces, for example {"weights": {"recency": 50}}; put them there.';

const CASES: readonly (readonly [why: string, rules: string | Uint8Array | undefined, sentence: string | RegExp])[] = [
  ['no such file', undefined, 'rules.json: there is no such file; check the name and the folder.'],
  [
    'a comma too many',
    '{\n  "weights": {"recency": 50},\n  "tiers": [,]\n}',
    'rules.json: line 3 is not valid JSON; check the commas, quotes and brackets there.',
  ],
  ['cut off', '{\n"weights": {', 'rules.json: line 2 is not valid JSON; check the commas, quotes and brackets there.'],
  ['empty', '', 'rules.json: line 1 is not valid JSON; check the commas, quotes and brackets there.'],
  ['GBK text', Buffer.from('7b22736865657422 3a22b6a9b5a5227d'.replace(' ', ''), 'hex'), 'rules.json: the text is not UTF-8; save the rules again as UTF-8.'],
  ['a list', '[1]', `rules.json: ${BRACES}`],
  ['a number', '5', `rules.json: ${BRACES}`],
  ['nothing', 'null', `rules.json: ${BRACES}`],
  ['an unknown key', '{"foo": 1}', /^rules\.json: .*"foo"/],
  ['an unknown key further in', '{"columns": {"client": "A"}}', /^rules\.json: .*"columns\.client"/],
  ['limits in the wrong order', '{"tiers": [{"name": "A", "share": 50}, {"name": "B", "share": 20}]}', /^rules\.json: .*B \(20%\) is above A \(50%\)/],
  ['weights that judge nothing', '{"weights": {"recency": 0, "frequency": 0, "monetary": 0}}', /^rules\.json: All weights are 0/],
  ['a sheet that is not there', '{"sheet": "Sales"}', /^rules\.json: .*“Sales”/],
  [
    'a column that is not there',
    '{"columns": {"amount": "Turnover"}}',
    'rules.json: The rules name “Turnover” as the amount, but “Orders” has no such column (columns: Customer, Date, Amount): correct the rule; nothing was changed.',
  ],
];

test.concurrent.each(CASES)('a policy with %s is refused by name, and nothing is written', async (_, rules, sentence) => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, ...(rules === undefined ? {} : { 'rules.json': rules }) });
  const said = sentenceOf(await folder.run('refresh', '--orders', 'orders.csv', '--policy', 'rules.json', '--out', 'out.xlsx'));
  if (typeof sentence === 'string') expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
  expect(folder.has('out.xlsx')).toBe(false);
});

test.concurrent('in Chinese', async () => {
  const folder = folderWith({ 'orders.csv': EXAMPLE_ORDERS, '规则.json': '[1]' });
  const said = sentenceOf(await folder.run('refresh', '--orders', 'orders.csv', '--policy', '规则.json', '--locale', 'zh_CN'));
  expect(said).toBe('规则.json：规则必须写在一对大括号里，例如 {"weights": {"recency": 50}}，请照此修改。');
});
