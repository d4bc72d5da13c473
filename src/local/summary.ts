import { type Language, type MessageKey, say } from '../messages';
import type { Update } from './update';

/** What a person sees in the terminal after an update. */
export function summaryLines(run: Update, source: string, written: string | undefined, language: Language): string[] {
  const { report, execution, ms } = run;
  const { asOf, rowsRead, rowsUsed, tiers, untiered, issues, warnings } = report;
  return [
    say(language, 'local.read', { file: source, read: rowsRead, used: rowsUsed, listed: rowsRead - rowsUsed, asOf }),
    '',
    ...Object.entries(tiers).map(([tier, customers]) => `  ${say(language, 'local.tier', { tier, customers })}`),
    ...Object.entries(untiered).map(
      ([reason, customers]) => `  ${say(language, 'local.untiered', { customers, reason: say(language, `why.${reason}` as MessageKey) })}`,
    ),
    '',
    ...[...issues.map(({ message }) => message), ...warnings].map((message) => `  · ${message}`),
    ...(issues.length + warnings.length > 0 ? [''] : []),
    say(language, 'local.calls', { calls: execution.calls, reads: execution.reads, writes: execution.writes, ms }),
    ...(written === undefined ? [] : [say(language, 'local.written', { file: written })]),
  ];
}
