import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../src/workflows/generation/locate';

const OURS = ['Customer', 'Tier', 'Score', 'Notes', '_key', '_gen'];
type Heading = string;

describe('where a page stands when its headings are', () => {
  const at = (...columns: (number | undefined)[]) => columns;
  test.each<[why: string, headings: Heading[], columns: (number | undefined)[]]>([
    ['as we wrote them', OURS, at(0, 1, 2, 3, 4, 5)],
    ['behind a column of the user’s', ['Mine', ...OURS], at(1, 2, 3, 4, 5, 6)],
    ['around a column of the user’s', ['Customer', 'Tier', 'Mine', 'Score', 'Notes', '_key', '_gen'], at(0, 1, 3, 4, 5, 6)],
    ['around a column without a heading', ['Customer', '', 'Tier', 'Score', 'Notes', '_key', '_gen'], at(0, 2, 3, 4, 5, 6)],
    ['in another order', ['Tier', 'Customer', 'Notes', 'Score', '_key', '_gen'], at(1, 0, 3, 2, 4, 5)],
    ['there but one, which was deleted', ['Customer', 'Tier', 'Notes', '_key', '_gen'], at(0, 1, undefined, 2, 3, 4)],
    ['there but one, which somebody worded anew', ['Customer', 'Tier', 'Points', 'Notes', '_key', '_gen'], at(0, 1, 2, 3, 4, 5)],
    ['there but two side by side, worded anew', ['Customer', 'Level', 'Points', 'Notes', '_key', '_gen'], at(0, 1, 2, 3, 4, 5)],
    ['there, and one of them twice: the left one is ours', ['Customer', 'Tier', 'Tier', 'Score', 'Notes', '_key', '_gen'], at(0, 1, 3, 4, 5, 6)],
    ['nearly all gone: then nothing has moved', ['x', 'y', 'z', 'a', 'b', '_gen'], at(0, 1, 2, 3, 4, 5)],
    ['not there at all', [], at(0, 1, 2, 3, 4, 5)],
  ])('%s', (_, headings, columns) => expect(locate(OURS, 1, [headings]).columns).toEqual(columns));

  test.each([
    ['rows of the user’s stand above', 3, 1, 3],
    ['the heading is the page’s sixth row', 5, 6, 0],
    ['and two rows were put above it', 7, 6, 2],
    ['rows of ours above the heading were deleted: never above the sheet', 2, 6, 0],
  ])('%s', (_, above, headingRow, top) => {
    const rows = [...Array.from({ length: above }, () => ['mine']), OURS, ['Ana']];
    expect(locate(OURS, headingRow, rows).top).toBe(top);
  });
});

/** A column of the user's has a heading of theirs, or none; ours have a number. */
type Column = { readonly heading: string; readonly ours?: number };
type Change = (columns: readonly Column[]) => Column[];

const withColumn = (columns: readonly Column[], at: number, column: Column) => [...columns.slice(0, at), column, ...columns.slice(at)];
const withoutColumn = (columns: readonly Column[], at: number) => columns.filter((_, index) => index !== at);
const place = fc.nat({ max: 30 });
const inserted = fc.tuple(place, fc.constantFrom('', 'Mine', 'Phone', 'tier', 'Tier ')).map(
  ([to, heading]): Change =>
    (columns) =>
      withColumn(columns, to % (columns.length + 1), { heading }),
);
const moved = fc.tuple(place, place).map(
  ([from, to]): Change =>
    (columns) => {
      const rest = withoutColumn(columns, from % columns.length);
      return withColumn(rest, to % (rest.length + 1), columns[from % columns.length] as Column);
    },
);
const deleted = place.map(
  (at): Change =>
    (columns) =>
      withoutColumn(columns, at % columns.length),
);
const reworded = place.map(
  (at): Change =>
    (columns) =>
      columns.map((column, index) => (index === at % columns.length ? { ...column, heading: 'Other words' } : column)),
);
const ourColumns: readonly Column[] = OURS.map((heading, ours) => ({ heading, ours }));
const columnsAfter = (changes: readonly Change[]) => changes.reduce((columns: readonly Column[], change) => change(columns), ourColumns);
const locatedIn = (columns: readonly Column[]) => locate(OURS, 1, [columns.map(({ heading }) => heading)]).columns;

describe('whatever people do to the columns', () => {
  test('law: put in and moved about, ours are all found, and none of theirs is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(inserted, moved), { maxLength: 12 }), (changes) => {
        const columns = columnsAfter(changes);
        expect(locatedIn(columns)).toEqual(OURS.map((_, ours) => columns.findIndex((column) => column.ours === ours)));
      }),
      { numRuns: 500 },
    );
  });

  test('law: a column that bears its heading is found; one that does not is taken only between two of ours where one of ours is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(inserted, moved, deleted, reworded), { maxLength: 12 }), (changes) => {
        const columns = columnsAfter(changes);
        fc.pre(columns.filter(({ heading }) => OURS.includes(heading)).length * 2 >= OURS.length && columns.some(({ heading }) => heading === '_gen'));
        const located = locatedIn(columns);
        const known = located.filter((at) => at !== undefined);
        expect(new Set(known).size).toBe(known.length);
        for (const [ours, heading] of OURS.entries()) {
          const at = located[ours];
          const there = columns.findIndex((column) => column.heading === heading);
          if (there >= 0) expect(at).toBe(there);
          else if (at !== undefined) {
            expect(at).toBe(1 + (ours === 0 ? -1 : (located[ours - 1] as number)));
            expect(columns.slice(at).some((column) => OURS.includes(column.heading))).toBe(true);
            expect(OURS).not.toContain(columns[at]?.heading);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('law: one that is only worded anew stays ours, where it stands', () => {
    fc.assert(
      fc.property(fc.nat({ max: OURS.length - 2 }), (at) => {
        expect(locatedIn(columnsAfter([(columns) => columns.map((column, index) => (index === at ? { ...column, heading: 'Other words' } : column))]))).toEqual(
          OURS.map((_, ours) => ours),
        );
      }),
    );
  });
});
