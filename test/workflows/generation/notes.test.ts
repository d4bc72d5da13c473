import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseIsoDay } from '../../../src/core/model/day';
import { foundNote, type KnownNote, mergedNote, notesOf, notesText, noteText } from '../../../src/workflows/generation/notes';

const note = fc.constantFrom('', 'call', 'call on Monday', 'likes tea', '喜欢茶', '0', 'call\nlikes tea');
const inList = fc.option(note, { nil: undefined });

describe('what two lists say of one customer', () => {
  test.each<[why: string, before: string, customers: string | undefined, tier: string | undefined, merged: string]>([
    ['nobody changed it', 'call', 'call', 'call', 'call'],
    ['it was written in the list of all', '', 'call', '', 'call'],
    ['it was written in the list of the tier', '', '', 'call', 'call'],
    ['it was changed in one', 'call', 'call on Monday', 'call', 'call on Monday'],
    ['it was taken away in one', 'call', '', 'call', ''],
    ['it was changed alike in both', 'call', 'tea', 'tea', 'tea'],
    ['it was changed in both: both stand', 'call', 'tea', 'cake', 'tea\ncake'],
    ['both were changed, and one says what the other says: it is said once', '', 'call\nlikes tea', 'call', 'call\nlikes tea'],
    ['the same the other way round', '', 'tea', 'likes\ntea\nat noon', 'likes\ntea\nat noon'],
    ['a part of a line is no line', '', 'tea', 'likes tea', 'tea\nlikes tea'],
    ['it was taken away in one and changed in the other', 'call', '', 'tea', 'tea'],
    ['the customer is in no list just now, and may come back', 'call', undefined, undefined, 'call'],
    ['the customer is in the list of all only', 'call', 'tea', undefined, 'tea'],
  ])('%s', (_, before, customers, tier, merged) => expect(mergedNote(before, customers, tier).note).toBe(merged));

  test('law: whatever somebody wrote that is not what was known stands in the note, and nothing else does', () => {
    fc.assert(
      fc.property(note, inList, inList, (before, customers, tier) => {
        const { note: merged, seen } = mergedNote(before, customers, tier);
        const written = [customers ?? before, tier ?? before].filter((each) => each !== before);
        for (const each of written) expect(merged).toContain(each);
        const linesOf = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
        expect(linesOf([merged])).toEqual(linesOf(written.length === 0 ? [before] : written));
        expect(merged.length).toBeLessThanOrEqual(Math.max(before.length, written.join('\n').length));
        expect(seen).toEqual([customers ?? before, tier ?? before]);
      }),
    );
  });
});

describe('a note as it is found just before its sheet is written', () => {
  const known: KnownNote = { note: 'tea', seen: ['tea', 'call'] };
  test.each<[why: string, list: 0 | 1, cell: string, isWritten: boolean, found: string]>([
    ['the list shows what it showed: what was merged stands', 1, 'call', false, 'tea'],
    ['somebody has written since', 0, 'cake', false, 'cake'],
    ['somebody has written since into a list that said otherwise: both stand', 1, 'cake', false, 'tea\ncake'],
    ['somebody has taken it away since', 0, '', false, ''],
    ['the row is of this update: the cell is what the person wants', 1, 'call', true, 'call'],
    ['the row is of this update, and the note was taken away', 0, '', true, ''],
  ])('%s', (_, list, cell, isWritten, found) => expect(foundNote(known, list, cell, isWritten)).toBe(found));

  test('law: no text is lost: what a person typed since, and what was merged and typed over by nobody, stand', () => {
    fc.assert(
      fc.property(note, inList, inList, fc.constantFrom(0 as const, 1 as const), note, fc.boolean(), (before, customers, tier, list, cell, isWritten) => {
        const merged = mergedNote(before, customers, tier);
        const found = foundNote(merged, list, cell, isWritten);
        const isTyped = isWritten || cell !== merged.seen[list];
        if (isTyped) expect(found).toContain(cell);
        if (!isTyped) expect(found).toBe(merged.note);
        if (!isWritten && merged.note !== merged.seen[list]) expect(found).toContain(merged.note);
      }),
    );
  });
});

test('law: notes as a text come back as they were', () => {
  const entry = fc.tuple(fc.maxSafeNat(), fc.record({ note: fc.string(), seen: fc.tuple(fc.string(), fc.string()) }));
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ([mark]) => mark, maxLength: 20 }), (entries) => {
      const notes = new Map<number, KnownNote>(entries);
      expect(notesOf(notesText(notes))).toEqual(notes);
    }),
  );
});

test.each([
  ['nothing was ever kept', ''],
  ['somebody has overwritten it', 'my own'],
  ['it was cut off', '[[1,"ca'],
])('%s: no notes, and no crash', (_, text) => expect(notesOf(text)).toEqual(new Map()));

test.each([
  ['a number', 12, '12'],
  ['a tick', true, 'true'],
  ['a date', { day: parseIsoDay('2025-11-21') as Day }, '2025-11-21'],
  ['a blank', '', ''],
  ['no cell', undefined, ''],
])('%s counts as a note, as text', (_, cell, text) => expect(noteText(cell)).toBe(text));
