import { FEWEST_MEMBERS } from '../../core/fairness';
import { type Light, RISKS, type Risk, type RiskReading } from '../../core/risk';
import { type Language, say } from '../../messages';
import { CHECK_UP_ROLE, countsOf, figureText, stepText } from '../care/checkUpPage';
import { done } from '../result';
import { reviewNow, toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { Go, Row, RowIcon } from './panelPage';

const ORDER: readonly Light[] = ['red', 'amber', 'unknown', 'green'];
const ICONS: Readonly<Record<Light, RowIcon>> = { red: 'warning', amber: 'info', unknown: 'help', green: 'check' };
/** Where a check can be looked at more closely. */
const LEADS: Readonly<Partial<Record<Risk, Go>>> = {
  D1: { kind: 'page', page: 'care' },
  D3: { kind: 'page', page: 'fairness' },
  D4: { kind: 'page', page: 'dataCheck' },
  D5: { kind: 'schedule' },
  P4: { kind: 'page', page: 'watch' },
};

/** Ten drawbacks of tiers and five pitfalls as things stand now: small customers always first, then what is worst. */
export const riskPage: MakePage = ({ workbook, notebook }, _wanted, language) => {
  const now = reviewNow({ workbook, notebook }, language);
  if (!now.ok) return now;
  const { readings, review } = now.value;
  const fewest = review.policy.smallestGroup ?? FEWEST_MEMBERS;
  const rank = ({ risk, light }: RiskReading) => (risk === RISKS[0] ? -1 : ORDER.indexOf(light));
  const sorted = [...readings].sort((one, other) => rank(one) - rank(other));
  return done({
    title: say(language, 'page.risk'),
    blocks: [
      { kind: 'figure', text: say(language, 'page.risk.line', countsOf(readings)), small: say(language, 'page.risk.about') },
      { kind: 'rows', rows: sorted.map((reading) => rowOf(reading, fewest, language)) },
    ],
    primary: toSheet({ workbook }, CHECK_UP_ROLE, say(language, 'page.showSheet')),
  });
};

function rowOf(reading: RiskReading, fewest: number, language: Language): Row {
  const go = LEADS[reading.risk];
  const step = stepText(reading, language);
  return {
    icon: ICONS[reading.light],
    title: say(language, `risk.${reading.risk}`),
    value: say(language, `light.${reading.light}`),
    text: [figureText(reading, fewest, language), ...(step === undefined ? [] : [step])].join(language === 'zh' ? '' : ' '),
    press: go && { go },
  };
}
