import type { Action, Refusal } from '../person/actions';
import type { Command } from './protocol';
import type { Session } from './session';
import { inGrid } from './view';

const LONGEST_JUMP_MS = 366 * 86_400_000; // an hourly schedule fires 8,784 times in it

type OwnCommand = Exclude<Command, Action>;
type Outcome = Refusal | undefined;

const ACTIONS: Readonly<Record<Action['do'], true>> = {
  type: true,
  fill: true,
  clear: true,
  paste: true,
  insertLines: true,
  deleteLines: true,
  hideRows: true,
  insertSheet: true,
  duplicateSheet: true,
  deleteSheet: true,
  renameSheet: true,
  moveSheet: true,
  hideSheet: true,
  colorSheet: true,
  sort: true,
  look: true,
  note: true,
  rule: true,
  freeze: true,
  widen: true,
  insertChart: true,
  deleteChart: true,
};

const OWN: { readonly [K in OwnCommand['do']]: (session: Session, command: Extract<OwnCommand, { readonly do: K }>) => Outcome } = {
  undo: (session) => session.takeBack((person) => person.undo()),
  redo: (session) => session.takeBack((person) => person.redo()),
  select: ({ book, host }, { sheetId, ...block }) => {
    const sheet = book.sheetById(sheetId); // it may have gone since the page last heard of it
    if (sheet) Object.assign(host.ui, { activeSheetId: sheetId, selection: inGrid(sheet, block) });
    return undefined;
  },
  menu: (session, { label }) => {
    session.choose(label);
    return undefined;
  },
  closeAlert: (session, { id, answer }) => {
    session.closeAlert(id, answer);
    return undefined;
  },
  closeSidebar: ({ host }) => {
    host.ui.sidebar = undefined;
    return undefined;
  },
  closeDialog: ({ host }) => {
    host.ui.dialog = undefined;
    return undefined;
  },
  advance: ({ host }, { ms }) => {
    if (ms > 0 && ms <= LONGEST_JUMP_MS) host.advance(ms);
    return undefined;
  },
  language: ({ host }, { language }) => {
    host.user = { ...host.user, locale: language === 'zh' ? 'zh_CN' : 'en' };
    host.open();
    return undefined;
  },
  google: ({ host, surroundings }, { mood }) => {
    surroundings.google.change(mood);
    host.authorised = surroundings.google.authorised;
    return undefined;
  },
};

export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const name = (value as { do?: unknown }).do;
  return typeof name === 'string' && (Object.hasOwn(ACTIONS, name) || Object.hasOwn(OWN, name));
}

/** Does it, or says why not. */
export function carryOut(session: Session, command: Command): Outcome {
  if (!isOwn(command)) return session.byPerson((person) => person.perform(command));
  const run = OWN[command.do] as (session: Session, command: OwnCommand) => Outcome;
  return run(session, command);
}

const isOwn = (command: Command): command is OwnCommand => Object.hasOwn(OWN, command.do);
