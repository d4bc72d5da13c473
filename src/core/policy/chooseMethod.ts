import type { Method, PresetId } from './policy';

/** The three questions, and the answers each allows. */
export const METHOD_QUESTIONS = {
  rhythm: ['often', 'sometimes', 'rarely'], // about monthly · a few times a year · once a year or less
  place: ['shop', 'online', 'contract'],
  sizes: ['manySmall', 'fewBig'],
} as const;

export type MethodAnswers = { readonly [Question in keyof typeof METHOD_QUESTIONS]: (typeof METHOD_QUESTIONS)[Question][number] };

/** Why a method is recommended; each is one sentence in both languages. */
export type MethodReason =
  | 'RHYTHM_TELLS'
  | 'BALANCE'
  | 'COUNT_SAYS_LITTLE'
  | 'INFLUENCE'
  | 'FEW_CARRY_SALES'
  | 'ACCOUNTS'
  | 'REGULAR_ACCOUNTS'
  | 'KEPT_BY_SERVICE';

export interface MethodAdvice {
  readonly method: Method;
  readonly preset: PresetId;
  readonly reason: MethodReason;
}

/** Three answers → a method and a preset to begin with. Advice only: nothing is applied. */
export function chooseMethod({ rhythm, place, sizes }: MethodAnswers): MethodAdvice {
  if (place === 'contract') {
    if (sizes === 'manySmall') return { method: 'score', preset: 'services', reason: 'KEPT_BY_SERVICE' };
    return rhythm === 'often' ? { method: 'score', preset: 'wholesale', reason: 'REGULAR_ACCOUNTS' } : { method: 'score', preset: 'b2b', reason: 'ACCOUNTS' };
  }
  if (sizes === 'fewBig') return { method: 'abc', preset: rhythm === 'rarely' ? 'b2b' : 'wholesale', reason: 'FEW_CARRY_SALES' };
  if (rhythm === 'rarely') return { method: 'score', preset: 'services', reason: 'COUNT_SAYS_LITTLE' };
  if (place === 'online') return { method: 'score', preset: 'ecommerce', reason: 'INFLUENCE' };
  return rhythm === 'often' ? { method: 'rfm', preset: 'shop', reason: 'RHYTHM_TELLS' } : { method: 'score', preset: 'shop', reason: 'BALANCE' };
}
