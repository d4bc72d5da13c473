import { createBook, type Execution, fillBook, type Host, writeXlsx } from '../host';
import { languageOf } from '../messages';
import { readWorkbook, refuseOverwriting, writeBytes } from './files';
import type { Options } from './options';
import { BadInput, WrongUsage } from './problem';
import { openAddOn } from './spreadsheet';
import { readStep, type Step } from './steps';

/** `run`: a person at work in a spreadsheet with the add-on, step by step; one line of JSON for each. */
export async function replay(root: string, options: Options): Promise<void> {
  const { book: file, steps: written, out } = options;
  if (file === undefined) throw new WrongUsage('run needs --book FILE.xlsx.');
  if (written.length === 0) throw new WrongUsage('run needs --do STEP.');
  const steps = written.map((text) => ({ text, step: readStep(text) }));
  const language = languageOf(options.locale);
  if (out !== undefined) await refuseOverwriting(out, options, language);
  const book = createBook({ locale: options.locale, timeZone: options.timeZone });
  fillBook(book, await readWorkbook(file, language));
  const host = await openAddOn(root, book, options.now);
  const lines = steps.map(({ text, step }) => JSON.stringify({ step: text, ...taken(host, step) }));
  if (out !== undefined) await writeBytes(out, await writeXlsx(book), language);
  for (const line of lines) console.log(line);
}

/** Does it, and tells what the person then sees. @throws BadInput when there is nothing to do it to */
function taken(host: Host, step: Step): object {
  const { toasts, alerts } = host.ui;
  const [toastsBefore, alertsBefore] = [toasts.length, alerts.length];
  const seen = (runs: readonly Execution[]) => ({
    toasts: toasts.slice(toastsBefore).map(({ message }) => message),
    alerts: alerts.slice(alertsBefore).map(({ message }) => message),
    runs: runs.map(({ fn, calls, reads, writes, error }) => ({ fn, calls, reads, writes, ...(error === undefined ? {} : { error: error.message }) })),
    sheets: host.book.sheets.map(({ name }) => name),
  });
  switch (step.kind) {
    case 'menu': {
      if (host.ui.menuItem(step.label) === undefined) throw new BadInput(`The menu has no item “${step.label}”.`);
      const run = host.menu(step.label);
      return { ok: run.error === undefined, ...seen([run]) };
    }
    case 'panel': {
      const before = host.executions.length;
      const reply = host.clientRun(step.method, step.args);
      return { ok: reply.ok, ...(reply.ok ? { reply: reply.value } : { error: reply.error.message }), ...seen(host.executions.slice(before)) };
    }
    case 'edit': {
      const { shown } = edited(host, step);
      return { ok: true, shown, ...seen([]) };
    }
    case 'clock':
      return { ok: true, ...seen(host.advance(step.ms)) };
  }
}

function edited(host: Host, { cell, text }: Extract<Step, { kind: 'edit' }>): { shown: string } {
  const at = host.cellAt(cell);
  if (at === undefined) throw new BadInput(`There is no cell “${cell}”.`);
  host.edit(cell, text);
  return { shown: host.book.display({ ...at, rows: 1, columns: 1 })[0]?.[0] ?? '' };
}
