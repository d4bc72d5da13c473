import { type Cell, isBlank, isDateCell } from '../model/cell';
import { once } from '../model/once';
import { wordsOf } from './words';

/** The lowest and the highest value of a scale of plain numbers. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

const BY_FIVE: Scale = { from: 1, to: 5 };
const OTHERS: readonly Scale[] = [
  { from: 1, to: 10 },
  { from: 0, to: 100 },
];

/** So large a share of the numbers must lie above a scale before a longer one is meant: fewer are slips of the finger. */
const SHARE_ABOVE = 0.2;

const ratingWord = wordsOf<'1' | '2' | '3' | '4' | '5'>({
  1: 'very dissatisfied, very unsatisfied, very unhappy, very bad, very poor, terrible, awful, 非常不满意, 很不满意, 十分不满意, 极差, 很差, 非常差, 差评',
  2: 'dissatisfied, unsatisfied, not satisfied, unhappy, bad, poor, 不满意, 不太满意, 较差, 差, 不满',
  3: 'neutral, neither, fair, ok, okay, average, so-so, mixed, 一般, 中立, 一般般, 还行, 普通, 中, 中评, 尚可',
  4: 'satisfied, happy, good, 满意, 比较满意, 较满意, 良, 好, 良好',
  5: 'very satisfied, very happy, very good, excellent, great, perfect, 非常满意, 很满意, 十分满意, 很好, 非常好, 优, 优秀, 好评, 极好',
});

/** One column's reader: its scale is what the heading says, else what its numbers show. */
export interface RatingColumn {
  /** 1 (worst) to 5 (best), fractions allowed; `undefined` = blank; `unclear` = no rating we know. */
  read(cell: Cell): number | undefined | 'unclear';
}

/**
 * Ratings as people and forms write them: 4, 4/5, 8/10, 80 %, ★★★★☆, 4 stars, 9分, very satisfied, 满意. Plain numbers mean
 * 1–5 unless the heading names another scale (“0-10”), or a fifth of them lie above 5.
 */
export function ratingColumn(cells: readonly Cell[], heading: string): RatingColumn {
  const scale = once(() => scaleNamed(heading) ?? scaleOf(cells.flatMap((cell) => plainNumber(cell) ?? [])));
  return {
    read(cell) {
      if (isBlank(cell)) return undefined;
      if (isDateCell(cell) || typeof cell === 'boolean') return 'unclear';
      const number = plainNumber(cell);
      return number === undefined ? readText(String(cell)) : onFive(number, scale());
    },
  };
}

function readText(text: string): number | 'unclear' {
  const folded = text
    .normalize('NFKC')
    .replace(/\uFE0F/g, '')
    .trim()
    .toLowerCase();
  const word = ratingWord(text);
  if (word !== undefined) return Number(word);
  const stars = /^([★⭐]{1,5})[☆✩]*$/u.exec(folded);
  if (stars !== null) return [...(stars[1] as string)].length;
  const starred = /^(\d(?:\.\d)?)\s*(?:stars?|星|★|⭐)$/u.exec(folded);
  if (starred !== null) return onFive(Number(starred[1]), BY_FIVE);
  const of = /^(\d{1,3}(?:\.\d+)?)\s*(?:\/|of|out of)\s*(5|10|100)$/.exec(folded);
  if (of !== null) return onFive(Number(of[1]), { from: of[2] === '5' ? 1 : 0, to: Number(of[2]) });
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(folded);
  return percent === null ? 'unclear' : onFive(Number(percent[1]), { from: 0, to: 100 });
}

function onFive(value: number, { from, to }: Scale): number | 'unclear' {
  return value >= from && value <= to ? 1 + ((value - from) / (to - from)) * 4 : 'unclear';
}

/** `9`, `'9`, `9分`, `8 points`. */
function plainNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const match = typeof cell === 'string' ? /^(\d{1,3}(?:\.\d+)?)\s*(?:分|points?|pts)?$/.exec(cell.normalize('NFKC').trim().toLowerCase()) : null;
  return match === null ? undefined : Number(match[1]);
}

/** “Rating (0-10)”, “满意度 1～10”, “Score in %”. */
function scaleNamed(heading: string): Scale | undefined {
  const folded = heading.normalize('NFKC');
  const match = /\b([01])\s*(?:-|–|~|to|至|到)\s*(5|10|100)(?!\d)/.exec(folded) ?? /([01])\s*(?:-|–|~|到|至)\s*(5|10|100)(?!\d)/.exec(folded);
  if (match !== null) return { from: Number(match[1]), to: Number(match[2]) };
  return folded.includes('%') ? { from: 0, to: 100 } : undefined;
}

/** A zero says that a scale of ten begins there. */
function scaleOf(numbers: readonly number[]): Scale {
  let scale = BY_FIVE;
  for (const longer of OTHERS) {
    const above = numbers.filter((value) => value > scale.to && value <= longer.to).length;
    if (above > 0 && above >= numbers.length * SHARE_ABOVE) scale = longer;
  }
  return scale.to === 10 && numbers.includes(0) ? { from: 0, to: 10 } : scale;
}
