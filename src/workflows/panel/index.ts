import type { Language } from '../../messages';
import type { Done } from '../result';
import { helpPage } from './helpPage';
import { type DoAction, type MakePage, type PanelServices, throughDoor } from './panelDoors';
import type { ActionDone, PanelPage } from './panelPage';

export type { PanelServices } from './panelDoors';
export type { ActionDone, PanelPage } from './panelPage';

/** Every screen that the server words, by the name it is asked for. */
const PAGES: Readonly<Record<string, MakePage>> = {
  help: helpPage,
};

/** Everything a button of these screens can do. */
const ACTIONS: Readonly<Record<string, DoAction>> = {};

export function panelPage(services: () => PanelServices, page: unknown, wanted: unknown, language: Language): Done<PanelPage> {
  return throughDoor(PAGES, page, wanted, services, language);
}

export function panelAction(services: () => PanelServices, action: unknown, wanted: unknown, language: Language): Done<ActionDone> {
  return throughDoor(ACTIONS, action, wanted, services, language);
}
