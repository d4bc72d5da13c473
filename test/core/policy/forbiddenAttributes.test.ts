import { expect, test } from 'vitest';
import { type ForbiddenAttribute, forbiddenAttribute, parsePolicy } from '../../../src/core/policy';

test.each<[header: string, attribute: ForbiddenAttribute, why: string]>([
  ['Sex', 'sex', 'the word'],
  ['GENDER', 'sex', 'any case'],
  ['customer_gender', 'sex', 'an underscore parts words'],
  ['客户性别', 'sex', 'Chinese words stand inside others'],
  ['性別', 'sex', 'traditional script'],
  ['Ethnicity', 'origin', 'the word'],
  ['Race', 'origin', 'the word'],
  ['Country of birth', 'origin', 'before birth alone: it tells the origin'],
  ['Nationality', 'origin', 'the word'],
  ['民族', 'origin', 'the Chinese form of every official paper'],
  ['種族', 'origin', 'traditional script'],
  ['籍贯', 'origin', 'native place'],
  ['户籍类型', 'origin', 'residence by registration'],
  ['Religion', 'religion', 'the word'],
  ['宗教信仰', 'religion', 'both words'],
  ['Health', 'health', 'the word'],
  ['Disability status', 'health', 'with another word'],
  ['残疾等级', 'health', 'degree of disability'],
  ['既往病史', 'health', 'history of illness'],
  ['Age', 'age', 'the word'],
  ['customerAge', 'age', 'camel case parts words'],
  ['客户Age', 'age', 'a change of script parts words'],
  ['Age (years)', 'age', 'with a unit'],
  ['Ａｇｅ', 'age', 'full width'],
  ['date_of_birth', 'age', 'birth'],
  ['DOB', 'age', 'the abbreviation'],
  ['Birthday', 'age', 'the day without the year, too'],
  ['年龄段', 'age', 'age band'],
  ['出生日期', 'age', 'date of birth'],
  ['Marital status', 'family', 'married or not'],
  ['婚姻状况', 'family', 'married or not'],
  ['Pregnant', 'family', 'the word'],
  ['懷孕週數', 'family', 'weeks of pregnancy, traditional'],
  ['Political views', 'politics', 'opinions'],
  ['政治面貌', 'politics', 'the Chinese form'],
  ['Sexual orientation', 'orientation', 'both words'],
  ['性取向', 'orientation', 'the same'],
  ['ID number', 'identity', 'tells birth, sex and home'],
  ['National ID', 'identity', 'the same'],
  ['身份证号码', 'identity', 'the same'],
  ['身分證字號', 'identity', 'as written in Taiwan'],
  ['Passport', 'identity', 'the same'],
])('%s tells the %s of a person and is refused (%s)', (header, attribute) => {
  expect(forbiddenAttribute(header)).toBe(attribute);
  const refused = { ok: false, problem: { code: 'RULE_FORBIDDEN_ATTRIBUTE', params: { column: header } } };
  expect(parsePolicy({ extras: [{ column: header, weight: 10 }] }, 'en')).toEqual(refused);
  expect(parsePolicy({ groups: [{ name: 'G', column: header, value: 'x' }] }, 'en')).toEqual(refused);
  expect(parsePolicy({ columns: { amount: header } }, 'en')).toEqual(refused);
});

test.each<[header: string, why: string]>([
  ['Average', 'age is no word in it'],
  ['Average order', 'nor in two words'],
  ['Message count', 'age at its end is part of the word'],
  ['Usage', 'the same'],
  ['Mileage', 'the same'],
  ['Percentage', 'the same'],
  ['Package size', 'the same'],
  ['Stage', 'the same'],
  ['Essex', 'a county'],
  ['Middlesex branch', 'a county'],
  ['Unisex', 'a kind of clothes'],
  ['Embrace', 'race is part of the word'],
  ['Account age (days)', 'how long they have been a customer'],
  ['Debt age', 'how late they pay'],
  ['Customer health score', 'a usual figure of software makers'],
  ['健康食品金额', 'spend on health food'],
  ['客户健康度', 'the same figure in Chinese'],
  ['生日蛋糕数量', 'birthday cakes bought'],
  ['Order ID number', 'the number of an order'],
  ['Disabled', 'an account that is switched off'],
  ['客龄', 'how long they have been a customer'],
  ['账龄', 'how old a debt is'],
  ['Customer type', 'what they buy as'],
  ['', 'nothing'],
])('%s is an ordinary column (%s)', (header) => {
  expect(forbiddenAttribute(header)).toBeUndefined();
});
