/**
 * The words that decide a mood, as lists anybody can read. A word of several letters goes before the shorter ones in it:
 * 快递 is no 快, “not only” no “not”. English words stand for themselves only, not for parts of others.
 */
export interface Lexicon {
  readonly positive: string;
  readonly negative: string;
  readonly neutral: string; // say that somebody is neither glad nor cross
  readonly silent: string; // look like words of the others, and say nothing
  readonly ironic: string; // whatever is said with them may mean its opposite
  readonly negators: string;
  readonly stronger: string;
  readonly weaker: string;
}

/** Written for this project; measured in `src/docs/feedback.md`. */
export const LEXICON: Lexicon = {
  positive: `满意, 不错, 好评, 好用, 好吃, 好喝, 好看, 好听, 很好, 挺好, 真好, 太好了, 好, 棒, 赞, 点赞, 完美, 优秀, 优质, 出色, 喜欢, 喜爱, 爱吃, 推荐, 值得,
    超值, 划算, 实惠, 物美价廉, 便宜, 给力, 快, 很快, 及时, 准时, 按时, 迅速, 高效, 耐心, 热情, 专业, 周到, 贴心, 细心, 仔细, 负责, 认真, 客气, 友好, 亲切, 感谢, 谢谢, 多谢,
    辛苦了, 放心, 省心, 安心, 信赖, 信任, 信得过, 可靠, 靠谱, 稳定, 方便, 简单, 清楚, 清晰, 干净, 新鲜, 漂亮, 舒服, 舒适, 结实, 耐用, 正品, 合适, 齐全, 超出预期,
    惊喜, 省事, 省时, 省了很多时间, 解决了, 没问题, 没有问题, 没什么问题, 没有任何问题, 越来越好, 下次还来, 还会再来, 会再来, 会再买, 回购, 老客户了,
    satisfied, happy, pleased, delighted, glad, good, great, excellent, perfect, perfectly, wonderful, amazing, awesome, fantastic, outstanding, brilliant, superb,
    lovely, nice, love, loved, loves, like it, enjoy, enjoyed, recommend, recommended, friendly, helpful, polite, kind, patient, professional, responsive, attentive, fast,
    quick, quickly, prompt, promptly, on time, reliable, trust, consistent, fresh, clean, beautiful, tasty, delicious, easy, simple, smooth, convenient, affordable, fair,
    cheaper, generous, worth, value for money, well packed, works well, works perfectly, fits, genuine, thank you, thanks, thank, problem was solved, problem solved, problem is solved, appreciate, impressed, best, better every time, solved, resolved,
    come back, order again, buy again, exceeded, as described, correct, saves me, comfortable`,
  negative: `不满意, 不满, 失望, 生气, 气愤, 愤怒, 糟糕, 糟, 差, 很差, 差评, 恶劣, 垃圾, 骗, 骗人, 欺骗, 假货, 假的, 上当, 坏, 坏了, 破损, 破了, 碎了, 摔坏, 裂, 瑕疵, 次品, 故障,
    慢, 太慢, 迟到, 延迟, 延误, 拖延, 拖了, 太晚, 来晚, 晚了, 催了, 等了好久, 等了, 贵, 太贵, 涨价, 涨得, 贵了, 少发, 漏发, 少了, 漏了, 缺货, 断货, 发错, 开错, 弄错, 搞错, 出错, 错了,
    又错, 投诉, 抱怨, 敷衍, 冷淡, 推诿, 推脱, 推来推去, 没人管, 没人理, 不理, 不回复, 没回复, 没有回复, 打不通, 联系不上, 没消息, 没解决, 没有解决, 没收到, 没有收到, 还没到, 答非所问,
    跟不上, 难用, 难吃, 难看, 难闻, 太难, 很难, 麻烦, 复杂, 后悔, 遗憾, 心寒, 浪费, 异味, 掉色, 褪色, 脏, 粗糙, 简陋, 不好, 不行, 不对, 不一样, 不符, 看不懂, 穿不了, 用不了, 没用, 不敢用,
    有问题, 问题很多, 问题太多, 质量问题, 越来越差, 再也不, 不会再, 不怎么样, 偏小, 偏大, 货不对板, 受不了, 太过分, 过分, 担心, 害怕, 变质, 过期, 报修,
    dissatisfied, unsatisfied, unhappy, disappointed, disappointing, disappointment, angry, annoyed, annoying, frustrated, frustrating, upset, bad, worse, worst, terrible, awful, horrible,
    poor, poorly, rude, unfriendly, unhelpful, unprofessional, slow, slowly, late, delayed, delay, delays, waiting, waited, overdue, broken, damaged, defective, faulty, crushed, cracked,
    failed, fails, failure, wrong, mistake, mistakes, error, errors, missing, lost, expensive, overpriced, pricey, too much, confusing, confused, complicated, difficult, hard to, useless,
    waste, regret, regrets, complaint, complaints, complain, problem, problems, issue, issues, fake, scam, misleading, cheated, lied, dirty, smells, smell, stale, rotten, unreliable, faded, never again, not as good,
    out of stock, nightmare, ignored, nobody answers, nobody answered, no answer, no reply, no response, no solution, can't reach, cannot reach, doesn't work, does not work, stopped working, didn't work, refused,
    too small, too big, too long, too far, can't keep up, passed from, nothing like, hurts, unacceptable, still no, not what i, different from, difference is big, 差别大, 差别很大, 随便`,
  neutral: '一般, 一般般, 普通, 马马虎虎, 凑合, 还行, 还可以, 尚可, 中规中矩, okay, ok, average, so-so, so so, mediocre, acceptable, nothing special, neither',
  silent: `快递, 快点, 尽快, 赶快, 快要, 好像, 好几, 好多, 好久, 好了吗, 正好, 只好, 最好, 好不容易, 不好意思, 差不多, 差距, 差价, 差别, 别家, 别人, 别的, 出差, 宝贵, 贵公司, 贵司, 麻烦您, 麻烦你, 麻烦帮, 问好, 爱好, 说好, 你好, 您好, 会员好,
    一样, 不仅, 不但, 不只, 不过, 不同, 不知道, 没关系, 简单介绍, 早点到就好了, 就好了, not only, no longer than, would like, like to, no matter, as soon as possible, good morning, good afternoon, good day, no doubt, kind of, kind regards, kindly, could be better, would be nice`,
  ironic: `呵呵, 真是厉害, 厉害了, 服了, 可真, 好得很, 真会, 才三个月, 🙄, thanks for nothing, yeah right, oh great, wow only, slow clap, congratulations`,
  negators: `不, 没, 没有, 无, 未, 别, 不是, 并不, 不太, 不够, 不算, 不怎么, 毫无, 从不, 从未, 从没, 都不, 一点都不, 没什么, 说不上, 反而没,
    not, no, never, without, hardly, nothing, nobody, none, cannot, don't, doesn't, didn't, isn't, wasn't, aren't, weren't, won't, wouldn't, couldn't, can't, haven't, hasn't`,
  stronger:
    '很, 非常, 太, 特别, 十分, 极其, 极, 超, 最, 真, 真是, 相当, 强烈, 越来越, very, really, so, extremely, far, much, totally, highly, absolutely, too',
  weaker: '有点, 有些, 稍微, 略, 比较, 还算, 一点, a bit, a little, slightly, somewhat, rather, quite, pretty',
};
