import { type Language, say } from '../messages';
import { patiently } from './services/patience';

/** The panel's page as Google knows it; the build fills it in, for a pasted file may bear another name. */
declare const PANEL_FILE: string;

export function showPanel(language: Language): void {
  const page = patiently(() => HtmlService.createHtmlOutputFromFile(PANEL_FILE)).setTitle(say(language, 'addOn.name'));
  patiently(() => SpreadsheetApp.getUi()).showSidebar(page);
}
