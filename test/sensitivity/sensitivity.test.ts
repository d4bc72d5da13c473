import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bug, CampaignHunter } from './bug';
import { BUGS } from './bugs';
import { hunted } from './hunt';
import { Workshop } from './workshop';

const TIMEOUT = 3_600_000;
/** `TIERKEEPER_BUG='B03 B07'` seeds only these. */
const ASKED = process.env.TIERKEEPER_BUG?.split(/[ ,]+/);
const LEAST_CAUGHT = 0.95;

interface Seeded {
  readonly bug: Bug;
  readonly seen: string | undefined; // what gave it away
}

let workshops: readonly [inProcess: Workshop, forTests: Workshop];

beforeAll(async () => {
  workshops = [await Workshop.open(), await Workshop.open()];
}, TIMEOUT);
afterAll(() => Promise.all(workshops.map((each) => each.close())));

test(
  'R10: whoever puts a bug into the protocol or beside it is told so by the campaigns or the tests',
  async () => {
    const bugs = BUGS.filter(({ id }) => ASKED?.includes(id) ?? true);
    const [byCampaigns, byTests] = workshops;
    const seeded = (
      await Promise.all([
        seededAll(bugs, (bug) => ('campaign' in bug.caughtBy ? byCampaign(byCampaigns, bug, bug.caughtBy) : undefined)),
        seededAll(bugs, (bug) => ('tests' in bug.caughtBy ? byTest(byTests, bug, bug.caughtBy.tests) : undefined)),
      ])
    ).flat();
    const harmless = bugs.filter(({ caughtBy }) => 'equivalent' in caughtBy);
    const missed = seeded.filter(({ seen }) => seen === undefined);
    console.log(`R10: ${bugs.length} bugs, ${seeded.length - missed.length} caught, ${harmless.length} harmless, ${missed.length} missed`);
    expect(missed.map(({ bug }) => `${bug.id} ${bug.bug}`).slice(Math.floor(seeded.length * (1 - LEAST_CAUGHT)))).toEqual([]);
  },
  TIMEOUT,
);

async function seededAll(bugs: readonly Bug[], seed: (bug: Bug) => Promise<string | undefined> | undefined): Promise<Seeded[]> {
  const seeded: Seeded[] = [];
  for (const bug of bugs) {
    const seeding = seed(bug);
    if (seeding === undefined) continue;
    const seen = await seeding.catch((error: Error) => void console.log(`${bug.id} could not be tried: ${error.message.slice(0, 300)}`));
    console.log(`${bug.id} ${bug.bug}: ${seen ?? 'MISSED'}`);
    seeded.push({ bug, seen });
  }
  return seeded;
}

function byCampaign(workshop: Workshop, bug: Bug, hunter: CampaignHunter): Promise<string | undefined> {
  return workshop.withBug(bug, async () => hunted(hunter, await workshop.builtAddOn()));
}

function byTest(workshop: Workshop, bug: Bug, file: string): Promise<string | undefined> {
  return workshop.withBug(bug, async () => {
    const [failing] = await workshop.failingTests(file);
    return failing === undefined ? undefined : `${file}: ${failing}`;
  });
}
