import { type Cell, isBlank } from '../model/cell';
import { once } from '../model/once';
import { customerKey } from '../reading';

/** One row of the sheet of same customers, as people left it. */
export interface SameRow {
  readonly customer: Cell;
  readonly sameAs: Cell; // blank in a row about one name with several phones
  readonly answer: Cell;
  readonly who: Cell;
  readonly when: Cell;
  readonly code: Cell; // of our question; blank in a row that people began
}

export type SameAnswer = 'yes' | 'no' | 'unclear' | 'none';

/** Two customers as written in two cells. */
export interface SamePair {
  readonly customer: Cell;
  readonly sameAs: Cell;
}

/** What people said of who is who. */
export interface SameAnswers {
  readonly joined: readonly SamePair[];
  readonly apart: readonly SamePair[];
  readonly settled: readonly Cell[]; // names that people have answered about, whatever they said
}

export const NO_ANSWERS: SameAnswers = { joined: [], apart: [], settled: [] };

const YES = 'yes, y, true, ok, same, ✓, ✔, ✅, √, ☑, 是, 是的, 对, 同一人, 同一客户, 相同, 合并';
const NO = 'no, n, false, not, different, ✗, ✘, ❌, 否, 不是, 不, 不同, 不对, 不合并, 分开';

const words = once(() => new Map([...wordsOf(YES, 'yes'), ...wordsOf(NO, 'no')]));

/** Everything people can have written, below the heading; wholly blank rows left out. */
export function sameRows(rows: readonly (readonly Cell[])[]): SameRow[] {
  return rows.slice(1).flatMap((row) => {
    const [customer = '', sameAs = '', answer = '', who = '', when = '', , , code = ''] = row;
    return [customer, sameAs, answer, who, when].every(isBlank) ? [] : [{ customer, sameAs, answer, who, when, code }];
  });
}

export function sameAnswer({ answer }: Pick<SameRow, 'answer'>): SameAnswer {
  return isBlank(answer) ? 'none' : (words().get(customerKey(answer)) ?? 'unclear');
}

export function sameAnswers(rows: readonly SameRow[]): SameAnswers {
  const pairs = rows.filter(({ customer, sameAs }) => !isBlank(customer) && !isBlank(sameAs));
  const names = rows.filter(({ customer, sameAs, answer }) => !isBlank(customer) && isBlank(sameAs) && !isBlank(answer));
  return {
    joined: pairs.filter((row) => sameAnswer(row) === 'yes'),
    apart: pairs.filter((row) => sameAnswer(row) === 'no'),
    settled: names.map(({ customer }) => customer),
  };
}

function wordsOf(list: string, answer: 'yes' | 'no'): (readonly [string, 'yes' | 'no'])[] {
  return list.split(',').map((word) => [customerKey(word), answer] as const);
}
