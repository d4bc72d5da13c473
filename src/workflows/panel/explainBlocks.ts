import { scoredBy } from '../../core/explanations';
import { grouped, type Language, say } from '../../messages';
import type { ExplainedAbout, ExplainedParts } from '../explainCustomer';
import { moneyText, points } from '../explainWords';
import { begunLarge } from './careNow';
import { plainName } from './explainWords';
import type { Bar, Block, Row, RowIcon } from './panelPage';

/** A customer's tier: what it is and why, how the points add up, what would change it, how sure it is. */
export function explainBlocks(about: ExplainedAbout, parts: ExplainedParts, language: Language): Block[] {
  return [figure(about, parts, language), ...sumOfPoints(about, language), ...linesOf(parts, language)];
}

function figure({ explanation }: ExplainedAbout, { rule, held, byHand }: ExplainedParts, language: Language): Block {
  const { tier, score, place } = explanation;
  const chips = [
    ...(score === undefined ? [] : [say(language, 'page.explain.points', { points: points(score) })]),
    ...(place === undefined ? [] : [say(language, 'page.explain.rank', { rank: place.rank, of: place.of })]),
  ];
  const why = [...rule, ...held, ...byHand].join(language === 'zh' ? '' : ' ');
  return { kind: 'figure', text: tier ?? begunLarge(say(language, 'explain.noTier')), small: why, chips };
}

/** Shares of the points there are for what is known of the customer; they sum to the score. */
function sumOfPoints({ explanation, own, customer, place }: ExplainedAbout, language: Language): Block[] {
  const { contributions, score } = explanation;
  if (score === undefined || contributions.length === 0) return [];
  const judgedBy = new Map(scoredBy(own).map((each) => [each.key, each]));
  const total = contributions.reduce((sum, { key }) => sum + (judgedBy.get(key)?.weight ?? 0), 0);
  const bars = contributions.flatMap(({ key, hundredths }): Bar[] => {
    const dimension = judgedBy.get(key);
    if (dimension === undefined || total === 0) return [];
    const most = (10_000 * dimension.weight) / total;
    const value = dimension.measure(customer.measures);
    const small = value === undefined ? undefined : valueText(key, value, dimension.unit === 'money' ? moneyText(value, place) : grouped(value), language);
    return [
      {
        label: begunLarge(plainName(key, language)),
        value: `${points(hundredths)} / ${points(Math.round(most))}`,
        share: most === 0 ? 0 : hundredths / most,
        small,
      },
    ];
  });
  return [{ kind: 'bars', title: say(language, 'page.explain.sum', { points: points(score) }), bars }];
}

function valueText(key: string, value: number, text: string, language: Language): string {
  if (key === 'recency') return say(language, 'page.explain.value.recency', { days: value });
  return key === 'frequency' && Number.isInteger(value) ? say(language, 'page.explain.value.frequency', { orders: value }) : text;
}

function linesOf({ lift, falls, firm, confidence }: ExplainedParts, language: Language): Block[] {
  const rows = (icon: RowIcon, texts: readonly string[]): Row[] => texts.map((title) => ({ icon, title }));
  const changes = [...rows('up', lift), ...rows('down', falls)];
  const sure = [...rows('info', firm), ...rows('warning', confidence)];
  return [
    ...(changes.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.explain.change'), rows: changes } as const]),
    ...(sure.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.explain.sure'), rows: sure } as const]),
  ];
}
