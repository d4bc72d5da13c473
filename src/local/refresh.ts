import { writeXlsx } from '../host';
import { languageOf, say } from '../messages';
import { readJson, readTable, writeBytes } from './files';
import type { Options } from './options';
import { WrongUsage } from './problem';
import { bookOf, type NamedTable, openAddOn } from './spreadsheet';
import { summaryLines } from './summary';
import { customersTable, ownSheets, update, withAsOf } from './update';

/** `refresh`: one regeneration of a person's own files through the built add-on. */
export async function refresh(root: string, options: Options): Promise<void> {
  const language = languageOf(options.locale);
  if (!options.sheets.some(({ name }) => name === 'Orders')) throw new WrongUsage('refresh needs --orders FILE.');
  if (options.formula !== undefined) throw new WrongUsage(`refresh takes no “${options.formula}”.`);
  const policy = withAsOf(options.policy === undefined ? undefined : await readJson(options.policy, language), options.asOf);
  const tables = await readTables(options);
  const book = bookOf(tables, options);
  const host = await openAddOn(root, book, options.now);
  const run = update(host, policy, options, language);
  if (options.out !== undefined) await writeBytes(options.out, await writeXlsx(book), language);
  if (!options.json) {
    for (const line of summaryLines(run, options.sheets[0]?.file.shown ?? '', options.out?.shown, language)) console.log(line);
    return;
  }
  const sheets = ownSheets(book, new Set(tables.map(({ name }) => name)));
  const { asOf, rowsRead, rowsUsed, customers, tiers, untiered, issues, warnings } = run.report;
  const { calls, reads, writes } = run.execution;
  const customersSheet = sheets[say(language, 'sheet.customers')] ?? [];
  const serviceCalls = { total: calls, reads, writes };
  console.log(
    JSON.stringify({
      asOf,
      rowsRead,
      rowsUsed,
      customers,
      tiers,
      untiered,
      customersTable: customersTable(customersSheet, language),
      issues,
      warnings,
      sheets,
      serviceCalls,
      ms: run.ms,
    }),
  );
}

/** The files as sheets, in the order given. A file read as GBK is told on stderr. */
export async function readTables(options: Options): Promise<NamedTable[]> {
  const language = languageOf(options.locale);
  const tables: NamedTable[] = [];
  for (const { name, file } of options.sheets) {
    const { rows, isGbk } = await readTable(file, language);
    if (isGbk) console.error(say(language, 'file.gbk', { file: file.shown }));
    tables.push({ name, rows });
  }
  return tables;
}
