import { columnLetter } from '../../core/model/cell';
import { textOn } from '../../core/model/contrast';
import { tierColors } from '../../core/model/tierColors';
import type { PageLook, TierCells } from '../../workflows';
import { original, tried } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const BLACK = '#000000';
/** One for each tier, used again for every sheet: Google loads the script anew for every execution. */
const builders = new Map<string, Builder>();

/**
 * The same where tiers have other names, or there are more or fewer of them. Rules that people have made or changed stay
 * as they are, before ours; a tier that has one of theirs gets none.
 */
export function recolorTiers(sheet: Sheet, { tiers, headingRow }: PageLook, before: readonly string[] | undefined): void {
  if (tiers === undefined || before === undefined) return;
  const lookOf = (names: readonly string[], colors: readonly string[]) => names.map((name, tier) => `${colors[tier]} ${name}`);
  const ours = new Set([...lookOf(before, tierColors(before.length)), ...lookOf(tiers.names, tiers.colors)]);
  const theirs = sheet
    .getConditionalFormatRules()
    .map((rule) => ({ rule, ...lookedFor(rule) }))
    .filter(({ text, color }) => text === undefined || !ours.has(`${color} ${text}`));
  const taken = theirs.map(({ text }) => text);
  sheet.setConditionalFormatRules([...theirs.map(({ rule }) => original(rule)), ...rulesOf(sheet, tiers, headingRow, (name) => !taken.includes(name))]);
}

/** The whole text that a rule looks for, and the colour it gives; Google is asked once for each. */
function lookedFor(rule: Rule): { readonly text?: string; readonly color?: string | undefined } {
  const condition = rule.getBooleanCondition();
  if (condition === null || String(condition.getCriteriaType()) !== 'TEXT_EQUAL_TO') return {};
  return { text: String(condition.getCriteriaValues()[0]), color: condition.getBackground()?.toLowerCase() };
}

/** Cells that name a tier get its colour by a rule each: rows move between tiers, and what people have set stays. */
export function colorTiers(sheet: Sheet, { tiers, headingRow }: PageLook): void {
  if (tiers === undefined) return;
  sheet.setConditionalFormatRules(rulesOf(sheet, tiers, headingRow));
}

function rulesOf(sheet: Sheet, tiers: TierCells, headingRow: number, isWanted: (name: string) => boolean = () => true): Rule[] {
  const cells = tiers.columns.map(columnLetter).map((letter) => original(sheet.getRange(`${letter}${headingRow + 1}:${letter}`)));
  return tiers.names.flatMap((name, tier) => (isWanted(name) ? [tried(() => builderOf(tiers, tier).setRanges(cells).build())] : []));
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
