import { expect, test } from 'vitest';
import { markOf } from '../../../src/workflows/generation/marks';
import type { KnownNote } from '../../../src/workflows/generation/notes';
import { notesKnown } from '../../../src/workflows/generation/notesKnown';
import { pagesArea, type StagedPage } from '../../../src/workflows/generation/staged';
import type { OwnSheet, Workbook } from '../../../src/workflows/services';
import { listOf } from './pages';

const [ANA, BEN] = [['Ana', 'VIP', 85] as const, ['Ben', 'Gold', 40] as const];
const before = new Map<number, KnownNote>([[markOf('ben'), { note: 'likes tea', seen: ['likes tea', 'tea'] }]]);

function pages(vip: Parameters<typeof listOf>[0], gold: Parameters<typeof listOf>[0]): StagedPage[] {
  return [listOf([ANA, BEN]), listOf(vip, { role: 'tier:VIP' }), listOf(gold, { role: 'tier:Gold' })];
}

const STAYED = pages([ANA], [BEN]);

interface Place {
  readonly phase?: 'IDLE' | 'COMMIT';
  readonly isKept?: boolean; // the last generation
  readonly changed?: string; // role of a list that is not as it was left
  readonly missing?: string; // role of a list that is gone
}

function known(next: readonly StagedPage[], { phase = 'IDLE', isKept = true, changed, missing }: Place = {}) {
  const own = STAYED.map(({ role }, id): OwnSheet => ({ role, id })).filter(({ role }) => role !== missing);
  const workbook = {
    ownSheets: () => own,
    state: {
      journal: () => ({ phase, gen: 7 }),
      generation: () => (isKept ? pagesArea(STAYED) : undefined),
      isAsLeft: ({ role }: OwnSheet) => role !== changed,
    },
  } as unknown as Workbook;
  return notesKnown(workbook, before, next);
}

test('where every list is as it was left, the notes are what the last update knew, and the lists show them', () =>
  expect(known(STAYED)).toEqual(new Map([[markOf('ben'), { note: 'likes tea', seen: ['likes tea', 'likes tea'] }]])));

test('whoever has no note may move', () => expect(known(pages([], [ANA, BEN]))?.size).toBe(1));

test.each<[why: string, next: StagedPage[], place: Place]>([
  ['a customer with a note moves: their row will be gone from the one list before it stands in the other', pages([ANA, BEN], []), {}],
  ['a customer with a note leaves', [listOf([ANA]), ...pages([ANA], []).slice(1)], {}],
  ['somebody has written into a list', STAYED, { changed: 'tier:VIP' }],
  ['a list is gone', STAYED, { missing: 'tier:Gold' }],
  ['the last update is not shown yet', STAYED, { phase: 'COMMIT' }],
  ['what the last update left is lost', STAYED, { isKept: false }],
])('the lists are read where %s', (_, next, place) => expect(known(next, place)).toBeUndefined());
