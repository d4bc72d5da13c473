import { join, relative } from 'node:path';
import { writeXlsx } from '../host';
import { languageOf } from '../messages';
import { refuseOverwriting, writeBytes } from './files';
import { givenPolicy, readTables } from './inputs';
import { currentFolder, type GivenFile, type Options } from './options';
import { WrongUsage } from './problem';
import { bookOf, openAddOn, sampleTables, theSample } from './spreadsheet';
import { summaryLines } from './summary';
import { applyPolicy, updateNow } from './update';

/** `npm start`: the sample shop's (or a person's own) orders become tier sheets, in an .xlsx to open and look at. */
export async function start(root: string, options: Options): Promise<void> {
  const { sheets, formula } = options;
  if (formula !== undefined) throw new WrongUsage(`npm start takes no “${formula}”.`);
  const language = languageOf(options.locale);
  const out = options.out ?? defaultOut(root);
  await refuseOverwriting(out, options, language);
  const policy = await givenPolicy(options, language);
  const shop = theSample(language);
  const book = sheets.length === 0 ? bookOf(sampleTables(shop.sheets), shop) : bookOf(await readTables(options, language), options);
  const host = await openAddOn(root, book, options.now);
  if (policy !== undefined) applyPolicy(host, policy, options, language);
  const run = updateNow(host, options, language);
  await writeBytes(out, await writeXlsx(book), language);
  for (const line of summaryLines(run, sheets[0]?.file.shown ?? shop.name, out.shown, language)) console.log(line);
}

/** In the project's own `out/`, shown as a path from where the person stands. */
function defaultOut(root: string): GivenFile {
  const path = join(root, 'out', 'tiers.xlsx');
  return { path, shown: relative(currentFolder, path) };
}
