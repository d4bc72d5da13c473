import { languageOf, say } from '../messages';

const TRIES = 3;

/** Builds the menu; without it nobody reaches anything, so what fails in passing is done again. */
export function onOpen(): void {
  for (let tries = 1; ; tries++) {
    try {
      buildMenu();
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

/** Runs before anybody has given permission (AuthMode.NONE), so it asks for nothing but the language. */
function buildMenu(): void {
  const language = languageOf(Session.getActiveUserLocale());
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem(say(language, 'menu.openPanel'), 'openPanel_')
    .addItem(say(language, 'menu.updateNow'), 'updateNow_')
    .addItem(say(language, 'menu.explain'), 'explainSelected_')
    .addItem(say(language, 'menu.setByHand'), 'setTierByHand_')
    .addItem(say(language, 'menu.contacts'), 'noteContact_')
    .addItem(say(language, 'menu.feedback'), 'noteFeedback_')
    .addItem(say(language, 'menu.makeList'), 'makeList_')
    .addItem(say(language, 'menu.services'), 'openServices_')
    .addItem(say(language, 'menu.undoRun'), 'undoRun_')
    .addSeparator()
    .addItem(say(language, 'menu.updateDaily'), 'updateDaily_')
    .addItem(say(language, 'menu.stopUpdating'), 'stopUpdating_')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu(say(language, 'menu.toCrm'))
        .addItem(say(language, 'menu.toZoho'), 'tiersToZoho_')
        .addItem(say(language, 'menu.toFxiaoke'), 'tiersToFxiaoke_')
        .addItem(say(language, 'menu.toJiandaoyun'), 'tiersToJiandaoyun_'),
    )
    .addSeparator()
    .addItem(say(language, 'menu.erase'), 'eraseSelected_')
    .addItem(say(language, 'menu.removeAll'), 'removeAll_')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}
