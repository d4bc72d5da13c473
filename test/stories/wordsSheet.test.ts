import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, columnsOf, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update, write } from './overridesPage';

const WORDS = 'Tiers · Words';
const FEEDBACK = 'Tiers · Feedback';
const STATE = 'State (filled in for you)';

/** Tiered, with the sheets of feedback and words, and feedback written in. */
async function shop(...feedback: readonly (readonly [customer: string, text: string, day?: string])[]): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows as Table });
  update(host);
  expect(host.menu('Note feedback').error).toBeUndefined();
  for (const [at, [customer, text, day = '2025-11-19']] of feedback.entries()) write(host, at + 2, [customer, day, 'question', '', text], FEEDBACK);
  return host;
}

/** The first free row below the words, and what was written there. */
function addWords(host: Host, ...cells: readonly string[]): number {
  const row = cellsOf(host.book, WORDS).length + 1;
  write(host, row, cells, WORDS);
  return row;
}

const stateOf = (host: Host, row: number): unknown => cellsOf(host.book, WORDS)[row - 1]?.[3];
const feedbackStates = (host: Host): unknown[] => columnsOf(host.book, FEEDBACK, STATE).flat();

const card = (host: Host, name: string): string => {
  const answer = host.clientRun('ui_explain', [name]) as { value: { value: { lines: string[] } } };
  return answer.value.value.lines.join('\n');
};

describe('the sheet of words', () => {
  test('is made together with the sheet of feedback, filled with the built-in words and how long a need counts', async () => {
    const host = await shop();
    const [headings, days, ...rows] = cellsOf(host.book, WORDS);
    expect(headings).toEqual(['Kind of word', 'Need', 'Words, with commas between', STATE]);
    expect(days?.slice(0, 3)).toEqual(['setting: days a need counts', '', '180']);
    expect(days?.[3]).toBe('A need counts for 180 days after a customer last named it. Then we show “ask again” until they name it again.');
    expect([...new Set(rows.map(([kind]) => kind))]).toEqual(['need', 'good', 'bad', 'not', 'so-so', 'very', 'a little', 'says nothing', 'irony']);
    expect([...new Set(rows.filter(([kind]) => kind === 'need').map(([, name]) => name))]).toEqual([
      'delivery',
      'price',
      'quality',
      'payment',
      'service',
      'training',
      'product choice',
      'returns',
    ]);
    expect(rows[0]?.slice(0, 2)).toEqual(['need', 'delivery']);
    expect(rows[0]?.[2]).toMatch(/^delivery, deliver, delivers/);
    for (const [, , words] of rows) expect(String(words).split(/[,、]/).length).toBeLessThanOrEqual(20);
    expect(host.book.rule(idOf(host, WORDS), 1, 0)).toMatchObject({ kind: 'list', values: expect.arrayContaining(['need', 'good', 'not']), strict: false });
    expect(host.ui.toasts.at(-1)?.message).toContain('Write customer, day and what was said');
  });

  test('in a Chinese spreadsheet speaks Chinese, Chinese words first', async () => {
    const host = await onHost({ 订单: exampleOrderRows as Table }, { locale: 'zh_CN' });
    update(host, '立即更新');
    expect(host.menu('记录反馈').error).toBeUndefined();
    const [headings, days, first] = cellsOf(host.book, '分层 · 词语');
    expect(headings).toEqual(['词语类别', '需求名称', '词语（用逗号或顿号隔开）', '状态（自动填写）']);
    expect(days?.[0]).toBe('设置：需求有效天数');
    expect(first?.slice(0, 2)).toEqual(['需求', '配送']);
    expect(first?.[2]).toMatch(/^配送、送货、送达/);
  });

  test('as it is made says what the built-in words say, and the update after it writes nothing more', async () => {
    const host = await shop(['Ana', 'The delivery was slow'], ['Ben', '没有不满意，发票呢'], ['Fay', 'Thanks for nothing']);
    update(host);
    const withSheet = feedbackStates(host);
    expect(columnsOf(host.book, WORDS, STATE).flat().slice(1)).toEqual(expect.arrayContaining(['Counts: 20 words.']));
    expect(
      columnsOf(host.book, WORDS, STATE)
        .flat()
        .filter((state) => !/^(Counts: \d+ words?\.|A need counts)/.test(String(state))),
    ).toEqual([]);
    update(host);
    expect(host.executions.at(-1)?.writes).toBe(1);
    host.byHand(() => host.book.deleteSheet(idOf(host, WORDS)));
    update(host);
    expect(feedbackStates(host)).toEqual(withSheet);
    expect(withSheet[0]).toContain('Needs: delivery. Sounds negative (“slow”).');
  });
});

describe('a shop’s own words', () => {
  test('a need of its own is found in feedback and contacts of either language, on the card and in the feedback summary', async () => {
    const host = await shop(['Ana', 'Can I have a gift box?'], ['Ben', '要礼盒装'], ['Fay', 'gift-wrapped, please'], ['Deng', 'no gift for me']);
    const row = addWords(host, 'need', 'gift wrap', 'gift box, gift-wrapped, 礼盒');
    update(host);
    expect(feedbackStates(host).map((state) => String(state).includes('Needs: gift wrap.'))).toEqual([true, true, true, false]);
    expect(stateOf(host, row)).toBe('Counts: 3 words.');
    expect(card(host, 'Ben')).toContain('Needs named: gift wrap (2025-11-19)');
    expect(card(host, 'Deng')).not.toContain('gift wrap');
  });

  test('in Chinese', async () => {
    const host = await onHost({ 订单: exampleOrderRows as Table }, { locale: 'zh_CN' });
    update(host, '立即更新');
    expect(host.menu('记录反馈').error).toBeUndefined();
    write(host, 2, ['Ana', '2025-11-19', '咨询', '', '有没有礼盒？'], '分层 · 客户反馈');
    write(host, cellsOf(host.book, '分层 · 词语').length + 1, ['需求', '礼盒包装', '礼盒、包装纸，gift box'], '分层 · 词语');
    update(host, '立即更新');
    expect(String(columnsOf(host.book, '分层 · 客户反馈', '状态（自动填写）').flat()[0])).toContain('礼盒包装');
  });

  test('a word taken out of a mood says nothing any more; one put in does', async () => {
    const host = await shop(['Ana', 'That was wicked'], ['Ben', 'slow']);
    const rows = cellsOf(host.book, WORDS);
    const at = rows.findIndex(([kind, , words]) => kind === 'bad' && /(^|, )slow(,|$)/.test(String(words)));
    host.edit(`${WORDS}!C${at + 1}`, String(rows[at]?.[2]).replace(/(^|, )slow(,|$)/, '$2'));
    addWords(host, 'good', '', 'wicked');
    update(host);
    const states = feedbackStates(host).map(String);
    expect(states[0]).toContain('Sounds positive (“wicked”).');
    expect(states[1]).not.toMatch(/Sounds|mood/);
  });

  test('a need that nobody names again in the days they set is to be asked for again', async () => {
    const host = await shop(['Ana', 'delivery?', '2025-10-01']);
    expect(card(host, 'Ana')).toContain('Needs named: delivery (2025-10-01)');
    host.edit(`${WORDS}!C2`, '30');
    update(host);
    expect(card(host, 'Ana')).toContain('Needs named: delivery (2025-10-01, ask again)');
    expect(stateOf(host, 2)).toBe('A need counts for 30 days after a customer last named it. Then we show “ask again” until they name it again.');
    write(host, 3, ['Ana', '2025-11-19', 'question', '', 'when do you deliver?'], FEEDBACK);
    expect(card(host, 'Ana')).toContain('Needs named: delivery (2025-11-19)');
  });
});

describe('rows that are wrong', () => {
  test('are told beside with their cell and in the update; the built-in words stay meanwhile', async () => {
    const host = await shop(['Ana', 'The delivery was slow'], ['Ben', 'any discount?']);
    const rows = cellsOf(host.book, WORDS);
    const price = rows.findIndex(([, name]) => name === 'price');
    host.edit(`${WORDS}!A3`, 'kneed');
    host.edit(`${WORDS}!B${price + 1}`, '');
    const [own, long] = [addWords(host, 'need', '', 'gift box'), addWords(host, 'bad', '', `grim, ${'x'.repeat(41)}`)];
    const message = update(host);
    expect(stateOf(host, 3)).toBe(
      'A3: choose one of need, good, bad, not, so-so, very, a little, says nothing, irony, setting: days a need counts. Until then the built-in words stay as they are.',
    );
    expect(stateOf(host, price + 1)).toBe(`B${price + 1}: write the name of the need. Until then the built-in words stay as they are.`);
    expect(stateOf(host, own)).toMatch(new RegExp(`^B${own}: write the name`));
    expect(stateOf(host, long)).toBe(`Counts: 1 word. C${long}: “${'x'.repeat(40)}…” does not count, for a word has a letter and at most 40 characters.`);
    expect(message).toContain('4 rows of “Tiers · Words” cannot be used, or not wholly, the first in A3.');
    const states = feedbackStates(host).map(String);
    expect([states[0], states[1]]).toEqual([expect.stringContaining('Needs: delivery.'), expect.stringContaining('Needs: price.')]);
  });

  test('a word that is good and bad is told', async () => {
    const host = await shop();
    const row = addWords(host, 'bad', '', 'cheap, great');
    update(host);
    expect(stateOf(host, row)).toBe(`Counts: 2 words. C${row}: “great” also stands under “good”. Take it out of one of the two.`);
  });

  test('sorted, with a column put in and a heading changed, the words count as before', async () => {
    const host = await shop(['Ana', 'gift box']);
    addWords(host, 'need', 'gift wrap', 'gift box');
    const { length } = cellsOf(host.book, WORDS);
    const order = Array.from({ length: length - 1 }, (_, at) => length - 2 - at);
    host.byHand(() => host.book.reorderRows({ sheetId: idOf(host, WORDS), row: 1, column: 0, rows: length - 1, columns: 4 }, order));
    host.edit(`${WORDS}!B1`, 'What for');
    update(host);
    expect(String(feedbackStates(host)[0])).toContain('Needs: gift wrap.');
    expect(stateOf(host, 2)).toBe('Counts: 1 word.');
  });
});

describe('the sheet taken away', () => {
  test('deleted, it brings back the built-in words; noting feedback makes it anew', async () => {
    const host = await shop(['Ana', 'The delivery was slow, no gift box']);
    host.edit(`${WORDS}!A3`, 'need');
    for (let row = 3; row <= cellsOf(host.book, WORDS).length; row++) for (const column of 'ABC') host.edit(`${WORDS}!${column}${row}`, '');
    write(host, 3, ['need', 'gift wrap', 'gift box'], WORDS);
    update(host);
    expect(String(feedbackStates(host)[0])).toContain('Needs: gift wrap. Sounds negative');
    host.byHand(() => host.book.deleteSheet(idOf(host, WORDS)));
    update(host);
    expect(String(feedbackStates(host)[0])).toContain('Needs: delivery. Sounds negative');
    expect(host.book.sheetByName(WORDS)).toBeUndefined();
    expect(host.menu('Note feedback').error).toBeUndefined();
    expect(cellsOf(host.book, WORDS)[1]?.[0]).toBe('setting: days a need counts');
  });

  test('emptied but for its headings, the built-in words count', async () => {
    const host = await shop(['Ana', 'The delivery was slow']);
    const { length } = cellsOf(host.book, WORDS);
    const rect = { sheetId: idOf(host, WORDS), row: 1, column: 0, rows: length - 1, columns: 4 };
    host.byHand(() =>
      host.book.write(
        rect,
        Array.from({ length: length - 1 }, () => ['', '', '', '']),
      ),
    );
    expect(update(host)).not.toContain('Tiers · Words');
    expect(String(feedbackStates(host)[0])).toContain('Needs: delivery. Sounds negative');
  });

  test('goes with everything else, unless somebody wrote beside it', async () => {
    const host = await shop();
    expect(host.clientRun('ui_removeAll', ['REMOVE EVERYTHING'])).toMatchObject({ ok: true, value: { ok: true } });
    expect(host.book.sheets.map(({ name }) => name).filter((name) => name.includes('Words'))).toEqual([]);
    const other = await shop();
    other.edit(`${WORDS}!F3`, 'ask Mia');
    expect(other.clientRun('ui_removeAll', ['REMOVE EVERYTHING'])).toMatchObject({ ok: true, value: { ok: true } });
    expect(other.book.sheets.some(({ name }) => name.includes('Words'))).toBe(true);
  });
});

/** The ways between our sheets. */
const OUR_LINK = /^=HYPERLINK\((?:"#gid=\d+";"Open"|"#gid="&IFERROR\(VLOOKUP\("summary",'?__tier_state'?!\$A:\$B,2,FALSE\),0\),"← Summary")\)$/;

test('names and words like formulas, patterns and markup stay texts in every sheet that shows them', async () => {
  const names = ['\'=HYPERLINK("http://evil.example","x")', "'+1+1", "'@SUM(A1)", '<script>alert(1)</script>', '(a+)+$', '__proto__'];
  const host = await shop(
    ...names.map((_, at): [string, string] => [['Ana', 'Ben', 'Fay', 'Deng', 'Chloe', 'Emil'][at] as string, `I want zork${'abcdef'[at]}`]),
  );
  for (const [at, name] of names.entries()) addWords(host, 'need', name, `zork${'abcdef'[at]}, .*, [a-z]+, =1+1`);
  update(host);
  const states = feedbackStates(host).map(String);
  for (const [at, name] of names.entries()) expect(states[at]).toContain(name.replace(/^'/, ''));
  expect(card(host, 'Emil')).toContain('Needs named: __proto__');
  for (const { id, name } of host.book.sheets.filter(({ name: each }) => each.startsWith('Tiers'))) {
    const formulas = host.book
      .formulas({ sheetId: id, row: 0, column: 0, rows: 120, columns: 30 })
      .flat()
      .filter((formula) => /HYPERLINK|SUM|\+1/.test(formula ?? '') && !OUR_LINK.test(formula ?? ''));
    expect([name, formulas.filter((formula) => !formula?.includes('TODAY'))]).toEqual([name, []]);
  }
});
