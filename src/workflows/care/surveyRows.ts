import { ASKED_PER_TIER, REST_DAYS, surveyOf } from '../../core/experience';
import { contactChannel, type Reach } from '../../core/feedback';
import type { Contact, Feedback } from '../../core/model/contact';
import { civilOf, type Day } from '../../core/model/day';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import type { CareInput } from './careInput';
import { EXPERIENCE_WIDTH } from './experienceWords';

interface SurveyInput extends CareInput {
  readonly names: readonly string[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly reach: readonly Reach[]; // as the book's customers
  readonly feedback: readonly Feedback[];
  readonly contacts: readonly Contact[];
}

/** Whom to ask this month, tier by tier; the same people all month, and who said no is never among them. */
export function surveyRows(customers: readonly { readonly key: string; readonly tier: number | undefined }[], input: SurveyInput): WrittenCell[][] {
  const { language, today, names, nameOf, outcome, reach } = input;
  const refused = new Set(outcome.book.customers.flatMap(({ key }, at) => (reach[at]?.consent === 'no' ? [key] : [])));
  const asked = daysAsked(input);
  const chosen = surveyOf(customers, names.length, { asked, today, mayAsk: (key) => !refused.has(key) });
  const blanks = (count: number) => new Array<WrittenCell>(count).fill(undefined);
  const rows = chosen.flatMap(({ tier, chosen: keys }) =>
    keys.map((key): WrittenCell[] => {
      const isAsked = (asked.get(key) ?? []).some((day) => isSameMonth(day, today));
      return [nameOf.get(key) ?? key, ...blanks(3), names[tier], say(language, isAsked ? 'experience.asked' : 'experience.toAsk'), ...blanks(1)];
    }),
  );
  const title = say(language, 'experience.ask', { n: ASKED_PER_TIER, days: REST_DAYS });
  return rows.length === 0 ? [] : [blanks(EXPERIENCE_WIDTH), [title, ...blanks(EXPERIENCE_WIDTH - 1)], ...rows];
}

/** Survey contacts, and whatever customers told us: who has just spoken need not be asked. */
function daysAsked({ feedback, contacts }: SurveyInput): Map<string, Day[]> {
  const asked = new Map<string, Day[]>();
  const note = (customer: string, day: Day) => asked.set(customer, [...(asked.get(customer) ?? []), day]);
  for (const { customer, day, channel } of contacts) if (contactChannel(channel) === 'survey') note(customer, day);
  for (const { customer, day } of feedback) note(customer, day);
  return asked;
}

function isSameMonth(day: Day, other: Day): boolean {
  const [a, b] = [civilOf(day), civilOf(other)];
  return a.year === b.year && a.month === b.month;
}
