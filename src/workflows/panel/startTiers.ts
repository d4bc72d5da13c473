import * as v from 'valibot';
import { PRESET_IDS, policyJson } from '../../core/policy';
import { rememberColumns } from '../../core/reading';
import { applyPolicy } from '../applyPolicy';
import { keepTables, withAnswer } from '../columnMemory';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { chooseLanguage, isLanguage } from '../languages';
import { readLastRun } from '../lastRun';
import { type Done, done, failed } from '../result';
import { problemFailure } from '../wording';
import type { DoAction, PanelServices } from './panelDoors';
import { readChosen, type StartPlace, startPlace } from './startPlace';
import { START_FIELDS, type StartReading } from './startReading';
import { startPolicy } from './startRules';
import { theirOrders } from './startSheets';

const answersSchema = v.strictObject({
  sheet: v.pipe(v.string(), v.maxLength(200)),
  columns: v.record(v.picklist(START_FIELDS), v.pipe(v.string(), v.maxLength(60))),
});
const rulesSchema = v.picklist([...PRESET_IDS, 'keep']);

/** The end of the wizard: its answers are kept, and the first update follows. Answers that the wizard cannot have given change nothing. */
export const startTiers: DoAction = (services, { about, fields }, language) => {
  const { workbook, notebook } = services;
  if (readLastRun(notebook, workbook, language) !== undefined) return failed('start.OVER');
  const given = v.safeParse(v.pipe(v.string(), v.check(isJson), v.transform(JSON.parse), answersSchema), about);
  const rules = v.safeParse(rulesSchema, fields.preset);
  const { sheets } = fields;
  if (!given.success || !rules.success || !(sheets === undefined || isLanguage(sheets))) return failed('run.ANSWER_WRONG');
  const place = startPlace(services, language);
  if (!place.ok) return place;
  const reading = readChosen(services, place.value, given.output.sheet, given.output.columns);
  if (!reading.ok) return reading;
  const { book, fields: read } = reading.value;
  if (!book.ok) return { ok: false, failure: problemFailure(book.problem, language) };
  if (Object.entries(given.output.columns).some(([id, value]) => read.find((field) => field.id === id)?.value !== value)) return failed('start.COLUMNS_OTHER');
  if (rules.output === 'keep' && !place.value.hasRules) return failed('run.ANSWER_WRONG');
  if (sheets !== undefined) chooseLanguage(notebook, sheets);
  const ruled = writeRules(services, place.value, reading.value, rules.output);
  if (!ruled.ok) return ruled;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    remember(services, place.value, reading.value);
    return done({ message: '', go: { kind: 'update' } });
  });
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The sheet is named in the rules where an update would not find it, or find another. */
function writeRules(
  services: PanelServices,
  { policy, tables, hasRules }: StartPlace,
  { table }: StartReading,
  id: v.InferOutput<typeof rulesSchema>,
): Done<unknown> {
  const { workbook } = services;
  const found = theirOrders(workbook, policy, tables).map(({ sheet }) => sheet);
  const isChoice = found.length !== 1 || found[0] !== table.sheet;
  const rules = startPolicy(id, policy, workbook.language);
  const named = isChoice ? { ...rules, sheet: table.sheet } : rules;
  if (id === 'keep' && named.sheet === policy.sheet) return done(hasRules);
  return applyPolicy(services, policyJson(named), WAIT_OF_PEOPLE_MS);
}

/** What no update would find by itself is remembered by the header, like any answer. */
function remember({ workbook, notebook }: PanelServices, { tables }: StartPlace, { table, said }: StartReading): void {
  if (said === undefined) return;
  const answer = { ...rememberColumns(said.header, said.columns), sheet: table.sheet, at: workbook.now() };
  keepTables(notebook, withAnswer(tables, answer));
}
