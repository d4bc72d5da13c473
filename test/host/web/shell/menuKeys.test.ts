import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemToFocus } from '../../../../src/host/web/itemToFocus';
import { placeBeside } from '../../../../src/host/web/shell/menus/place';
import { nextRegion, type Region } from '../../../../src/host/web/shell/regions';
import { shortcutOf } from '../../../../src/host/web/shell/shortcuts';

describe('keys in a menu', () => {
  const labels = ['Undo', 'Redo', 'Cut', 'Copy', '复制'];
  test.each<[key: string, at: number, expected: number | undefined, why: string]>([
    ['ArrowDown', 0, 1, 'down'],
    ['ArrowDown', 4, 0, 'round at the end'],
    ['ArrowDown', -1, 0, 'into the menu'],
    ['ArrowUp', 0, 4, 'round at the beginning'],
    ['ArrowUp', -1, 4, 'into the menu from below'],
    ['Home', 3, 0, 'first'],
    ['End', 0, 4, 'last'],
    ['c', 0, 2, 'the next that begins so'],
    ['C', 2, 3, 'and the one after it'],
    ['c', 3, 2, 'round again'],
    ['复', 0, 4, 'in Chinese, too'],
    ['x', 0, undefined, 'none begins so'],
    ['Enter', 0, undefined, 'not a move'],
    [' ', 0, undefined, 'not a move'],
  ])('%s from %d → %s (%s)', (key, at, expected) => expect(itemToFocus(key, at, labels)).toBe(expected));
  test('an empty menu takes no key', () => expect(itemToFocus('ArrowDown', -1, [])).toBeUndefined());
});

describe('where a menu opens', () => {
  const window = { width: 1000, height: 600 };
  const menu = { width: 200, height: 300 };
  test.each<[why: string, anchor: [number, number, number, number], side: 'below' | 'right', expected: [number, number]]>([
    ['below its button', [100, 20, 150, 40], 'below', [100, 40]],
    ['above it at the bottom of the window', [100, 560, 150, 590], 'below', [100, 260]],
    ['pushed in from the right edge', [950, 20, 990, 40], 'below', [796, 40]],
    ['right of its line', [100, 100, 300, 130], 'right', [300, 100]],
    ['left of it where there is no room', [750, 100, 950, 130], 'right', [550, 100]],
    ['pushed up from the bottom', [100, 500, 300, 530], 'right', [300, 296]],
  ])('%s', (_, [left, top, right, bottom], side, [x, y]) => {
    expect(placeBeside({ left, top, right, bottom }, side, menu, window)).toEqual({ left: x, top: y });
  });
  test('a menu that fits the window is never cut off', () => {
    const edge = fc.integer({ min: 0, max: 990 });
    fc.assert(
      fc.property(edge, fc.integer({ min: 0, max: 590 }), fc.constantFrom('below', 'right') as fc.Arbitrary<'below' | 'right'>, (left, top, side) => {
        const place = placeBeside({ left, top, right: left + 10, bottom: top + 10 }, side, menu, window);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + menu.width).toBeLessThanOrEqual(window.width);
        expect(place.top + menu.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });
});

test.each<[why: string, present: Region[], current: Region | undefined, step: 1 | -1, expected: Region]>([
  ['the next part', ['menubar', 'toolbar', 'grid', 'tabs', 'strip'], 'grid', 1, 'tabs'],
  ['the panel, when there is one', ['menubar', 'toolbar', 'grid', 'panel', 'tabs', 'strip'], 'tabs', 1, 'panel'],
  ['round at the end', ['menubar', 'grid', 'strip'], 'strip', 1, 'menubar'],
  ['backwards', ['menubar', 'grid', 'strip'], 'menubar', -1, 'strip'],
  ['from nowhere to the cells', ['menubar', 'grid', 'strip'], undefined, 1, 'grid'],
])('F6 goes to %s', (_, present, current, step, expected) => expect(nextRegion(present, current, step)).toBe(expected));

test.each<[keys: string, expected: string | undefined]>([
  ['Ctrl+z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Ctrl+y', 'redo'],
  ['Meta+z', 'undo'],
  ['Ctrl+\\', 'clearLook'],
  ['Ctrl+Shift+PageDown', 'nextSheet'],
  ['Ctrl+Shift+PageUp', 'previousSheet'],
  ['Ctrl+PageUp', undefined],
  ['F6', 'nextRegion'],
  ['Shift+F6', 'previousRegion'],
  ['Shift+F2', 'note'],
  ['Shift+F11', 'addSheet'],
  ['Ctrl+Alt+z', undefined],
  ['z', undefined],
])('%s means %s', (keys, expected) => {
  const parts = keys.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  expect(shortcutOf({ key: parts.at(-1)!, ctrlKey: has('Ctrl'), metaKey: has('Meta'), shiftKey: has('Shift'), altKey: has('Alt') })).toBe(expected);
});
