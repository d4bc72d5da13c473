const CARD_LENGTHS = { least: 13, most: 19 };
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const ID_LENGTH = 18;
const LONGEST_WRITTEN = 30;

/** Whether a text is a payment card number: 13–19 digits, perhaps in groups, whose Luhn sum ends in 0. */
export function isCardNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length < CARD_LENGTHS.least || digits.length > CARD_LENGTHS.most) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Whether a text is a Chinese identity card number: 17 digits with a birth date, and the right check character (GB 11643). */
export function isChineseIdNumber(text: string): boolean {
  const number = text.trim().toUpperCase();
  if (number.length !== ID_LENGTH || !/^\d{17}[\dX]$/.test(number)) return false;
  const [century, month, date] = [number.slice(6, 8), Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if ((century !== '19' && century !== '20') || month < 1 || month > 12 || date < 1 || date > 31) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[ID_LENGTH - 1] === ID_CHECKS[sum % 11];
}

/** The digits of a number written with spaces or dashes; `''` when anything else is in it. */
function digitsOf(text: string): string {
  const digits = text.length > LONGEST_WRITTEN ? '' : text.replace(/[ -]/g, '');
  return /^\d+$/.test(digits) ? digits : '';
}
