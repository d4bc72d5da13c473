import { readingLocale } from '../../core/model/locale';
import { type Money, unitsOf } from '../../core/model/money';
import type { Policy } from '../../core/policy';
import { hasDecimals } from '../../core/reading';
import { grouped, type Language } from '../../messages';
import { appliedRules } from '../appliedRules';
import { type RememberedTable, rememberedTables } from '../columnMemory';
import { runContext } from '../judgeOrders';
import { type Done, done, failed } from '../result';
import type { PanelServices } from './panelDoors';
import { readStart, type StartAnswers, type StartReading } from './startReading';

/** What the steps of the wizard know before they look at any sheet. */
export interface StartPlace {
  readonly policy: Policy; // as it applies now
  readonly hasRules: boolean; // somebody has made a Rules sheet already
  readonly tables: readonly RememberedTable[];
}

export function startPlace({ workbook, notebook }: PanelServices, language: Language): Done<StartPlace> {
  const own = workbook.ownSheets();
  const rules = appliedRules(workbook, own, language);
  if (!rules.ok) return rules;
  return done({ policy: rules.value.policy, hasRules: own.some(({ role }) => role === 'rules'), tables: rememberedTables(notebook) });
}

/** Reads the sheet that was chosen; it may be gone since. */
export function readChosen({ workbook }: PanelServices, { policy, tables }: StartPlace, sheet: string, answers: StartAnswers): Done<StartReading> {
  const table = workbook.readSheet(sheet);
  return table === undefined ? failed('start.SHEET_GONE', { sheet }) : done(readStart(table, policy, answers, { tables, context: runContext(workbook) }));
}

/** `1,240.50 USD`, or `1.240,50 EUR` where the spreadsheet's locale writes it so. */
export function localMoney(amount: Money, currency: string | undefined, locale: string): string {
  const [whole = '', part] = unitsOf(amount)
    .toFixed(hasDecimals(currency) ? 2 : 0)
    .split('.');
  const units = [grouped(Number(whole)), ...(part === undefined ? [] : [part])].join('.');
  const local = readingLocale(locale).decimalComma ? units.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : units;
  return currency === undefined ? local : `${local} ${currency}`;
}
