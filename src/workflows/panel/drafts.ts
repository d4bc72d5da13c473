import * as v from 'valibot';
import { type Policy, parsePolicy, policyJson } from '../../core/policy';
import { textHash } from '../../core/reading';
import { type Language, languageOf, say } from '../../messages';
import { bytesOf, LONGEST_NOTE } from '../noteSize';
import type { Notebook, Workbook } from '../services';

const NOTE = 'tierkeeper.draft.';
export const SLOTS = ['1', '2', '3'] as const;
export type Slot = (typeof SLOTS)[number];
export const LONGEST_NAME = 40;

/** Rules that somebody is trying out. They are kept apart from those applied, and nothing but a note knows of them. */
export interface Draft {
  readonly slot: Slot;
  readonly name: string;
  readonly policy: Policy;
  readonly from: string; // tells the applied rules it began from
}

interface Drafts {
  readonly workbook: Pick<Workbook, 'locale'>;
  readonly notebook: Notebook;
}

const schema = v.object({
  version: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  from: v.string(),
  policy: v.unknown(),
});

/** By slot. A note that cannot be read is no draft. */
export function readDrafts({ workbook, notebook }: Drafts): Draft[] {
  return SLOTS.flatMap((slot) => {
    try {
      const note = v.parse(schema, JSON.parse(notebook.read(NOTE + slot) ?? 'null'));
      const policy = parsePolicy(note.policy, languageOf(workbook.locale));
      return policy.ok ? [{ slot, name: note.name, from: note.from, policy: policy.value }] : [];
    } catch {
      return [];
    }
  });
}

/** `false`: such long rules do not fit into a note, and nothing is kept. */
export function keepDraft({ notebook }: Drafts, { slot, name, policy, from }: Draft): boolean {
  const text = JSON.stringify({ version: 1, name, from, policy: policyJson(policy) });
  if (bytesOf(text) > LONGEST_NOTE) return false;
  if (notebook.read(NOTE + slot) !== text) notebook.write(NOTE + slot, text);
  return true;
}

export function forgetDraft({ notebook }: Drafts, slot: string): void {
  if (notebook.read(NOTE + slot) !== undefined) notebook.erase(NOTE + slot);
}

export function isSlot(text: string): text is Slot {
  return (SLOTS as readonly string[]).includes(text);
}

/** What a draft is called until somebody names it. */
export function usualName(slot: Slot, language: Language): string {
  return say(language, `page.rules.name${slot}`);
}

/** The first slot that nobody uses. */
export function freeSlot(drafts: readonly Draft[]): Slot | undefined {
  return SLOTS.find((slot) => drafts.every((draft) => draft.slot !== slot));
}

/** Tells whole rule documents apart, columns and sheets too. */
export function policyMark(policy: Policy): string {
  const text = JSON.stringify(policyJson(policy));
  return `${textHash(text)}-${text.length}`;
}
