import { say } from '../messages';
import { type Failure, sentenceOf, showPlace, type WayOn, wayOn } from '../workflows';
import type { Place } from './guard';
import { patiently } from './services/patience';
import { openWorkbook } from './services/workbook';
import { showPanel } from './showPanel';

/** Says in a dialog why something was not done; where the panel or a sheet helps on, the dialog asks, and Yes opens it. */
export function tellFailure(failure: Failure, place: Place): void {
  const sentence = sentenceOf(failure, place.language);
  const way = knownWay(failure, place);
  const ui = patiently(() => SpreadsheetApp.getUi());
  if (way === undefined) ui.alert(sentence);
  else if (ui.alert(`${sentence}\n\n${say(place.language, way.asks, way.params)}`, ui.ButtonSet.YES_NO) === ui.Button.YES) lead(way, place);
}

/** Trouble in finding the way on must not hide what went wrong in the first place. */
function knownWay(failure: Failure, { file, locale }: Place): WayOn | undefined {
  try {
    return wayOn(failure, openWorkbook(file, locale));
  } catch {
    return undefined;
  }
}

/** The file is opened anew: while the person read, much may have changed. */
function lead({ to }: WayOn, { file, locale, language }: Place): void {
  if (to === 'panel') showPanel(language);
  else {
    const shown = showPlace(openWorkbook(file, locale), to);
    if (!shown.ok) patiently(() => SpreadsheetApp.getUi()).alert(sentenceOf(shown.failure, language));
  }
}
