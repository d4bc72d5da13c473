import { join, relative } from 'node:path';
import { runningClock, writeXlsx } from '../host';
import { languageOf } from '../messages';
import { refuseOverwriting, writeBytes } from './files';
import { givenPolicy, readTables } from './inputs';
import { currentFolder, type GivenFile, type Options } from './options';
import { WrongUsage } from './problem';
import { bookOf, momentOf, openedIn, readAddOn, sampleTables, theSample } from './spreadsheet';
import { summaryLines } from './summary';
import { applyPolicy, updateNow } from './update';
import { serve } from './workbench';

/**
 * `npm start`: the sample shop's (or a person's own) orders become tier sheets, in an .xlsx to open and look at; then
 * the same spreadsheet is served as a workbench in the browser, unless `--once` was given.
 */
export async function start(root: string, options: Options): Promise<void> {
  const { sheets, operand } = options;
  if (operand !== undefined) throw new WrongUsage(`npm start takes no “${operand}”.`);
  const language = languageOf(options.locale);
  const out = options.out ?? defaultOut(root);
  await refuseOverwriting(out, options, language);
  const policy = await givenPolicy(options, language);
  const shop = theSample(language);
  const book = sheets.length === 0 ? bookOf(sampleTables(shop.sheets), shop) : bookOf(await readTables(options, language), options);
  const addOn = await readAddOn(root);
  const host = openedIn(book, addOn, runningClock(momentOf(options.now, book.timeZone)));
  if (policy !== undefined) applyPolicy(host, policy, options, language);
  const run = updateNow(host, options, language);
  await writeBytes(out, await writeXlsx(book), language);
  const source = sheets[0]?.file.shown ?? shop.name;
  for (const line of summaryLines(run, source, out.shown, language)) console.log(line);
  if (!options.once) await serve({ root, host, addOn, title: source, port: options.port, language });
}

/** In the project's own `out/`, shown as a path from where the person stands. */
function defaultOut(root: string): GivenFile {
  const path = join(root, 'out', 'tiers.xlsx');
  return { path, shown: relative(currentFolder, path) };
}
