import { wilsonInterval } from '../../core/fairness';
import { isoDay } from '../../core/model/day';
import type { CommonTrait, NearFall, NearFalls, ServiceEvent } from '../../core/outcomes';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import { shareCells } from './outcomeBlocks';
import type { Fall, ReviewFindings } from './reviewFindings';
import { percentText, type ReviewInput, rangeText } from './reviewInput';
import type { Block } from './reviewPage';
import { tagWord } from './saidWords';

const MOST_ROWS = 20;
const MOST_EVENTS = 3;
const MOST_COMPARED = 6;

/** What decliners have in common; or how much was compared without finding anything. */
export function decliningBlock({ language }: ReviewInput, { declining, traits, common }: ReviewFindings): Block {
  const nameOf = ({ kind, heading, value }: CommonTrait) => say(language, kind === 'is' ? 'review.is' : 'review.changedTo', { column: heading, value });
  const rows = common.slice(0, MOST_ROWS).map((trait): WrittenCell[] => {
    const { customers, declining: hits, others, othersDeclining } = trait;
    const remark = say(language, 'review.common', { percent: percentText(othersDeclining / others).replace('%', '') });
    return [nameOf(trait), customers, hits / customers, rangeText(wilsonInterval(hits, customers)), remark];
  });
  const nothing = say(language, 'review.nothingCommon', { count: declining, columns: traits });
  return { title: say(language, 'review.declining'), rows: rows.length > 0 ? rows : [[nothing]] };
}

/** Who fell, with what was near it; then how many with such an event fell, beside those without. None where the tiers of then are not known. */
export function fallsBlock(input: ReviewInput, { falls, near }: ReviewFindings): Block[] {
  const { language } = input;
  if (falls === undefined) return [];
  const title = say(language, 'review.falls');
  if (falls.length === 0) return [{ title, rows: [[say(language, 'review.nobodyFell')]] }];
  const shown = [...falls].sort((a, b) => Number(near?.events.has(b.key)) - Number(near?.events.has(a.key)) || a.from - b.from).slice(0, MOST_ROWS);
  const rest = falls.length - shown.length;
  return [
    {
      title,
      rows: [
        ...shown.map((fall): WrittenCell[] => [fallText(fall, input), undefined, undefined, undefined, eventsText(near, fall, input)]),
        ...(rest > 0 ? [[say(language, 'review.moreRows', { rest })]] : []),
        ...comparedRows(near, input),
      ],
    },
  ];
}

function fallText({ name, from, to }: Fall, { language, policy }: ReviewInput): string {
  const nameOf = (tier: number | undefined) => (tier === undefined ? undefined : policy.rules.tiers[tier]?.name) ?? say(language, 'changes.noTier');
  return say(language, 'review.fell', { customer: name, from: nameOf(from), to: nameOf(to) });
}

function eventsText(near: NearFalls | undefined, { key }: Fall, { language }: ReviewInput): string | undefined {
  if (near === undefined) return undefined;
  const events = near.events.get(key) ?? [];
  if (events.length === 0) return say(language, 'review.nothingNear');
  const word = ({ kind, day }: ServiceEvent) => say(language, `review.${kind}`, { day: isoDay(day) });
  return events.slice(0, MOST_EVENTS).map(word).join(' · ');
}

/** Those who had something near and stayed are told, too: of each kind, and of what complaints spoke of. */
function comparedRows(near: NearFalls | undefined, { language }: ReviewInput): WrittenCell[][] {
  if (near === undefined) return [[say(language, 'review.noFeedback')]];
  if (near.each.length === 0) return [];
  const nameOf = ({ what }: NearFall) =>
    'kind' in what ? say(language, `review.with.${what.kind}`) : say(language, 'review.complaintAbout', { name: tagWord(what.complaintAbout, language) });
  const rows = near.each.slice(0, MOST_COMPARED).map((each) => shareCells(nameOf(each), each.counted));
  const remark = say(language, 'review.fellShare');
  return [...rows, shareCells(say(language, 'review.withoutEvent'), near.without)].map((cells) => [...cells, remark]);
}
