/** Value and experience as two axes, never averaged: a dear customer badly served must not look middling. */
export const VALUE_EXPERIENCE = ['valuedAndContent', 'valuedAndDiscontent', 'modestAndContent', 'modestAndDiscontent', 'experienceUnknown'] as const;
export type ValueExperience = (typeof VALUE_EXPERIENCE)[number];

/** From where on value is high (hundredths of a point) and experience good (the rating's own unit). */
export interface TwoAxes {
  readonly valueFrom: number;
  readonly goodFrom: number;
}

/** The better half of all customers; content from 3.5 of 5 on. */
export const USUAL_AXES: TwoAxes = { valueFrom: 5000, goodFrom: 3.5 };

/** @param rating `undefined` = nobody has asked them: told as such, whatever their value */
export function valueExperience(score: number, rating: number | undefined, { valueFrom, goodFrom }: TwoAxes = USUAL_AXES): ValueExperience {
  if (rating === undefined) return 'experienceUnknown';
  if (score >= valueFrom) return rating >= goodFrom ? 'valuedAndContent' : 'valuedAndDiscontent';
  return rating >= goodFrom ? 'modestAndContent' : 'modestAndDiscontent';
}
