import { once } from '../model/once';

/** What a person is, rather than what they do: nobody is put in a tier by it. */
export type ForbiddenAttribute = 'sex' | 'origin' | 'religion' | 'health' | 'age' | 'family' | 'politics' | 'orientation' | 'identity';

/** Per attribute: English words or phrases, matched whole, and Chinese ones in both scripts, matched anywhere. */
const attributes = once((): [ForbiddenAttribute, english: string, chinese: string][] => [
  ['orientation', 'sexual orientation|sexuality|sexual preference|lgbt|lgbtq', '性取向|性倾向|性傾向'],
  ['sex', 'sex|sexes|gender|genders|transgender', '性别|性別|男女'],
  [
    'origin',
    'race|races|racial|ethnic|ethnicity|ethnicities|skin color|skin colour|nationality|nationalities|citizenship|native place|place of birth|birthplace|country of birth|caste|immigration status',
    '民族|种族|種族|籍贯|籍貫|国籍|國籍|户籍|戶籍|户口|戶口|肤色|膚色',
  ],
  ['religion', 'religion|religions|religious|creed', '宗教|信仰|教派'],
  [
    'health',
    'health|disability|disabilities|handicap|handicapped|disease|diseases|illness|diagnosis|medical condition|medical history|medical record|medical records',
    '健康|残疾|殘疾|残障|殘障|病',
  ],
  ['age', 'age|ages|birth|birthday|birthdays|birthdate|birth date|dob|yob|born|year born', '年龄|年齡|年纪|年紀|岁数|歲數|生日|出生|周岁|周歲'],
  ['family', 'marital|married|marriage|pregnancy|pregnant|maternity|number of children', '婚姻|婚否|已婚|未婚|配偶|怀孕|懷孕|孕期|孕妇|孕婦|孕周|生育|子女'],
  ['politics', 'political|politics|party membership|party member|trade union|union member|union membership', '政治|党员|黨員|党派|黨派'],
  [
    'identity',
    'id card|identity card|identity number|national id|personal id|citizen id|government id|id number|id no|passport|passport number|social security|social security number|ssn',
    '身份证|身份證|身分證|护照|護照|证件号|證件號',
  ],
]);

/** Ordinary figures of a business that hold one of these words. */
const harmless = once(
  () =>
    / ((account|customer|client|relationship) health( score| index)?|health score|(account|relationship|order|invoice|debt|stock) age|age of (account|debt|invoice|order|stock)|(order|customer|member|invoice|product|item) id (number|no)|birthday cakes?) |客户健康度|客戶健康度|健康食品|健康产品|健康產品|生日蛋糕|病毒/g,
);

/**
 * The attribute a header stands for, when it is one that must not be used. Words count whole: Average is not an age, nor
 * Essex a sex; `customerAge` and `date_of_birth` are read as the words they are made of.
 */
export function forbiddenAttribute(header: string): ForbiddenAttribute | undefined {
  const words = header
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[a-z]+/gi, ' $& ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const text = ` ${words} `.replace(/ {2,}/g, ' ').replace(harmless(), ' ');
  return attributes().find(([, english, chinese]) => {
    const isNamed = english.split('|').some((phrase) => text.includes(` ${phrase} `));
    return isNamed || chinese.split('|').some((word) => text.includes(word));
  })?.[0];
}
