import { once } from '../model/once';

export type Lookalike = 'lookalike' | 'leadingZero';

/** Positions of keys that look the same, two or more. */
export interface LookalikeGroup {
  readonly kind: Lookalike;
  readonly members: readonly number[];
}

/** Pairs: a letter of another alphabet or a traditional character, and the one it is taken for. Keys are lower case. */
const TAKEN_FOR = `аaеeоoрpсcуyхxкkмmтtвbнhіiјjѕsαaβbεeζzηhιiκkμmνnοoρpτtυyχx張张陳陈劉刘黃黄楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯鄧邓許许蘇苏葉叶
呂吕蔣蒋賈贾閻阎盧卢鍾钟譚谭陸陆範范萬万錢钱湯汤賴赖龔龚龍龙顧顾鄒邹嚴严莊庄華华國国強强軍军傑杰麗丽偉伟蘭兰鳳凤貴贵寶宝東东門门樂乐義义愛爱雲云
飛飞頭头學学會会長长業业廠厂電电車车鵬鹏瑩莹瓊琼穎颖靜静輝辉勝胜賢贤詠咏潔洁濤涛煒炜紅红維维綺绮緯纬語语誠诚豔艳貞贞銘铭鋒锋錦锦駿骏鴻鸿麥麦齊齐龐庞`;

const LEADING_ZERO = /^0\d+$/;
const COULD_BE_TAKEN = /[oil]|[^!-~]/;
const HAS_DIGIT = /\d/;

/**
 * Keys of different customers that a person would take for one another: O and 0, l and 1, Cyrillic а and Latin a, 張 and
 * 张, a space more or less; and numbers that differ by leading zeros. Never merged, only told.
 *
 * @param keys `undefined` for those not to be looked at
 * @returns a key is in one group at most
 */
export function lookalikes(keys: readonly (string | undefined)[]): readonly LookalikeGroup[] {
  const byLook = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const look = key === undefined ? undefined : lookOf(key);
    if (look === undefined || look === key) return;
    const known = byLook.get(look);
    if (known === undefined) byLook.set(look, [at]);
    else known.push(at);
  });
  if (byLook.size === 0) return [];
  keys.forEach((key, at) => {
    if (key !== undefined && (lookOf(key) ?? key) === key) byLook.get(key)?.push(at); // what the others look like
  });
  return [...byLook.values()].flatMap((members): LookalikeGroup[] => {
    if (members.length < 2) return [];
    return [{ kind: LEADING_ZERO.test(keys[members[0] as number] as string) ? 'leadingZero' : 'lookalike', members }];
  });
}

/** The plainest text that looks the same; `undefined` when that is surely the key itself. */
function lookOf(key: string): string | undefined {
  if (LEADING_ZERO.test(key)) return key.replace(/^0+(?=\d)/, '');
  if (!COULD_BE_TAKEN.test(key)) return undefined;
  let look = '';
  for (const char of key) if (char !== ' ') look += takenFor().get(char) ?? char;
  return HAS_DIGIT.test(look) ? look.replace(/o/g, '0').replace(/[il]/g, '1') : look;
}

const takenFor = once(() => {
  const pairs = [...TAKEN_FOR.replace(/\s/g, '')];
  return new Map(pairs.flatMap((char, at) => (at % 2 === 0 ? [[char, pairs[at + 1] as string] as const] : [])));
});
