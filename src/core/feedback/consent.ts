import { type Cell, isBlank } from '../model/cell';
import type { Consent } from '../model/contact';
import { once } from '../model/once';
import { normaliseHeader } from '../reading';
import { wordsOf } from './words';

/** Headings that ask “may we?”; and those that ask “must we not?”, where yes means no. */
const MAY = `consent, marketing consent, accepts marketing, email consent, newsletter, subscribed, opt in, opted in, accepts email marketing,
  accepts sms marketing, marketing allowed, 同意营销, 营销同意, 接受营销, 是否接受营销, 同意联系, 是否订阅, 订阅, 接受推广, 授权联系`;
const MUST_NOT = `opt out, opted out, unsubscribed, do not contact, do not email, do not call, no marketing, dnc, email opt out,
  退订, 已退订, 拒绝营销, 不接受营销, 请勿联系, 勿扰, 免打扰, 拒绝联系`;

const headings = once(() => {
  const found = new Map<string, 'may' | 'mustNot'>();
  for (const word of MAY.split(',')) found.set(normaliseHeader(word.trim()), 'may');
  for (const word of MUST_NOT.split(',')) found.set(normaliseHeader(word.trim()), 'mustNot');
  return found;
});

const word = wordsOf<'yes' | 'no'>({
  yes: 'yes, y, true, 1, x, ✓, ✔, subscribed, opted in, opt in, allowed, granted, agree, agreed, 是, 同意, 接受, 已同意, 已订阅, 允许, 有, 对',
  no: 'no, n, false, 0, unsubscribed, opted out, opt out, refused, denied, withdrawn, disagree, 否, 不, 不同意, 拒绝, 退订, 已退订, 不接受, 没有',
});

/** Columns of a header row that say whether customers may be written to. */
export interface ConsentColumns {
  readonly columns: readonly number[]; // 0-based
  /** What a row says; of several words, a “no” counts. A word we do not know is no consent, and no refusal. */
  of(row: readonly Cell[]): Consent;
}

/** `undefined` without such a column. A cell that says “do not” in a column of “may we?” is understood as well. */
export function consentColumns(header: readonly Cell[]): ConsentColumns | undefined {
  const columns = header.flatMap((cell, column) => {
    const asks = typeof cell === 'string' ? headings().get(normaliseHeader(cell)) : undefined;
    return asks === undefined ? [] : [{ column, asks }];
  });
  if (columns.length === 0) return undefined;
  return {
    columns: columns.map(({ column }) => column),
    of(row) {
      const said = columns.map(({ column, asks }) => consentIn(row[column] ?? '', asks));
      return said.includes('no') ? 'no' : said.includes('yes') ? 'yes' : 'unknown';
    },
  };
}

function consentIn(cell: Cell, asks: 'may' | 'mustNot'): Consent {
  const said = isBlank(cell) ? undefined : word(cell);
  if (said === undefined) return 'unknown';
  const isRefusalInWords = typeof cell === 'string' && /unsub|out|refus|denied|withdr|disagree|拒|退订|不同意|不接受/i.test(cell);
  if (isRefusalInWords) return 'no';
  return asks === 'may' ? said : said === 'yes' ? 'no' : 'yes';
}
