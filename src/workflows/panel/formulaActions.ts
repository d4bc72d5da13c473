import { say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { done, failed } from '../result';
import { readyName } from './formulaNames';
import { formulaPage, planOf } from './formulaPage';
import type { FormulaPlan } from './formulaPlan';
import { cellAt, formulaOf, placeIn, typedFormulaOf } from './formulaText';
import type { DoAction } from './panelDoors';

/** The page once more, for what is selected now. */
export const lookAgain: DoAction = (services, { fields }, language) => {
  const page = formulaPage(services, { about: '', fields: fields.what === undefined ? {} : { what: fields.what } }, language);
  return page.ok ? done({ message: '', page: page.value }) : page;
};

/**
 * Puts the formula into the cell that the page named. The page is made anew instead when something stands there now, or
 * when the sheet reads otherwise than it did.
 */
export const insertFormula: DoAction = (services, wanted, language) => {
  const place = placeIn(wanted.about);
  const meant = place && services.userCells.sheet(place.sheet);
  if (place === undefined || meant === undefined) return failed('formulaTool.CHANGED');
  const meantPlan = planOf(services, meant, place.area.column, wanted.fields, language);
  const hindrance = hindranceTo(meantPlan, place.area.row);
  if (hindrance !== undefined) return hindrance;
  const ready = readyName(services, meantPlan.name);
  if (!ready.ok) return ready;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const sheet = services.userCells.sheet(place.sheet);
    if (sheet === undefined) return failed('formulaTool.CHANGED');
    const plan = planOf(services, sheet, place.area.column, wanted.fields, language);
    const { call, row, column, columns } = plan;
    const inBetween = hindranceTo(plan, place.area.row);
    if (inBetween !== undefined || call === undefined) return inBetween ?? failed('formulaTool.CHANGED');
    services.userCells.putFormula(sheet.name, { row, column, rows: 1, columns: 1 }, formulaOf(call), columns);
    const formula = typedFormulaOf(call, services.workbook.locale);
    const page = formulaPage(services, { about: '', fields: {} }, language);
    const message = say(language, 'page.formula.done', { formula, cell: cellAt(row, column) });
    return done({ message, ...(page.ok ? { page: page.value } : {}) });
  });
};

/** Why the formula cannot stand where the page said. */
function hindranceTo({ call, row, column, inTheWay, isAsAnswered }: FormulaPlan, wantedRow: number): ReturnType<typeof failed> | undefined {
  if (call === undefined || !isAsAnswered || row !== wantedRow) return failed('formulaTool.CHANGED');
  return inTheWay === undefined ? undefined : failed('formulaTool.IN_THE_WAY', { cell: inTheWay, next: cellAt(row, column) });
}
