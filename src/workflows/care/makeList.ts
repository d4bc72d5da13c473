import type { Reach } from '../../core/feedback';
import { type Language, say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { judgedNow } from '../judgeOrders';
import { tierRoles } from '../pageParts';
import { type Done, done, failed } from '../result';
import type { Lock, Notebook, Page, SelectedRow, Workbook, WrittenCell } from '../services';
import { reachKnown } from './reachKnown';

export const LIST_ROLE = 'list';
/** Its columns; their headings are `list.head.…`. */
export const LIST_HEADINGS = ['customer', 'tier', 'email', 'phone', 'consent'] as const;

/** What was put together, and who was left out. */
export interface MadeList {
  readonly sheet: string;
  readonly customers: number;
  readonly refused: number; // said no
  readonly neither: number; // no address we could use
  readonly known: number; // of those listed, said yes
}

/**
 * Puts the customers of the selected tier's sheet, or of the list of all, into a sheet of ours with no more than a mailing
 * needs. Who said no is never in it. Only when asked; updates leave the sheet as it is.
 */
export function makeList(
  services: { readonly workbook: Workbook; readonly notebook: Notebook; readonly lock: Lock },
  selected: SelectedRow | undefined,
  language: Language,
): Done<MadeList> {
  const { workbook } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const own = workbook.ownSheets();
    const from = own.find((sheet) => isList(sheet.role) && selected?.isOurs === true && workbook.nameOf(sheet) === selected.sheet);
    if (from === undefined) return failed('list.NOT_A_LIST');
    const judged = judgedNow(services, language);
    if (!judged.ok) return judged;
    const { outcome, policy } = judged.value;
    const names = policy.rules.tiers.map(({ name }) => name);
    const tier = tierRoles(names).indexOf(from.role); // −1: everybody
    const reach = reachKnown(workbook, policy, outcome.book);
    const reachOfKey = new Map(outcome.book.customers.map(({ key }, at) => [key, reach[at] as Reach]));
    const wanted = outcome.customers.filter((customer) => from.role === 'customers' || (tier >= 0 && customer.tier === tier));
    const known = wanted.flatMap(({ measures, tier: own }) => {
      const found = reachOfKey.get(measures.key);
      return found === undefined ? [] : [{ name: measures.name, tier: own === undefined ? undefined : names[own], ...found }];
    });
    const allowed = known.filter(({ consent }) => consent !== 'no');
    const listed = allowed.filter(({ email, phone }) => email !== undefined || phone !== undefined);
    const words = workbook.language;
    const rows = listed.map((each): WrittenCell[] => [
      each.name,
      each.tier,
      each.email,
      each.phone,
      say(words, each.consent === 'yes' ? 'list.consent.yes' : 'list.consent.unknown'),
    ]);
    return done({
      sheet: published(workbook, rows, words),
      customers: listed.length,
      refused: known.length - allowed.length,
      neither: allowed.length - listed.length,
      known: listed.filter(({ consent }) => consent === 'yes').length,
    });
  });
}

function isList(role: string): boolean {
  return role === 'customers' || role.startsWith('tier:');
}

function published(workbook: Workbook, rows: readonly WrittenCell[][], words: Language): string {
  const page: Page = {
    rows: [LIST_HEADINGS.map((heading) => say(words, `list.head.${heading}`)), ...rows],
    look: { kinds: ['text', 'text', 'text', 'text', 'text'], headingRow: 1, tabColor: undefined, moneyFormat: '0' },
  };
  const known = workbook.ownSheets().find(({ role }) => role === LIST_ROLE);
  const sheet = known ?? workbook.makeOwn(LIST_ROLE, say(words, 'list.sheet'), { look: page.look, bookkeeping: 0 });
  workbook.publish(sheet, page);
  return workbook.nameOf(sheet);
}
