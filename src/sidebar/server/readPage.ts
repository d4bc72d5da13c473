import type { LivePeers } from '../../core/math/liveCounts';
import type { ActionDone, Bar, Block, Field, Go, Option, PanelPage, PlaceToShow, Press, Range, Row, RulesDraft, RulesTier, Tone } from '../../workflows';
import { list, maybe, number, oneOf, type Read, record, text, yesNo } from './readers';

export const readPlace: Read<PlaceToShow> = (value) => {
  const { sheet, role, cell } = record<{ sheet: string | undefined; role: string | undefined; cell: string | undefined }>({
    sheet: maybe(text),
    role: maybe(text),
    cell: maybe(text),
  })(value);
  return { ...(role === undefined ? { sheet: text(sheet) } : { role }), ...(cell === undefined ? {} : { cell }) };
};

/** Any of several shapes, told apart by their `kind`. */
const byKind =
  <T extends { readonly kind: string }>(readers: { readonly [K in T['kind']]: Read<Omit<Extract<T, { kind: K }>, 'kind'>> }): Read<T> =>
  (value) => {
    const kind = oneOf(...(Object.keys(readers) as T['kind'][]))((value as T | undefined)?.kind);
    return { kind, ...readers[kind](value) } as unknown as T;
  };

const readGo = byKind<Go>({
  page: record<{ page: string; about: string | undefined }>({ page: text, about: maybe(text) }),
  do: record<{ action: string; about: string | undefined }>({ action: text, about: maybe(text) }),
  show: record<{ place: PlaceToShow }>({ place: readPlace }),
  update: record({}),
  schedule: record({}),
  home: record({}),
});

const readPress = record<{ [K in keyof Press]-?: Press[K] }>({
  label: maybe(text),
  go: readGo,
  isDanger: maybe(yesNo),
  asks: maybe(record<{ text: string; typed: string | undefined }>({ text, typed: maybe(text) })),
}) as Read<Press>;

const pair = list<string | number>((value) => (typeof value === 'string' ? value : number(value)));
const readBadge: Read<readonly [string, number, number]> = (value) => {
  const [name, rank, of] = pair(value);
  return [text(name), number(rank), number(of)];
};

const readRow = record<{ [K in keyof Row]-?: Row[K] }>({
  title: text,
  text: maybe(text),
  value: maybe(text),
  tiers: maybe(list(readBadge)),
  icon: maybe(text as Read<NonNullable<Row['icon']>>),
  press: maybe(readPress),
}) as Read<Row>;

const readOption = record<{ [K in keyof Option]-?: Option[K] }>({ value: text, text, small: maybe(text) });
const readField = record<{
  kind: Field['kind'];
  id: string;
  label: string;
  value: string;
  small: string | undefined;
  options: unknown;
  isAskedAgain: boolean | undefined;
  wrong: string | undefined;
}>({
  kind: oneOf('text', 'number', 'day', 'choice', 'radio', 'check'),
  id: text,
  label: text,
  value: text,
  small: maybe(text),
  options: (value) => list(readOption)(value ?? []),
  isAskedAgain: maybe(yesNo),
  wrong: maybe(text),
}) as Read<Field>;

const numbers = list(number);
const readPeers = record<{ [K in keyof LivePeers]-?: LivePeers[K] }>({
  points: list(numbers),
  weights: maybe(numbers),
  tiers: maybe(list(record<NonNullable<LivePeers['tiers']>[number]>({ tier: number, limit: maybe(number) }))),
  amounts: maybe(list(maybe(number))),
}) as Read<LivePeers>;
const readTyped: Read<readonly [string, string]> = (value) => {
  const [name = '', limit = ''] = list(text)(value);
  return [name, limit];
};
const readRules = record<{ [K in keyof RulesDraft]-?: RulesDraft[K] }>({
  badge: maybe(text),
  head: text,
  weights: list(
    record<RulesDraft['weights'][number]>({
      id: text,
      field: text,
      label: text,
      share: text,
      weight: number,
      missing: oneOf('leaveOut', 'worst', 'notEnough'),
    }),
  ),
  tiers: list(
    record<{ [K in keyof RulesTier]-?: RulesTier[K] }>({
      name: text,
      limit: maybe(number),
      typed: readTyped,
      wrong: maybe(record<{ name: string | undefined; limit: string | undefined }>({ name: maybe(text), limit: maybe(text) })),
      remove: maybe(readPress),
    }),
  ),
  limitKind: oneOf('share', 'score', 'amount'),
  peers: list(readPeers),
}) as Read<RulesDraft>;

const title = maybe(text);

const readBlock = byKind<Block>({
  figure: record<{ text: string; small: string | undefined; share: number | undefined; chips: readonly string[] }>({
    text,
    small: maybe(text),
    share: maybe(number),
    chips: (value) => list(text)(value ?? []),
  }),
  text: record<{ text: string; tone: Tone | undefined }>({ text, tone: maybe(oneOf('small', 'good', 'warning')) }),
  rows: record<{ title: string | undefined; rows: readonly Row[] }>({ title, rows: list(readRow) }),
  bars: record<{ title: string | undefined; bars: readonly Bar[] }>({
    title,
    bars: list(record<{ [K in keyof Bar]-?: Bar[K] }>({ label: text, value: text, share: number, small: maybe(text) })),
  }),
  matrix: record<{ title: string; tiers: readonly string[]; counts: readonly (readonly number[])[] }>({
    title: text,
    tiers: list(text),
    counts: list(numbers),
  }),
  ranges: record<{ title: string | undefined; ranges: readonly Range[]; middle: number | undefined }>({
    title,
    middle: maybe(number),
    ranges: list(
      record<{ [K in keyof Range]-?: Range[K] }>({
        label: text,
        small: maybe(text),
        low: number,
        at: number,
        high: number,
        value: text,
        isNotable: yesNo,
      }),
    ),
  }),
  fields: record<{ title: string | undefined; fields: readonly Field[] }>({ title, fields: list(readField) }),
  copy: record<{ title: string | undefined; text: string }>({ title, text }),
  rules: record<{ rules: RulesDraft }>({ rules: readRules }),
});

export const readBlocks = list(readBlock);

export const readPage = record<{ [K in keyof PanelPage]-?: PanelPage[K] }>({
  title: text,
  step: maybe(record<{ at: number; of: number }>({ at: number, of: number })),
  blocks: readBlocks,
  primary: maybe(readPress),
  second: maybe(readPress),
}) as Read<PanelPage>;

export const readActionDone = record<{ [K in keyof ActionDone]-?: ActionDone[K] }>({
  message: text,
  page: maybe(readPage),
  focus: maybe(text),
  go: maybe(readGo),
}) as Read<ActionDone>;
