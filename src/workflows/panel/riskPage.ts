import { FEWEST_MEMBERS } from '../../core/fairness';
import { type Light, RISKS, type RiskReading } from '../../core/risk';
import { type Language, say } from '../../messages';
import { CHECK_UP_ROLE, countsOf, figureText, stepText } from '../care/checkUpPage';
import { done } from '../result';
import { reviewNow, toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { Row, RowIcon } from './panelPage';
import { firstPress, staysText } from './riskPresses';

const ORDER: readonly Light[] = ['red', 'amber', 'unknown', 'green'];
const ICONS: Readonly<Record<Light, RowIcon>> = { red: 'warning', amber: 'info', unknown: 'help', green: 'check' };
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
  const texts = [figureText(reading, fewest, language), stepText(reading, language), staysText(reading, language)];
  return {
    icon: ICONS[reading.light],
    title: say(language, `risk.${reading.risk}`),
    value: say(language, `light.${reading.light}`),
    text: texts.filter((each) => each !== undefined).join(language === 'zh' ? '' : ' '),
    press: firstPress(reading, language),
  };
}
