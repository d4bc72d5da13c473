import { describe, expect, test } from 'vitest';
import { migrationMatrix, migrationShares } from '../../src/core/changes';
import { fisherExact, rateRatios } from '../../src/core/fairness';
import { gini, giniOfSample, lorenzCurve } from '../../src/core/math/gini';
import { positionsOf } from '../../src/core/math/positions';
import { quantile } from '../../src/core/math/quantile';
import { abcClasses, fixedDigits, rfmCutsR, rfmDigitsR } from '../../src/core/methods';
import { readOrderColumns } from '../../src/core/orders';
import { dayOn } from '../support/customers';
import { caseFiles, csvRows, referenceCase } from './cases';
import { quintileEdges } from './quintileEdges';
import { shared } from './shared';
import { type CustomerSummary, summaries } from './summaries';

/** Every file of the reference cases: what of it we show and check, and what not, with the reason. */
const FILES: Readonly<Record<string, { readonly covers: string; readonly notOurs?: string }>> = {
  abc_rfm_orders: {
    covers: 'classes, counts and revenue of every customer whose class does not depend on the rule at the cut',
    notOurs: 'order-dependent classes: R splits ties by row and puts the one that crosses a cut into the worse class; ours stays in the better',
  },
  abc_small: { covers: 'the same on small lists', notOurs: 'order-dependent classes of R’s inventorize' },
  fairness_public: {
    covers: 'selection rates, ratios to the highest, four fifths, Fisher’s exact test, of the whole and of each department',
    notOurs: 'equalised odds (nobody knows a “true” tier), chi-square, prop.test, Mantel-Haenszel',
  },
  gini_lorenz: { covers: 'Gini, Gini of a sample, Lorenz curve', notOurs: 'Ricci-Schutz, Theil, Atkinson, Herfindahl: one measure of concentration is shown' },
  migration: { covers: 'counts and shares of rows', notOurs: 'Laplace smoothing and steady states: nothing is forecast from moves' },
  quantile_scores_rfm_data_orders: {
    covers: 'quintile classes of all 995 customers by our quantiles as edges',
    notOurs: 'ntile, which splits equal values by row order',
  },
  quantiles_ranks: { covers: 'type 7, percent rank, mean rank', notOurs: 'types 1, 6, 8, ntile, cume_dist, minimum rank: not used' },
  rfm_cdnow_sample: {
    covers: 'digits of all 2,357 customers, cuts, counts',
    notOurs: 'segment names of the package (no standard; ours have their definition beside them), ntile',
  },
  rfm_rfm_data_orders: { covers: 'digits of all 995 customers, cuts, counts', notOurs: 'segment names of the package, ntile' },
  rfm_rfm_data_orders_custombins: { covers: 'digits of all 995 customers by fixed edges', notOurs: 'segment names of the package, ntile' },
  summary_from_transactions_cdnow_sample: {
    covers: 'repeat days, recency, age and mean repeat spend of all 2,357 customers, from our orders and purchase days',
  },
  mcdm_published: { covers: '', notOurs: 'TOPSIS, VIKOR, AHP, entropy weights: no method of ours; a shopkeeper could not check them' },
  bgnbd_cdnow_sample_fit: { covers: '', notOurs: 'predictions, a later issue' },
  bgnbd_cdnow_sample_holdout: { covers: '', notOurs: 'predictions, a later issue' },
  bgnbd_exact_grid: { covers: '', notOurs: 'predictions, a later issue' },
  bgnbd_published_points: { covers: '', notOurs: 'predictions, a later issue' },
  gamma_gamma_published_points: { covers: '', notOurs: 'predictions, a later issue' },
  special_functions: { covers: '', notOurs: 'of the predictions, a later issue' },
  change_detection: { covers: '', notOurs: 'alerts, a later issue' },
  dirty_data_online_retail_ii: { covers: '', notOurs: 'counts of dirty rows: about reading, not about scores' },
};

type Pair = readonly [number, number];

function expectClose(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  expect(found.filter((value, index) => !(Math.abs(value - (expected[index] as number)) <= tolerance))).toEqual([]);
}

describe.skipIf(!shared.isThere)('reference cases', () => {
  test('every file is covered, or listed with the reason why not', () => {
    expect(Object.keys(FILES).sort()).toEqual(caseFiles());
    console.log(
      Object.entries(FILES)
        .map(([name, { covers, notOurs }]) => `${name}: ${covers || '-'}${notOurs ? ` | not ours: ${notOurs}` : ''}`)
        .join('\n'),
    );
  });

  describe.each(['rfm_cdnow_sample', 'rfm_rfm_data_orders', 'rfm_rfm_data_orders_custombins'])('%s', (name) => {
    const { expected, inputs } = shared.isThere
      ? (referenceCase(name) as ReturnType<typeof referenceCase> & { inputs: { bins: Record<string, number | number[]> } })
      : ({} as never);
    const rows = shared.isThere ? csvRows(`cases/${expected.rows_csv}`) : [];
    const dimensions = [
      ['r', 'recency_days', 'recency_score', 'lower', 1],
      ['f', 'transaction_count', 'frequency_score', 'higher', 1],
      ['m', 'amount', 'monetary_score', 'higher', 10_000],
    ] as const;

    test.each(dimensions)('%s: every digit, and how many have each', (id, column, score, better, unit) => {
      const values = rows.map((row) => Math.round(Number(row[column]) * unit));
      const bins = inputs.bins[id];
      const digits = Array.isArray(bins)
        ? fixedDigits(
            values,
            better,
            bins.map((edge) => edge * unit),
          )
        : rfmDigitsR(values, better, { unit });
      expect(rows.length).toBe(expected.summary.customers);
      expect(digits).toEqual(rows.map((row) => Number(row[score])));
      const counts: Record<string, number> = {};
      for (const digit of digits) counts[digit as number] = (counts[digit as number] ?? 0) + 1;
      expect(counts).toEqual(expected.summary.score_counts[id]);
      if (Array.isArray(bins)) return;
      const key = column === 'recency_days' ? 'recency_upper' : column === 'amount' ? 'monetary_upper' : 'frequency_upper';
      const cuts = (expected.summary.threshold as Record<string, number>[]).map((each) => each[key] as number).slice(0, 4);
      const ratios = rfmCutsR(values, { unit }).map((cut, index) => cut / (cuts[index] as number));
      expectClose(ratios, [1, 1, 1, 1], 1e-9);
    });
  });

  test.each(['a', 'b', 'c'])('quantiles and ranks, table %s', (id) => {
    const table = referenceCase('quantiles_ranks').expected[id];
    const x = [table.x].flat() as number[];
    const rising = [...x].sort((p, q) => p - q);
    expectClose(
      (table.p as number[]).map((p) => quantile(rising, p)),
      table['type7_PERCENTILE.INC'],
      1e-12,
    );
    const { halves } = positionsOf(Float64Array.from(x), 'higher');
    if (x.length === 1) {
      expect(halves[0]).toBe(1); // R says null; a lone customer is best
      return;
    }
    expect([...halves].map((half) => half / 2 + 1)).toEqual(table.rank_avg); // position · (n − 1) + 1 is the mean rank
    const distinct = x.map((value) => x.filter((other) => other === value).length === 1);
    for (const [index, isDistinct] of distinct.entries()) {
      if (isDistinct) expect((halves[index] as number) / (2 * (x.length - 1))).toBeCloseTo(table.percent_rank[index], 12);
    }
  });

  test('ABC: R’s order and shares, with the one that crosses a limit in the better class', () => {
    const { expected } = referenceCase('abc_small');
    for (const { result } of Object.values(expected) as { result: { value: number; cumulative: number; category: string }[] }[]) {
      const values = result.map(({ value }) => value);
      const total = values.reduce((sum, value) => sum + value, 0);
      const classes = abcClasses(values);
      let before = 0;
      result.forEach(({ value, cumulative, category }, index) => {
        before += value;
        expect(before / total).toBeCloseTo(cumulative, 9);
        const ours = 'ABC'[classes[index] as number] as string;
        expect(ours <= category).toBe(true); // never in a worse class than R's
        const isTied = values.filter((other) => other === value).length > 1;
        const crosses = [0.8, 0.95].some((cut) => (before - value) / total < cut && before / total >= cut);
        if (!isTied && !crosses) expect(ours).toBe(category);
      });
    }
  });

  test('ABC on 995 customers: R’s A, and those tied with or at the cut', () => {
    const { expected } = referenceCase('abc_rfm_orders');
    const sums = new Map<string, number>();
    for (const row of csvRows('data/rfm_data_orders.csv'))
      sums.set(row.customer_id as string, (sums.get(row.customer_id as string) ?? 0) + Number(row.revenue));
    const values = [...sums.values()];
    expect([values.length, values.reduce((sum, value) => sum + value, 0)]).toEqual([expected.n, expected.total]);
    const classes = abcClasses(values);
    const classOf = (value: number) => (value >= expected.min_A ? 0 : value >= expected.min_B ? 1 : 2);
    const crossing = Math.max(...values.filter((value) => value < expected.min_B)); // the next spend below R's last B begins before 95 %
    expect(classes).toEqual(values.map((value) => (value === crossing ? 1 : classOf(value))));
    const counts = [0, 1, 2].map((index) => classes.filter((each) => each === index).length);
    const revenue = [0, 1, 2].map((index) => values.reduce((sum, value, at) => sum + (classes[at] === index ? value : 0), 0));
    // Two of those tied with R's last A are in its B, and two customers cross 95 %.
    expect(counts).toEqual([expected.counts.A + 2, expected.counts.B - 2 + 2, expected.counts.C - 2]);
    const [toA, toB] = [2 * expected.min_A, 2 * crossing];
    expect(revenue).toEqual([expected.revenue.A + toA, expected.revenue.B - toA + toB, expected.revenue.C - toB]);
  });

  test('quintile classes of 995 customers, by our quantiles as edges of classes closed on the right', () => {
    const rows = csvRows(`cases/${referenceCase('quantile_scores_rfm_data_orders').expected.rows_csv}`);
    expect(rows).toHaveLength(995);
    for (const [column, theirs, better] of [
      ['recency_days', 'cut_r', 'lower'],
      ['transaction_count', 'cut_f', 'higher'],
      ['amount', 'cut_m', 'higher'],
    ] as const) {
      const values = rows.map((row) => Number(row[column]));
      expect(fixedDigits(values, better, quintileEdges(values))).toEqual(rows.map((row) => Number(row[theirs])));
    }
  });

  test('summaries of 2,357 customers: repeat days, days from first to last, age, mean spend of repeat days', () => {
    const { inputs, expected } = referenceCase('summary_from_transactions_cdnow_sample') as ReturnType<typeof referenceCase> & {
      inputs: { observation_end: string };
    };
    const rows = csvRows(inputs.file);
    const column = (name: string) => rows.map((row) => row[name] as string);
    const read = readOrderColumns(
      { customers: column('customer_id'), dates: column('date').map((day) => ({ day: dayOn(day) })), amounts: column('amount').map(Number), sheet: '' },
      { locale: { dayFirst: false, decimalComma: false }, asOf: { kind: 'given', day: dayOn(inputs.observation_end) } },
    );
    if (!read.ok) throw new Error(read.problem.code);
    const found = summaries(read.value);
    const theirs = csvRows(`cases/${expected.rows_csv}`);
    expect([theirs.length, found.size]).toEqual([2357, 2357]);
    for (const { customer_id: id, frequency, recency, T, monetary_value } of theirs) {
      const { days, spend } = found.get(id as string) as CustomerSummary;
      expect([id, ...days]).toEqual([id, Number(frequency), Number(recency), Number(T)]);
      expect(Math.abs(spend - Number(monetary_value))).toBeLessThan(1e-9);
    }
  });

  test('fairness: rates, ratios and four fifths of every table, Fisher’s test', () => {
    const { expected } = referenceCase('fairness_public');
    const tables = [expected.fairlearn_guide, expected.ugesp_1979_qa11.counts100, expected.ucb_gender, ...Object.values(expected.ucb_by_department)];
    for (const { count, selection_rate, impact_ratio_vs_highest, four_fifths_flag } of tables) {
      const names = Object.keys(count);
      const found = rateRatios(names.map((name) => ({ n: count[name], hits: Math.round(count[name] * selection_rate[name]) })));
      names.forEach((name, index) => {
        expect(found[index]?.rate).toBeCloseTo(selection_rate[name], 12);
        expect(found[index]?.ratio).toBeCloseTo(impact_ratio_vs_highest[name], 12);
        expect(found[index]?.isBelowFourFifths).toBe(four_fifths_flag[name]);
      });
    }
    const [admitted, rejected] = expected.ucb_tests.table.values;
    const p = fisherExact(admitted[0], admitted[0] + rejected[0], admitted[1], admitted[1] + rejected[1]);
    expect(Math.abs(p / expected.ucb_tests.fisher.p - 1)).toBeLessThan(1e-6);
    const departments = expected.ucb_tests.by_dept as { dept: string; table: { values: [Pair, Pair] }; fisher_p: number }[];
    expect(departments).toHaveLength(6);
    for (const { table, fisher_p } of departments) {
      const [[men, women], [menRejected, womenRejected]] = table.values;
      expect(Math.abs(fisherExact(men, men + menRejected, women, women + womenRejected) / fisher_p - 1)).toBeLessThan(1e-6);
    }
  });

  test('Gini and the Lorenz curve', () => {
    const { ineq_help: help, small } = referenceCase('gini_lorenz').expected;
    expect(gini(help.x)).toBeCloseTo(help.gini, 9);
    expect(giniOfSample(help.x)).toBeCloseTo(help.gini_corr, 9);
    expectClose(lorenzCurve(help.x) ?? [], help.lorenz.L, 1e-9);
    for (const [list, { gini: index, corr }] of Object.entries(small) as [string, { gini: number; corr: number | null }][]) {
      const values = list.split(',').map(Number);
      expect(gini(values)).toBeCloseTo(index, 9);
      if (corr === null) expect(giniOfSample(values)).toBeUndefined();
      else expect(giniOfSample(values)).toBeCloseTo(corr, 9);
    }
  });

  test('migration: states of 622 patients, and of a sequence with its shares', () => {
    const { msm_cav, markovchain_vignette: chain, rfm_orders_2006_h2: segments } = referenceCase('migration').expected;
    const states = csvRows('data/r_msm_cav.csv');
    const moves = states.flatMap((row, at) => (states[at - 1]?.PTNUM === row.PTNUM ? [[states[at - 1]?.state ?? '', row.state ?? ''] as const] : []));
    expect(migrationMatrix(moves, msm_cav.counts.rows, msm_cav.counts.cols).counts).toEqual(msm_cav.counts.values);
    const steps = (chain.seq as string[]).slice(1).map((to, at) => [chain.seq[at] as string, to] as const);
    const matrix = migrationMatrix(steps, chain.counts.rows, chain.counts.cols);
    expect(matrix.counts).toEqual(chain.counts.values);
    expectClose(migrationShares(matrix).flat() as number[], chain.mle.values.flat(), 1e-12);
    const pairs = (segments.counts as number[][]).flatMap((row, at) => row.flatMap((n, to) => new Array(n).fill([segments.rows[at], segments.cols[to]])));
    const moved = migrationMatrix(pairs, segments.rows, segments.cols);
    expectClose(migrationShares(moved).flat() as number[], segments.row_prop.flat(), 1e-12);
    expect(pairs.length).toBe(segments.n);
  });
});
