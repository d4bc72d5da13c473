import { languageOf, say } from '../messages';

/** Builds the menu. Runs before anybody has given permission (AuthMode.NONE), so it asks for nothing but the language. */
export function onOpen(): void {
  const language = languageOf(Session.getActiveUserLocale());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(say(language, 'menu.openPanel'), 'openPanel_')
    .addItem(say(language, 'menu.updateNow'), 'updateNow_')
    .addSeparator()
    .addItem(say(language, 'menu.updateDaily'), 'updateDaily_')
    .addItem(say(language, 'menu.stopUpdating'), 'stopUpdating_')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}
