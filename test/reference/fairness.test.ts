import { describe, expect, test } from 'vitest';
import { auditTiers, mantelHaenszel, normalTails } from '../../src/core/fairness';
import { csvRows, referenceCase } from './cases';
import { shared } from './shared';

/** Berkeley 1973, one person a line: group, layer, and whether admitted. */
function applicants() {
  return csvRows('data/r_ucb_admissions.csv').flatMap(({ Admit, Gender, Dept, Freq }) =>
    Array.from({ length: Number(Freq) }, () => ({ gender: Gender as string, department: Dept as string, isIn: Admit === 'Admitted' })),
  );
}

describe.skipIf(!shared.isThere)('the audit against others’ numbers', () => {
  const { expected } = referenceCase('fairness_public');

  test('every published table: shares, ratios and four fifths, where even the smallest group counts', () => {
    const tables = [expected.fairlearn_guide, expected.ugesp_1979_qa11.counts100, expected.ucb_gender, ...Object.values(expected.ucb_by_department)];
    expect(tables).toHaveLength(9);
    for (const { count, selection_rate, impact_ratio_vs_highest, four_fifths_flag } of tables) {
      const people = Object.keys(count).flatMap((name) =>
        Array.from({ length: count[name] }, (_, at) => ({ name, isIn: at < Math.round(count[name] * selection_rate[name]) })),
      );
      const audit = auditTiers({ groups: people.map(({ name }) => name), isTop: people.map(({ isIn }) => isIn) }, 1);
      expect(audit).toHaveLength(Object.keys(count).length);
      for (const { name, n, share, ratio, isBelowFourFifths } of audit) {
        expect([n, isBelowFourFifths]).toEqual([count[name], four_fifths_flag[name]]);
        expect(share).toBeCloseTo(selection_rate[name], 12);
        expect(ratio).toBeCloseTo(impact_ratio_vs_highest[name], 12);
      }
    }
  });

  test('with a minimum of 10 the groups of 4, 6 and 8 get neither reading nor mark', () => {
    const { sf, y_pred } = expected.fairlearn_guide;
    const audit = auditTiers({ groups: sf, isTop: y_pred.map((each: number) => each === 1) });
    expect(audit.map(({ name, reading, ratio, isBelowFourFifths }) => [name, reading, ratio, isBelowFourFifths])).toEqual([
      ['c', 'tooFew', undefined, false],
      ['b', 'tooFew', undefined, false],
      ['a', 'tooFew', undefined, false],
    ]);
  });

  test('Berkeley: women below over all, no difference within the departments, as R’s mantelhaen.test', () => {
    const people = applicants();
    expect(people).toHaveLength(expected.ucb_gender.n);
    const audited = { groups: people.map(({ gender }) => gender), isTop: people.map(({ isIn }) => isIn), layers: people.map(({ department }) => department) };
    expect(auditTiers(audited).map(({ name, reading, within }) => [name, reading, within])).toEqual([
      ['Male', 'above', 'noDifference'],
      ['Female', 'below', 'noDifference'],
    ]);
    const layers = (expected.ucb_tests.by_dept as { table: { values: [[number, number], [number, number]] } }[]).map(({ table }) => {
      const [[men, women], [menOut, womenOut]] = table.values;
      return { group: { hits: men, n: men + menOut }, others: { hits: women, n: women + womenOut } };
    });
    expect(mantelHaenszel(layers)?.pValue).toBeCloseTo(expected.ucb_tests.cmh.p, 6);
    expect(normalTails(Math.sqrt(expected.ucb_tests.cmh_nocorr.statistic))).toBeCloseTo(expected.ucb_tests.cmh_nocorr.p, 6);
  });
});
