import { describe, expect, test } from 'vitest';
import { builtInHearing, needsSaid, type Tag } from '../../../src/core/feedback';
import type { Contact, Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import { dayOn } from '../../support/customers';

const TODAY = dayOn('2025-07-15');
const hearing = builtInHearing();
const { tagsOf } = hearing;
const said = (customer: string, daysAgo: number, text: string): Feedback => ({
  customer,
  day: (TODAY - daysAgo) as Day,
  kind: undefined,
  rating: undefined,
  text,
  answeredOn: undefined,
  answeredBy: '',
  result: '',
});

test.each<[text: string, tags: Tag[]]>([
  ['送货太慢', ['delivery']],
  ['The delivery was late and the box broken', ['delivery', 'quality']],
  ['deliverance', []],
  ['能开发票吗', ['payment']],
  ['#vegan please', ['#vegan']],
  ['#delivery', ['delivery']],
  ['#试吃装 有吗', ['#试吃装']],
  ['', []],
])('%j speaks of %j', (text, tags) => expect(tagsOf(text)).toEqual(tags));

describe('a need', () => {
  test.each<[daysAgo: number[], isLive: boolean, times: number]>([
    [[180], true, 1],
    [[181], false, 1],
    [[400, 30], true, 2],
    [[400, 200], false, 2],
  ])('named %j days ago is live: %s', (daysAgo, isLive, times) => {
    const feedback = daysAgo.map((days) => said('a', days, '送货'));
    expect(needsSaid({ feedback, contacts: [] }, TODAY, hearing).get('a')).toEqual([{ tag: 'delivery', day: TODAY - Math.min(...daysAgo), times, isLive }]);
  });

  test('may be named in what came of a contact; and nobody has one who named none', () => {
    const contact: Contact = { customer: 'b', day: TODAY, channel: '', by: '', minutes: undefined, outcome: 'asks for a discount' };
    const needs = needsSaid({ feedback: [said('a', 1, 'hello')], contacts: [contact] }, TODAY, hearing);
    expect([...needs].map(([key, tags]) => [key, tags.map(({ tag }) => tag)])).toEqual([['b', ['price']]]);
  });
});
