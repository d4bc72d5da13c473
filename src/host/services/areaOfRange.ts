import { type Area, areaOfRect } from '../book/address';
import type { Range } from './range';

/** The cells a range stands for, its open ends kept: `B2:B` goes on in rows that come later. */
export function areaOfRange({ rect, open }: Range): Area {
  const area = areaOfRect(rect);
  return { ...area, ...(open.rows && { bottom: Number.POSITIVE_INFINITY }), ...(open.columns && { right: Number.POSITIVE_INFINITY }) };
}
