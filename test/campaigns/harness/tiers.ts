import type { Host } from '../../../src/host';
import { cells, type Own, ownedPart, ownSheets, plain } from './ownSheets';

/** Every customer stands in the sheet of the tier that the list of customers names, and in no other. */
export function membership(host: Host): string[] {
  const own = ownSheets(host);
  const everyone = own.find(({ role }) => role === 'customers');
  if (everyone === undefined) return ['there is no list of customers'];
  const listed = new Map(rows(host, everyone).map(([customer = '', tier = '']) => [customer, tier]));
  const tiers = own.filter(({ role }) => role.startsWith('tier:'));
  const shown = new Map(
    tiers.flatMap((sheet) =>
      rows(host, sheet)
        .filter(([, tier]) => tier !== '')
        .map(([customer = '', tier = '']) => [customer, tier] as const),
    ),
  );
  const wrong = [...listed]
    .filter(([customer, tier]) => tier !== '' && shown.get(customer) !== tier)
    .map(([customer, tier]) => `${customer} is ${tier} in the list, ${shown.get(customer) ?? 'nowhere'} in a tier’s sheet`);
  return [
    ...wrong,
    ...[...shown.keys()].filter((customer) => !listed.has(customer)).map((customer) => `${customer} stands in a tier’s sheet and not in the list`),
  ];
}

function rows(host: Host, { id }: Own): string[][] {
  const owned = ownedPart(host.book, id);
  return cells(host.book, id)
    .slice((owned?.headingRow ?? 0) + 1, owned?.rows)
    .map((row) => row.map(plain))
    .filter(([customer]) => customer !== '');
}
