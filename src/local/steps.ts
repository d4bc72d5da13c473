import { WrongUsage } from './problem';

/** One thing a person does, as written after `--do`. */
export type Step =
  | { readonly kind: 'menu'; readonly label: string }
  | { readonly kind: 'panel'; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'edit'; readonly cell: string; readonly text: string }
  | { readonly kind: 'clock'; readonly ms: number };

/** `menu:Update now`, `panel:ui_show {"sheet":"Orders"}`, `edit:Orders!B2=12.5`, `clock:+PT1H`. @throws WrongUsage */
export function readStep(text: string): Step {
  const [, kind = '', rest = ''] = /^(\w+):([\s\S]*)$/.exec(text) ?? [];
  const step = FORMS[kind]?.(rest);
  if (step === undefined) throw new WrongUsage(`--do wants menu:LABEL, panel:METHOD JSON, edit:Sheet!A1=TEXT or clock:+PT1H, not “${text}”.`);
  return step;
}

const FORMS: Readonly<Record<string, (rest: string) => Step | undefined>> = {
  menu: (label) => (label === '' ? undefined : { kind: 'menu', label }),
  panel: (rest) => {
    const [, method, json = ''] = /^(\w+)(?:\s+([\s\S]*))?$/.exec(rest) ?? [];
    const args = argsOf(json);
    return method === undefined || args === undefined ? undefined : { kind: 'panel', method, args };
  },
  edit: (rest) => {
    const [, cell, text] = /^([\s\S]+?![A-Z]{1,3}\d+)=([\s\S]*)$/.exec(rest) ?? [];
    return cell === undefined || text === undefined ? undefined : { kind: 'edit', cell, text };
  },
  clock: (rest) => {
    const ms = millisecondsOf(rest);
    return ms === undefined ? undefined : { kind: 'clock', ms };
  },
};

/** No argument, one, or a list of them in brackets; a single argument that is itself a list stands in two. */
function argsOf(json: string): readonly unknown[] | undefined {
  if (json.trim() === '') return [];
  try {
    const value = JSON.parse(json) as unknown;
    return Array.isArray(value) ? value : [value];
  } catch {
    return undefined;
  }
}

const UNITS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** ISO 8601 without years and months, which are of no fixed length: `+PT1H`, `P7D`, `PT90M`. */
function millisecondsOf(duration: string): number | undefined {
  const match = /^\+?P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  return match === null ? undefined : UNITS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
}
