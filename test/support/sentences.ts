import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, MessageKey, MessageParams } from '../../src/messages';

/** The sentences as written, placeholders and all. */
export function written(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../src/messages/${language}.json`), 'utf8'));
}

export const KEYS = Object.keys(written('en')) as MessageKey[];

/** `{rows, plural, one{{rowsText} row} other{…}}` names rows and rowsText. */
export function placeholdersOf(sentence: string): string[] {
  const bare = sentence.replace(/'\{'|'\}'/g, '');
  return [...new Set([...bare.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name as string))].sort();
}

/** Usual values, as long as they usually are. Numbers bring their own text along: `rows` → `rowsText`. */
export const USUAL: MessageParams = {
  asOf: '2025-11-21', calls: 1234, cell: 'Orders!C1024', choice: 'Total paid', column: 'Amount', currencies: 'USD, EUR', customers: 12_345, dates: 'B', amounts: 'C', day: '2024-01-01',
  dimension: 'recency', example: 'Amount', file: 'orders-2025.csv', first: 'Total', firstIssue: '3 rows have no amount.', firstRows: 900, headers: 'Client, Day, Total',
  hour: 6, key: 'amount', limit: '5', limitText: '5', listed: 7, lower: 'Silver', lowerLimit: '1000', message: 'Service timed out', ms: 1234, name: 'values', nextHour: 7, orders: 60_000, parts: 'recency 80, frequency 80, spend 100',
  points: '80', position: 120, problem: 'All weights are 0, so nothing is judged.', read: 1500, reads: 12, reason: 'every order was cancelled', role: 'amount', rows: 1234, rule: 'Gold 20', rules: 'VIP: best 5% · Gold: best 20% · Bronze: the rest',
  second: 'Net total', secondRows: 899, sheet: 'Orders', summary: 'Tiers · Summary', tier: 'Gold', tiers: 4, upper: 'Gold', upperLimit: '500', used: 1490, writes: 9, zone: 'Asia/Shanghai',
};

/** What Chinese typesetting would not let stand: half-width marks beside Chinese characters, or mixed brackets. */
export function punctuationSlips(sentence: string): string[] {
  const chinese = '\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”…';
  const bare = sentence.replace(/\{\w+, plural,.*\}\}/g, (plural) => plural.replace(/\{\w+, plural,|=\d+\{|\b(one|other)\{|\}(?=\s|$)/g, ' '));
  const slips = [
    ...bare.matchAll(new RegExp(`[${chinese}]\\s?[,:?!;(]`, 'g')),
    ...bare.matchAll(new RegExp(`[,:?!;)][${chinese}]`, 'g')),
    ...bare.matchAll(new RegExp(`[${chinese}]\\.(?!\\w)`, 'g')),
    ...bare.matchAll(/（[^()（）]*\)|\([^()（）]*）/g),
    ...bare.matchAll(/ [，：？！；（）。、]|[，：？！；（。、] /g),
  ];
  return slips.map(([found]) => found);
}
