import { type Bug, edit } from './bug';

const STATE = 'apps-script/services/stateSheet.ts';
const PUBLISH = 'workflows/generation/publish.ts';
const REDO = 'workflows/generation/redo.ts';
const RUN = 'workflows/regenerateTiers.ts';

/** Bugs of staging, committing, showing and recovering. */
export const BUGS_OF_THE_PROTOCOL: readonly Bug[] = [
  {
    id: 'B01',
    bug: 'the commit is not flushed',
    edits: [edit(STATE, "if (phase === 'COMMIT') place.flush();", 'void place.flush;')],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X1'], persistences: ['P2'] },
  },
  {
    id: 'B02',
    bug: 'the history is written below what there is, not where the journal says',
    edits: [
      edit(STATE, 'const isKept = historyLines(cells()).filter((line) => line.gen === of).length >= texts.length;', 'const isKept = texts.length === 0;'),
      edit(
        STATE,
        'sheet.getRange(print.historyRow, COLUMNS.history, texts.length, 2)',
        'sheet.getRange(freeHistoryRow(cells()), COLUMNS.history, texts.length, 2)',
      ),
    ],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X2'] },
  },
  {
    id: 'B04',
    bug: 'rows are cleared, then written',
    edits: [
      edit(
        'apps-script/services/writePage.ts',
        'const [first, width] = [columns[from] as number, to - from];',
        'const [first, width] = [columns[from] as number, to - from];\n    sheet.getRange(row, first + 1, cells.length, width).clearContent();',
      ),
    ],
    caughtBy: { tests: 'test/build/writers.test.ts' },
  },
  {
    id: 'B05',
    bug: 'what is staged is believed without its checksum',
    edits: [edit(STATE, 'finePrintOf(cells())?.checksums[of] === checksumOf(slotRows(cells(), of))', 'true')],
    caughtBy: { campaign: 'R5', workload: 'W2', faults: ['X2'], ops: ['delete staging sheet'] },
  },
  {
    id: 'B07',
    bug: 'rows that are not needed any more stay as they were',
    edits: [edit(REDO, 'const end = Math.max(page.rows.length, shown.extent);', 'const end = page.rows.length;')],
    caughtBy: { tests: 'test/stories/ownership.test.ts' },
  },
  {
    id: 'B08',
    bug: 'generations are counted from 1 again when the state is lost',
    edits: [edit(PUBLISH, 'return highest + 1;', 'return 1;')],
    caughtBy: { tests: 'test/stories/lostState.test.ts' },
  },
  {
    id: 'B09',
    bug: 'what was committed and is half shown is not gone on with',
    edits: [edit(RUN, 'const resumed = resume(given.workbook, began);', 'const resumed = undefined as ReturnType<typeof resume>;')],
    caughtBy: { campaign: 'R1', workload: 'W10', faults: ['X1'] },
  },
  {
    id: 'B10',
    bug: 'the journal says that all is shown before the lists are written',
    edits: [
      edit(
        PUBLISH,
        'return show(workbook, staged, notes, { gen, began });',
        'state.finish(state.health());\n  return show(workbook, staged, notes, { gen, began });',
      ),
    ],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X2'] },
  },
  {
    id: 'B11',
    bug: 'the commit comes before the staging',
    edits: [
      edit(PUBLISH, '  state.stage(gen, {', '  const wasHeld = lock.stillHeld() && state.commit({ gen, fingerprint, at, updatedAt });\n  state.stage(gen, {'),
      edit(PUBLISH, 'if (!lock.stillHeld() || !state.commit({ gen, fingerprint, at, updatedAt })) return', 'if (!wasHeld) return'),
    ],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X2'] },
  },
  {
    id: 'B11b',
    bug: 'the staging is not flushed and not read back before the commit',
    edits: [
      edit(STATE, 'place.flush();\n      const back = range(0, height).getValues().slice(0, rows.length);', ''),
      edit(STATE, "if (checksumOf(back) !== checksumOf(rows)) throw new Error('what was staged did not come back as it was written');", ''),
    ],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X1'] },
  },
  {
    id: 'B14',
    bug: 'the generation stands in the first row below the headings only',
    edits: [
      edit(
        'workflows/generation/shownRows.ts',
        'isHeading ? GENERATION_HEADING : gen]',
        'isHeading ? GENERATION_HEADING : at === look.headingRow ? gen : undefined]',
      ),
    ],
    caughtBy: { campaign: 'R1', workload: 'W3', faults: ['X7'] },
  },
  {
    id: 'B26',
    bug: 'the time that is left is looked at between sheets only, not between chunks',
    edits: [edit(REDO, 'if (isLate()) return end - from;', 'if (from === 0 && isLate()) return end;')],
    caughtBy: { tests: 'test/stories/slices.test.ts' },
  },
  {
    id: 'B31',
    bug: 'notes are not staged',
    edits: [edit(PUBLISH, '[NOTES]: piecesOf(notesText(notes))', '[NOTES]: []')],
    caughtBy: { tests: 'test/campaigns/notes.test.ts' },
  },
  {
    id: 'B32',
    bug: 'a note that is typed while the update goes on is not taken over',
    edits: [edit(REDO, 'adoptNotes(page, shown, gen, found);', '')],
    caughtBy: { tests: 'test/stories/slices.test.ts' },
  },
  {
    id: 'B33',
    bug: 'a list that somebody typed into is written over without a copy',
    edits: [edit(REDO, 'if (isEdited ||', 'if (')],
    caughtBy: { campaign: 'R4', workload: 'W2', ops: ['type inside own'] },
  },
  {
    id: 'B34',
    bug: 'the formulas are believed without a look at the lists',
    edits: [edit('workflows/generation/healthShown.ts', 'if (!isRight) health.set(sheet.id, NOT_AS_WRITTEN);', 'void isRight;')],
    caughtBy: { campaign: 'R4', workload: 'W2', ops: ['paste over own header'] },
  },
  {
    id: 'B35',
    bug: 'whether the sheets still are as they were left is not asked',
    edits: [edit(RUN, ' && state.isHealthy();', ';')],
    caughtBy: { tests: 'test/stories/ownership.test.ts' },
  },
  {
    id: 'B36',
    bug: 'a generation is staged where the last one lies',
    edits: [edit('apps-script/services/stateLayout.ts', 'export const SLOTS = 3;', 'export const SLOTS = 1;')],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X2', 'X7'] },
  },
  {
    id: 'B37',
    bug: 'the history of a generation is left out when the update ends',
    edits: [edit(PUBLISH, '  workbook.state.keepHistory();\n', '')],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X1'] },
  },
  {
    id: 'B38',
    bug: 'nobody looks whether another execution has committed meanwhile',
    edits: [edit(STATE, 'if (isOvertaken()) return false;', ''), edit(PUBLISH, '!lock.stillHeld() || ', '')],
    caughtBy: { tests: 'test/stories/overtaken.test.ts' },
  },
  {
    id: 'B39',
    bug: 'the banner says “As of” without looking at the rows',
    edits: [edit('apps-script/services/nativeFormulas.ts', 'const isUpdating = `OR(', 'const isUpdating = `AND(FALSE,')],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X2', 'X7'] },
  },
  {
    id: 'B42',
    bug: 'a column that a list no longer has keeps what it told, beside whoever stands there next',
    edits: [edit(REDO, 'of gone.filled)', 'of gone.filled.slice(0, 0))')],
    caughtBy: { tests: 'test/stories/columnsComeAndGo.test.ts' },
  },
  {
    id: 'B43',
    bug: 'a column of people’s with one of our headings is taken for a new one of ours',
    edits: [edit('workflows/generation/locateSince.ts', 'isFree(column) && isNewOnly(column));', 'isFree(column));')],
    caughtBy: { tests: 'test/stories/namesComeAndGo.test.ts' },
  },
];
