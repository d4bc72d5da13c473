import { expect, test } from 'vitest';
import { formAnswers } from '../../../src/core/feedback';
import type { Cell } from '../../../src/core/model/cell';

test.each<[header: Cell[], row: Cell[], expected: object | undefined, why: string]>([
  [
    ['Timestamp', 'Email Address', 'How satisfied are you? (1-10)', 'Any comments?'],
    ['2025-07-01', 'ana@example.com', 9, 'fast'],
    { customer: 'ana@example.com', day: '2025-07-01', rating: 9, text: 'fast' },
    'a form',
  ],
  [
    ['时间戳记', '姓名', '满意度评分', '您的意见或建议'],
    ['2025-07-01', '王芳', 4, '快一点'],
    { customer: '王芳', rating: 4, text: '快一点' },
    'a form in Chinese',
  ],
  [
    ['Timestamp', 'Email', 'Name', 'Feedback'],
    ['2025-07-01', '', 'Ana', 'fine'],
    { customer: 'Ana', rating: '', text: 'fine' },
    'who left the e-mail out gave a name',
  ],
  [['Timestamp', 'Colour', 'Size'], ['2025-07-01', 'red', 3], undefined, 'nobody is named'],
  [['Timestamp', 'Email', 'Colour'], ['2025-07-01', 'a@b.co', 'red'], undefined, 'neither rating nor text'],
  [['Date', 'Email', 'Comments'], ['2025-07-01', 'a@b.co', 'fine'], undefined, 'no form: it has no timestamp'],
])('%j', (header, row, expected) => {
  const found = formAnswers({ rows: [header, row] });
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject({ rows: [expected], firstRow: 2, ratingHeading: expect.any(String) });
});
