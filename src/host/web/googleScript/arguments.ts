import { clientArguments, illegalArgument } from '../../services/clientCall';
import type { PanelWindow } from './index';

/**
 * What may cross to the server, as a copy. A form may stand alone as the only argument and goes as its fields.
 *
 * @throws TypeError in Google's words at a Date, a function, an element, a circle
 */
export function sentArguments(page: PanelWindow, args: readonly unknown[]): unknown[] {
  const [only] = args;
  const given = args.length === 1 && only instanceof page.HTMLFormElement ? [fieldsOf(page, only)] : args;
  const place = illegalArgument(given);
  if (place !== undefined) throw new TypeError(`Failed due to illegal value in property: ${place}`);
  return clientArguments(given);
}

/** By name; a name that comes more than once has a list. Files would arrive as Blobs, which the host does not imitate. */
function fieldsOf(page: PanelWindow, form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  new page.FormData(form).forEach((value, name) => {
    if (typeof value !== 'string') throw new Error('NotEmulated: a file in a form');
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  });
  return fields;
}
