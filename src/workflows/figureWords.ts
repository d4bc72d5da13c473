import type { Figure, SideBySide } from '../core/explanations';
import { type Day, isoDay } from '../core/model/day';
import type { Money } from '../core/model/money';
import { type Language, type MessageKey, say } from '../messages';
import { type ExplainPlace, listed, moneyText } from './explainWords';
import { dimensionName } from './wording';

const MOST_ROWS = 20;

const NAMES: Readonly<Record<Figure['figure'], MessageKey>> = {
  orders: 'heading.ORDERS',
  spend: 'heading.SPEND',
  averageOrder: 'dimension.averageOrder',
  firstOrder: 'heading.FIRST_ORDER',
  lastOrder: 'heading.LAST_ORDER',
};

/** Each figure with the formula that gives the same number, or why there is none; then the rows behind them all. */
export function figureLines(figures: readonly Figure[], rows: readonly number[], place: ExplainPlace & { readonly sheet: string }): string[] {
  const { language, sheet } = place;
  const lines = figures.map((each) => {
    const shown = say(language, 'explain.figure', { name: say(language, NAMES[each.figure]), value: figureText(each, place) });
    const beside =
      each.formula === undefined ? say(language, `explain.noFormula.${each.whyNot ?? 'rules'}`) : say(language, 'explain.formula', { formula: each.formula });
    return language === 'zh' ? `${shown}（${beside}）` : `${shown} (${beside})`;
  });
  const list = rows.slice(0, MOST_ROWS).join(', ');
  const all = rows.length > MOST_ROWS ? say(language, 'explain.moreRows', { list, more: rows.length - MOST_ROWS }) : list;
  return rows.length === 0 ? lines : [...lines, say(language, 'explain.rows', { list: all, sheet })];
}

function figureText({ figure, value }: Figure, place: ExplainPlace): string {
  if (figure === 'firstOrder' || figure === 'lastOrder') return isoDay(value as Day);
  return figure === 'orders' ? String(value) : moneyText(Math.round(value * 10_000) as Money, place);
}

/** What other methods make of the customer, how many agree, and what explains it when they do not. */
export function sideBySideLines({ segment, type, abc, stage, axes, compared, agree, because }: SideBySide, language: Language): string[] {
  const named = (word: MessageKey, meaning: MessageKey) => {
    const [name, what] = [say(language, word), say(language, meaning)];
    return language === 'zh' ? `${name}（${what}）` : `${name} (${what})`;
  };
  const list = [
    ...(segment === undefined ? [] : [`RFM ${named(`segment.${segment}`, `segmentMeans.${segment}`)}`]),
    ...(type === undefined ? [] : [named(`customerType.${type}`, `customerTypeMeans.${type}`)]),
    ...(abc === undefined ? [] : [`ABC ${abc}`]),
    ...(stage === undefined ? [] : [say(language, `stage.${stage}`)]),
    ...(axes === undefined ? [] : [say(language, `axes.${axes}`)]),
  ];
  if (list.length === 0) return [];
  return [
    say(language, 'explain.methods', { list: listed(list, language) }),
    ...(compared < 2 ? [] : [say(language, 'explain.agree', { agree, of: compared })]),
    ...(because === undefined ? [] : [say(language, 'explain.because', { dimension: dimensionName(because, language) })]),
  ];
}
