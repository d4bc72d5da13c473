import { type Language, say } from '../../messages';
import { hasCareBegun } from '../care/careKnown';
import { type HomeFacts, homeFacts } from '../care/homeFacts';
import { whatHappened } from '../care/watchWords';
import type { ScheduleServices } from '../schedule';
import type { LastRun } from '../sidebarApi';
import { begunLarge, personRow } from './careNow';
import type { Block, Row, RowIcon } from './panelPage';

/** Red lines that another row tells of already. */
const TOLD_BY = { past: 'D1', unfair: 'D3', complaints: 'P4' } as const;
const LONGEST_GROUP = 40;

/** What the home screen shows right below its numbers: whom to call. It reads the state, and nothing else. */
export function homeNews({ workbook }: Pick<ScheduleServices, 'workbook' | 'notebook'>, language: Language, lastRun: LastRun | undefined): Block[] {
  if (lastRun === undefined) return [];
  const facts = homeFacts(workbook.state);
  if (facts === undefined) return [{ kind: 'rows', rows: [hasCareBegun(workbook.ownSheets()) ? begunRow(language) : beginRow(language)] }];
  return people(facts, language);
}

/** What else needs somebody, below the troubles of the data; it reads the state, and nothing else. */
export function homeNeeds({ workbook }: Pick<ScheduleServices, 'workbook'>, language: Language, lastRun: LastRun | undefined): Block[] {
  const facts = lastRun && homeFacts(workbook.state);
  return facts === undefined ? [] : needs(facts, language);
}

/** At most three, by name, each with the numbers that say why; where nobody is late or unhappy, how many the week holds. */
function people({ people: named, listed }: HomeFacts, language: Language): Block[] {
  if (named.length === 0) return listed === 0 ? [] : [{ kind: 'rows', rows: [weekRow(listed, language)] }];
  const rows = named.map((each) => personRow(each, { icon: each.kind === 'complaint' ? 'warning' : 'person', text: begunLarge(whatHappened(each, language)) }));
  return [{ kind: 'rows', title: say(language, 'page.home.people', { count: named.length }), rows }];
}

/** The weightiest first: promises that were not kept, then complaints, then groups, then the rest of the check-up. */
function needs({ past, complaints, unfair, red }: HomeFacts, language: Language): Block[] {
  const row = (icon: RowIcon, title: string, text: string | undefined, page: string): Row => ({ icon, title, text, press: { go: { kind: 'page', page } } });
  const told: readonly string[] = [...(past > 0 ? [TOLD_BY.past] : []), ...(unfair ? [TOLD_BY.unfair] : []), ...(complaints ? [TOLD_BY.complaints] : [])];
  const others = red.filter((risk) => !told.includes(risk));
  const rows = [
    ...(past > 0 ? [row('clock', say(language, 'page.home.past', { count: past }), say(language, 'page.home.pastText'), 'care')] : []),
    ...(complaints
      ? [
          row(
            'warning',
            say(language, 'page.home.complaints', { count: complaints.count }),
            say(language, 'page.home.complaintsText', { days: complaints.days }),
            'watch',
          ),
        ]
      : []),
    ...(unfair
      ? [
          row(
            'scale',
            say(language, 'page.home.unfair', { name: shortText(unfair.group) }),
            say(language, 'page.home.unfairText', { column: shortText(unfair.column) }),
            'fairness',
          ),
        ]
      : []),
    ...(others.length > 0
      ? [row('heart', say(language, 'page.home.red', { count: others.length }), say(language, `risk.${others[0] as (typeof others)[0]}`), 'risk')]
      : []),
  ];
  return rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.home.needs'), rows }];
}

function weekRow(count: number, language: Language): Row {
  return {
    icon: 'heart',
    title: say(language, 'page.home.week', { count }),
    text: say(language, 'page.home.weekText'),
    press: { go: { kind: 'page', page: 'care' } },
  };
}

function beginRow(language: Language): Row {
  return {
    icon: 'heart',
    title: say(language, 'page.home.care'),
    text: say(language, 'page.home.careText'),
    press: { go: { kind: 'do', action: 'beginCare' } },
  };
}

function begunRow(language: Language): Row {
  return { icon: 'heart', title: say(language, 'page.home.care'), text: say(language, 'page.home.careBegun') };
}

function shortText(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST_GROUP ? `${characters.slice(0, LONGEST_GROUP - 1).join('')}…` : text;
}
