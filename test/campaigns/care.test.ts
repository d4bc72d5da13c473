import { describe, expect, test } from 'vitest';
import { campaign, DEEP, SEED, TIMEOUT, type Verdict } from './harness/campaign';
import { aCase, type Case } from './harness/case';
import { sampled } from './harness/dice';
import { OPS } from './harness/ops';
import { cells, ownSheet, plain } from './harness/ownSheets';
import { joined, killed, thrown } from './harness/plays';
import { stageOf } from './harness/stage';

const SAMPLE = 18;
/** What a case meets at its call. */
type Met = Partial<Pick<Case, 'fault' | 'op' | 'persistence'>>;
const W14 = 'W14';

const cases = (id: string, of: (call: string) => readonly Met[]): Case[] => {
  const all = stageOf(W14).calls.flatMap(({ name }, index) =>
    of(name).map((each) => aCase({ campaign: id, workload: W14, k: `${index + 1}`, call: name, seed: SEED, ...each })),
  );
  return DEEP ? all : sampled(all, SAMPLE, SEED);
};

describe('care under faults: what people ticked and wrote stays, and every sheet comes to the same', () => {
  test.each<[why: string, id: string, play: (one: Case) => Verdict, of: (call: string) => readonly Met[]]>([
    [
      'cut off',
      'C1',
      killed,
      () => [
        { fault: 'X1', persistence: 'P1' },
        { fault: 'X2', persistence: 'P1' },
      ],
    ],
    ['Google throws', 'C2', thrown, () => [{ fault: 'X3' }, { fault: 'X4' }, { fault: 'X5:2' }]],
    ['somebody works in the document', 'C4', joined, () => OPS.map(({ name }) => ({ fault: 'X10', op: name }))],
  ])(
    '%s',
    (_, id, play, of) => {
      campaign(id, cases(id, of), play, SAMPLE);
    },
    TIMEOUT,
  );

  test('the story has an action ticked, and it is shown as done once the run is over', () => {
    const { host } = stageOf(W14).begin();
    const ticked = (): string[][] => {
      const week = ownSheet(host, 'week');
      const [headings = [], ...rows] = week === undefined ? [] : cells(host.book, week.id).map((row) => row.map(plain));
      return rows.filter((row) => row[headings.indexOf('Done')] !== '').map((row) => [row[0] ?? '', row[headings.indexOf('Notes')] ?? '']);
    };
    const before = ticked();
    expect(before).toHaveLength(1);
    host.faults.clear();
    stageOf(W14).workload.run(host);
    expect(ticked()).toEqual(before);
  });
});
