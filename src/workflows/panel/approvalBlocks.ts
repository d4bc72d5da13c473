import { isoDay } from '../../core/model/day';
import { type Language, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { isAgreed, standingOf } from '../approval/agreement';
import { type Approval, readApproval } from '../approval/approvalNote';
import { plannedRules } from '../approval/laterRules';
import { LONGEST_PERSON, personKnown } from '../approval/people';
import { type Draft, LONGEST_COMMENT, policyMark, readDrafts } from './drafts';
import type { PanelServices } from './panelDoors';
import type { Block, Field, Press, Row } from './panelPage';

/** So long others can say that it stays, when one person wants it off. */
const DAYS_TO_STAY = 7;
const DAY_MS = 86_400_000;

/** Whoever asked cannot say yes to it; when nobody has said no for a week, anybody can. */
export function canSwitchOff({ asked }: Approval, person: string | undefined, now: number): boolean {
  return asked !== undefined && (asked.by !== person || now - asked.at >= DAYS_TO_STAY * DAY_MS);
}

/** What a person is called by the name they gave. */
export function nameOf({ names }: Approval, person: string | undefined, language: Language): string {
  return (person === undefined ? undefined : names.get(person)) ?? say(language, 'approval.somebody');
}

/** Who proposed a draft, who agreed, what was said of it, and where more can be said. None where one person works alone. */
export function talkBlocks(services: PanelServices, draft: Draft, language: Language): Block[] {
  const { workbook, notebook, scheduler } = services;
  const approval = readApproval(notebook);
  const { said = [], by, agreed } = draft;
  if (!approval.isOn && said.length === 0 && readDrafts(services).length < 2) return [];
  const timed = (at: number, text: string) => `${workbook.clockText(at)} · ${text}`;
  const rows: Row[] = [
    ...(by === undefined ? [] : [{ icon: 'layers' as const, title: nameOf(approval, by, language), text: say(language, 'approval.proposed') }]),
    ...said.map((each): Row => ({ icon: 'person', title: nameOf(approval, each.by, language), text: timed(each.at, each.text) })),
    ...(agreed && isAgreed(draft)
      ? [{ icon: 'check' as const, title: nameOf(approval, agreed.by, language), text: timed(agreed.at, say(language, 'approval.agrees')) }]
      : []),
  ];
  const add: Row[] = [
    {
      icon: 'info',
      title: say(language, 'approval.comment'),
      press: { label: say(language, 'approval.say'), go: { kind: 'do', action: 'comment', about: draft.slot } },
    },
  ];
  const mine = personKnown(scheduler);
  return [
    { kind: 'rows', title: say(language, 'approval.talk'), rows },
    {
      kind: 'fields',
      fields: [
        { kind: 'text', id: 'comment', label: say(language, 'approval.commentLabel', { most: LONGEST_COMMENT }), value: '' },
        whoField(approval, mine, language),
      ],
    },
    { kind: 'rows', rows: add },
  ];
}

/** From which day on a draft counts, or why it will not. */
export function plannedBlocks(services: PanelServices, draft: Draft, language: Language): Block[] {
  const planned = plannedRules(services);
  if (planned?.draft.slot !== draft.slot) return [];
  const applied = appliedRules(services.workbook, services.workbook.ownSheets(), language);
  const isOvertaken = !applied.ok || policyMark(applied.value.policy) !== planned.later.instead;
  const day = isoDay(planned.later.day);
  const press: Press = { label: say(language, 'approval.takeBack'), go: { kind: 'do', action: 'takeBack', about: draft.slot } };
  const text = say(language, isOvertaken ? 'approval.overtaken' : 'approval.laterText');
  return [{ kind: 'rows', rows: [{ icon: isOvertaken ? 'warning' : 'clock', title: say(language, 'approval.later', { day }), text, press }] }];
}

/** What can be done with a draft that may not be applied yet, and why; `undefined`: it may be. */
export function waiting(
  { notebook, scheduler }: PanelServices,
  draft: Draft,
  language: Language,
): { readonly text: string; readonly press?: Press } | undefined {
  const standing = standingOf(notebook, draft);
  if (standing === 'free' || standing === 'agreed') return undefined;
  if (standing === 'nobodys') return { text: say(language, 'approval.NOBODYS') };
  if (personKnown(scheduler) === draft.by) return { text: say(language, 'approval.mine') };
  const about = `${draft.slot}|${policyMark(draft.policy)}`;
  return {
    text: say(language, 'approval.others', { name: nameOf(readApproval(notebook), draft.by, language) }),
    press: { label: say(language, 'approval.agree'), go: { kind: 'do', action: 'agree', about } },
  };
}

/** Whether somebody else must agree, with the switch. */
export function settingBlocks({ workbook, notebook, scheduler }: PanelServices, language: Language): Block[] {
  const approval = readApproval(notebook);
  const { isOn, asked, log } = approval;
  const mine = personKnown(scheduler);
  const since = log.find(({ what }) => what === 'on');
  const told = (at: number, by: string) => ({ name: nameOf(approval, by, language), time: workbook.clockText(at) });
  const text = !isOn
    ? say(language, 'approval.isOff')
    : since === undefined
      ? say(language, 'approval.isOn')
      : say(language, 'approval.isOnSince', told(since.at, since.by));
  const to = (about: 'on' | 'off' | 'stays'): Press => ({
    label: say(language, `approval.press.${about}`),
    go: { kind: 'do', action: 'needAgreement', about },
  });
  const off: Press = canSwitchOff(approval, mine, workbook.now())
    ? to('off')
    : { ...to('off'), asks: { text: say(language, 'approval.offAsks', { days: DAYS_TO_STAY }) } };
  const canAsk = isOn && (asked === undefined || canSwitchOff(approval, mine, workbook.now()));
  const rows: Row[] = [
    { icon: 'lock', title: say(language, 'approval.setting'), text, ...(isOn ? (canAsk ? { press: off } : {}) : { press: to('on') }) },
    ...(asked === undefined ? [] : [{ icon: 'clock' as const, title: say(language, 'approval.wantsOff', told(asked.at, asked.by)), press: to('stays') }]),
  ];
  return [
    { kind: 'rows', title: say(language, 'approval.title'), rows },
    { kind: 'fields', fields: [whoField(approval, mine, language)] },
    { kind: 'text', tone: 'small', text: say(language, 'approval.byHand', { sheet: say(workbook.language, 'sheet.rules') }) },
  ];
}

function whoField(approval: Approval, mine: string | undefined, language: Language): Field {
  const value = (mine === undefined ? undefined : approval.names.get(mine)) ?? '';
  return { kind: 'text', id: 'who', label: say(language, 'approval.who', { most: LONGEST_PERSON }), small: say(language, 'approval.whoSmall'), value };
}

/** When it was switched on and off, as lines among other things that happened. */
export function switchRows({ workbook, notebook }: PanelServices, language: Language): { readonly at: number; readonly row: Row }[] {
  const approval = readApproval(notebook);
  return approval.log.map(({ at, by, what }) => ({
    at,
    row: { icon: 'lock', title: workbook.clockText(at), text: say(language, `approval.log.${what}`, { name: nameOf(approval, by, language) }) },
  }));
}
