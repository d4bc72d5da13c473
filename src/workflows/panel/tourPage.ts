import { type Language, say } from '../../messages';
import { hasCareBegun } from '../care/careKnown';
import { WEEK_ROLE } from '../care/weekTicks';
import { readLastRun } from '../lastRun';
import { SUMMARY_ROLE } from '../pageParts';
import { done } from '../result';
import { readScheduleNote } from '../schedule/scheduleNote';
import type { OwnSheet } from '../services';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Go, PanelPage, Row, RowIcon } from './panelPage';

const STEPS = [summary, list, explain, care, updates] as const;

/** Where to look first, in five steps of a sentence; each leads to the sheet or the screen it speaks of. `about`: the step, from '1' on. */
export const tourPage: MakePage = (services, { about }, language) => {
  const title = say(language, 'page.tour');
  if (readLastRun(services.notebook, services.workbook, language) === undefined) return done(beforeTiers(title, language));
  const at = Math.max(0, Math.min(STEPS.length, Number.parseInt(about, 10) || 1) - 1);
  const step = STEPS[at] as (typeof STEPS)[number];
  const isLast = at === STEPS.length - 1;
  const end = { label: say(language, 'page.tour.done'), go: { kind: 'home' } } as const;
  const next = { label: say(language, 'page.start.next'), go: { kind: 'page', page: 'tour', about: String(at + 2) } } as const;
  return done({
    title,
    step: { at: at + 1, of: STEPS.length },
    blocks: step(services, services.workbook.ownSheets(), language),
    primary: isLast ? end : next,
    second: isLast ? undefined : end,
  });
};

/** Leads to the tour. */
export function tourRow(language: Language): Row {
  return { icon: 'help', title: say(language, 'page.tour'), text: say(language, 'page.tourText'), press: { go: { kind: 'page', page: 'tour' } } };
}

function beforeTiers(title: string, language: Language): PanelPage {
  return {
    title,
    blocks: [{ kind: 'text', text: say(language, 'page.firstUpdate') }],
    primary: { label: say(language, 'page.makeTiers'), go: { kind: 'update' } },
  };
}

function summary(services: PanelServices, own: readonly OwnSheet[], language: Language): Block[] {
  const sheet = own.find(({ role }) => role === SUMMARY_ROLE);
  const title = sheet === undefined ? say(language, 'sheet.summary') : services.workbook.nameOf(sheet);
  return stepAt('layers', [title, say(language, 'page.tour.summary')], sheet && toOwn(sheet), language);
}

/** The best tier's list stands for all. */
function list({ workbook }: PanelServices, own: readonly OwnSheet[], language: Language): Block[] {
  const sheet = own.find(({ role }) => role.startsWith('tier:')) ?? own.find(({ role }) => role === 'customers');
  const title = sheet === undefined ? say(language, 'sheet.customers') : workbook.nameOf(sheet);
  return stepAt('sheet', [title, say(language, 'page.tour.list', { heading: say(workbook.language, 'heading.NOTES') })], sheet && toOwn(sheet), language);
}

function explain(_services: PanelServices, _own: readonly OwnSheet[], language: Language): Block[] {
  return stepAt('person', [say(language, 'page.tool.explain'), say(language, 'page.tour.explain')], { kind: 'page', page: 'explain' }, language);
}

/** This week's list; before care has begun, or before an update has made it, the screen that says how to begin. */
function care({ workbook }: PanelServices, own: readonly OwnSheet[], language: Language): Block[] {
  const week = own.find(({ role }) => role === WEEK_ROLE);
  const heading = say(workbook.language, 'heading.ACTION_DONE');
  if (week !== undefined && hasCareBegun(own))
    return stepAt('heart', [workbook.nameOf(week), say(language, 'page.tour.week', { heading })], toOwn(week), language);
  return stepAt('heart', [say(language, 'page.tool.care'), say(language, 'page.tour.careNot')], { kind: 'page', page: 'care' }, language);
}

function updates({ notebook }: PanelServices, _own: readonly OwnSheet[], language: Language): Block[] {
  const text = say(language, readScheduleNote(notebook) === undefined ? 'page.tour.byHand' : 'page.tour.bySchedule');
  return stepAt('clock', [say(language, 'page.tool.schedule'), text], { kind: 'schedule' }, language);
}

/** Where, with its button, and what it is for. */
function stepAt(icon: RowIcon, [title, text]: readonly [string, string], go: Go | undefined, language: Language): Block[] {
  const press = go && { label: say(language, 'page.tour.show'), go };
  return [
    { kind: 'rows', rows: [{ icon, title, press }] },
    { kind: 'text', text },
  ];
}

function toOwn({ role }: OwnSheet): Go {
  return { kind: 'show', place: { role } };
}
