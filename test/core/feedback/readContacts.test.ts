import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { dayOn } from '../../support/customers';
import { contact, contactsOf } from './readingSaid';

describe('whom a row is about', () => {
  test.each<[written: Cell, key: string, why: string]>([
    ['C1', 'c1', 'the number of the orders'],
    [' c1 ', 'c1', 'however spelled'],
    ['ana@example.com', 'c1', 'the e-mail beside it'],
    ['138 0013 8000', 'c1', 'the phone'],
    ['Benedict Low', 'c14', 'a name that only one has'],
  ])('%j is %s (%s)', (written, key) => {
    expect(contactsOf(contact(written, '2025-07-10')).contacts).toMatchObject([{ customer: key, day: dayOn('2025-07-10') }]);
  });

  test.each<[written: Cell, verdict: object, why: string]>([
    ['', { code: 'customerBlank' }, 'nobody named'],
    ['Wang Wei', { code: 'customerShared', customers: 2 }, 'two go by that name'],
    ['C15', { code: 'customerUnknown' }, 'nobody of that number'],
  ])('%j counts for nobody, and says why: %j (%s)', (written, verdict) => {
    const read = contactsOf(contact(written, '2025-07-10', { outcome: 'called' }));
    expect(read.contacts).toEqual([]);
    expect(read.verdicts).toMatchObject([verdict]);
  });
});

describe('the day', () => {
  test.each<[written: Cell, verdict: string]>([
    ['', 'dayBlank'],
    ['soon', 'dayUnclear'],
    ['2025-07-16', 'dayAhead'],
    ['2025-07-15', 'recorded'],
    ['15/07/2025', 'recorded'],
    ['2025年7月15日', 'recorded'],
  ])('%j: %s', (written, code) => expect(contactsOf(contact('C1', written)).verdicts).toMatchObject([{ code }]));
});

describe('minutes', () => {
  test.each<[written: Cell, minutes: number | undefined, unclear: 'none' | 'minutes']>([
    [30, 30, 'none'],
    ['30 min', 30, 'none'],
    ['20分钟', 20, 'none'],
    ['1.5 h', 90, 'none'],
    ['1,5 h', 90, 'none'],
    ['2小时', 120, 'none'],
    ['', undefined, 'none'],
    [0, 0, 'none'],
    ['a while', undefined, 'minutes'],
    [-5, undefined, 'minutes'],
    [5000, undefined, 'minutes'],
  ])('%j are %j (%s)', (written, minutes, unclear) => {
    const read = contactsOf(contact('C1', '2025-07-10', { minutes: written }));
    expect(read.contacts[0]?.minutes).toBe(minutes);
    expect(read.verdicts[0]).toMatchObject({ code: 'recorded', unclear });
  });
});

test('every row that is not blank is either a contact or has its reason, and contacts come oldest first', () => {
  const rows = [contact('C1', '2025-07-10'), contact('', ''), contact('nobody', '2025-07-10'), contact('C2', '2025-07-01')];
  const { contacts, verdicts } = contactsOf(...rows);
  expect(verdicts.map((verdict) => verdict?.code)).toEqual(['recorded', undefined, 'customerUnknown', 'recorded']);
  expect(contacts.map(({ customer }) => customer)).toEqual(['c2', 'c1']);
});

test('who may be meant is looked for only for the first ten unknown names: a long list of strangers stays quick', () => {
  const rows = Array.from('abcdfghijklm', (letter) => contact(`Bright Coffee Hous${letter}`, '2025-07-10'));
  const { verdicts } = contactsOf(...rows);
  expect(verdicts.map((verdict) => (verdict?.code === 'customerUnknown' ? verdict.nearest : verdict?.code))).toEqual([
    ...new Array(10).fill('Bright Coffee House'),
    undefined,
    undefined,
  ]);
});
