/** Headings of a column of customers, in both languages; the whole table of header words would weigh every cell down. */
const CUSTOMER = /^(customers?|clients?|buyers?|members?|accounts?|company)( ?(name|id|no\.?|number|code))?$/;
const CONTACT = /^((full |first |last )?name|(customer |client |buyer )?(e-?mail( address)?|phone( number)?|mobile|telephone))$/;
const CHINESE = /^((客户|顾客|会员|买家|用户|公司)(名称?|姓名|编号|编码|号|id)?|姓名|名称|(电子)?邮箱|手机号?码?|(联系)?电话)$/;

/** Whether a text heads a column of customers: "Customer", "E-mail", 客户编号 … */
export function isCustomerWord(text: string): boolean {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return CUSTOMER.test(word) || CONTACT.test(word) || CHINESE.test(word);
}
