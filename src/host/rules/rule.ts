export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * How we know: `documented` on a page of Google's, `observed` by others on the real thing (their repository or
 * article is named), or `assumed`, where we took the reading that is worse for us.
 */
export type Label = 'documented' | 'observed' | 'assumed';

/**
 * Statements of a function body (ES2019) that return a JSON-able value. They run inside one execution on a fresh
 * spreadsheet with one empty sheet 'Sheet1', and may use the tools of `prelude.ts`: ss, sheet, described, stored,
 * message, settled.
 */
export type Steps = string;

/** What only a person can try on Google; `here` are steps that show what the host does. */
export interface Manual {
  readonly manual: string;
  readonly here?: Steps;
}

/** One thing Google does that the host must do, too. */
export interface Rule {
  readonly id: string;
  readonly rule: string;
  readonly label: Label;
  readonly source: string;
  readonly steps: Steps | Manual;
  readonly expected: Json;
}

/** A rule that a script can try by itself, here and on Google. */
export type AutomaticRule = Rule & { readonly steps: Steps };

export const isAutomatic = (rule: Rule): rule is AutomaticRule => typeof rule.steps === 'string';

/** For rules that nobody's page or project backs. */
export const UNVERIFIED = 'assumed, unverified';
