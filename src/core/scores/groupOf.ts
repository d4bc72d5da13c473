import type { GroupRules } from '../policy';

/** What a group's condition is compared with: the customer's cell in a column as text, or their stage. */
export type GroupCell = (customer: number, column: string) => string | undefined;

/**
 * The group of each customer: the first whose column says so, in any case and width of letters; a customer is in one group
 * or in none.
 *
 * @param cellOf the text of a customer's cell in a column; column `''` = the code of their stage
 * @returns      index into `groups` for each of `count` customers
 */
export function groupsOf(count: number, groups: readonly GroupRules[], cellOf: GroupCell): (number | undefined)[] {
  return Array.from({ length: count }, (_, customer) => {
    const found = groups.findIndex(({ column, value }) => comparable(cellOf(customer, column)) === comparable(value));
    return found < 0 ? undefined : found;
  });
}

/** What makes two texts of a condition one. */
export function comparable<Text extends string | undefined>(text: Text): Text {
  return text?.normalize('NFKC').trim().toLowerCase() as Text;
}
