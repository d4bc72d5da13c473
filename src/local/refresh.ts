import { writeXlsx } from '../host';
import { languageOf } from '../messages';
import { refuseOverwriting, writeBytes } from './files';
import { givenPolicy, readTables } from './inputs';
import type { Options } from './options';
import { WrongUsage } from './problem';
import { reportJson } from './report';
import { bookOf, openAddOn } from './spreadsheet';
import { summaryLines } from './summary';
import { applyPolicy, updateNow } from './update';

/** `refresh`: one regeneration of a person's own files through the built add-on. */
export async function refresh(root: string, options: Options): Promise<void> {
  const { sheets, out, operand } = options;
  const language = languageOf(options.locale);
  const orders = sheets.find(({ name }) => name === 'Orders');
  if (orders === undefined) throw new WrongUsage('refresh needs --orders FILE.');
  if (operand !== undefined) throw new WrongUsage(`refresh takes no “${operand}”.`);
  if (out !== undefined) await refuseOverwriting(out, options, language);
  const policy = await givenPolicy(options, language);
  const book = bookOf(await readTables(options, language), options);
  const host = await openAddOn(root, book, options.now);
  if (policy !== undefined) applyPolicy(host, policy, options, language);
  const run = updateNow(host, options, language);
  if (out !== undefined) await writeBytes(out, await writeXlsx(book), language);
  if (options.json) {
    for (const warning of run.report.warnings) console.error(warning);
    console.log(JSON.stringify(reportJson(run, book, new Set(sheets.map(({ name }) => name)), language)));
  } else for (const line of summaryLines(run, orders.file.shown, out?.shown, language)) console.log(line);
}
