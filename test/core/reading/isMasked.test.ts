import { describe, expect, test } from 'vitest';
import { isMasked } from '../../../src/core/reading';

describe('identities a platform has hidden', () => {
  test.each<[text: string, why: string]>([
    ['1******6198', 'JD phone'],
    ['138****5521', 'phone'],
    ['１３８＊＊＊＊５５２１', 'full width'],
    ['138xxxx5521', 'x for the digits hidden'],
    ['a***n', 'marketplace name'],
    ['王*', 'family name only'],
    ['*伟', 'given name only'],
    ['欧阳*', 'family name of two characters'],
    ['##x3Fk9==', 'cipher text of Douyin'],
    ['$$aGVsbG8=$1$$', 'cipher text of Douyin'],
    ['#abc#def##', 'cipher text closed by ##'],
    ['张●●', 'dots'],
  ])('%s (%s)', (text) => expect(isMasked(text)).toBe(true));

  test.each<[text: string, why: string]>([
    ['13800138000', 'a whole phone number'],
    ['Ana', 'a name'],
    ['王伟', 'a name'],
    ['#1001', 'an order number'],
    ['##', 'nothing behind the marks'],
    ['5*3', 'a product'],
    ['C*', 'not a Chinese name'],
    ['AX100', 'one x'],
    ['2xx1', 'two of them'],
    ['', 'nothing'],
    ['*'.repeat(301), 'far too long to be anybody'],
  ])('not %s (%s)', (text) => expect(isMasked(text)).toBe(false));
});
