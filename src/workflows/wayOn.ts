import type { MessageKey, MessageParams } from '../messages';
import { type Failure, fixOf } from './result';
import type { Workbook } from './services';
import type { PlaceToShow } from './sidebarApi';

/** What whoever reads of a failure in a dialog can be led to by one button; `asks` is the question that the button answers. */
export interface WayOn {
  readonly asks: MessageKey;
  readonly params: MessageParams;
  readonly to: 'panel' | PlaceToShow;
}

const FIRST_STEPS: WayOn = { asks: 'dialog.FIRST_STEPS', params: {}, to: 'panel' };
const LOOK_UP: WayOn = { asks: 'dialog.LOOK_UP', params: {}, to: 'panel' };

const CUSTOMER_WANTED: readonly string[] = [
  'explain.NOTHING_SELECTED',
  'explain.NO_CUSTOMER',
  'erase.NOTHING_SELECTED',
  'erase.NO_CUSTOMER',
  'erase.ONLY_A_NAME',
];
const TIERS_WANTED: readonly string[] = ['run.ORDERS_NOT_FOUND', 'problem.TABLE_EMPTY', 'problem.TABLE_NO_DATA', 'crm.NO_CUSTOMERS', 'list.NOT_A_LIST'];

/**
 * The way on after a failure, if there is one that a dialog can open: nothing leads to where the person is already. What only has
 * to be tried again has none, for a dialog waits within the minutes that Google gives the run, and the menu is as near.
 */
export function wayOn(failure: Failure, workbook: Workbook): WayOn | undefined {
  const { key } = failure;
  const fix = fixOf(failure);
  if (fix?.kind === 'ask') return { asks: 'dialog.ASKED_IN_PANEL', params: {}, to: 'panel' };
  if (CUSTOMER_WANTED.includes(key)) return LOOK_UP;
  if (TIERS_WANTED.includes(key) && !workbook.ownSheets().some(({ role }) => role === 'customers')) return FIRST_STEPS;
  if (key === 'list.NOT_A_LIST') return wayTo('dialog.SHOW_CUSTOMERS', { role: 'customers' }, workbook);
  if (fix?.kind !== 'show') return undefined;
  return wayTo('role' in fix.place ? 'dialog.SHOW_RULES' : 'dialog.SHOW_SHEET', fix.place, workbook);
}

function wayTo(asks: MessageKey, to: PlaceToShow, workbook: Workbook): WayOn | undefined {
  const own = 'role' in to ? workbook.ownSheets().find(({ role }) => role === to.role) : undefined;
  const sheet = 'sheet' in to ? to.sheet : own && workbook.nameOf(own);
  return sheet === undefined || sheet === workbook.selectedRow()?.sheet ? undefined : { asks, params: { sheet }, to };
}
