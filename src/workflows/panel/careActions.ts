import { say } from '../../messages';
import { openServices } from '../care/servicesSheet';
import { done } from '../result';
import type { DoAction } from './panelDoors';

/** Care begins by writing down what each tier gets: the sheet is made, and shown. */
export const beginCare: DoAction = ({ workbook, lock }, _wanted, language) => {
  const opened = openServices({ workbook, lock });
  if (!opened.ok) return opened;
  workbook.show({ role: 'services', cell: opened.value.cell });
  return done({ message: say(language, 'page.careBegun', { sheet: opened.value.sheet }), go: { kind: 'home' } });
};
