import { civilOf, isoDay } from './day';
import type { ShopWords } from './words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A neighbourhood coffee roaster that also sells homeware. Surnames are made of its own goods: nobody is called that. */
export const ENGLISH: ShopWords = {
  shop: 'Copper Kettle Coffee & Home',
  locale: 'en_US',
  timeZone: 'America/New_York',
  sheet: 'Orders',
  title: (from, to) => `Copper Kettle Coffee & Home: orders ${isoDay(from)} to ${isoDay(to)}`,
  header: ['Order no.', 'Date', 'Customer', 'E-mail', 'Channel', 'Amount', 'Status', 'Note'],
  orderPrefix: 'CK-',
  firstNames: [
    'Ada',
    'Bram',
    'Cleo',
    'Dora',
    'Edda',
    'Finn',
    'Greta',
    'Hugo',
    'Iris',
    'Jonas',
    'Kaia',
    'Leo',
    'Mina',
    'Nils',
    'Orla',
    'Pia',
    'Quinn',
    'Rosa',
    'Sven',
    'Tess',
    'Uma',
    'Vera',
    'Wim',
    'Xenia',
    'Yara',
    'Zeno',
    'Anya',
    'Björn',
    'Chloé',
    'Darius',
    'Elif',
    'Fatima',
    'Gwen',
    'Hana',
    'Ivo',
    'José',
    'Kofi',
    'Lucía',
    'Maeve',
    'Noor',
  ],
  lastNames: [
    'Kettlewick',
    'Mugsworth',
    'Beanford',
    'Roastley',
    'Saucerby',
    'Spoonhill',
    'Crumbleton',
    'Steamwell',
    'Grindlow',
    'Teaspoon',
    'Cuppingham',
    'Froth-Byrd',
    'Jarrowby',
    'Napkinson',
    'Teapotter',
    'Biscottini',
    'Cremasco',
    'Filtersen',
    'Cinnamond',
    'Ladleworth',
    'Pressgrave',
    'Scoopwell',
    'Percolane',
    'Tumblerow',
    "O'Carafe",
  ],
  business: ['The Loft Studio', 'Corner Desk Co.', 'Paper Boat Books', 'Blue Door Yoga', 'Maple Row Dental', 'Stitch & Sons'],
  contact: (index) => `customer${index + 1}@example.com`,
  nameOf: (first, last) => `${first} ${last}`,
  channels: ['Shop', 'Website', 'Market stall', 'Phone'],
  paid: 'Paid',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
  refundNote: (order) => `Refund of ${order}`,
  notes: ['Gift wrap', 'Pick up on Saturday', 'Grind for espresso', 'Leave with neighbour'],
  prices: [450, 650, 975, 1250, 1450, 1600, 1895, 2200, 2800, 3450, 4900],
  dearPrices: [6800, 8900, 12450, 6800, 8900, 12450, 6800, 8900, 12450, 118500], // the last is the espresso machine
  roundTo: 1,
  monthWeights: [0.8, 0.85, 0.95, 1, 1, 0.9, 0.8, 0.75, 0.95, 1.05, 1.3, 1.65],
  spellings: [
    (name) => name.toUpperCase(),
    (name) => `${name.toLowerCase()} `,
    (name) => ` ${name.replace(' ', '  ')}`,
    (name) => fullWidthFirst(name),
    (name) => name.replace(' ', '\u00a0'),
  ],
  datesAsText: [
    (day) => isoDay(day),
    (day) => {
      const { year, month, date } = civilOf(day);
      return `${date} ${MONTHS[month - 1]} ${year}`;
    },
  ],
  amountsAsText: [(amount) => `$${grouped(amount)}`, (amount) => `USD ${grouped(amount)}`],
  unreadableDates: ['tbc', 'last week'],
  unreadableAmounts: ['ask Greta', 'see invoice'],
  total: 'Total',
};

/** The first letter as an input method for Chinese or Japanese writes it: Ａ instead of A. */
function fullWidthFirst(name: string): string {
  const code = name.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) + name.slice(1) : name.toUpperCase();
}

/** `1,200.50`. */
function grouped(amount: number): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
