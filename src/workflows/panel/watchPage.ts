import type { AlertKind } from '../../core/alerts';
import { say } from '../../messages';
import { homeFacts } from '../care/homeFacts';
import { SAID } from '../care/watchList';
import { WATCH_ROLE } from '../care/watchPage';
import { watchedSince } from '../care/watchSheet';
import { nextStep, whatSentence } from '../care/watchWords';
import { readLastRun } from '../lastRun';
import { done } from '../result';
import { beforeCare, personRow, shortened, toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { RowIcon } from './panelPage';

const MOST = 8;
const ICONS: Readonly<Partial<Record<AlertKind, RowIcon>>> = {
  complaint: 'warning',
  overdue: 'clock',
  ratingFall: 'down',
  frequencyDrop: 'down',
  amountDrop: 'down',
  spike: 'up',
};

/** Who needs a look, as the last update found it, without those whom somebody has ticked or put off since. */
export const watchPage: MakePage = ({ workbook, notebook }, _wanted, language) => {
  const title = say(language, 'page.watch');
  const before = beforeCare({ workbook }, { title, text: say(language, 'page.watch.about') }, language);
  if (before !== undefined) return done(before);
  const update = { label: say(language, 'page.updateNow'), go: { kind: 'update' } } as const;
  if (readLastRun(notebook, workbook, language) === undefined)
    return done({ title, blocks: [{ kind: 'text', text: say(language, 'page.notUpdated') }], primary: update });
  const facts = homeFacts(workbook.state);
  if (facts === undefined) return done({ title, blocks: [{ kind: 'text', text: say(language, 'page.firstUpdate') }], primary: update });
  const watched = watchedSince(workbook);
  const { silence } = facts;
  const open = watched.unsettled.filter(({ alert }) => silence === 'known' || SAID.has(alert.kind));
  const people = open.map(({ alert }) => alert).filter(({ customer }, at, all) => all.findIndex((each) => each.customer === customer) === at); // each once, by what is first
  const rows = shortened(
    people,
    (alert) =>
      personRow(
        { key: alert.customer, name: alert.name },
        { icon: ICONS[alert.kind] ?? 'info', text: `${whatSentence(alert, language)} · ${nextStep(alert, language)}` },
      ),
    MOST,
    language,
  );
  return done({
    title,
    blocks: [
      ...(open.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.watch.open', { count: people.length }), rows } as const]),
      ...(open.length === 0 && silence === 'known' ? [{ kind: 'text', text: say(language, 'page.watch.nobody'), tone: 'good' } as const] : []),
      ...(silence === 'known' ? [] : [{ kind: 'text', text: say(language, `watch.${silence}`), tone: 'warning' } as const]),
      ...(watched.snoozed + watched.done === 0
        ? []
        : [{ kind: 'text', text: say(language, 'page.watch.rest', { rest: watched.snoozed, done: watched.done }), tone: 'small' } as const]),
    ],
    primary: toSheet({ workbook }, WATCH_ROLE, say(language, 'page.watch.show')),
  });
};
