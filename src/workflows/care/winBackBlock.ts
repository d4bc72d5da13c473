import { FEWEST_MEMBERS } from '../../core/fairness';
import { winBack } from '../../core/outcomes';
import { say } from '../../messages';
import { shareCells } from './outcomeBlocks';
import type { ReviewInput } from './reviewInput';
import type { Block } from './reviewPage';

/** What came after contacts with customers who were late, beside similar customers whom nobody contacted. */
export function winBackBlock({ language, outcome, policy, said, quarters }: ReviewInput): Block {
  const title = say(language, 'review.winBack');
  if (said.contacts === undefined || said.contacts.length === 0) return { title, rows: [[say(language, 'review.noContacts')]] };
  const { back, notBack, tooEarly, compared } = winBack(quarters, outcome.book, said.contacts);
  if (back + notBack + tooEarly === 0) return { title, rows: [[say(language, 'review.winBackNone')]] };
  const fewest = policy.smallestGroup ?? FEWEST_MEMBERS;
  const all = { n: back + notBack, hits: back };
  const few = all.n < fewest ? [say(language, 'review.tooFew', { fewest: String(fewest) })] : [];
  const remark = [say(language, 'review.cameBackRemark', { held: back, rest: notBack, count: tooEarly }), ...few].join(' · ');
  const { contacted, others } = compared;
  const beside =
    contacted.n < fewest
      ? [[say(language, 'review.pairsFew', { count: contacted.n, fewest: String(fewest) })]]
      : [
          shareCells(say(language, 'review.paired'), contacted),
          [...shareCells(say(language, 'review.notContacted'), others), say(language, 'review.notContactedRemark')],
        ];
  return { title, rows: [[...shareCells(say(language, 'review.cameBack'), all, fewest), remark], ...beside] };
}
