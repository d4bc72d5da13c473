import type { Cell } from '../model/cell';
import { foldWidth } from './cleanText';
import { normaliseHeader } from './normaliseHeader';

/** Parts of the headers of columns that are never read, whatever the rules say; compared after `normaliseHeader`. */
const SECRETS = `password,passwd,passcode,creditcard,debitcard,bankcard,bankaccount,cvv,cvc,socialsecurity,passport,idcard,nationalid,
  ipaddress,useragent,street,身份证,证件号,护照,社保号,银行卡,银行账号,银行帐号,信用卡,支付宝账号,支付宝帐号,密码,ip地址,住址`;
const SECRET_HEADERS = 'ip,pan,pwd,ssn,iban,支付宝';
const SECRET_FIRST_WORDS = ['card', 'pan'];

/** Secret, too, unless the header also says that it is an e-mail address or a loyalty card. */
const SECRETS_OF_A_KIND = 'address,地址,卡号,cardnumber,cardno';
const HARMLESS_KINDS = 'email,mailaddress,邮箱,邮件,会员,member,loyalty';

const [secrets, secretHeaders, secretsOfAKind, harmlessKinds] = [SECRETS, SECRET_HEADERS, SECRETS_OF_A_KIND, HARMLESS_KINDS].map((words) =>
  words.split(',').map((word) => word.trim()),
) as [string[], string[], string[], string[]];

/** Whether a header names a column that must never be read: cards, identity papers, passwords, network addresses, homes. */
export function isNeverRead(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  const header = normaliseHeader(cell);
  if (header === '') return false;
  const [firstWord = ''] = foldWidth(cell)
    .trim()
    .toLowerCase()
    .split(/[^a-z]/, 1);
  if (secretHeaders.includes(header) || SECRET_FIRST_WORDS.includes(firstWord)) return true;
  const has = (parts: readonly string[]) => parts.some((part) => header.includes(part));
  return has(secrets) || (has(secretsOfAKind) && !has(harmlessKinds));
}
