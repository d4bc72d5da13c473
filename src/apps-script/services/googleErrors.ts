/** What an error of Google's means for people; each has its sentence, `google.PROTECTED` and so on. */
export type GoogleTrouble = 'AUTH' | 'BUSY' | 'CELL_LIMIT' | 'DAY_LIMIT' | 'GONE' | 'NAME_TAKEN' | 'PROTECTED' | 'TOO_LONG' | 'TRIGGERS' | 'TROUBLE';

/**
 * *transient*: the next try may go well; *permanent*: it cannot. *unknown* counts as transient. Whichever it is, the
 * call may have taken effect, and no call is repeated because of a text that could not be repeated anyway: Google
 * words its errors in the user's language, so a text decides only how long we try and what is said.
 */
export interface SortedError {
  readonly sort: 'transient' | 'permanent' | 'unknown';
  readonly trouble?: GoogleTrouble | undefined; // undefined: nothing we have a sentence for
}

type Sign = readonly [sign: RegExp, sort: SortedError['sort'], trouble?: GoogleTrouble];

/** The first that fits counts. Numbers, addresses and names of services are the same in every language, so they come before words. */
const SIGNS: readonly Sign[] = [
  [/maximum execution time|waiting for user response/i, 'permanent'],
  [/googleapis\.com\/auth\/|PERMISSION_DENIED/, 'permanent', 'AUTH'],
  [/LockService|lockBean/, 'transient', 'BUSY'],
  [/10[.,\s]?000[.,\s]?000|18[.,\s]?278/, 'permanent', 'CELL_LIMIT'],
  [/(?<!\d)50[.,\s]?000(?!\d)/, 'permanent', 'TOO_LONG'],
  [/authori[sz]ation|(do not|don't) have permission|授权|沒有.*權限|没有.*权限|承認が必要|autorización|autorisation/i, 'permanent', 'AUTH'],
  [/short time|simultaneous|per second|短时间|短時間/i, 'transient', 'BUSY'],
  [/lock timeout|obtain lock/i, 'permanent', 'BUSY'],
  [/too many times|one day|computer time|单日|一天|1 日/i, 'permanent', 'DAY_LIMIT'],
  [/protected|保护|保護|protég|protegid|geschützt|защищ/i, 'permanent', 'PROTECTED'],
  [/number of cells|单元格数/i, 'permanent', 'CELL_LIMIT'],
  [/argument too large|storage quota|参数过大/i, 'permanent', 'TOO_LONG'],
  [/too many .*triggers|triggers? .*(frequently|at least one hour)|触发器过多/i, 'permanent', 'TRIGGERS'],
  [/already exists|已存在|すでに存在|既に存在|ya existe|existe déjà|bereits vorhanden/i, 'permanent', 'NAME_TAKEN'],
  [
    /not found|out of bounds|outside the dimensions|dimensions of the range|找不到|未找到|見つかりません|no se ha encontrado|introuvable|nicht gefunden/i,
    'permanent',
    'GONE',
  ],
  [/does(n't| not) match|don't match|can't (remove|hide|delete)|cannot call|limit exceeded|invalid argument|不匹配/i, 'permanent'],
  [
    /server error|internal error|unexpected error|service (error|unavailable)|timed out|failed while|trigger service|empty response|服务器|伺服器|サーバー|觸發服務|servicio de activación/i,
    'transient',
    'TROUBLE',
  ],
];

export function sortError(error: unknown): SortedError {
  if (isOurs(error)) return { sort: 'permanent' };
  const text = textOf(error).replace(/[’‘]/g, "'");
  const [, sort, trouble] = SIGNS.find(([sign]) => sign.test(text)) ?? [undefined, 'unknown' as const];
  return { sort, trouble };
}

/** A mistake in our own code: the language itself threw it, no service did. */
export function isOurs(error: unknown): boolean {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
