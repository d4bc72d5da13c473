import { isOpenComplaint, readFeedback } from '../../core/feedback';
import { readingLocale } from '../../core/model/locale';
import { type Language, say } from '../../messages';
import { rulesNow } from '../applyPolicy';
import { personHere } from '../approval/people';
import { noteSaid, type SaidSheet } from '../care/noteSaid';
import { ratingHeading } from '../care/peopleSaid';
import { FEEDBACK } from '../care/saidSheets';
import { openServices, SERVICES_ROLE } from '../care/servicesSheet';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { judgedNow } from '../judgeOrders';
import { readPeoples } from '../peoplesSheet';
import { type Done, done, failed } from '../result';
import { cellName } from '../wording';
import { betterRules, RULE_RISKS, type RuleRisk } from './betterRules';
import { freeSlot, keepDraft, policyMark, readDrafts } from './drafts';
import type { DoAction, PanelServices } from './panelDoors';
import type { ActionDone } from './panelPage';

/** First steps of mending that are more than opening a screen. */
export type FirstStep = RuleRisk | SaidSheet | 'services' | 'complaint';

/** Begins to mend what the check-up found: a draft of better rules, or the row in which to write. No rule counts before it is applied. */
export const firstStep: DoAction = (services, { about }, language) => {
  const risk = RULE_RISKS.find((each) => each === about);
  if (risk !== undefined) return draftFor(services, risk, language);
  if (about === 'contacts' || about === 'feedback') return writing(services, about, language);
  if (about === 'services') return openedServices(services, language);
  return about === 'complaint' ? oldestComplaint(services, language) : failed('panelPage.UNKNOWN');
};

/** Shows what an update by the better rules would do; asked twice, it is the same draft. */
function draftFor(services: PanelServices, risk: RuleRisk, language: Language): Done<ActionDone> {
  return exclusively(services, WAIT_OF_PEOPLE_MS, (): Done<ActionDone> => {
    const applied = rulesNow(services, language);
    if (!applied.ok) return applied;
    const better = betterRules(services, risk, applied.value.policy, language);
    if (!better.ok) return better;
    const { value: policy } = better;
    if (policy === undefined) return done({ message: say(language, 'page.risk.noBetter'), go: { kind: 'page', page: 'rules' } });
    const drafts = readDrafts(services);
    const same = drafts.find((draft) => policyMark(draft.policy) === policyMark(policy));
    const slot = same?.slot ?? freeSlot(drafts);
    if (slot === undefined) return failed('panelPage.PROPOSALS_FULL');
    const draft = { slot, name: say(language, `page.risk.draft.${risk}`), policy, from: policyMark(applied.value.policy) };
    if (same === undefined && !keepDraft(services, { ...draft, by: personHere(services.scheduler) })) return failed('panelPage.DRAFT_TOO_LONG');
    return done({ message: '', go: { kind: 'page', page: 'preview', about: slot } });
  });
}

function writing({ workbook, lock }: PanelServices, which: SaidSheet, language: Language): Done<ActionDone> {
  const row = noteSaid({ workbook, lock }, which, workbook.selectedRow());
  if (!row.ok) return row;
  workbook.show({ role: which, cell: row.value.cell });
  return done({ message: say(language, which === 'contacts' ? 'said.howToContacts' : 'said.howToFeedback') });
}

function openedServices({ workbook, lock }: PanelServices, language: Language): Done<ActionDone> {
  const opened = openServices({ workbook, lock });
  if (!opened.ok) return opened;
  workbook.show({ role: SERVICES_ROLE, cell: opened.value.cell });
  return done({ message: say(language, 'service.howTo') });
}

/** Where the answer to the complaint that has waited longest is to be written; one that came by a form has no row of ours, and goes into a new one. */
function oldestComplaint(services: PanelServices, language: Language): Done<ActionDone> {
  const { workbook } = services;
  const sheet = readPeoples(workbook, workbook.ownSheets(), FEEDBACK);
  if (sheet === undefined) return writing(services, 'feedback', language);
  const judged = judgedNow(services, language);
  if (!judged.ok) return judged;
  const reading = { book: judged.value.outcome.book, today: workbook.today(), locale: readingLocale(workbook.locale) };
  const open = readFeedback(sheet.rows, ratingHeading(sheet), reading).verdicts.flatMap((verdict, at) =>
    verdict?.code === 'recorded' && isOpenComplaint(verdict.feedback) ? [{ at, day: verdict.feedback.day }] : [],
  );
  const [oldest] = open.sort((one, other) => one.day - other.day);
  if (oldest === undefined) return writing(services, 'feedback', language);
  const { heading, columns } = sheet.layout;
  const row = heading >= 0 && oldest.at >= heading ? oldest.at + 1 : oldest.at; // rows are told without the heading's
  workbook.show({ role: FEEDBACK.role, cell: cellName({ sheet: sheet.name, row: row + 1, column: columns.answeredOn }) });
  return done({ message: say(language, 'page.risk.answer') });
}
