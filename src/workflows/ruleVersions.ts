import * as v from 'valibot';
import { type Policy, policyJson } from '../core/policy';
import type { Areas } from './generation/journal';
import { bytesOf } from './noteSize';
import type { Notebook, StateSheet } from './services';

const AREA = 'versions';
const NOTE = 'tierkeeper.rulesNote';
const MOST_VERSIONS = 20;
const MOST_BYTES = 60_000;
/** A text of the state fits into a cell. */
const LONGEST = 40_000;
export const LONGEST_REMARK = 200;

/** Rules that an update has followed, from when to when they came. */
export interface RuleVersion {
  readonly id: number; // the generation that was the first to follow them
  readonly at: number; // ms since 1970
  readonly by: 'person' | 'schedule' | 'undo'; // whose update it was
  readonly mark: string;
  readonly note: string; // what somebody said when applying them
  readonly proposed?: string | undefined; // whose proposal they were, by the name that person gave
  readonly agreed?: string | undefined; // who else agreed to it
  readonly policy?: string | undefined; // the document; none where it is too long to be kept
}

const schema = v.object({
  id: v.number(),
  at: v.number(),
  by: v.picklist(['person', 'schedule', 'undo']),
  mark: v.string(),
  note: v.string(),
  proposed: v.exactOptional(v.string()),
  agreed: v.exactOptional(v.string()),
  policy: v.exactOptional(v.string()),
});

/** Newest first. What cannot be read is none. */
export function versionsIn(texts: readonly string[]): RuleVersion[] {
  return texts.flatMap((text) => {
    try {
      return [v.parse(schema, JSON.parse(text)) as RuleVersion];
    } catch {
      return [];
    }
  });
}

/** What is said of rules when they are applied, for the update that follows them first. */
export type Remark = Pick<RuleVersion, 'note' | 'proposed' | 'agreed'>;

export function noteRemark(notebook: Notebook, mark: string, { note, proposed, agreed }: Remark): void {
  const isNothing = note === '' && proposed === undefined && agreed === undefined;
  if (!isNothing) notebook.write(NOTE, JSON.stringify({ mark, note: note.slice(0, LONGEST_REMARK), proposed, agreed }));
  else if (notebook.read(NOTE) !== undefined) notebook.erase(NOTE);
}

interface FirstRun extends Omit<RuleVersion, 'id' | 'policy' | keyof Remark> {
  readonly gen: number;
  readonly policy: Policy;
}

/** The versions with the rules of this update, when they are others than those of the last. */
export function ruleVersions({ state, notebook }: { readonly state: Pick<StateSheet, 'area'>; readonly notebook: Notebook }, run: FirstRun) {
  const area = withVersion(state.area(AREA), run, remarkOn(notebook, run.mark));
  return {
    area,
    /** What was said stands in the version by now. */
    finish(): void {
      if (notebook.read(NOTE) !== undefined) notebook.erase(NOTE);
    },
  };
}

/** As many as fit, newest first. */
export function withVersion(texts: readonly string[], first: FirstRun | undefined, remark: Remark = { note: '' }): Areas {
  if (first === undefined || versionsIn(texts.slice(0, 1))[0]?.mark === first.mark) return { [AREA]: texts };
  const { gen, policy, ...run } = first;
  const version: RuleVersion = { id: gen, ...run, ...remark };
  const whole = JSON.stringify({ ...version, policy: JSON.stringify(policyJson(policy)) });
  const all = [whole.length > LONGEST ? JSON.stringify(version) : whole, ...texts].slice(0, MOST_VERSIONS);
  while (all.length > 1 && all.reduce((bytes, text) => bytes + bytesOf(text), 0) > MOST_BYTES) all.pop();
  return { [AREA]: all };
}

const remarkSchema = v.object({ mark: v.string(), note: v.string(), proposed: v.exactOptional(v.string()), agreed: v.exactOptional(v.string()) });

function remarkOn(notebook: Notebook, mark: string): Remark {
  try {
    const { mark: of, ...remark } = v.parse(remarkSchema, JSON.parse(notebook.read(NOTE) ?? 'null'));
    return of === mark ? remark : { note: '' };
  } catch {
    return { note: '' };
  }
}

/** The texts of the versions among the areas of a generation. */
export function versionTexts(areas: Areas): readonly string[] {
  return areas[AREA] ?? [];
}
