import { type Language, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { rememberedTables } from '../columnMemory';
import { findOrders } from '../findOrders';
import { done } from '../result';
import { manyBlocks } from './formulaMany';
import { lacksTiers, rulesToMake } from './formulaNames';
import { type FormulaPlan, planFormula } from './formulaPlan';
import { cellAt, typedFormulaOf } from './formulaText';
import { WANTS, type Want } from './formulaWants';
import { freezeBlocks } from './freezeBlocks';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, PanelPage, Press, Wanted } from './panelPage';
import type { UserSheet } from './userCells';

/** The formula a person wants for the column they have selected, and what else can be done with formulas there. */
export const formulaPage: MakePage = (services, wanted, language) => {
  const front = services.userCells.inFront();
  const again: Press = { label: say(language, 'page.formula.again'), go: { kind: 'do', action: 'lookAgain' } };
  const title = say(language, 'page.formulas');
  if (front === undefined) return done({ title, blocks: [{ kind: 'text', text: say(language, 'page.formula.selectOwn') }], primary: again });
  const { sheet, selected } = front;
  const plan = planOf(services, sheet, selected.column, wanted.fields, language);
  const others = [...manyBlocks(sheet, language), ...freezeBlocks(sheet, selected, language)];
  return done(worded(services, { title, sheet, plan, others, again }, language));
};

/** The formula that is meant in a sheet; orders are looked for only by formulas that read them. */
export function planOf({ workbook, notebook }: PanelServices, sheet: UserSheet, column: number, fields: Wanted['fields'], language: Language): FormulaPlan {
  const rules = appliedRules(workbook, workbook.ownSheets(), language);
  const input = { sheet, selected: column, rules: rules.ok ? rules.value.policy.rules.kind : undefined, fields, language, orders: undefined };
  const plan = planFormula(input);
  const want: Want = WANTS[plan.name];
  if ((want.reads !== 'orders' && want.reads !== 'visits') || !rules.ok) return plan;
  const orders = findOrders(workbook, rules.value.policy, rememberedTables(notebook));
  return orders.ok ? planFormula({ ...input, orders: orders.value }) : plan;
}

interface Shown {
  readonly title: string;
  readonly sheet: UserSheet;
  readonly plan: FormulaPlan;
  readonly others: readonly Block[];
  readonly again: Press;
}

function worded(services: PanelServices, { title, sheet, plan, others, again }: Shown, language: Language): PanelPage {
  const { call, row, column, columns, inTheWay } = plan;
  const cell = cellAt(row, column);
  const small = (text: string): Block => ({ kind: 'text', text, tone: 'small' });
  const fields: Block = { kind: 'fields', fields: plan.fields };
  if (call === undefined) {
    const nothing: Block = { kind: 'text', text: say(language, 'page.formula.noColumn', { sheet: sheet.name }), tone: 'warning' };
    return { title, blocks: [fields, nothing, ...others], primary: again };
  }
  const formula: Block = { kind: 'copy', title: say(language, 'page.formula.text'), text: typedFormulaOf(call, services.workbook.locale) };
  if (lacksTiers(services, plan.name)) {
    const makeTiers: Press = { label: say(language, 'page.formula.makeTiers'), go: { kind: 'update' } };
    return { title, blocks: [fields, small(say(language, 'page.formula.noTiers')), ...others], primary: makeTiers, second: again };
  }
  const where: Block[] = [
    ...(inTheWay === undefined
      ? []
      : [{ kind: 'text', tone: 'warning', text: say(language, 'page.formula.inTheWay', { cell: inTheWay, next: cell }) } as const]),
    small(say(language, 'page.formula.place', { cell, sheet: sheet.name, columns })),
    ...(rulesToMake(services, plan.name) ? [small(say(language, 'page.formula.makesRules', { sheet: say(services.workbook.language, 'sheet.rules') }))] : []),
  ];
  const insert: Press = { label: say(language, 'page.formula.insert'), go: { kind: 'do', action: 'insertFormula', about: `${sheet.name}!${cell}` } };
  return { title, blocks: [fields, formula, ...where, ...others], primary: insert, second: again };
}
