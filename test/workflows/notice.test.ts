import { describe, expect, test } from 'vitest';
import { factNaming, NOTICE_PARTS, type NoticeFact, type NoticeFactId, noticeChanges } from '../../src/workflows/notice/facts';
import { type KeptNotice, keepNotice, readKeptNotice } from '../../src/workflows/notice/keptNotice';
import { factSentence, noticeText } from '../../src/workflows/notice/noticeText';
import { notebook } from '../support/notebook';

const IDS: readonly NoticeFactId[] = Object.values(NOTICE_PARTS).flat();
/** What facts name that are not told by headings. */
const NAMED: Readonly<Partial<Record<NoticeFactId, readonly string[]>>> = {
  counts: ['tenure'],
  services: ['discount', 'contact'],
  program: ['week'],
  reviews: ['monthly'],
  keep: ['3'],
  protectNew: ['90'],
  grace: ['2'],
};
const factOf = (id: NoticeFactId): NoticeFact => [id, ...(NAMED[id] ?? ['Region', 'Store'])];

const noticeOf = (facts: readonly NoticeFact[]): KeptNotice => ({ version: 1, day: '2025-11-21', shop: '', contact: '', years: 0, facts });

describe('the words', () => {
  test.each(['en', 'zh'] as const)('every fact has its own sentence in %s, and stands once in the text, in the order of the parts', (language) => {
    const facts = IDS.map(factOf);
    const sentences = facts.map((fact) => factSentence(fact, language));
    expect(new Set(sentences).size).toBe(IDS.length);
    expect(sentences.filter((each) => /undefined|NaN|[{}]/.test(each))).toEqual([]);
    const text = noticeText([...facts].reverse(), { shop: '', version: 1, day: '2025-11-21' }, language);
    const told = text.split('\n').flatMap((line) => (/^( {3}–|•) /.test(line) ? [line.replace(/^( {3}–|•) /, '')] : []));
    expect(told).toEqual(sentences);
  });

  test('what has no fact has no heading either', () => {
    expect(noticeText([['ask']], { shop: 'Copper Kettle', version: 2, day: '2025-11-21' }, 'en')).toBe(
      'How Copper Kettle uses data about its customers\nVersion 2, 2025-11-21\n\nWhat you can ask for\n• You can ask to see what is kept about you, to have it corrected, and to have a person look at your group again.',
    );
  });

  test('a price that differs is told with who gets it', () => {
    expect(factSentence(['prices', 'Anyone who orders twenty', 'Open to all'], 'en')).toBe(
      'Some discounts, coupons or prices differ by group. Who gets them: Anyone who orders twenty; Open to all.',
    );
  });
});

describe('what has changed', () => {
  test.each<[before: NoticeFact[], now: NoticeFact[], count: number, why: string]>([
    [[['sort', 'VIP']], [['sort', 'VIP']], 0, 'the same'],
    [[['sort', 'VIP']], [['sort', 'Top']], 1, 'one point told otherwise is one'],
    [[['counts', 'recency']], [['counts', 'monetary']], 2, 'each dimension is a point of its own'],
    [[['keepOpen']], [['keep', '3']], 2, 'a promise came, and its absence went'],
    [[], [['mailing'], ['mailList']], 2, 'two came'],
  ])('%j → %j: %d (%s)', (before, now, count) => {
    const { fresh, gone, ...told } = noticeChanges(before, now);
    expect(told.count).toBe(count);
    expect([fresh.length + gone.length > 0, noticeChanges(now, before).count]).toEqual([count > 0, count]);
  });

  test('names are told once, shortened, and no more than twelve', () => {
    const names = ['A', ' A ', '', ...Array.from({ length: 30 }, (_, at) => `${at} ${'x'.repeat(60)}`)];
    const [fact = ['sort']] = factNaming('orders', names);
    expect([fact.length, fact[1], Math.max(...fact.map((name) => name.length))]).toEqual([13, 'A', 40]);
    expect(factNaming('orders', ['', ' '])).toEqual([]);
  });
});

describe('what is kept', () => {
  test('comes back as it was', () => {
    const notes = notebook();
    const notice = noticeOf(IDS.map(factOf));
    expect([keepNotice(notes, notice), readKeptNotice(notes)]).toEqual([true, notice]);
  });

  test('what Google could not keep is not written, and what was kept before stays', () => {
    const notes = notebook();
    keepNotice(notes, noticeOf([['ask']]));
    const long = noticeOf(Array.from({ length: 20 }, (): NoticeFact => ['orders', ...new Array<string>(12).fill('列'.repeat(40))]));
    expect([keepNotice(notes, long), readKeptNotice(notes)?.facts]).toEqual([false, [['ask']]]);
  });

  test.each(['', 'null', '{}', '[]', '{"version":0}', '{"version":1,"day":"x","shop":"","contact":"","years":4,"facts":[]}'])('%j is no notice', (text) => {
    const notes = notebook();
    notes.write('tierkeeper.notice', text);
    expect(readKeptNotice(notes)).toBeUndefined();
  });
});
