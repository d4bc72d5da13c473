/** The digits of one number and what stands between them: "1 234,5" → groups 1·234·5, marks " ,". */
export interface Grouped {
  readonly groups: readonly string[];
  readonly marks: string; // marks.length === groups.length − 1
  readonly exponent: string; // "5" of "1e5"; '' mostly
}

/** Plain decimal text for `Number`, under each way of writing decimals. */
export interface Readings {
  readonly point: string;
  readonly comma: string;
  readonly witness: 'point' | 'comma' | undefined;
}

/** Splits at `. , ' ’` and spaces; `undefined` when anything else stands between the digits. */
export function groupDigits(text: string, from: number, to: number): Grouped | undefined {
  const groups: string[] = [];
  let marks = '';
  let groupStart = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    const char = text.charAt(at);
    if (char === 'e' && at > from) return withExponent([...groups, text.slice(groupStart, at)], marks, text.slice(at + 1, to));
    if (!isMark(char)) return undefined;
    groups.push(text.slice(groupStart, at));
    marks += char === '’' ? "'" : char;
    groupStart = at + 1;
  }
  groups.push(text.slice(groupStart, to));
  return { groups, marks, exponent: '' };
}

/**
 * Which mark is the decimal one. Proof within the text: both marks (the last is the decimal one), a mark twice
 * (thousands), a group that is not of three digits (decimals), spaces or apostrophes as thousands.
 *
 * @param wholeOnly the currency has no decimals, so a lone mark before three digits can only be a thousands mark
 * @returns `undefined` when the digits cannot be one number: "1,2,3,4", "5 5", "1,234.56.78"
 */
export function readGrouped(grouped: Grouped, wholeOnly: boolean): Readings | undefined {
  const { groups, marks, exponent } = grouped;
  if (exponent !== '') return sure(`${groups.join('.')}e${exponent}`, undefined);
  const points = count(marks, '.');
  const commas = count(marks, ',');
  const isWhole = points + commas === 0 || (points === 0 && commas > 1) || (commas === 0 && points > 1);
  if (!isWhole) return readDecimal(groups, marks, wholeOnly);
  const witness = points > 1 ? 'comma' : commas > 1 ? 'point' : undefined;
  return areThousands(groups, marks) ? sure(groups.join(''), witness) : undefined;
}

/** The last mark is a point or comma that stands once: decimals, unless it could as well be thousands. */
function readDecimal(groups: readonly string[], marks: string, wholeOnly: boolean): Readings | undefined {
  const last = marks.charAt(marks.length - 1);
  if ((last !== '.' && last !== ',') || count(marks, last) !== 1) return undefined;
  const whole = groups.slice(0, -1);
  if (!areThousands(whole, marks.slice(0, -1))) return undefined;
  const asDecimal = `${whole.join('')}.${groups[groups.length - 1] as string}`;
  if (marks.length > 1 || !couldBeThousands(groups)) return sure(asDecimal, last === '.' ? 'point' : 'comma');
  const asWhole = groups.join('');
  if (wholeOnly) return sure(asWhole, last === '.' ? 'comma' : 'point');
  return last === '.' ? { point: asDecimal, comma: asWhole, witness: undefined } : { point: asWhole, comma: asDecimal, witness: undefined };
}

function sure(text: string, witness: 'point' | 'comma' | undefined): Readings {
  return { point: text, comma: text, witness };
}

/** "1e5", "1.5e-3": spreadsheets write large numbers so. One decimal mark at most, up to three exponent digits. */
function withExponent(groups: readonly string[], marks: string, exponent: string): Grouped | undefined {
  const digits = exponent.charAt(0) === '+' || exponent.charAt(0) === '-' ? exponent.slice(1) : exponent;
  const isPlain = marks === '' || marks === '.' || marks === ',';
  return isPlain && digits.length > 0 && digits.length <= 3 && isAllDigits(digits) ? { groups, marks, exponent } : undefined;
}

/** One kind of mark, then groups of three; or Indian groups of two with three at the end. A lone group may be anything. */
function areThousands(groups: readonly string[], marks: string): boolean {
  if (marks === '') return true;
  const middle = groups.slice(1, -1);
  const isOneKind = count(marks, marks.charAt(0)) === marks.length;
  const first = (groups[0] as string).length;
  const isIndian = middle.length > 0 && middle.every((group) => group.length === 2) && first <= 2;
  return (
    isOneKind && first >= 1 && first <= 3 && (groups[groups.length - 1] as string).length === 3 && (isIndian || middle.every((group) => group.length === 3))
  );
}

/** "1,234" could be; "0,123", "1234,567", ",5" and "1,2" could not. */
function couldBeThousands(groups: readonly string[]): boolean {
  const [first = '', second = ''] = groups;
  return first.length >= 1 && first.length <= 3 && first.charAt(0) !== '0' && second.length === 3;
}

function isMark(char: string): boolean {
  return char === '.' || char === ',' || char === "'" || char === '’' || char === ' ';
}

function isAllDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return false;
  return true;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charAt(at) === char) found++;
  return found;
}
