import { type Disagreement, disagreements, experienceByTier, experiences, FEWEST_RATED, HEARD_DAYS, type Said } from '../../core/experience';
import { builtInHearing, isOpenComplaint, needsSaid } from '../../core/feedback';
import { calledAs } from '../../core/model/customer';
import { isoDay } from '../../core/model/day';
import { type Language, say } from '../../messages';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import type { CareInput, CarePart } from './careInput';
import { channelLine, disagreementRow, EXPERIENCE_WIDTH, reachLine, tierRow } from './experienceWords';
import { reachKnown } from './reachKnown';
import { listed } from './saidWords';
import { surveyRows } from './surveyRows';

export const EXPERIENCE_ROLE = 'experience';

/** The rows above the table are always as many, so that the look given at birth keeps fitting. */
const HEADING_ROW = 4;
const MOST_LISTED = 20;
const MOST_NAMED = 5;

const HEADINGS = ['tier', 'customers', 'heard', 'spoken', 'rating', 'answers', 'needs'] as const;
const KINDS = ['text', 'count', 'count', 'text', 'text', 'sentence', 'sentence'] as const;

const NOTHING: CarePart = { pages: [], areas: {}, summary: [] };

/** What customers told us, beside what they are worth. Nothing as long as nobody has recorded any feedback. */
export function experiencePart(input: CareInput): CarePart {
  const { workbook, outcome, policy, said, today, language } = input;
  const { feedback = [], contacts, hearing = builtInHearing() } = said;
  if (feedback.length === 0) {
    const isShown = workbook.ownSheets().some(({ role }) => role === EXPERIENCE_ROLE);
    return isShown ? { ...NOTHING, pages: [pageOf([line(say(language, 'experience.none'))], language)] } : NOTHING;
  }
  const customers = outcome.customers.map(({ measures, tier }) => ({ key: measures.key, tier }));
  const nameOf = new Map(outcome.customers.map(({ measures }) => [measures.key, calledAs(measures)]));
  const names = policy.rules.tiers.map(({ name }) => name);
  const heard: Said = {
    contacts,
    feedback,
    experiences: experiences(feedback, today, hearing.moodOf),
    needs: needsSaid({ feedback, contacts: contacts ?? [] }, today, hearing),
  };
  const found = disagreements(customers, names.length, heard.experiences);
  const reach = reachKnown(workbook, policy, outcome.book);
  const words = { language, today, names, nameOf, needs: heard.needs };
  const byTier = experienceByTier(customers, names.length, heard, today);
  const rows = [
    ...byTier.map((each) => tierRow(each, words)),
    line(''),
    ...channelLine(contacts, today, language).map(line),
    ...reachLine(reach, language).map(line),
    ...(['valuableUnhappy', 'smallPraising'] as const).flatMap((kind) => section(kind, found, words, language)),
    ...surveyRows(customers, { ...input, names, nameOf, reach, feedback, contacts: contacts ?? [] }),
  ];
  const count = byTier.reduce((sum, each) => sum + each.heard, 0);
  const line2 = say(language, 'experience.heard', { heard: count, customers: customers.length, days: HEARD_DAYS, day: isoDay(today) });
  return { pages: [pageOf([...rows], language, line2)], areas: {}, summary: summaryLines(input, found, nameOf) };
}

type Words = Parameters<typeof disagreementRow>[1];

function section(kind: Disagreement['kind'], found: readonly Disagreement[], words: Words, language: Language): WrittenCell[][] {
  const those = found.filter((each) => each.kind === kind);
  if (those.length === 0) return [];
  const more = those.length - MOST_LISTED;
  return [
    line(''),
    line(say(language, kind === 'valuableUnhappy' ? 'experience.unhappy' : 'experience.praising', { n: those.length })),
    ...those.slice(0, MOST_LISTED).map((each) => disagreementRow(each, words)),
    ...(more > 0 ? [line(say(language, 'experience.more', { n: more }))] : []),
  ];
}

/** Complaints nobody has answered, of any tier, the oldest first; and those of the upper tiers who sound unhappy. */
function summaryLines({ said, outcome, today, language, workbook }: CareInput, found: readonly Disagreement[], nameOf: ReadonlyMap<string, string>): string[] {
  const listedKeys = new Set(outcome.customers.map(({ measures }) => measures.key));
  const open = (said.feedback ?? []).filter((each) => isOpenComplaint(each) && each.day <= today && listedKeys.has(each.customer));
  const unhappy = found.filter(({ kind }) => kind === 'valuableUnhappy');
  const named = (keys: readonly string[]): string => {
    const each = [...new Set(keys)];
    return listed([...each.slice(0, MOST_NAMED).map((key) => nameOf.get(key) ?? key), ...(each.length > MOST_NAMED ? ['…'] : [])], language);
  };
  const own = workbook.ownSheets().find(({ role }) => role === EXPERIENCE_ROLE);
  const sheet = () => (own === undefined ? say(language, 'sheet.experience') : workbook.nameOf(own));
  return [
    ...(open[0] === undefined
      ? []
      : [say(language, 'experience.summaryOpen', { n: open.length, days: today - open[0].day, names: named(open.map(({ customer }) => customer)) })]),
    ...(unhappy.length === 0
      ? []
      : [say(language, 'experience.summaryUnhappy', { n: unhappy.length, names: named(unhappy.map(({ key }) => key)), sheet: sheet() })]),
  ];
}

function pageOf(rows: readonly (readonly WrittenCell[])[], language: Language, second = ''): PageOf {
  const above = [line(say(language, 'experience.title')), line(second), line(say(language, 'experience.howTo', { least: FEWEST_RATED }))];
  const headings = HEADINGS.map((heading) => say(language, `experience.head.${heading}`));
  const look = { kinds: [...KINDS], headingRow: HEADING_ROW, tabColor: undefined, moneyFormat: '0' };
  return { role: EXPERIENCE_ROLE, wishedName: say(language, 'sheet.experience'), page: { rows: [...above, headings, ...rows], look } };
}

function line(text: string): WrittenCell[] {
  return [text === '' ? undefined : text, ...new Array<WrittenCell>(EXPERIENCE_WIDTH - 1).fill(undefined)];
}
