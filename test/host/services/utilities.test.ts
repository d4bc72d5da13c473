import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { messageOf, resultOf } from './toyHost';

const signed = (bytes: Buffer) => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

describe('dates', () => {
  test.each([
    ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss', '2026-03-04 05:06:07'],
    ['Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-04T13:06:07+08:00'],
    ['America/New_York', 'd.M.yy H:m:s Z', '4.3.26 0:6:7 -0500'],
    ['Etc/UTC', "yyyy''MM 'of' X XXX SSS u", "2026'03 of Z Z 089 3"],
  ])('formatDate in %s as %s', (zone, pattern, expected) => {
    expect(resultOf('return Utilities.formatDate(new Date(Date.UTC(2026, 2, 4, 5, 6, 7, 89)), a, b);', {}, [zone, pattern])).toBe(expected);
  });

  test.each([
    ['2026-03-04', 'Asia/Shanghai', 'yyyy-MM-dd', '2026-03-03T16:00:00.000Z'],
    ['2026-03-04 05:06', 'America/New_York', 'yyyy-MM-dd HH:mm', '2026-03-04T10:06:00.000Z'],
    ['2026-03-04T05:06:07+02:00', 'Etc/UTC', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-04T03:06:07.000Z'],
  ])('parseDate %s in %s', (text, zone, pattern, expected) => {
    expect(resultOf(`return Utilities.parseDate('${text}', a, b).toISOString();`, {}, [zone, pattern])).toBe(expected);
  });

  test.each([
    ["Utilities.formatDate(new Date(), 'Mars/Olympus', 'yyyy')", 'Exception: Invalid argument: Mars/Olympus'],
    [
      "Utilities.formatDate('today', 'Etc/UTC', 'yyyy')",
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    ["Utilities.formatDate(new Date(), 'Etc/UTC', 'EEEE')", 'NotEmulated: Utilities.formatDate with EEEE'],
    ["Utilities.parseDate('x', 'Etc/UTC', 'yyyy')", 'Exception: Invalid argument: date'],
    ['Utilities.sleep(300001)', 'Exception: Invalid argument: milliseconds'],
  ])('%s', (body, message) => {
    expect(messageOf(`${body};`)).toBe(message);
  });
});

describe('bytes', () => {
  test('digests and signatures read text as US-ASCII unless told otherwise: 店 is a question mark', () => {
    const body = `var alg = Utilities.DigestAlgorithm.SHA_256; return [Utilities.computeDigest(alg, '店'), Utilities.computeDigest(alg, '?'), Utilities.computeDigest(alg, '店', Utilities.Charset.UTF_8),
      Utilities.computeHmacSha256Signature('店', 'key'), Utilities.computeHmacSha256Signature('店', 'key', Utilities.Charset.UTF_8)];`;
    const digest = (text: string) => signed(createHash('sha256').update(text).digest());
    const hmac = (text: string) => signed(createHmac('sha256', 'key').update(text).digest());
    expect(resultOf(body)).toEqual([digest('?'), digest('?'), digest('店'), hmac('?'), hmac('店')]);
  });

  test('base64, also for signed bytes and for URLs', () => {
    expect(
      resultOf(
        "return [Utilities.base64Encode('店?>'), Utilities.base64EncodeWebSafe([-1, -2, -1]), Utilities.base64Decode('//4='), Utilities.base64DecodeWebSafe('__4')];",
      ),
    ).toEqual(['5bqXPz4=', '__7_', [-1, -2], [-1, -2]]);
  });

  test('other algorithms', () => {
    expect(
      resultOf(
        "return [Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').length, Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, 'a', 'b').length];",
      ),
    ).toEqual([16, 20]);
  });
});

test('uuids look random and repeat with the seed', () => {
  const uuids = resultOf('return [Utilities.getUuid(), Utilities.getUuid()];') as string[];
  expect(uuids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuids[0]).not.toBe(uuids[1]);
  expect(resultOf('return [Utilities.getUuid(), Utilities.getUuid()];')).toEqual(uuids);
  expect(resultOf('return [Utilities.getUuid(), Utilities.getUuid()];', { seed: 2 })).not.toEqual(uuids);
});

test('the session tells the language, not who it is', () => {
  const body =
    'return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getActiveUser().getEmail(), Session.getTemporaryActiveUserKey().length];';
  expect(resultOf(body, { user: { locale: 'zh_CN' } })).toEqual(['zh_CN', 'Etc/UTC', '', 44]);
});
