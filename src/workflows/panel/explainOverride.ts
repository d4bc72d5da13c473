import { type Cell, isDateCell } from '../../core/model/cell';
import { type Day, isoDay, parseIsoDay } from '../../core/model/day';
import { customerFinder } from '../../core/orders';
import { cellText } from '../../core/reading';
import { type Language, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { judgedNow } from '../judgeOrders';
import { OVERRIDES } from '../overridesSheet';
import { readPeoples, rowIn } from '../peoplesSheet';
import { done, failed } from '../result';
import { endTierByHand, type IsTheirs, isNamed, placeInList, rowsOf, type TierSet, writeTierByHand } from '../setTierByHand';
import { toSheet } from './careNow';
import type { DoAction, MakePage, PanelServices } from './panelDoors';
import type { Field, PanelPage } from './panelPage';

const KINDS = ['pin', 'floor', 'ceiling'] as const;
const LONGEST = 300;
const TIER_COLUMN = 1; // of the list of customers as it is made

/** Sets a tier by hand: which, why, who says so, until when. A row that the customer has already is changed, not doubled. */
export const overridePage: MakePage = (services, { about }, language) => {
  const { workbook } = services;
  const own = workbook.ownSheets();
  const listed = placeInList(workbook, own, about);
  const sheetName = say(language, 'sheet.overrides');
  if (listed === undefined) return failed('override.GONE');
  const [name, now] = [cellText(listed.cells[0]), cellText(listed.cells[TIER_COLUMN])];
  const rules = appliedRules(workbook, own, language);
  if (!rules.ok) return rules;
  const sheet = readPeoples(workbook, own, OVERRIDES);
  const theirs = sheet === undefined ? [] : rowsOf(sheet, namesOf(services, about, language) ?? isNamed(name));
  const title = say(language, 'page.override');
  if (sheet !== undefined && theirs.length > 1)
    return done({
      title,
      blocks: [{ kind: 'text', text: say(language, 'override.SEVERAL', { name, sheet: sheet.name }), tone: 'warning' }],
      primary: toSheet({ workbook }, OVERRIDES.role, say(language, 'page.showSheet')),
    });
  const row = sheet && theirs[0] !== undefined ? rowIn(sheet.held[theirs[0]] ?? [], sheet.layout) : undefined;
  const tiers = rules.value.policy.rules.tiers.map((tier) => tier.name);
  const written = row && {
    ...row,
    what: KINDS.find((kind) => (['en', 'zh'] as const).some((each) => cellText(row.what).trim() === say(each, `override.${kind}`))),
  };
  const fields: Field[] = [
    {
      kind: 'choice',
      id: 'tier',
      label: say(language, 'page.override.tier'),
      value: tiers.find((tier) => tier === cellText(written?.tier ?? now)) ?? tiers[0] ?? '',
      options: tiers.map((tier) => ({ value: tier, text: tier })),
    },
    {
      kind: 'choice',
      id: 'what',
      label: say(language, 'page.override.what'),
      value: written?.what ?? 'pin',
      options: KINDS.map((kind) => ({ value: kind, text: say(language, `page.override.${kind}`) })),
    },
    {
      kind: 'text',
      id: 'reason',
      label: say(language, 'page.override.reason'),
      value: cellText(written?.reason ?? ''),
      small: say(language, 'page.override.reasonSmall'),
    },
    { kind: 'text', id: 'whoSays', label: say(language, 'page.override.who'), value: cellText(written?.who ?? '') },
    {
      kind: 'day',
      id: 'until',
      label: say(language, 'page.override.until'),
      value: written !== undefined && isDateCell(written.until) ? isoDay(written.until.day) : '',
      small: say(language, 'page.override.untilSmall'),
    },
  ];
  return done({
    title,
    blocks: [
      { kind: 'text', text: say(language, 'page.override.for', { name, sheet: sheet?.name ?? sheetName }) },
      ...(row === undefined ? [] : [{ kind: 'text', text: say(language, 'page.override.known'), tone: 'small' } as const]),
      { kind: 'fields', fields },
    ],
    primary: { label: say(language, 'page.override.set'), go: { kind: 'do', action: 'setOverride', about } },
    ...(written?.what === undefined || hasEnded(written.until, workbook.today())
      ? {}
      : { second: { label: say(language, 'page.override.end'), go: { kind: 'do', action: 'endOverride', about } } }),
  });
};

/** The rules decide again; nothing is deleted, the row only ends. */
export const endOverride: DoAction = (services, { about }, language) => {
  const ended = endTierByHand(services, about, namesOf(services, about, language));
  return ended.ok ? done({ message: '', page: afterwards(ended.value, say(language, 'page.override.ended', { name: ended.value.name }), language) }) : ended;
};

/** The rows that an update would take for the customer's: by key, by name and key, or by a name that only they have. */
function namesOf(services: PanelServices, key: string, language: Language): IsTheirs | undefined {
  const judged = judgedNow(services, language);
  const book = judged.ok ? judged.value.outcome.book : undefined;
  const number = book?.customers.findIndex((each) => each.key === key) ?? -1;
  if (book === undefined || number < 0) return undefined;
  const finder = customerFinder(book);
  return (cell) => {
    const [found, ...others] = finder.find(cell);
    return found === number && others.length === 0;
  };
}

function hasEnded(until: Cell, today: Day): boolean {
  return isDateCell(until) && until.day < today;
}

/** What has been written, the update it waits for, and the way to its row. */
function afterwards({ name, cell }: { readonly name: string; readonly cell: string }, text: string, language: Language): PanelPage {
  return {
    title: name,
    blocks: [{ kind: 'text', text, tone: 'good' }],
    primary: { label: say(language, 'page.updateNow'), go: { kind: 'update' } },
    second: { label: say(language, 'page.showSheet'), go: { kind: 'show', place: { role: OVERRIDES.role, cell } } },
  };
}

/** Writes the row; whatever is not exactly as the screen offers it writes nothing. */
export const setOverride: DoAction = (services, { about, fields }, language) => {
  const { workbook } = services;
  const rules = appliedRules(workbook, workbook.ownSheets(), language);
  if (!rules.ok) return rules;
  const tier = rules.value.policy.rules.tiers.find(({ name }) => name === fields.tier)?.name;
  const what = KINDS.find((kind) => kind === fields.what);
  if (tier === undefined || what === undefined) return failed('override.TIER_NEEDED');
  const until = (fields.until ?? '') === '' ? undefined : (parseIsoDay(fields.until as string) ?? 'unclear');
  const today = workbook.today();
  if (until === 'unclear' || (until !== undefined && until < today)) return failed('override.DAY_PAST', { day: isoDay(today) });
  const said = (text = '') => text.trim().slice(0, LONGEST);
  const set: TierSet = { customer: about, what, tier, reason: said(fields.reason), who: said(fields.whoSays), until };
  const written = writeTierByHand(services, set, namesOf(services, about, language));
  if (!written.ok) return written;
  const text = say(language, 'page.override.done', { name: written.value.name, what: say(language, `page.override.${what}`), tier });
  return done({ message: '', page: afterwards(written.value, text, language) });
};
