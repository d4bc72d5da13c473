import { describe, expect, test } from 'vitest';
import { dressedLook, type SheetDress } from '../../../src/host/book/dress';
import { desk } from './support';

const AREA = { top: 2, left: 1, bottom: 5, right: 2 };
const DRESS: SheetDress = {
  conditional: [{ areas: [{ ...AREA, bottom: Number.POSITIVE_INFINITY }], text: 'Gold', background: '#eba000', fontColor: undefined }],
  bandings: [{ area: AREA, header: '#111111', first: '#222222', second: '#333333' }],
  filter: AREA,
  protection: { description: 'mine', warningOnly: true, open: [AREA] },
};

describe('conditions, alternating colours, filters and protection', () => {
  test.each<[method: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns', at: number, count: number, area: object | undefined, why: string]>([
    ['insertRows', 0, 2, { ...AREA, top: 4, bottom: 7 }, 'rows above push them down'],
    ['insertRows', 3, 1, { ...AREA, bottom: 6 }, 'rows inside widen them'],
    ['deleteRows', 2, 4, undefined, 'all of their cells: they are gone'],
    ['insertColumns', 1, 1, { ...AREA, left: 2, right: 3 }, 'columns do the same'],
    ['deleteColumns', 2, 1, { ...AREA, right: 1 }, 'also when deleted'],
  ])('%s(%d, %d): %j (%s)', (method, at, count, area) => {
    const { book } = desk({ sheets: ['Sheet1'] });
    book.dressSheet(1, DRESS);
    book[method](1, at, count);
    const dress = book.sheets[0]?.dress;
    expect(dress?.filter).toEqual(area);
    expect(dress?.bandings.map((banding) => banding.area)).toEqual(area === undefined ? [] : [area]);
    expect(dress?.protection?.open).toEqual(area === undefined ? [] : [area]);
    expect(dress?.conditional[0]?.areas[0]?.bottom).toBe(Number.POSITIVE_INFINITY);
  });

  test('the first condition that fits a text counts, letters compared without case; the heading and the rows have their colours in turn', () => {
    expect(dressedLook(DRESS, 99, 1, 'GOLD').before?.background).toBe('#eba000');
    expect(dressedLook(DRESS, 99, 0, 'Gold').before).toBeUndefined();
    expect([2, 3, 4, 5, 6].map((row) => dressedLook(DRESS, row, 1, '').behind)).toEqual(['#111111', '#222222', '#333333', '#222222', undefined]);
  });

  test('go along when a sheet is copied, and come back when a change is taken back', () => {
    const { book } = desk({ sheets: ['Sheet1'] });
    const back = book.reversible(() => book.dressSheet(1, DRESS));
    expect(book.copySheet(1, 'Copy').dress).toEqual(DRESS);
    back();
    expect(book.sheets[0]?.dress.filter).toBeUndefined();
  });
});
