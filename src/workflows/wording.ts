import { DIMENSION_IDS } from '../core/dimensions';
import { columnLetter } from '../core/model/cell';
import type { Day } from '../core/model/day';
import type { Issue, Place, Problem } from '../core/model/issue';
import type { Policy, RuleProblem, TierRules } from '../core/policy';
import type { Confidence } from '../core/quality';
import type { Phrase, SameWhy, Table, TableCell, Why } from '../core/tables';
import { type Language, type MessageKey, type MessageParams, say } from '../messages';
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

/** What each row of the rules table means, beside it. */
export function ruleMeanings(policy: Policy, rowCount: number, language: Language): string[] {
  const { kind, tiers } = policy.rules;
  const tierMeanings = tiers.map(({ limit }) =>
    limit === undefined ? say(language, 'rulesSheet.rest') : say(language, `rulesSheet.${kind}`, { limit: String(kind === 'share' ? limit / 100 : limit) }),
  );
  const weightMeanings = DIMENSION_IDS.map(() => say(language, 'rulesSheet.weight'));
  const named = [say(language, 'rulesSheet.meaningHeading'), ...tierMeanings, ...weightMeanings];
  const probable = policy.probableCustomers ? [say(language, 'rulesSheet.probable')] : [];
  const rates = policy.rates.map(({ currency }) => say(language, 'rulesSheet.rate', { currency, base: policy.currency ?? '' }));
  const settings = new Array<string>(rowCount - named.length - probable.length - rates.length).fill(say(language, 'rulesSheet.setting'));
  return [...named, ...settings, ...probable, ...rates];
}

function wordCell(cell: TableCell, isDay: boolean, language: Language): WrittenCell {
  if (typeof cell === 'object') return 'says' in cell ? phrase(cell, language) : whySentence(cell, language);
  return isDay && typeof cell === 'number' ? { day: cell as Day } : cell;
}

function phrase(said: Phrase, language: Language): string {
  if (said.says === 'issue') return issueSentence(said.issue, language);
  if (said.says === 'mended') return say(language, 'dataCheck.mended', { problem: say(language, `check.${said.issue}`) });
  if (said.says === 'same') return say(language, `same.${said.why.code}`, sameParams(said.why));
  return said.says === 'state' ? say(language, `state.${said.state}`) : say(language, `did.${said.treatment}`);
}

function sameParams({ code, ...params }: SameWhy): MessageParams {
  return 'phones' in params ? { ...params, both: params.phones > 0 && params.emails > 0 ? 'yes' : 'no' } : params;
}

/** Doubts stand behind the reason; who is known for sure needs no word. */
function whySentence(why: Why, language: Language): string {
  const reason = plainWhy(why, language);
  const { level, reasons }: Confidence = why.confidence;
  if (level === 'high') return reason;
  const named = reasons.map((each) => say(language, `doubt.${each}`)).join(language === 'zh' ? '、' : ', ');
  return say(language, 'why.WITH_DOUBT', { why: reason, level: say(language, `confidence.${level}`), reasons: named });
}

function plainWhy(why: Why, language: Language): string {
  if (why.code !== 'SCORED') return say(language, `why.${why.code}`);
  const parts = DIMENSION_IDS.flatMap((id) => {
    const points = why.points[id];
    return points === undefined ? [] : [say(language, 'why.PART', { dimension: say(language, `dimension.${id}`), points: String(Math.round(points / 100)) })];
  });
  return say(language, 'why.SCORED', { parts: parts.join(language === 'zh' ? '、' : ', ') });
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
