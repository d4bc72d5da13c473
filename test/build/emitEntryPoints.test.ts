import { describe, expect, test } from 'vitest';
import { emitEntryPoints } from '../../src/build/emitEntryPoints';
import { type CustomFunction, FUNCTIONS } from '../../src/catalogue';

const half: CustomFunction = {
  name: 'TIER_HALF',
  shape: 'row',
  suggested: true,
  help: { en: 'Halves numbers.', zh: '数值减半。' },
  arguments: [
    { name: 'values', example: 'B2:B', optional: false, help: { en: 'One column.', zh: '一列。' } },
    { name: 'as_of', example: 'DATE(2025,11,21)', optional: true, help: { en: 'Optional. A day.', zh: '可选：日期。' } },
  ],
  examples: [{ formula: '=TIER_HALF(2)', result: 1 }],
};
const withHelp = (en: string): CustomFunction => ({ ...half, help: { en, zh: '数值减半。' } });
const withArgument = (changed: object): CustomFunction => ({
  ...half,
  arguments: [{ ...half.arguments[0], ...changed } as CustomFunction['arguments'][number]],
});

describe('the functions Google sees', () => {
  test('have their help in both languages and their real parameter names', () => {
    expect(emitEntryPoints({ TIER_HALF: 2 }, {}, [half])).toBe(
      [
        '/**',
        ' * Halves numbers. 数值减半。',
        ' * @param {B2:B} values One column. 一列。',
        ' * @param {DATE(2025,11,21)} as_of Optional. A day. 可选：日期。',
        ' * @customfunction',
        ' */',
        'function TIER_HALF(values, as_of) { return __tierkeeper.TIER_HALF(values, as_of); }',
        '',
      ].join('\n'),
    );
  });

  test('are not offered while typing when the catalogue says so', () => {
    expect(emitEntryPoints({ TIER_HALF: 2 }, {}, [{ ...half, suggested: false }])).not.toContain('@customfunction');
  });

  test('come in the order of their names, whatever the bundle’s order', () => {
    const names = [...emitEntryPoints({ onOpen: 0, TIER_HALF: 2 }, { hourlySweep_: 1 }, [half]).matchAll(/^function (\w+)\(([^)]*)\)/gm)].map(
      ([, name, list]) => `${name}(${list})`,
    );
    expect(names).toEqual(['TIER_HALF(values, as_of)', 'hourlySweep_(event)', 'onOpen()']);
  });
});

test('what the engine exports is called through the door, which is no entry point itself', () => {
  expect(emitEntryPoints({ onOpen: 0, inEngine: 2 }, { ui_show: 1, ui_ping: 0 }, [])).toBe(
    [
      'function onOpen() { return __tierkeeper.onOpen(); }\n',
      "function ui_ping() { return __tierkeeper.inEngine('ui_ping', []); }\n",
      "function ui_show(event) { return __tierkeeper.inEngine('ui_show', [event]); }\n",
    ].join('\n'),
  );
});

describe('the build stops', () => {
  test.each<[why: string, exported: Record<string, number>, functions: CustomFunction[], message: RegExp]>([
    ['when the catalogue names a function that does not exist', { onOpen: 0 }, [half], /not in main\.ts: TIER_HALF/],
    ['when a function has no entry in the catalogue', { TIER_HALF: 2, TIER_NEW: 1 }, [half], /not in the catalogue: TIER_NEW/],
    ['when the catalogue promises fewer arguments than the function takes', { TIER_HALF: 3 }, [half], /TIER_HALF takes 3 arguments, the catalogue names 2/],
    ['when it promises more', { TIER_HALF: 1 }, [half], /TIER_HALF takes 1 arguments, the catalogue names 2/],
    ['when a help text would end the comment', { TIER_HALF: 2 }, [withHelp('Ends here */ alert(1) /*')], /help of TIER_HALF/],
    ['when a help text has two lines', { TIER_HALF: 2 }, [withHelp('One.\nTwo.')], /help of TIER_HALF/],
    ['when a help text would be read as a tag', { TIER_HALF: 2 }, [withHelp('Ask @customfunction.')], /help of TIER_HALF/],
    ['when an argument’s help would end the comment', { TIER_HALF: 1 }, [withArgument({ help: { en: 'x', zh: '*/' } })], /help of TIER_HALF/],
    ['when an example would close its braces', { TIER_HALF: 1 }, [withArgument({ example: '{1,2}' })], /example of TIER_HALF/],
    ['when an argument’s name is no name', { TIER_HALF: 1 }, [withArgument({ name: 'as of' })], /argument "as of" of TIER_HALF/],
    ['when an argument’s name would run code', { TIER_HALF: 1 }, [withArgument({ name: 'a = alert(1)' })], /argument "a = alert\(1\)" of TIER_HALF/],
    ['when a function’s name is no name', { 'x-y': 0 }, [], /"x-y" is no name/],
    ['when an entry point takes more arguments than its stub passes on', { ui_more: 4 }, [], /ui_more takes 4 arguments/],
  ])('%s', (_, exported, functions, message) => expect(() => emitEntryPoints(exported, {}, functions)).toThrow(message));

  test('when both scripts export one name', () => expect(() => emitEntryPoints({ ui_show: 1 }, { ui_show: 1 }, [])).toThrow('ui_show is exported twice'));

  test('for none of the functions there are', () => {
    expect(() => emitEntryPoints(Object.fromEntries(FUNCTIONS.map(({ name, arguments: args }) => [name, args.length])), {}, FUNCTIONS)).not.toThrow();
  });
});
