import { say } from '../../src/messages';
import { everyBlock } from './everyBlock';
import type { OpenedPanel, Replies } from './panelPage';
import { answer, DENIED, refusal, serverWith } from './panelPage';
import { noSchedule, someHome, someIssues, someNameQuestion, someQuestion, someRun, someSchedule, someTiers } from './someHome';

type Language = 'en' | 'zh';

/** A state the panel can be in: what the server answers, and what the person does to get there. */
export interface State {
  readonly replies: (language: Language) => Replies;
  readonly reach?: (panel: OpenedPanel) => Promise<void>;
}

const press = (selector: string) => async (panel: OpenedPanel) => {
  await panel.page.locator(selector).click();
  await panel.pass(1);
};
const update = press('.tray .primary');
/** The first update goes by a way of its own: a button before it, and what that did leads to the update. */
const firstUpdate = press('.tray .link');
const toTheUpdate = answer({ message: '', go: { kind: 'update' } });
const schedule = press('.whole-row');
/** A home screen from which the one screen of the server's words can be opened. */
const withPage = (language: Language) =>
  someHome(language, { tools: [{ kind: 'rows', rows: [{ title: say(language, 'page.help'), press: { go: { kind: 'page', page: 'help' } } }] }] });
const openPage = press('.whole-row');
const asking = (language: Language, question = someQuestion(language)) =>
  refusal(say(language, 'problem.COLUMN_AMBIGUOUS', { sheet: question.sheet, role: say(language, 'role.amount'), first: 'D', second: 'F' }), {
    kind: 'ask',
    question,
  });
const LONG_NAMES: Record<Language, string[]> = {
  en: ['Wholesale partners of the North', 'Donaudampfschifffahrtsgesellschaft', 'Silver', 'Bronze', 'Everybody else'],
  zh: ['北方批发伙伴与长期合作的大客户', '老客户与他们介绍来的新朋友们', '银', '铜', '其他'],
};
const report = (language: Language) => ({
  message: say(language, 'run.done', { customers: 1260, tiers: 4, asOf: '2025-11-21', listed: 36, summary: say(language, 'sheet.summary') }),
  warnings: [say(language, 'run.NAME_TAKEN', { name: 'TIERS' })],
  home: someHome(language, { lastRun: someRun(language, { at: '2025-11-21 09:22', minutesAgo: 0 }) }),
});
const troubled = (language: Language, issues: number) => someHome(language, { lastRun: someRun(language, { issues: someIssues(issues, language) }) });

/** Every screen of the panel, and every way it can look. */
export const STATES: Readonly<Record<string, State>> = {
  home: { replies: (language) => serverWith(troubled(language, 2)) },
  calm: { replies: (language) => serverWith(someHome(language)) },
  'many issues': { replies: (language) => serverWith(troubled(language, 9)) },
  'long names, somebody else’s schedule': {
    replies: (language) =>
      serverWith(
        someHome(language, {
          lastRun: someRun(language, {
            customers: 1_062_569,
            tiers: someTiers(LONG_NAMES[language], [1, 187, 62_381, 1_000_000, 0]),
            sheet: LONG_NAMES[language][0] ?? '',
            minutesAgo: 9000,
          }),
          schedule: someSchedule({ mine: false, hour: 23, zone: 'America/Argentina/ComodRivadavia' }),
        }),
      ),
  },
  'twelve tiers, a failed schedule, switched off': {
    replies: (language) =>
      serverWith(
        someHome(language, {
          lastRun: someRun(language, {
            tiers: someTiers(
              Array.from({ length: 12 }, (_, rank) => `Level ${rank + 1}`),
              [9, 9, 9, 0, 9, 9, 9, 9, 9, 9, 9, 900],
            ),
            issues: someIssues(3, language),
          }),
          failedSince: { at: '2025-11-22 06:12', message: say(language, 'run.ORDERS_NOT_FOUND'), asks: false },
          schedule: noSchedule(),
        }),
      ),
  },
  'never updated': { replies: (language) => serverWith(someHome(language, { lastRun: undefined })) },
  updating: { replies: (language) => serverWith(someHome(language), { ui_updateNow: ['never'] }), reach: update },
  'first update, long': {
    replies: (language) => serverWith(someHome(language, { lastRun: undefined }), { ui_do: [toTheUpdate], ui_updateNow: ['never'] }),
    reach: async (panel) => {
      await firstUpdate(panel);
      await panel.pass(95);
    },
  },
  updated: { replies: (language) => serverWith(someHome(language), { ui_updateNow: [answer(report(language))] }), reach: update },
  'not updated, and a place that is gone': {
    replies: (language) =>
      serverWith(someHome(language), {
        ui_updateNow: [refusal(say(language, 'run.LOCK_BUSY'), { kind: 'retry' })],
        ui_show: [refusal(say(language, 'show.OWN_GONE'))],
      }),
    reach: async (panel) => {
      await update(panel);
      await press('.tray .link')(panel);
    },
  },
  'Google breaks off': {
    replies: (language) =>
      serverWith(someHome(language), {
        ui_updateNow: [
          { fails: 'Exception: Service Spreadsheets timed out while accessing document with id 1a2B3c4D5e6F7g8H9i0JkLmNoPqRsTuVwXyZ-0123456789.' },
        ],
      }),
    reach: update,
  },
  'a question': { replies: (language) => serverWith(someHome(language), { ui_updateNow: [asking(language)] }), reach: update },
  'a question about people': {
    replies: (language) =>
      serverWith(someHome(language, { lastRun: undefined }), { ui_do: [toTheUpdate], ui_updateNow: [asking(language, someNameQuestion(language))] }),
    reach: async (panel) => {
      await firstUpdate(panel);
      await panel.page.getByRole('radio').nth(1).check();
    },
  },
  'a long question, and no answer chosen': {
    replies: (language) =>
      serverWith(someHome(language), {
        ui_updateNow: [
          asking(
            language,
            someQuestion(language, {
              sheet: LONG_NAMES[language][1] ?? '',
              options: Array.from({ length: 12 }, (_, at) => ({
                kind: 'column' as const,
                columns: { amount: `A${'ABCDEFGHIJKL'[at]}` },
                header: at === 3 ? '' : 'Donaudampfschifffahrtsgesellschaftskapitänsmützenpreis_total_'.repeat(at === 0 ? 2 : 1),
                examples: ['Rechtsschutzversicherungsgesellschaften', '‏שלום', '<b>3</b>'].slice(0, at % 4),
              })),
            }),
          ),
        ],
      }),
    reach: async (panel) => {
      await update(panel);
      await update(panel);
    },
  },
  'an answer on its way': {
    replies: (language) => serverWith(someHome(language), { ui_updateNow: [asking(language)], ui_answerColumn: ['never'] }),
    reach: async (panel) => {
      await update(panel);
      await panel.page.getByRole('radio').first().check();
      await update(panel);
    },
  },
  'a question put off': {
    replies: (language) => serverWith(someHome(language), { ui_updateNow: [asking(language)] }),
    reach: async (panel) => {
      await update(panel);
      await press('.tray .link')(panel);
    },
  },
  'a scheduled update met a question, put off; columns as said': {
    replies: (language) =>
      serverWith(
        someHome(language, {
          failedSince: { at: '2025-11-22 06:12', message: say(language, 'run.ORDERS_NOT_FOUND'), asks: true },
          columnsSaid: '2025-10-30',
          lastRun: someRun(language, { changes: { added: 1200, changed: 3, removed: 1 } }),
        }),
        { ui_question: [answer({ question: someQuestion(language) })] },
      ),
    reach: async (panel) => {
      await panel.pass(0.1);
      await press('.tray .link')(panel);
    },
  },
  'every week, about to be every 31st': {
    replies: (language) => serverWith(someHome(language, { schedule: someSchedule({ every: 'week', weekDay: 3, monthDay: 31, nextAt: '2025-11-26 06:00' }) })),
    reach: async (panel) => {
      await schedule(panel);
      await panel.page.getByRole('combobox').first().selectOption('month');
    },
  },
  'a trigger that is gone, on the home screen': { replies: (language) => serverWith(someHome(language, { schedule: someSchedule({ trouble: 'gone' }) })) },
  'a trigger that is silent': {
    replies: (language) => serverWith(someHome(language, { schedule: someSchedule({ every: 'week', trouble: 'silent' }) })),
    reach: schedule,
  },
  'somebody else’s trigger that is silent': {
    replies: (language) => serverWith(someHome(language, { schedule: someSchedule({ mine: false, trouble: 'otherSilent' }) })),
    reach: schedule,
  },
  'a screen with every kind of part': {
    replies: (language) => serverWith(withPage(language), { ui_page: [answer(everyBlock(language, LONG_NAMES[language]))] }),
    reach: openPage,
  },
  'a screen that asks before it does something for good': {
    replies: (language) => serverWith(withPage(language), { ui_page: [answer(everyBlock(language, LONG_NAMES[language]))] }),
    reach: async (panel) => {
      await openPage(panel);
      await press('.tray .primary')(panel);
    },
  },
  'an action that said what came of it': {
    replies: (language) =>
      serverWith(withPage(language), {
        ui_page: [answer(everyBlock(language, LONG_NAMES[language]))],
        ui_do: [answer({ message: say(language, 'run.QUESTION_OVER', { sheet: 'Orders' }) })],
      }),
    reach: async (panel) => {
      await openPage(panel);
      await press('.tray .link')(panel);
    },
  },
  'a screen that cannot be opened': {
    replies: (language) => serverWith(withPage(language), { ui_page: [refusal(say(language, 'run.ORDERS_NOT_FOUND'))] }),
    reach: openPage,
  },
  denied: { replies: () => ({ ui_ping: [DENIED], ui_home: [DENIED] }) },
  'no answer': { replies: () => ({}), reach: (panel) => panel.pass(3.2) },
  'cannot run': {
    replies: (language) => ({
      ui_ping: [answer({ language })],
      ui_home: [{ fails: 'Exception: We’re sorry, a server error occurred. Please wait a bit and try again.' }],
    }),
    reach: (panel) => panel.pass(2),
  },
  'loading for long': { replies: (language) => ({ ui_ping: [answer({ language })], ui_home: ['never'] }), reach: (panel) => panel.pass(10) },
};
