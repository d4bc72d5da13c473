import type { Host } from '../../src/host';
import type { ActionDone, Answer, HomeState, PanelPage, RunReport } from '../../src/workflows';
import type { Block, Field, Go, Press } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';

type Fields = Readonly<Record<string, string>>;
type Acted = ActionDone & { readonly home?: HomeState };

/** A person at the panel: what is on screen, and how many clicks it took so far. Every call is one the panel makes. */
export interface AtPanel {
  clicks: number;
  page: PanelPage | undefined; // undefined: home
  fields: Fields;
  report: Answer<RunReport & { home: HomeState }> | undefined; // of the update that the last click led to
  message: string;
}

export function atPanel(): AtPanel {
  return { clicks: 0, page: undefined, fields: {}, report: undefined, message: '' };
}

/** The blue button, or the link beside it; on home the two choices of the welcome. */
export function press(host: Host, at: AtPanel, which: 'primary' | 'second' | 'useMine' | 'trySample'): void {
  const home: Record<string, Go> = { useMine: { kind: 'page', page: 'startSheet' }, trySample: { kind: 'do', action: 'sample' } };
  const wanted: Press | undefined = which === 'primary' || which === 'second' ? at.page?.[which] : { go: home[which] as Go };
  if (wanted === undefined) throw new Error(`there is no ${which} button on “${at.page?.title}”`);
  at.clicks++;
  follow(host, at, wanted.go);
}

/** Another option of a question. */
export function choose(host: Host, at: AtPanel, id: string, value: string): void {
  const field = fieldsOf(at).find((each) => each.id === id);
  if (field === undefined || !('options' in field) || !field.options.some((option) => option.value === value)) throw new Error(`${id} cannot be ${value}`);
  at.clicks++;
  at.fields = { ...at.fields, [id]: value };
  if (field.isAskedAgain === true) follow(host, at, lastAsked.get(at) as Go);
}

const lastAsked = new WeakMap<AtPanel, Go>();

function follow(host: Host, at: AtPanel, go: Go): void {
  if (go.kind === 'page') {
    show(at, granted(asked<PanelPage>(host, 'ui_page', go.page, { about: go.about ?? '', fields: at.fields })));
    lastAsked.set(at, go);
  } else if (go.kind === 'do') {
    const acted = granted(asked<Acted>(host, 'ui_do', go.action, { about: go.about ?? '', fields: at.fields }));
    at.message = acted.message;
    at.fields = {};
    if (acted.page !== undefined) show(at, acted.page);
    else if (acted.go !== undefined) follow(host, at, acted.go);
  } else if (go.kind === 'update') {
    show(at, undefined);
    at.report = asked(host, 'ui_updateNow');
  } else if (go.kind === 'home') show(at, undefined);
}

function show(at: AtPanel, page: PanelPage | undefined): void {
  at.page = page;
  at.fields = Object.fromEntries(fieldsOf(at).map(({ id, value }) => [id, value]));
}

export function fieldsOf({ page }: Pick<AtPanel, 'page'>): Field[] {
  return (page?.blocks ?? []).flatMap((block: Block) => (block.kind === 'fields' ? block.fields : []));
}

/** Every text of a page, one below the other. */
export function textsOf(page: PanelPage | undefined): string {
  return (page?.blocks ?? []).flatMap((block: Block): string[] => textsIn(block)).join('\n');
}

function textsIn(block: Block): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'figure') return [block.text, block.small ?? ''];
  if (block.kind === 'rows')
    return [block.title ?? '', ...block.rows.map((row) => [row.title, row.text ?? '', ...(row.tiers ?? []).map(([name]) => name), row.value ?? ''].join(' '))];
  return [];
}
