/** `5`, `5%`, `¥5000` as somebody typed it; `undefined` when it could be read in two ways: the text 5.000 may be five thousand. */
export function typedNumber(typed: string): { value: number; isPercent: boolean } | undefined {
  const text = typed.normalize('NFKC').replace(/[\s¥$€£]/g, '');
  if (!/^-?\d{1,15}(\.\d{1,2}|(\.\d{1,4})?%)?$/.test(text)) return undefined;
  const isPercent = text.endsWith('%');
  return { value: Number(isPercent ? text.slice(0, -1) : text), isPercent };
}

const MOST = { share: 100, score: 100, amount: 1e11 } as const;

/** A tier's limit as a policy has it, shares in hundredths of a percent; also with a decimal comma. `undefined` when it is none. */
export function typedLimit(text: string, kind: keyof typeof MOST): number | undefined {
  const number = typedNumber(withPoint(text))?.value;
  if (number === undefined || number < 0 || number > MOST[kind]) return undefined;
  const limit = kind === 'share' ? Math.round(number * 100) : number;
  return kind === 'share' && limit === 0 ? undefined : limit;
}

/** 5,5 → 5.5; 5,000 stays what it is. */
export function withPoint(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/^(-?\d{1,15}),(\d{1,2})(%?)$/, '$1.$2$3');
}
