import { columnLetter } from '../../core/model/cell';
import { textOn } from '../../core/model/contrast';
import { tierColors } from '../../core/model/tierColors';
import type { PageLook, TierCells } from '../../workflows';
import { original, tried } from './patience';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const BLACK = '#000000';
/** One for each tier, used again for every sheet: Google loads the script anew for every execution. */
const builders = new Map<string, Builder>();

/**
 * The same where tiers have other names, or there are more or fewer of them, in the cells that ours colour now, wherever
 * people have moved them. Rules that people have made or changed stay as they are, before ours; a tier that has one of
 * theirs gets none, nor does one whose colour they have taken away.
 */
export function recolorTiers(sheet: Sheet, { tiers }: PageLook, before: readonly string[] | undefined): void {
  if (tiers === undefined || before === undefined) return;
  const lookOf = (names: readonly string[], colors: readonly string[]) => names.map((name, tier) => `${colors[tier]} ${name}`);
  const ours = new Set([...lookOf(before, tierColors(before.length)), ...lookOf(tiers.names, tiers.colors)]);
  const all = sheet.getConditionalFormatRules().map((rule) => ({ rule, ...lookedFor(rule) }));
  const theirs = all.filter(({ text, color }) => text === undefined || !ours.has(`${color} ${text}`));
  const mine = all.find((each) => !theirs.includes(each));
  if (mine === undefined) return;
  const named = (rules: typeof all) => rules.map(({ text }) => text);
  const unwanted = [...named(theirs), ...before.filter((name) => !named(all).includes(name))];
  const cells = mine.rule.getRanges().map((range) => belowFrom(sheet, range.getRow(), range.getColumn(), range.getLastColumn()));
  sheet.setConditionalFormatRules([...theirs.map(({ rule }) => original(rule)), ...rulesOf(tiers, cells, (name) => !unwanted.includes(name))]);
}

/** With the rows that come later. */
function belowFrom(sheet: Sheet, row: number, first: number, last = first): Range {
  return original(sheet.getRange(`${columnLetter(first - 1)}${row}:${columnLetter(last - 1)}`));
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
  sheet.setConditionalFormatRules(
    rulesOf(
      tiers,
      tiers.columns.map((column) => belowFrom(sheet, headingRow + 1, column + 1)),
    ),
  );
}

function rulesOf(tiers: TierCells, cells: Range[], isWanted: (name: string) => boolean = () => true): Rule[] {
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
