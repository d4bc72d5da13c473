import { wordsOf } from './words';

export const CONTACT_CHANNELS = ['call', 'visit', 'message', 'email', 'online', 'survey'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** By which way somebody was spoken to, as a word names it. */
export const contactChannel = wordsOf<ContactChannel>({
  call: 'call, called, phone, phone call, telephone, voice call, 电话, 通话, 致电, 电话访谈, 回访电话, 電話',
  visit: 'visit, visited, in person, meeting, face to face, in store, 拜访, 上门, 面谈, 见面, 到店, 走访, 拜訪',
  message: 'message, messages, sms, text, wechat, whatsapp, line, messenger, chat, 短信, 微信, 企业微信, 消息, 旺旺, 留言, 簡訊',
  email: 'email, e-mail, mail, letter, 邮件, 电子邮件, 邮箱, 信件, 郵件',
  online: 'online, web, website, social, social media, review, forum, community, 线上, 网上, 网站, 社交媒体, 评论, 论坛, 社群, 線上',
  survey: 'survey, questionnaire, form, poll, 问卷, 问卷调查, 调查, 表单, 問卷',
});
