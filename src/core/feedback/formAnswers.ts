import { type Cell, isBlank, type SheetRows } from '../model/cell';
import { bestColumns, KEY_ROLES, normaliseHeader } from '../reading';
import type { FeedbackRow } from './readFeedback';

const TIMESTAMPS = ['timestamp', '时间戳记', '时间戳', '提交时间', '提交答卷时间', '填写时间', 'submittedat'];
const RATED = /rate|rating|satisf|score|recommend|满意|评分|打分|推荐/;
const WRITTEN = /comment|feedback|suggest|improve|tellus|opinion|message|意见|建议|反馈|评价|留言|想法/;
const NAMED = /name|customer|client|member|mail|phone|姓名|称呼|客户|会员|手机|电话|邮箱/;
const KINDS = ['kind', 'type', 'kindoffeedback', 'feedbacktype', '类型', '反馈类型'];
const HEADING_ROWS = 3; // a form writes its questions into the first row; people put a title above at most

/** The answers of a form, as rows of feedback: nobody has noted there what was answered. */
export interface FormAnswers {
  readonly rows: readonly FeedbackRow[];
  readonly ratingHeading: string;
  readonly firstRow: number; // 1-based, of the first answer
}

/** Reads a sheet of a form's answers by its questions; `undefined` for any other sheet: it needs a timestamp, somebody's name, and a rating or a text. */
export function formAnswers({ rows }: Pick<SheetRows, 'rows'>): FormAnswers | undefined {
  const at = rows.slice(0, HEADING_ROWS).findIndex((row) => row.some(isTimestamp));
  const header = rows[at];
  if (header === undefined) return undefined;
  const headings = header.map((cell) => (typeof cell === 'string' ? normaliseHeader(cell) : ''));
  const day = header.findIndex(isTimestamp);
  const asked = headings.flatMap((heading, column) => (NAMED.test(heading) ? [column] : []));
  const who = [...KEY_ROLES.flatMap((role) => bestColumns(header, role)), ...asked].filter((column) => column !== day);
  const free = (isOne: (heading: string) => boolean) => headings.findIndex((heading, column) => column !== day && !who.includes(column) && isOne(heading));
  const rating = free((heading) => RATED.test(heading));
  const text = free((heading) => WRITTEN.test(heading) && headings.indexOf(heading) !== rating);
  const kind = free((heading) => KINDS.includes(heading));
  if (who.length === 0 || (rating < 0 && text < 0)) return undefined;
  const cell = (row: readonly Cell[], column: number): Cell => (column < 0 ? '' : (row[column] ?? ''));
  const below = rows.slice(at + 1).map((row): FeedbackRow => {
    const named = who.find((column) => !isBlank(row[column])) ?? -1;
    const said = { day: cell(row, day), kind: cell(row, kind), rating: cell(row, rating), text: cell(row, text) };
    return { customer: cell(row, named), ...said, answeredOn: '', answeredBy: '', result: '' };
  });
  return { rows: below, ratingHeading: String(cell(header, rating)), firstRow: at + 2 };
}

function isTimestamp(cell: Cell): boolean {
  return typeof cell === 'string' && TIMESTAMPS.includes(normaliseHeader(cell));
}
