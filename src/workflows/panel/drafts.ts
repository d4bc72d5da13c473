import * as v from 'valibot';
import { type Policy, parsePolicy, policyJson } from '../../core/policy';
import { textHash } from '../../core/reading';
import { type Language, say } from '../../messages';
import { bytesOf, LONGEST_NOTE } from '../noteSize';
import type { Notebook, Workbook } from '../services';

const NOTE = 'tierkeeper.draft.';
const SLOTS = ['1', '2', '3'] as const;
/** What is made of the other drafts has a place of its own. */
export const COMPROMISE = '4';
const ALL_SLOTS = [...SLOTS, COMPROMISE] as const;
export type Slot = (typeof ALL_SLOTS)[number];
export const LONGEST_NAME = 40;
export const LONGEST_COMMENT = 200;
const MOST_COMMENTS = 10;

/** Rules that somebody is trying out. They are kept apart from those applied, and nothing but a note knows of them. */
export interface Draft {
  readonly slot: Slot;
  readonly name: string;
  readonly policy: Policy;
  readonly from: string; // tells the applied rules it began from
  readonly by?: string | undefined; // who wrote these rules, a person's id; none: not known
  readonly agreed?: { readonly by: string; readonly at: number; readonly mark: string } | undefined; // to the rules with that mark
  readonly said?: readonly Comment[] | undefined; // oldest first
}

export interface Comment {
  readonly by: string;
  readonly at: number; // ms since 1970
  readonly text: string;
}

interface Drafts {
  readonly workbook: Pick<Workbook, 'language'>;
  readonly notebook: Notebook;
}

const schema = v.object({
  version: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  from: v.string(),
  policy: v.unknown(),
  by: v.exactOptional(v.string()),
  agreed: v.exactOptional(v.object({ by: v.string(), at: v.number(), mark: v.string() })),
  said: v.exactOptional(v.array(v.object({ by: v.string(), at: v.number(), text: v.string() }))),
});

/** By slot. A note that cannot be read is no draft. */
export function readDrafts({ workbook, notebook }: Drafts): Draft[] {
  return ALL_SLOTS.flatMap((slot) => {
    try {
      const { version: _, ...note } = v.parse(schema, JSON.parse(notebook.read(NOTE + slot) ?? 'null'));
      const policy = parsePolicy(note.policy, workbook.language);
      return policy.ok ? [{ slot, ...note, policy: policy.value }] : [];
    } catch {
      return [];
    }
  });
}

/** The oldest comments make room. `false`: such long rules do not fit into a note, and nothing is kept. */
export function keepDraft({ notebook }: Pick<Drafts, 'notebook'>, { slot, name, policy, from, by, agreed, said = [] }: Draft): boolean {
  const comments = said.slice(-MOST_COMMENTS);
  const document = { version: 1, name, from, policy: policyJson(policy), ...(by !== undefined && { by }), ...(agreed && { agreed }) };
  const text = () => JSON.stringify({ ...document, ...(comments.length > 0 && { said: comments }) });
  while (bytesOf(text()) > LONGEST_NOTE && comments.length > 0) comments.shift();
  if (bytesOf(text()) > LONGEST_NOTE) return false;
  if (notebook.read(NOTE + slot) !== text()) notebook.write(NOTE + slot, text());
  return true;
}

export function forgetDraft({ notebook }: Drafts, slot: string): void {
  if (notebook.read(NOTE + slot) !== undefined) notebook.erase(NOTE + slot);
}

export function isSlot(text: string): text is Slot {
  return (ALL_SLOTS as readonly string[]).includes(text);
}

/** What a draft is called until somebody names it. */
export function usualName(slot: Slot, language: Language): string {
  return say(language, `page.rules.name${slot}`);
}

/** The first slot that nobody uses; never that of the compromise. */
export function freeSlot(drafts: readonly Draft[]): Slot | undefined {
  return SLOTS.find((slot) => drafts.every((draft) => draft.slot !== slot));
}

/** Tells whole rule documents apart, columns and sheets too. */
export function policyMark(policy: Policy): string {
  const text = JSON.stringify(policyJson(policy));
  return `${textHash(text)}-${text.length}`;
}
