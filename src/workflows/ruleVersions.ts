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
  readonly policy?: string | undefined; // the document; none where it is too long to be kept
}

const schema = v.object({
  id: v.number(),
  at: v.number(),
  by: v.picklist(['person', 'schedule', 'undo']),
  mark: v.string(),
  note: v.string(),
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

/** Said by whoever applies rules, for the update that follows them first. */
export function noteRemark(notebook: Notebook, mark: string, note: string): void {
  if (note === '') notebook.erase(NOTE);
  else notebook.write(NOTE, JSON.stringify({ mark, note: note.slice(0, LONGEST_REMARK) }));
}

interface FirstRun extends Omit<RuleVersion, 'id' | 'note' | 'policy'> {
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
export function withVersion(texts: readonly string[], first: FirstRun | undefined, note = ''): Areas {
  if (first === undefined || versionsIn(texts.slice(0, 1))[0]?.mark === first.mark) return { [AREA]: texts };
  const { gen, policy, ...run } = first;
  const version: RuleVersion = { id: gen, ...run, note };
  const whole = JSON.stringify({ ...version, policy: JSON.stringify(policyJson(policy)) });
  const all = [whole.length > LONGEST ? JSON.stringify(version) : whole, ...texts].slice(0, MOST_VERSIONS);
  while (all.length > 1 && all.reduce((bytes, text) => bytes + bytesOf(text), 0) > MOST_BYTES) all.pop();
  return { [AREA]: all };
}

function remarkOn(notebook: Notebook, mark: string): string {
  try {
    const said = JSON.parse(notebook.read(NOTE) ?? 'null') as { readonly mark?: unknown; readonly note?: unknown } | null;
    return said?.mark === mark && typeof said.note === 'string' ? said.note : '';
  } catch {
    return '';
  }
}

/** The texts of the versions among the areas of a generation. */
export function versionTexts(areas: Areas): readonly string[] {
  return areas[AREA] ?? [];
}
