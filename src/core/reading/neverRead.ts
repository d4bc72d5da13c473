import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { foldWidth } from './cleanText';
import { normaliseHeader } from './normaliseHeader';

/** Parts of the headers of columns that are never read, whatever the rules say; compared after `normaliseHeader`. */
const SECRETS = `password,passwd,passcode,creditcard,debitcard,bankcard,bankaccount,cvv,cvc,socialsecurity,passport,idcard,nationalid,
  ipaddress,useragent,street,身份证,身分证,证件号,护照,社保号,银行卡,银行账号,银行帐号,信用卡,支付宝账号,支付宝帐号,密码,ip地址,住址`;
const SECRET_HEADERS = 'ip,pan,pwd,ssn,iban,支付宝';
const SECRET_FIRST_WORDS = ['card', 'pan'];

/** Secret, too, unless the header also says that it is an e-mail address or a loyalty card. */
const SECRETS_OF_A_KIND = 'address,地址,卡号,cardnumber,cardno';
const HARMLESS_KINDS = 'email,mailaddress,邮箱,邮件,会员,member,loyalty';

const lists = once(() => ({ secrets: wordFinder(SECRETS), ofAKind: wordFinder(SECRETS_OF_A_KIND), harmless: wordFinder(HARMLESS_KINDS) }));
const secretHeaders = once(() => new Set(SECRET_HEADERS.split(',')));

/** Whether a header names a column that must never be read: cards, identity papers, passwords, network addresses, homes. */
export function isNeverRead(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && isSecretHeader(cell, normaliseHeader(cell));
}

/** The same of a text and what it is normalised. */
export function isSecretHeader(text: string, header: string): boolean {
  if (header === '') return false;
  if (secretHeaders().has(header) || SECRET_FIRST_WORDS.some((word) => header.startsWith(word) && firstWordOf(text) === word)) return true;
  const { secrets, ofAKind, harmless } = lists();
  return secrets(header) || (ofAKind(header) && !harmless(header));
}

function firstWordOf(text: string): string {
  return (
    foldWidth(text)
      .trim()
      .toLowerCase()
      .split(/[^a-z]/, 1)[0] ?? ''
  );
}

/** Whether a text contains one of the words; they are looked up by their first character, so that a text is read once. */
function wordFinder(list: string): (text: string) => boolean {
  const byFirst = new Map<string, string[]>();
  for (const word of list.split(',').map((each) => each.trim())) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      if (byFirst.get(text.charAt(at))?.some((word) => text.startsWith(word, at))) return true;
    }
    return false;
  };
}
