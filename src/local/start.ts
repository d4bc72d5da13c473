import { join, relative } from 'node:path';
import { writeXlsx } from '../host';
import { languageOf } from '../messages';
import { sampleShop } from '../samples';
import { writeBytes } from './files';
import { currentFolder, type Options } from './options';
import { WrongUsage } from './problem';
import { readTables } from './refresh';
import { bookOf, openAddOn, sampleTables } from './spreadsheet';
import { summaryLines } from './summary';
import { update, withAsOf } from './update';

const SAMPLE_SEED = 1;

/** `npm start`: the sample shop's (or a person's own) orders become tier sheets, in an .xlsx to open and look at. */
export async function start(root: string, options: Options): Promise<void> {
  if (options.formula !== undefined) throw new WrongUsage(`npm start takes no “${options.formula}”.`);
  const language = languageOf(options.locale);
  const shop = sampleShop({ seed: SAMPLE_SEED, language });
  const isSample = options.sheets.length === 0;
  const tables = isSample ? sampleTables(shop.sheets) : await readTables(options);
  const place = isSample ? shop : options;
  const book = bookOf(tables, place);
  const host = await openAddOn(root, book, options.now);
  const run = update(host, withAsOf(undefined, options.asOf), options, language);
  const out = options.out ?? defaultOut(root);
  await writeBytes(out, await writeXlsx(book), language);
  const source = isSample ? shop.name : (options.sheets[0]?.file.shown ?? '');
  for (const line of summaryLines(run, source, out.shown, language)) console.log(line);
}

/** In the project's own `out/`, shown as a path from where the person stands. */
function defaultOut(root: string) {
  const path = join(root, 'out', 'tiers.xlsx');
  return { path, shown: relative(currentFolder, path) };
}
