import { cellText } from '../../core/reading';
import { say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { done, failed } from '../result';
import { formulaPage } from './formulaPage';
import { cellAt, placeIn } from './formulaText';
import { tierFormulasIn, unfinishedIn } from './freezeCells';
import type { DoAction } from './panelDoors';

/** Formulas of ours become what they show; no other formula is touched. */
export const freezeFormulas: DoAction = (services, wanted, language) => {
  const place = placeIn(wanted.about);
  if (place === undefined) return failed('formulaTool.CHANGED');
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const sheet = services.userCells.sheet(place.sheet);
    if (sheet === undefined) return failed('formulaTool.CHANGED');
    const { count, areas } = tierFormulasIn(sheet, place.area);
    if (count === 0) return failed('formulaTool.CHANGED');
    const waiting = unfinishedIn(sheet, areas);
    if (waiting !== undefined) return failed('formulaTool.UNFINISHED', { cell: cellAt(waiting.row, waiting.column), value: cellText(waiting.value) });
    services.userCells.freeze(sheet.name, areas);
    const page = formulaPage(services, { about: '', fields: {} }, language);
    return done({ message: say(language, 'page.freeze.done', { count }), ...(page.ok ? { page: page.value } : {}) });
  });
};
