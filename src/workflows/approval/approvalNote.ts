import * as v from 'valibot';
import { bytesOf, LONGEST_NOTE } from '../noteSize';
import type { Notebook } from '../services';
import { LONGEST_PERSON } from './people';

const NOTE = 'tierkeeper.approval';
const MOST_SWITCHES = 20;
const MOST_NAMES = 40;

const time = v.pipe(v.number(), v.finite()); // ms since 1970
const schema = v.object({
  version: v.literal(1),
  isOn: v.boolean(),
  asked: v.exactOptional(v.object({ by: v.string(), at: time })),
  log: v.array(v.object({ at: time, by: v.string(), what: v.picklist(['on', 'asked', 'stays', 'off']) })),
  names: v.array(v.tuple([v.string(), v.pipe(v.string(), v.maxLength(LONGEST_PERSON))])),
});

/** Whether somebody else must agree before rules are applied in this file, who said so, and what people call themselves. */
export interface Approval {
  readonly isOn: boolean;
  readonly asked: { readonly by: string; readonly at: number } | undefined; // somebody wants it switched off
  readonly log: readonly Switched[]; // newest first
  readonly names: ReadonlyMap<string, string>; // by person, as they wrote them
}

export interface Switched {
  readonly at: number;
  readonly by: string; // a person's id
  readonly what: 'on' | 'asked' | 'stays' | 'off';
}

/** A note that nobody can read switches nothing off. */
export function readApproval(notebook: Notebook): Approval {
  const text = notebook.read(NOTE);
  if (text === undefined) return { isOn: false, asked: undefined, log: [], names: new Map() };
  try {
    const { isOn, asked, log, names } = v.parse(schema, JSON.parse(text));
    return { isOn, asked, log, names: new Map(names) };
  } catch {
    return { isOn: true, asked: undefined, log: [], names: new Map() };
  }
}

/** The oldest switches are forgotten first, then the names said longest ago. */
export function writeApproval(notebook: Notebook, { isOn, asked, log, names }: Approval): void {
  const [shownLog, shownNames] = [log.slice(0, MOST_SWITCHES), [...names].slice(-MOST_NAMES)];
  const text = () => JSON.stringify({ version: 1, isOn, ...(asked && { asked }), log: shownLog, names: shownNames });
  while (bytesOf(text()) > LONGEST_NOTE && shownNames.length > 1) shownNames.shift();
  if (notebook.read(NOTE) !== text()) notebook.write(NOTE, text());
}

/** Calls a person what they call themselves from now on. */
export function withName(approval: Approval, person: string, name: string): Approval {
  const names = new Map(approval.names);
  names.delete(person);
  return { ...approval, names: names.set(person, name) };
}
