import { type Bug, edit } from './bug';

const OWN = 'apps-script/services/ownSheets.ts';
const SETTLED = 'apps-script/services/settled.ts';
const REPEATABLE = 'apps-script/services/repeatable.ts';

/** Bugs of finding sheets, of patience, of schedules, and of what is written into cells. */
export const BUGS_AROUND_IT: readonly Bug[] = [
  {
    id: 'B03',
    bug: 'sheets of ours are found by their names',
    edits: [
      edit(
        OWN,
        'remembered(() => file.getSheetById(id) as Sheet)',
        "remembered(() => (role.startsWith('tier:') ? file.getSheetByName('Tiers · '.concat(role.slice(5))) : file.getSheetById(id)) as Sheet)",
      ),
      edit(OWN, 'return isCounted || role === STATE_ROLE', 'return role === STATE_ROLE'),
      edit(OWN, 'const left = everyMark().find((each) => each.role === role && !all().has(role));', 'const left = undefined as MarkedSheet | undefined;'),
    ],
    caughtBy: { campaign: 'R4', workload: 'W2', ops: ['rename own tier sheet'] },
  },
  {
    id: 'B06',
    bug: 'a mark is believed on whatever sheet it is found',
    edits: [
      edit(
        'apps-script/services/sheetMarks.ts',
        'if (mark?.id === id) return { mark, metadata };',
        'if (mark !== undefined) return { mark: { ...mark, id }, metadata };',
      ),
    ],
    caughtBy: { tests: 'test/stories/removeAll.test.ts' },
  },
  {
    id: 'B12',
    bug: 'nothing is tried again',
    edits: [edit('apps-script/services/patience.ts', 'const WAITS_MS: readonly number[] = [500, 2_000, 8_000];', 'const WAITS_MS: readonly number[] = [];')],
    caughtBy: { campaign: 'R2', workload: 'W2', faults: ['X3'] },
  },
  {
    id: 'B13',
    bug: 'a sheet is inserted again without looking whether the first try took effect',
    edits: [
      edit(
        SETTLED,
        'return settled(\n    () => file.getSheetByName(name) ?? undefined,\n    () => file.insertSheet(name, index),\n  );',
        'return file.insertSheet(name, index);',
      ),
      edit(REPEATABLE, "'setName', ", "'setName', 'insertSheet', "),
    ],
    caughtBy: { campaign: 'R2', workload: 'W1', faults: ['X4'], calls: ['Spreadsheet.insertSheet'] },
  },
  {
    id: 'B13b',
    bug: 'a sheet is marked again without looking whether the first try took effect',
    edits: [edit(REPEATABLE, "'setName', ", "'setName', 'addDeveloperMetadata', ")],
    caughtBy: { campaign: 'R2', workload: 'W1', faults: ['X4'], calls: ['Sheet.addDeveloperMetadata'] },
  },
  {
    id: 'B13c',
    bug: 'rows are inserted again without looking whether the first try took effect',
    edits: [edit(REPEATABLE, "'setName', ", "'setName', 'insertRowsAfter', ")],
    caughtBy: { tests: 'test/stories/growingList.test.ts' },
  },
  {
    id: 'B15',
    bug: 'removing everything takes whatever looks like a sheet of ours',
    edits: [
      edit(
        'apps-script/services/removal.ts',
        'const mark = markOn(sheet)?.mark;',
        "const mark = sheet.getName().includes('Tiers · ') ? { role: 'tier', id: sheet.getSheetId() } : markOn(sheet)?.mark;",
      ),
    ],
    caughtBy: { tests: 'test/stories/removeAll.test.ts' },
  },
  {
    id: 'B16',
    bug: 'whole rows of a sheet are written, not the columns that are ours',
    edits: [
      edit(
        'apps-script/services/writePage.ts',
        '  for (let from = 0; from < columns.length; ) {',
        '  const whole = Math.max(columns.length, sheet.getLastColumn());\n  putCells(sheet.getRange(row, 1, cells.length, whole), cells, whole);\n  for (let from = 0; from < columns.length; ) {',
      ),
    ],
    caughtBy: { tests: 'test/stories/ownership.test.ts' },
  },
  {
    id: 'B17',
    bug: 'the lock is given back only when all went well',
    edits: [
      edit('workflows/exclusively.ts', '    workbook.settle();\n    return result;', '    workbook.settle();\n    lock.release();\n    return result;'),
      edit('workflows/exclusively.ts', ' finally {\n    lock.release();\n  }', ''),
    ],
    caughtBy: { tests: 'test/workflows/exclusively.test.ts' },
  },
  {
    id: 'B18',
    bug: 'a list is replaced by a new sheet of its name',
    edits: [
      edit(
        'apps-script/services/workbook.ts',
        '      own.restoreView();\n',
        "      own.restoreView();\n      for (const each of own.find().filter(({ role }) => role.startsWith('tier:'))) {\n        const [old, name] = [own.handle(each), own.nameOf(each)];\n        const fresh = copiedSheet(file, old);\n        file.deleteSheet(old);\n        fresh.setName(name);\n      }\n",
      ),
    ],
    caughtBy: { campaign: 'R1', workload: 'W2', faults: ['X1'] },
  },
  {
    id: 'B19',
    bug: 'a trigger is made without looking whether there is one',
    edits: [
      edit(
        'workflows/schedule/ownTrigger.ts',
        'return keepOne(scheduler, found.length > 0 ? found : madeTriggers(scheduler), known);',
        'return found.length > 0 ? (madeTriggers(scheduler)[0] as string) : (madeTriggers(scheduler)[0] as string);',
      ),
    ],
    caughtBy: {
      equivalent:
        'Google takes no second clock trigger of an add-on’s user in a document (src/host/services/clockTriggerBuilder.ts), and what counts is what it lists after the try, so the first one stays',
    },
  },
  {
    id: 'B20',
    bug: 'the trigger is deleted before a new one is made, also when it is alive',
    edits: [edit('workflows/schedule/ownTrigger.ts', 'if (isDead) noTrigger(scheduler);', 'noTrigger(scheduler);')],
    caughtBy: { tests: 'test/stories/triggerKept.test.ts' },
  },
  {
    id: 'B21',
    bug: 'the note of the update is kept before the update is written',
    edits: [
      edit(
        'workflows/regenerateTiers.ts',
        'const published = publish(erasure.services, generation, began);',
        'noteRun(notebook, note(report([])));\n    const published = publish(erasure.services, generation, began);',
      ),
    ],
    caughtBy: { tests: 'test/stories/patience.test.ts' },
  },
  {
    id: 'B22',
    bug: 'the hidden sheet is known by a property of the document alone',
    edits: [edit('apps-script/services/hiddenSheet.ts', 'found ??= { sheet: hinted() ?? markedState(file) };', 'found ??= { sheet: hinted() };')],
    caughtBy: { campaign: 'R7', workload: 'W2', faults: ['X12:copy'] },
  },
  {
    id: 'B23',
    bug: 'what became of a row set by hand is written by the row’s number',
    edits: [
      edit(
        'workflows/peoplesSheet.ts',
        'const below = now.slice(where.heading + 1).map((row) => textIn(row, where));',
        "const below = sheet.rows.map((_, index) => sentences[index] ?? '');",
      ),
    ],
    caughtBy: { tests: 'test/stories/peoplesRows.test.ts' },
  },
  {
    id: 'B24',
    bug: 'rows set by hand are written back as they were read',
    edits: [
      edit(
        'workflows/peoplesSheet.ts',
        'workbook.writeBeside(sheet.ours, { row: where.heading + 1, column: where.state }, below);',
        "for (let column = 0; column < where.state; column++)\n      workbook.writeBeside(sheet.ours, { row: where.heading + 1, column }, sheet.held.slice(where.heading + 1).map((row) => String(row[column] ?? '')));\n    workbook.writeBeside(sheet.ours, { row: where.heading + 1, column: where.state }, below);",
      ),
    ],
    caughtBy: { campaign: 'R4', workload: 'W6', ops: ['change override row', 'sort overrides'] },
  },
  {
    id: 'B25',
    bug: 'what cannot be written is passed over in silence',
    edits: [
      edit(
        'workflows/generation/redo.ts',
        'workbook.writeCells(sheet, top + from + 1, columns, cells);',
        'try {\n      workbook.writeCells(sheet, top + from + 1, columns, cells);\n    } catch {\n      continue;\n    }',
      ),
    ],
    caughtBy: { tests: 'test/stories/patience.test.ts' },
  },
  {
    id: 'B27',
    bug: 'the apostrophe is left out before a text that looks safe',
    edits: [edit('apps-script/services/inert.ts', "return held === '' ? '' :", "return held === '' || /^[^=+\\-@'\\d]/.test(held) ? held :")],
    caughtBy: { tests: 'test/stories/inertText.test.ts' },
  },
  {
    id: 'B28',
    bug: 'customers are hashed with one byte per character',
    edits: [edit('core/math/hmacSha256.ts', 'if (code < 0x80) bytes.push(code);', 'if (code < 0x80 || code > 0xff) bytes.push(code < 0x80 ? code : 0x3f);')],
    caughtBy: { tests: 'test/core/math/hmacSha256.test.ts' },
  },
  {
    id: 'B29',
    bug: 'the menu asks for a property before anybody has given permission',
    edits: [
      edit(
        'apps-script/menu.ts',
        'const language = languageOf(Session.getActiveUserLocale());\n  const ui',
        "const language = languageOf(PropertiesService.getDocumentProperties()?.getProperty('language') ?? Session.getActiveUserLocale());\n  const ui",
      ),
    ],
    caughtBy: { tests: 'test/stories/entryPoints.test.ts' },
  },
  {
    id: 'B30',
    bug: 'of two customers alike the one whose orders come first goes first',
    edits: [edit('core/tables/tieredCustomer.ts', 'byCodePoint(a.measures.name, b.measures.name),', '0,')],
    caughtBy: { tests: 'test/core/tables/tables.test.ts' },
  },
  {
    id: 'B40',
    bug: 'an unfinished sheet counts as one of ours',
    edits: [edit(OWN, 'return marks.filter(({ rows }) => rows !== UNFINISHED).map(', 'return marks.map(')],
    caughtBy: { campaign: 'R1', workload: 'W1', faults: ['X1', 'X2'] },
  },
  {
    id: 'B41',
    bug: 'a new sheet is given its name before it has its mark',
    edits: [
      edit(OWN, '    marked(sheet, MARK, markText({ role, id, rows: UNFINISHED }));\n', ''),
      edit(
        OWN,
        '    (metadata ?? sheet.getDeveloperMetadata()[0])?.setValue(markText({ role, id, rows: 0 }));',
        '    if (metadata === undefined) marked(sheet, MARK, markText({ role, id, rows: 0 }));\n    else metadata.setValue(markText({ role, id, rows: 0 }));',
      ),
    ],
    caughtBy: { campaign: 'R1', workload: 'W1', faults: ['X1', 'X2'] },
  },
  {
    id: 'B44',
    bug: 'a name that others share is enough to erase somebody',
    edits: [edit('workflows/erasure/whoToErase.ts', 'customerFinder(book).findExactly(cell)', 'customerFinder(book).find(cell)')],
    caughtBy: { tests: 'test/stories/eraseWhom.test.ts' },
  },
];
