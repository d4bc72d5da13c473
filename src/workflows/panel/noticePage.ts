import { isoDay } from '../../core/model/day';
import { type Language, say } from '../../messages';
import { hasCareBegun } from '../care/careKnown';
import { servicesFound } from '../care/services';
import { noticeFacts } from '../notice/dataUse';
import { LONGEST_SAID, type NoticeFact, noticeChanges } from '../notice/facts';
import { customersPast, KEEPING_YEARS, type KeptNotice, readKeptNotice } from '../notice/keptNotice';
import { dataUseOf } from '../notice/noticeKnown';
import { factSentence, noticeText } from '../notice/noticeText';
import { type Done, done } from '../result';
import { careNow, personRow, shortened } from './careNow';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Field, Row, Wanted } from './panelPage';

const MOST = 8;
const NOTICE_LANGUAGES: readonly Language[] = ['en', 'zh'];

/** A notice as it would be kept now, beside the one that is kept. */
export interface OpenNotice {
  readonly now: KeptNotice; // with the number and the day of the kept one, where it tells just the same
  readonly kept: KeptNotice | undefined;
  readonly isSame: boolean;
  readonly past: readonly { readonly key: string; readonly name: string }[]; // unseen for longer than the time that was chosen
}

/** By what stands in the fields, else by what was kept; nothing is written. */
export function openNotice(services: PanelServices, { fields }: Wanted, language: Language): Done<OpenNotice> {
  const care = careNow(services, language);
  if (!care.ok) return care;
  const { judged, input, more } = care.value;
  const { outcome, policy, own, customersTable: table } = judged;
  const kept = readKeptNotice(services.notebook);
  const today = services.workbook.today();
  const years = KEEPING_YEARS.find((each) => String(each) === fields.years) ?? kept?.years ?? 0;
  const said = (typed: string | undefined, before: string | undefined) => (typed ?? before ?? '').trim().slice(0, LONGEST_SAID);
  const [shop, contact] = [said(fields.shop, kept?.shop), said(fields.contact, kept?.contact)];
  const past = years === 0 ? [] : customersPast(outcome, years, today);
  const plan = hasCareBegun(own) ? servicesFound(input, more).plan : undefined;
  const facts = noticeFacts(dataUseOf(services, { outcome, policy, own, table }, plan), { contact, years }, past?.length);
  const isSame = kept !== undefined && kept.shop === shop && kept.years === years && noticeChanges(kept.facts, facts).count === 0;
  const stamp = isSame ? kept : { version: (kept?.version ?? 0) + 1, day: isoDay(today) };
  return done({ now: { version: stamp.version, day: stamp.day, shop, contact, years, facts }, kept, isSame, past: past ?? [] });
}

/** What to tell customers of how their data are used, what has changed since it was last kept, and the words to take away. */
export const noticePage: MakePage = (services, wanted, language) => {
  const open = openNotice(services, wanted, language);
  if (!open.ok) return open;
  const { now, isSame } = open.value;
  const words = NOTICE_LANGUAGES.find((each) => each === wanted.fields.words) ?? language;
  return done({
    title: say(language, 'page.notice'),
    blocks: [
      ...standingBlocks(open.value, language),
      { kind: 'fields', fields: noticeFields(now, words, language) },
      ...pastBlocks(open.value, language),
      { kind: 'copy', title: say(language, 'page.notice.copy'), text: noticeText(now.facts, now, words) },
      { kind: 'text', tone: 'small', text: say(language, 'page.notice.advice') },
    ],
    primary: isSame ? undefined : { label: say(language, 'page.notice.keep'), go: { kind: 'do', action: 'keepNotice' } },
    second: { label: say(language, 'page.notice.fill'), go: { kind: 'page', page: 'notice' } },
  });
};

function standingBlocks({ now, kept, isSame }: OpenNotice, language: Language): Block[] {
  if (kept === undefined) return [{ kind: 'text', text: say(language, 'page.notice.none') }];
  const stamp = { version: String(kept.version), day: kept.day };
  if (isSame) return [{ kind: 'text', tone: 'good', text: say(language, 'page.notice.same', stamp) }];
  const { fresh, gone, count } = noticeChanges(kept.facts, now.facts);
  if (count === 0) return [{ kind: 'text', text: say(language, 'page.notice.same', stamp) }];
  const list = (title: 'page.notice.new' | 'page.notice.gone', facts: readonly NoticeFact[], icon: Row['icon']): Block[] =>
    facts.length === 0 ? [] : [{ kind: 'rows', title: say(language, title), rows: facts.map((fact) => ({ icon, title: factSentence(fact, language) })) }];
  return [
    { kind: 'text', tone: 'warning', text: say(language, 'page.notice.changed', { ...stamp, count }) },
    ...list('page.notice.new', fresh, 'info'),
    ...list('page.notice.gone', gone, 'warning'),
  ];
}

function noticeFields({ shop, contact, years }: KeptNotice, words: Language, language: Language): Field[] {
  const yearText = (each: number) => (each === 0 ? say(language, 'page.notice.noYears') : say(language, 'page.notice.year', { count: each }));
  return [
    { kind: 'text', id: 'shop', label: say(language, 'page.notice.shop'), value: shop },
    { kind: 'text', id: 'contact', label: say(language, 'page.notice.contact'), value: contact, small: say(language, 'page.notice.contactSmall') },
    {
      kind: 'choice',
      id: 'years',
      label: say(language, 'page.notice.years'),
      value: String(years),
      small: say(language, 'page.notice.yearsSmall'),
      options: KEEPING_YEARS.map((each) => ({ value: String(each), text: yearText(each) })),
      isAskedAgain: true,
    },
    {
      kind: 'choice',
      id: 'words',
      label: say(language, 'page.notice.words'),
      value: words,
      options: NOTICE_LANGUAGES.map((each) => ({ value: each, text: say(each, 'notice.language') })),
      isAskedAgain: true,
    },
  ];
}

/** Nobody is erased unasked; as long as somebody is past the time, the notice does not promise it. */
function pastBlocks({ past }: OpenNotice, language: Language): Block[] {
  if (past.length === 0) return [];
  const row = (person: (typeof past)[number]): Row => ({
    ...personRow(person, { icon: 'person' }),
    press: { label: say(language, 'page.erase.press'), isDanger: true, go: { kind: 'page', page: 'eraseWho', about: person.key } },
  });
  return [
    { kind: 'text', tone: 'warning', text: say(language, 'page.notice.past', { count: past.length }) },
    { kind: 'rows', rows: shortened(past, row, MOST, language) },
  ];
}
