import type { Cell } from '../model/cell';
import type { Day } from '../model/day';
import { customerKey } from '../reading';
import type { CausePart, Change, GenerationChanges, GenerationSummary, HandSet, MovedBy } from './change';
import { fitsCell, packedTexts, unpackedText } from './packedTexts';

/** How each kind of change begins in a text: `["f","ana","VIP"]`. The summary, `["s",…]`, is the first entry of a generation. */
const LETTERS = { firstSeen: 'f', tier: 't', override: 'o', merged: 'm', left: 'l', erased: 'e', rules: 'r', shown: 'v' } as const satisfies Record<
  Change['kind'],
  string
>;

type Packed = readonly unknown[];
type PackedHand = [HandSet['rule'], string] | 0;

/** One generation as texts that fit into cells: its summary, then its changes. A change longer than a cell is not kept. */
export function changeTexts(summary: GenerationSummary | undefined, changes: readonly Change[]): string[] {
  const head = summary === undefined ? [] : [['s', summary.asOf, summary.rules, summary.customers, summary.untiered, summary.tiers]];
  return packedTexts([...head, ...changes.map(packed).filter(fitsCell)]);
}

/** The generation again, of all its texts in their order; what cannot be read is left out. */
export function changesOf(gen: number, texts: readonly string[]): GenerationChanges {
  const entries = texts.flatMap((text) => (unpackedText(text) ?? []).filter((entry): entry is Packed => Array.isArray(entry)));
  const head = entries.find(([letter]) => letter === 's');
  return { gen, summary: head && summaryOf(head), changes: entries.flatMap((entry) => unpacked(entry) ?? []) };
}

/** One text without what tells of a customer: their own entries and lines. Counts stay, and who counted as them has left. */
export function changeTextWithout(text: string, key: string): string {
  const entries = unpackedText(text) ?? [];
  const left = entries.flatMap((entry) => {
    const change = Array.isArray(entry) ? unpacked(entry) : undefined;
    if (change?.kind === 'merged' && change.into === key && change.key !== key) return [packed({ kind: 'left', key: change.key })];
    return change !== undefined && isOf(change, key) ? [] : [entry];
  });
  return left.every((entry, at) => entry === entries[at]) && left.length === entries.length ? text : JSON.stringify(left);
}

/** Every customer one text tells of, by key; of a line kept word for word, whatever text could be one. */
export function keysInChangeText(text: string): string[] {
  const changes = (unpackedText(text) ?? []).flatMap((entry) => (Array.isArray(entry) ? (unpacked(entry) ?? []) : []));
  return changes.flatMap((change) => {
    if (change.kind === 'rules' || change.kind === 'erased') return [];
    if (change.kind === 'shown') return change.cells.flatMap((cell) => (typeof cell === 'string' ? [cell, customerKey(cell)] : []));
    return change.kind === 'merged' ? [change.key, change.into] : [change.key];
  });
}

function isOf(change: Change, key: string): boolean {
  if (change.kind !== 'shown') return change.key === key;
  return change.cells.some((cell) => typeof cell === 'string' && (cell === key || customerKey(cell) === key));
}

function packed(change: Change): Packed {
  const letter = LETTERS[change.kind];
  switch (change.kind) {
    case 'firstSeen':
      return [letter, change.key, change.tier];
    case 'tier': {
      const { key, name, from, to, direction, by, before, after, parts } = change;
      return [letter, key, from, to, direction, by, before ?? null, after ?? null, parts.flat(), ...(name === key ? [] : [name])];
    }
    case 'override':
      return [letter, change.key, packedHand(change.was), packedHand(change.is)];
    case 'merged':
      return [letter, change.key, change.into];
    case 'rules':
      return [
        letter,
        change.key,
        change.number,
        ...(change.policy === undefined || !fitsCell([letter, change.key, change.number, change.policy]) ? [] : [change.policy]),
      ];
    case 'shown':
      return [letter, change.key, change.cells];
    default:
      return [letter, change.key];
  }
}

/** Entries are ours: only their kind is looked at. */
function unpacked([letter, key, ...rest]: Packed): Change | undefined {
  if (typeof key !== 'string') return undefined;
  switch (letter) {
    case LETTERS.firstSeen:
      return { kind: 'firstSeen', key, tier: rest[0] as string };
    case LETTERS.tier: {
      const [from, to, direction, by, before, after, parts, name] = rest as [
        string,
        string,
        -1 | 0 | 1,
        MovedBy,
        number | null,
        number | null,
        unknown[],
        string?,
      ];
      return { kind: 'tier', key, name: name ?? key, from, to, direction, by, before: before ?? undefined, after: after ?? undefined, parts: pairs(parts) };
    }
    case LETTERS.override:
      return { kind: 'override', key, was: handOf(rest[0] as PackedHand), is: handOf(rest[1] as PackedHand) };
    case LETTERS.merged:
      return { kind: 'merged', key, into: rest[0] as string };
    case LETTERS.left:
      return { kind: 'left', key };
    case LETTERS.erased:
      return { kind: 'erased', key };
    case LETTERS.rules:
      return { kind: 'rules', key, number: rest[0] as number, policy: rest[1] as string | undefined };
    case LETTERS.shown:
      return { kind: 'shown', key, cells: (rest[0] ?? []) as Cell[] };
    default:
      return undefined;
  }
}

function summaryOf([, asOf, rules, customers, untiered, tiers]: Packed): GenerationSummary {
  return {
    asOf: asOf as Day,
    rules: rules as number,
    customers: customers as number,
    untiered: untiered as number,
    tiers: tiers as GenerationSummary['tiers'],
  };
}

function pairs(flat: readonly unknown[] = []): CausePart[] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, at) => [flat[2 * at], flat[2 * at + 1]] as unknown as CausePart);
}

function packedHand(hand: HandSet | undefined): PackedHand {
  return hand === undefined ? 0 : [hand.rule, hand.tier];
}

function handOf(hand: PackedHand): HandSet | undefined {
  return Array.isArray(hand) ? { rule: hand[0], tier: hand[1] } : undefined;
}
