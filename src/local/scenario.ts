import { type CellInput, type Host, virtualClock, writeXlsx } from '../host';
import { type Language, languageOf, type MessageKey, say } from '../messages';
import { type SampleProposal, type SampleRow, SCENARIOS, type ScenarioSample, scenarioSample } from '../samples';
import { refuseOverwriting, writeBytes } from './files';
import type { Options } from './options';
import { WrongUsage } from './problem';
import { bookOf, openedIn, readAddOn, sampleCell, sampleTables } from './spreadsheet';
import { applyPolicy, updateNow } from './update';

const DAY_MS = 86_400_000;
const NOON_MS = DAY_MS / 2;
const SUMMARY_WIDTH = 1;

/** `scenario`: a story of the articles on tiering as a workbook, updated by the built add-on; without a name, all of them. */
export async function scenario(root: string, options: Options): Promise<void> {
  const language = languageOf(options.locale);
  const { operand: id, out, seed } = options;
  if (id === undefined) {
    for (const each of SCENARIOS) console.log(`${each.id}  ${each.title[language]}`);
    return;
  }
  const story = SCENARIOS.find((each) => each.id === id.toUpperCase());
  if (story === undefined) throw new WrongUsage(`There is no scenario “${id}”; these are: ${SCENARIOS.map((each) => each.id).join(', ')}.`);
  if (out !== undefined) await refuseOverwriting(out, options, language);
  const sample = scenarioSample(story, seed);
  const host = await playedOut(root, sample, { language, options });
  const compromise = sample.proposals === undefined ? [] : ['', compromised(host, sample.proposals)];
  if (out !== undefined) await writeBytes(out, await writeXlsx(host.book), language);
  for (const line of [`${story.id}  ${story.title[language]}`, story.story[language], '', ...summaryOf(host, language), ...compromise]) console.log(line);
}

/** The story's tables in a workbook, what its people wrote in our sheets, and an update on its last day. */
async function playedOut(root: string, sample: ScenarioSample, { language, options }: { language: Language; options: Options }): Promise<Host> {
  const { today, sheets, contacts, feedback, rules } = sample;
  const book = bookOf(sampleTables(sheets), options);
  const host = openedIn(book, await readAddOn(root), virtualClock(today * DAY_MS + NOON_MS));
  if (rules !== undefined) applyPolicy(host, rules, options, language);
  updateNow(host, options, language);
  host.menu(say(language, 'menu.services')); // care begins
  for (const [menu, sheet, rows] of [
    ['menu.contacts', 'sheet.contacts', contacts],
    ['menu.feedback', 'sheet.feedback', feedback],
  ] as const)
    if (rows.length > 0) written(host, { menu, sheet, rows, language });
  updateNow(host, options, language);
  return host;
}

/** Every department makes its draft in the panel, and then somebody presses for a compromise: what the panel says of it. */
function compromised(host: Host, proposals: readonly SampleProposal[]): string {
  const press = (action: string, about = '', fields: SampleProposal['fields'] = {}): string => {
    const reply = host.clientRun('ui_do', [action, { about, fields }]);
    const answer = reply.ok ? (reply.value as { ok: boolean; value: { message: string }; error: { message: string } }) : undefined;
    if (answer?.ok !== true) throw new Error(`${action}: ${answer?.error.message ?? ''}`);
    return answer.value.message;
  };
  proposals.forEach(({ name, fields, more }, at) => {
    press('newDraft');
    press('saveDraft', String(at + 1), { ...fields, name });
    press('saveMore', String(at + 1), more);
  });
  return press('makeCompromise');
}

function written(host: Host, { menu, sheet, rows, language }: { menu: MessageKey; sheet: MessageKey; rows: readonly SampleRow[]; language: Language }): void {
  host.menu(say(language, menu));
  const sheetId = host.book.sheetByName(say(language, sheet))?.id as number;
  const cells = rows.map((row): CellInput[] => row.map(sampleCell));
  host.byHand(() => host.book.write({ sheetId, row: 1, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells));
}

function summaryOf({ book }: Host, language: Language): string[] {
  const sheetId = book.sheetByName(say(language, 'sheet.summary'))?.id as number;
  const cells = book.read({ sheetId, row: 0, column: 0, rows: book.lastRow(sheetId), columns: SUMMARY_WIDTH });
  return cells.map(([cell]) => String(cell ?? '')).filter((line) => line !== '');
}
