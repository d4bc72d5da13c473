import type { FeedbackKind } from '../model/contact';
import { wordsOf } from './words';

/** What kind of feedback a word names. */
export const feedbackKind = wordsOf<FeedbackKind>({
  complaint: 'complaint, complaints, complain, claim, problem, issue, negative, bad review, 投诉, 抱怨, 客诉, 差评, 问题反馈, 投訴',
  suggestion: 'suggestion, suggestions, suggest, idea, proposal, feature request, wish, request, 建议, 意见, 意见建议, 需求, 期望, 建議',
  praise: 'praise, compliment, compliments, thanks, positive, good review, 表扬, 好评, 感谢, 称赞, 赞扬, 表揚',
  question: 'question, questions, enquiry, inquiry, query, ask, 咨询, 询问, 问题, 提问, 疑问, 諮詢',
});
