import { beforeEach, describe, expect, test, vi } from 'vitest';

/** A service of Google's: its methods know only their own object, and fail as often as they are told to. */
class Sheet {
  calls: string[] = [];
  failures: string[] = [];
  getName() {
    return this.#call('getName', 'Orders');
  }
  getType() {
    return this.#call('getType', GRID);
  }
  getRanges() {
    return this.#call('getRanges', [new Sheet()]);
  }
  getValues() {
    return this.#call('getValues', CELLS);
  }
  getParent() {
    return this.#call('getParent', null);
  }
  setValues(_cells: unknown) {
    return this.#call('setValues', this);
  }
  insertSheet() {
    return this.#call('insertSheet', new Sheet());
  }
  inventedTomorrow() {
    return this.#call('inventedTomorrow', 1);
  }
  isSame(other: unknown) {
    return this.#call('isSame', other === this);
  }
  #call<T>(name: string, answer: T): T {
    this.calls.push(name);
    const failure = this.failures.shift();
    if (failure !== undefined) throw Object.assign(new Error(failure), { name: 'Exception' });
    return answer;
  }
}

const GRID = Object.freeze({ name: 'GRID' });
const CELLS = [[new Date(0), 'Ana', 1]];
const TROUBLE = 'Service timed out: Spreadsheets';

let waits: number[] = [];
let at: typeof import('../../src/apps-script/services/patience');

/** A new execution: Google loads the script anew. */
beforeEach(async () => {
  waits = [];
  vi.stubGlobal('Utilities', { sleep: (ms: number) => waits.push(ms) });
  vi.spyOn(Date, 'now').mockReturnValue(0);
  vi.resetModules();
  at = await import('../../src/apps-script/services/patience');
});

function failing(...failures: string[]): Sheet {
  const sheet = new Sheet();
  sheet.failures = failures;
  return sheet;
}

describe('a patient service', () => {
  test.each<[why: string, failures: string[], expected: number[]]>([
    ['nothing failed', [], []],
    ['one failure', [TROUBLE], [500]],
    ['three failures', [TROUBLE, TROUBLE, TROUBLE], [500, 2000, 8000]],
    ['words nobody knows', ['Ой-ой'], [500]],
    ['calls that come too fast', ['Service invoked too many times in a short time: spreadsheets.'], [1000]],
  ])('%s: what asks is answered in the end', (_, failures, expected) => {
    expect(at.patient(failing(...failures)).getName()).toBe('Orders');
    expect(waits).toEqual(expected);
  });

  test('gives up after the fourth try, with the last error', () => {
    const sheet = failing(TROUBLE, TROUBLE, TROUBLE, 'Service error: the last', TROUBLE);
    expect(() => at.patient(sheet).getName()).toThrow('the last');
    expect(sheet.calls).toHaveLength(4);
  });

  test('does not wait for what cannot go better', () => {
    const sheet = failing('Sheet 12 not found');
    expect(() => at.patient(sheet).getName()).toThrow('not found');
    expect([sheet.calls.length, waits]).toEqual([1, []]);
  });

  test.each(['insertSheet', 'inventedTomorrow'] as const)('calls %s once: done twice it might do something twice', (member) => {
    const sheet = failing(TROUBLE);
    expect(() => at.patient(sheet)[member]()).toThrow(TROUBLE);
    expect(sheet.calls).toEqual([member]);
  });

  test('hands out patient objects, and tables, constants and nothing as they are', () => {
    const sheet = at.patient(new Sheet());
    const [inner] = sheet.getRanges() as [Sheet];
    expect(inner).not.toBeInstanceOf(Sheet);
    expect(inner.getName()).toBe('Orders');
    expect(sheet.getValues()).toBe(CELLS);
    expect(sheet.getType()).toBe(GRID);
    expect(sheet.getParent()).toBeNull();
    expect(sheet.setValues([['x']]).getName()).toBe('Orders');
  });

  test('gives Google its own objects back, and is made patient once', () => {
    const sheet = new Sheet();
    const wrapper = at.patient(sheet);
    expect(wrapper.isSame(wrapper)).toBe(true);
    expect(at.patient(wrapper)).toBe(wrapper);
  });

  test('waits 45 seconds in all and no longer, whatever is tried', () => {
    const sheet = failing(...new Array<string>(100).fill(TROUBLE));
    for (let call = 0; call < 20; call++) expect(() => at.patient(sheet).getName()).toThrow(TROUBLE);
    const sum = waits.reduce((total, wait) => total + wait, 0);
    expect(sum).toBeGreaterThan(42_000);
    expect(sum).toBeLessThanOrEqual(45_000);
  });

  test('waits up to a quarter longer, by the clock, so that two that failed together come back apart', () => {
    vi.mocked(Date.now).mockReturnValue(99);
    at.patient(failing(TROUBLE)).getName();
    expect(waits).toEqual([624]);
  });

  test('tries again at once when even waiting fails', () => {
    vi.stubGlobal('Utilities', {
      sleep: () => {
        throw new Error(TROUBLE);
      },
    });
    expect(at.patient(failing(TROUBLE)).getName()).toBe('Orders');
  });
});

describe('what may not be done twice', () => {
  /** A step that appends to a list, and fails so often before or after it did. */
  function appending(failures: readonly ('before' | 'after')[], error = TROUBLE) {
    const list: string[] = [];
    let looks = 0;
    const left = [...failures];
    const run = () =>
      at.settled(
        () => {
          looks++;
          return list[0];
        },
        () => {
          const failure = left.shift();
          if (failure === 'before') throw new Error(error);
          list.push('row');
          if (failure === 'after') throw new Error(error);
          return 'row';
        },
      );
    return { list, run, looks: () => looks };
  }

  test.each<[why: string, failures: ('before' | 'after')[], looks: number]>([
    ['nothing fails: nobody looks', [], 0],
    ['it fails without effect', ['before'], 1],
    ['it fails although it took effect', ['after'], 1],
    ['it fails without effect, then although it took effect', ['before', 'after'], 2],
    ['it fails three times', ['before', 'before', 'before'], 3],
  ])('%s: done once', (_, failures, looks) => {
    const step = appending(failures);
    expect(step.run()).toBe('row');
    expect([step.list, step.looks()]).toEqual([['row'], looks]);
  });

  test('it took effect although the error is one that stays', () => {
    const step = appending(['after'], 'A sheet with the name "Tiers" already exists.');
    expect(step.run()).toBe('row');
    expect([step.list, waits]).toEqual([['row'], []]);
  });

  test('an error that stays is thrown when nothing was done', () => {
    const step = appending(['before'], 'You are trying to edit a protected cell or object.');
    expect(step.run).toThrow('protected');
    expect([step.list, waits]).toEqual([[], []]);
  });
});
