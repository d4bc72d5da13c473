import { FEWEST_MEMBERS } from '../../core/fairness';
import { isoDay } from '../../core/model/day';
import { type Light, RISKS, type RiskReading } from '../../core/risk';
import { type Language, type MessageKey, say } from '../../messages';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import type { ReviewInput } from './reviewInput';

export const CHECK_UP_ROLE = 'checkUp';
const HEADING_ROW = 4;
const LIGHTS: readonly Light[] = ['red', 'amber', 'green', 'unknown'];

/** The fifteen checks on one screen: its light, one number, and one step that begins the mending. */
export function checkUpPage(readings: readonly RiskReading[], { language, asOf, policy }: ReviewInput): PageOf {
  const row = (...cells: readonly WrittenCell[]): WrittenCell[] => [0, 1, 2, 3].map((at) => cells[at]);
  const fewest = policy.smallestGroup ?? FEWEST_MEMBERS;
  const rows = [
    row(say(language, 'checkUp.title')),
    row(say(language, 'checkUp.line', { asOf: isoDay(asOf), ...countsOf(readings) })),
    row(say(language, 'checkUp.howTo')),
    row(...(['checkUp.risk', 'checkUp.light', 'checkUp.figure', 'checkUp.step'] as const).map((key) => say(language, key))),
    ...readings.map((reading) =>
      row(
        `${reading.risk} · ${say(language, `risk.${reading.risk}`)}`,
        say(language, `light.${reading.light}`),
        figureText(reading, fewest, language),
        stepText(reading, language),
      ),
    ),
  ];
  const look = { kinds: ['sentence', 'text', 'sentence', 'sentence'] as const, headingRow: HEADING_ROW, tabColor: undefined, moneyFormat: '0' };
  return { role: CHECK_UP_ROLE, wishedName: say(language, 'sheet.checkUp'), page: { rows, look } };
}

/** For the Summary: how many lights are red and amber, and the small customers by name. */
export function checkUpLine(readings: readonly RiskReading[], fewest: number, language: Language): string {
  const [small] = readings.filter(({ risk }) => risk === RISKS[0]) as [RiskReading];
  const { red, amber } = countsOf(readings);
  return say(language, 'checkUp.summary', { red, amber, light: say(language, `light.${small.light}`), text: figureText(small, fewest, language) });
}

/** As texts, since each stands alone in its sentence. */
export function countsOf(readings: readonly RiskReading[]): Record<Light, string> {
  return Object.fromEntries(LIGHTS.map((light) => [light, String(readings.filter((each) => each.light === light).length)])) as Record<Light, string>;
}

export function figureText(reading: RiskReading, fewest: number, language: Language): string {
  if (reading.light === 'unknown') return say(language, `riskUnknown.${reading.reason}`, { fewest: String(fewest) });
  const { part, value, of } = reading.figure;
  const number = { number: value.toFixed(1), count: value, ...(of !== undefined && { of }) };
  return say(language, `riskFigure.${part}`, number);
}

/** None where all is well, or where the reason already says what to do. */
export function stepText({ risk, light }: RiskReading, language: Language): string | undefined {
  return light === 'amber' || light === 'red' ? say(language, `riskStep.${risk}` as MessageKey) : undefined;
}
