import { once } from '../model/once';

/** Pairs: a traditional (or Japanese) character of column names and statuses, and the simplified one. */
const PAIRS = `戶户編编號号碼码訂订單单額额電电話话買买會会員员郵邮貨货幣币總总計计実实實实數数價价時时間间狀状態态賬账帳帐證证護护銀银顧顾聯联絡络費费銷销賣卖發发稱称項项類类創创確确認认應应賠赔還还換换機机資资訊讯紀纪錄录備备註注產产條条約约簽签線线門门運运國国
區区縣县貴贵暱昵積积點点級级測测試试關关閉闭無无効效繳缴給给詳详細细負负責责據据閲阅継继続续済济団团個个為为與与後后開开際际標标題题収收総总別别內内購购遞递優优稅税業业務务組组倉仓庫库來来結结轉转匯汇種种規规`;

const simplified = once(() => {
  const characters = [...PAIRS.replace(/\s/g, '')];
  return new Map(characters.flatMap((character, at) => (at % 2 === 0 ? [[character, characters[at + 1] as string] as const] : [])));
});

const HAN = /[\u4e00-\u9fff]/;

/** 訂單編號 → 订单编号, character by character: our lists of words are written in simplified characters only. */
export function simplifiedHeader(text: string): string {
  if (!HAN.test(text)) return text;
  let plain = '';
  for (const character of text) plain += simplified().get(character) ?? character;
  return plain;
}
