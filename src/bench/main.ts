import { spawnSync } from 'node:child_process';
import { MEASURES, type Measured, type MeasureName } from './measures';

/**
 * `npm run bench`: one table. Every figure is the median of seven fresh processes, taken in turn within one run, and
 * to be read as a ratio: the machine's own speed comes and goes.
 */
const root = process.env.TIERKEEPER_ROOT as string;
const RUNS = 7;
const SIZES = [10_000, 100_000, 1_000_000];

const [, script = '', child, orders] = process.argv;
if (child !== undefined && Object.hasOwn(MEASURES, child)) {
  console.log(JSON.stringify(await MEASURES[child as MeasureName](root, Number(orders))));
} else {
  console.log(
    '| orders | update in the local Google | calls | reading and checking | engine alone | RFM alone | plain Map | bare scan | update ÷ Map | reading ÷ Map | engine ÷ Map | RFM ÷ Map |',
  );
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const size of SIZES) {
    const { refresh, reading, core, rfm, map, scan } = medians(['refresh', 'reading', 'core', 'rfm', 'map', 'scan'], size);
    const ratio = (measured: Measured) => (measured.ms / map.ms).toFixed(1);
    console.log(
      `| ${size} | ${shown(refresh)} | ${refresh.calls} | ${shown(reading)} | ${shown(core)} | ${shown(rfm)} | ${shown(map)} | ${shown(scan)} | ${ratio(refresh)} | ${ratio(reading)} | ${ratio(core)} | ${ratio(rfm)} |`,
    );
  }
  const { firstCell, coldLoad, slider } = medians(['firstCell', 'coldLoad', 'slider'], 0);
  console.log(`\nfirst =TIER(B:B) in a cell, bundle loaded for it: ${shown(firstCell)} (at most 20 ms)`);
  console.log(`bundle loaded and menu made: ${shown(coldLoad)}`);
  console.log(`a slider moved, until 5,000 customers are counted anew: ${shown(slider)} (at most 100 ms)`);
  const { gridWindow, restore } = medians(['gridWindow', 'restore'], 100_000);
  console.log(`60 × 26 cells of the workbench among 100,000 rows and 5,000 formats: ${shown(gridWindow)} (through all formats: 250 ms)`);
  console.log(`a host put back to a moment before: ${shown(restore)}`);
  const empty = measure('firstCellShown', 0);
  const full = measure('firstCellShown', 100_000);
  console.log(
    `first cell of the workbench: ${shown(empty)} when empty, ${shown(full)} with 100,000 rows, ratio ${(full.ms / empty.ms).toFixed(2)} (at most 2)`,
  );
}

/** Medians of the named measures, their runs interleaved so that a slow minute hits all alike. */
function medians<Name extends MeasureName>(names: readonly Name[], size: number): Record<Name, Measured> {
  const runs = Array.from({ length: RUNS }, () => names.map((name) => measure(name, size)));
  const middle = (index: number) => runs.map((run) => run[index] as Measured).sort((a, b) => a.ms - b.ms)[RUNS >> 1] as Measured;
  return Object.fromEntries(names.map((name, index) => [name, middle(index)])) as Record<Name, Measured>;
}

function measure(name: MeasureName, size: number): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=8000', script, name, String(size)], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function shown({ ms }: Measured): string {
  return `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
