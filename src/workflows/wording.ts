import type { DimensionId, DimensionKey } from '../core/dimensions';
import { columnLetter } from '../core/model/cell';
import type { Day } from '../core/model/day';
import type { Issue, Place, Problem } from '../core/model/issue';
import type { RuleProblem, TierRules } from '../core/policy';
import type { Confidence } from '../core/quality';
import type { Phrase, SameWhy, Table, TableCell, Why } from '../core/tables';
import { type Language, type MessageKey, type MessageParams, say } from '../messages';
import { directionWord, whyMovedSentence } from './changeWords';
import { type Failure, failed } from './result';
import type { WrittenCell } from './services';

/** `Orders!C7`, as a person would point at it. */
export function placeText(place: Place): string {
  return `${place.sheet}!${cellName(place)}`;
}

/** `C7`. */
export function cellName({ row, column }: Place): string {
  return `${columnLetter(column)}${row}`;
}

export function issueSentence(issue: Issue, language: Language): string {
  return say(language, `issue.${issue.code}`, { ...issue.details, rows: issue.rows, cell: placeText(issue.first) });
}

/** The engine's problem as a failure, its roles and inner codes put into words. */
export function problemFailure(problem: Problem, language: Language): Failure {
  return failed(`problem.${problem.code}`, wordedParams(problem, language)).failure;
}

export function ruleSentence(problem: RuleProblem, language: Language): string {
  return say(language, `rule.${problem.code}`, problem.params);
}

/** A table of the engine as the cells of a page: headings on top, codes in words, days as dates. */
export function wordTable(table: Table, language: Language): WrittenCell[][] {
  const headings = table.columns.map(({ heading }) => say(language, `heading.${heading}`));
  const rows = table.rows.map((row) => row.map((cell, column) => wordCell(cell, table.columns[column]?.kind === 'date', language)));
  return [headings, ...rows];
}

/** `VIP: best 5% · Gold: best 20% · …` */
export function rulesLine(rules: TierRules, language: Language): string {
  return rules.tiers
    .map(({ name, limit }) =>
      limit === undefined
        ? say(language, 'rules.rest', { tier: name })
        : say(language, `rules.${rules.kind}`, { tier: name, limit: String(rules.kind === 'share' ? limit / 100 : limit) }),
    )
    .join(' · ');
}

function wordCell(cell: TableCell, isDay: boolean, language: Language): WrittenCell {
  if (typeof cell === 'object') return 'says' in cell ? phrase(cell, language) : whySentence(cell, language);
  return isDay && typeof cell === 'number' ? { day: cell as Day } : cell;
}

function phrase(said: Phrase, language: Language): string {
  if (said.says === 'issue') return issueSentence(said.issue, language);
  if (said.says === 'mended') return say(language, 'dataCheck.mended', { problem: say(language, `check.${said.issue}`) });
  if (said.says === 'override')
    return say(language, 'override.shown', {
      what: say(language, `override.${said.override.kind}`),
      tier: said.override.tier,
      reason: said.override.reason || 'none',
    });
  if (said.says === 'stage') return say(language, `stage.${said.stage}`);
  if (said.says === 'direction') return directionWord(said.direction, language);
  if (said.says === 'whyMoved') return whyMovedSentence(said.move, language);
  if (said.says === 'noTier') return say(language, 'changes.noTier');
  if (said.says === 'same') return say(language, `same.${said.why.code}`, sameParams(said.why));
  return said.says === 'state' ? say(language, `state.${said.state}`) : say(language, `did.${said.treatment}`);
}

function sameParams({ code, ...params }: SameWhy): MessageParams {
  return 'phones' in params ? { ...params, both: params.phones > 0 && params.emails > 0 ? 'yes' : 'no' } : params;
}

/** Doubts stand behind the reason; who is known for sure needs no word. */
function whySentence(why: Why, language: Language): string {
  const { held } = why;
  const because = held === undefined || held.tier === '' ? [] : [say(language, `explain.held.${held.by}`, { tier: held.tier, times: held.times })];
  const reason = [plainWhy(why, language), ...because].join(language === 'zh' ? '。' : '. ');
  const { level, reasons }: Confidence = why.confidence;
  if (level === 'high') return reason;
  const named = reasons.map((each) => say(language, `doubt.${each}`)).join(language === 'zh' ? '、' : ', ');
  return say(language, 'why.WITH_DOUBT', { why: reason, level: say(language, `confidence.${level}`), reasons: named });
}

function plainWhy(why: Why, language: Language): string {
  if (why.code !== 'SCORED') {
    const said = say(language, `why.${why.code}`);
    const missing = why.missing?.map((key) => dimensionName(key, language)) ?? [];
    return missing.length === 0 ? said : say(language, 'why.MISSING', { why: said, dimensions: missing.join(language === 'zh' ? '、' : ', ') });
  }
  const parts = (Object.entries(why.points) as [DimensionKey, number][]).map(([key, points]) =>
    say(language, 'why.PART', { dimension: dimensionName(key, language), points: String(Math.round(points / 100)) }),
  );
  return say(language, 'why.SCORED', { parts: parts.join(language === 'zh' ? '、' : ', ') });
}

/** A dimension of ours by its word, a further column by its heading. */
export function dimensionName(key: DimensionKey, language: Language): string {
  return isOurs(key) ? say(language, `dimension.${key}`) : key.slice('column:'.length);
}

function isOurs(key: DimensionKey): key is DimensionId {
  return !key.startsWith('column:');
}

function wordedParams({ params }: Problem, language: Language): MessageParams {
  const role = typeof params.role === 'string' ? params.role : undefined;
  const example = `roleExample.${role}` as MessageKey;
  return {
    ...params,
    ...(role === undefined ? {} : { role: say(language, `role.${role}` as MessageKey), key: role }),
    ...(role === 'customer' || role === 'date' || role === 'amount' ? { example: say(language, example) } : {}),
  };
}
