import { CHINESE } from './chinese';
import { dayOf } from './day';
import { plantDirt } from './dirt';
import { ENGLISH } from './english';
import { buyingHistory, type History } from './history';
import { type Random, randomFrom } from './random';
import type { Language, SampleCell, SampleOptions, SampleRow, SampleShop } from './types';
import type { ShopWords } from './words';

const WORDS: Record<Language, ShopWords> = { en: ENGLISH, zh: CHINESE };
const DEFAULT_CUSTOMERS = 220;
const ORDERS_PER_CUSTOMER = 8;
export const DEFAULT_END_DAY = dayOf(2025, 11, 20);

/**
 * A small shop that never was: two years of orders with the dirt real tables have, each kind listed by row.
 *
 * @returns the same for the same arguments, to the last byte
 */
export function sampleShop(options: SampleOptions): SampleShop {
  const words = WORDS[options.language];
  const endDay = options.endDay ?? DEFAULT_END_DAY;
  const random = randomFrom(options.seed);
  const size = sizes(options);
  const history = buyingHistory(random, { ...size, endDay, ...words });
  const orders = orderRows(random, words, history, size.customers);
  const { rows, dirt } = plantDirt(random, words, { orders, history });
  return { name: words.shop, locale: words.locale, timeZone: words.timeZone, sheets: [{ name: words.sheet, rows }], dirt };
}

/** Clean orders of numbered customers under a header row, for measuring: order, date, customer, amount. */
export function sampleOrders(options: { seed: number; orders: number; customers: number; endDay?: number }): SampleRow[] {
  const random = randomFrom(options.seed);
  const { buyers, days, cents } = buyingHistory(random, { ...ENGLISH, ...options, endDay: options.endDay ?? DEFAULT_END_DAY });
  const dayCell = dayCells();
  const rows: SampleRow[] = [['Order no.', 'Date', 'Customer', 'Amount']];
  for (let index = 0; index < buyers.length; index += 1) {
    rows.push([index + 1, dayCell(days[index] as number), `C${100_001 + (buyers[index] as number)}`, (cents[index] as number) / 100]);
  }
  return rows;
}

function sizes({ customers, orders }: SampleOptions): { customers: number; orders: number } {
  const people = Math.max(1, customers ?? (orders === undefined ? DEFAULT_CUSTOMERS : Math.round(orders / ORDERS_PER_CUSTOMER)));
  return { customers: people, orders: Math.max(1, orders ?? people * ORDERS_PER_CUSTOMER) };
}

function orderRows(random: Random, words: ShopWords, { buyers, days, cents }: History, customers: number): SampleRow[] {
  const people = Array.from({ length: customers }, (_, index) => ({
    name: '',
    contact: random.chance(0.1) ? '' : words.contact(index), // some never leave one
    channel: words.channels[Math.min(random.below(4), random.below(4))] as string,
  }));
  const offset = random.below(words.firstNames.length * words.lastNames.length);
  people.forEach((person, index) => {
    person.name = customerName(words, index, offset);
  });
  const dayCell = dayCells();
  const rows: SampleRow[] = [];
  for (let index = 0; index < buyers.length; index += 1) {
    const person = people[buyers[index] as number] as (typeof people)[number];
    const channel = random.chance(0.8) ? person.channel : (words.channels[random.below(4)] as string);
    const note = random.chance(0.03) ? (words.notes[random.below(words.notes.length)] as string) : '';
    const amount = (cents[index] as number) / 100;
    const order = `${words.orderPrefix}${10_001 + index}`;
    rows.push([order, dayCell(days[index] as number), person.name, person.contact, channel, amount, words.paid, note]);
  }
  return rows;
}

/** Every customer another name: all pairs of names in a mixed order, then the pairs again with a number. */
function customerName(words: ShopWords, index: number, offset: number): string {
  const business = words.business[index];
  if (business !== undefined) return business;
  const { firstNames, lastNames } = words;
  const pairs = firstNames.length * lastNames.length;
  const pair = (index * 389 + offset) % pairs; // 389 is prime and divides neither list's size
  const name = words.nameOf(firstNames[pair % firstNames.length] as string, lastNames[Math.floor(pair / firstNames.length)] as string);
  const round = Math.floor(index / pairs);
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** One cell object per day: a million orders fall on 730 days. */
function dayCells(): (day: number) => SampleCell {
  const cells = new Map<number, SampleCell>();
  return (day) => {
    let cell = cells.get(day);
    if (cell === undefined) {
      cell = { day };
      cells.set(day, cell);
    }
    return cell;
  };
}
