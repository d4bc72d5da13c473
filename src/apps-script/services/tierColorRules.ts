import { columnLetter } from '../../core/model/cell';
import { textOn } from '../../core/model/contrast';
import type { PageLook, TierCells } from '../../workflows';
import { original, tried } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const BLACK = '#000000';
/** One for each tier, used again for every sheet: Google loads the script anew for every execution. */
const builders = new Map<string, Builder>();

/** Cells that name a tier get its colour by a rule each: rows move between tiers, and what people have set stays. */
export function colorTiers(sheet: Sheet, { tiers, headingRow }: PageLook): void {
  if (tiers === undefined) return;
  const cells = tiers.columns.map(columnLetter).map((letter) => original(sheet.getRange(`${letter}${headingRow + 1}:${letter}`)));
  const rules = tiers.names.map((_, tier) => tried(() => builderOf(tiers, tier).setRanges(cells).build()));
  sheet.setConditionalFormatRules(rules);
}

function builderOf({ names, colors }: TierCells, tier: number): Builder {
  const [name, color] = [names[tier] as string, colors[tier] as string];
  const key = `${color} ${name}`;
  const known = builders.get(key);
  if (known !== undefined) return known;
  const builder = original(SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(name).setBackground(color));
  const text = textOn(color);
  const made = text === BLACK ? builder : builder.setFontColor(text);
  builders.set(key, made);
  return made;
}
