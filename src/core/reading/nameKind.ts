import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { normaliseHeader } from './normaliseHeader';

/** Whose names a column holds: people's, which two of them may share, or those of firms and accounts, which tell them apart. */
export type NameKind = 'personal' | 'business';

const PERSONAL = `name, full name, contact name, member name, buyer name, billing name, shipping name, recipient, recipient name, consignee,
  姓名, 客户姓名, 顾客姓名, 会员姓名, 买家姓名, 联系人, 联系人姓名, 收货人, 收货人姓名, 收货人/提货人, 收件人, 收件人姓名,
  客戶姓名, 顧客姓名, 會員姓名, 買家姓名, 聯絡人, 聯絡人姓名, 收貨人, 收貨人姓名, 收件人姓名`;

const BUSINESS = `customer name, customer full name, client name, account name, account, company name, company, associated company,
  客户名称, 客户名, 会员名称, 公司名称, 公司, 名称, 买家公司名, 客戶名稱, 客戶名, 會員名稱, 公司名稱, 名稱`;

/** Accounting packages let no two customers have one name: headers that are all there. */
const ACCOUNTS = ['contactname, invoicenumber', 'transaction type, num'];

const kinds = once(() => new Map([...entries(PERSONAL, 'personal'), ...entries(BUSINESS, 'business')]));
const accounts = once(() => ACCOUNTS.map((headers) => headers.split(',').map(normaliseHeader)));

/** `undefined` for a plain "Customer", which may be a name, a number or anything else. */
export function nameKind(header: readonly Cell[], column: number): NameKind | undefined {
  const kind = kinds().get(normalised(header[column]));
  if (kind !== 'personal') return kind;
  const there = new Set(header.map(normalised));
  return accounts().some((needed) => needed.every((name) => there.has(name))) ? 'business' : 'personal';
}

function normalised(cell: Cell | undefined): string {
  return typeof cell === 'string' ? normaliseHeader(cell) : '';
}

function entries(words: string, kind: NameKind): (readonly [string, NameKind])[] {
  return words.split(',').map((word) => [normaliseHeader(word), kind] as const);
}
