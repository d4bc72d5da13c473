import { type Cell, isDateCell } from '../model/cell';

/** What is odd about a cell that names a customer all the same. */
export type OddId = 'precisionLost' | 'turnedIntoDate' | 'oddType' | 'multiple' | 'tooLong' | 'hiddenMarks';

const LONGEST_ID = 255; // an e-mail address has at most 254 characters
const FIRST_ROUNDED = 1e15; // a spreadsheet keeps fifteen digits of a number
const SHOWN_ROUNDED = /^\d([.,]\d+)?e\+?\d{2}$/i;
const WORTH_A_LOOK = /[;；|、\n,，\u202A-\u202E\u2066-\u2069]|e\+?\d/i;
const TURNS_TEXT_AROUND = /[\u202A-\u202E\u2066-\u2069]/;
const TEST_NAME = /^(test|testing|tester|dummy|asdf|asdfgh|qwerty|测试|測試|テスト)([ _#.-]?(\d{1,6}|user|customer|order|account|客户|订单|用户))?$/;

/** `undefined` for nearly all. */
export function oddId(cell: Cell): OddId | undefined {
  if (typeof cell === 'number') return isRoundedNumber(cell) ? 'precisionLost' : Number.isInteger(cell) ? undefined : 'oddType';
  if (typeof cell === 'boolean') return 'oddType';
  if (isDateCell(cell)) return 'turnedIntoDate';
  if (cell.length > LONGEST_ID) return 'tooLong';
  if (!WORTH_A_LOOK.test(cell)) return undefined;
  if (TURNS_TEXT_AROUND.test(cell)) return 'hiddenMarks';
  if (isRoundedNumber(cell)) return 'precisionLost';
  return namesSeveral(cell) ? 'multiple' : undefined;
}

/** A number of more than fifteen digits, or the text 6.22202E+18 it is shown as: its last digits are gone. */
export function isRoundedNumber(cell: Cell | undefined): boolean {
  return typeof cell === 'number' ? Math.abs(cell) >= FIRST_ROUNDED : typeof cell === 'string' && cell.length < 30 && SHOWN_ROUNDED.test(cell.trim());
}

/** "C001;C002", "张三、李四"; with commas only when each part has a digit and no space: "Smith, John" is one. */
function namesSeveral(text: string): boolean {
  if (partsOf(text, /[;；|、\n]/).length > 1) return true;
  const parts = partsOf(text, /[,，]/);
  return parts.length > 1 && parts.every((part) => /\d/.test(part) && !/\s/.test(part));
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a customer's key is what people type to try something out: test, TEST001, 测试, asdf, test@… */
export function isTestName(key: string): boolean {
  return key.length < 40 && (TEST_NAME.test(key) || key.startsWith('test@'));
}
