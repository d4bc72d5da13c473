import { calledAs } from '../../core/model/customer';
import { type Language, say } from '../../messages';
import { careKnown, hasCareBegun } from '../care/careKnown';
import { cellsAsked, customerAsked, customerOf, explainedAbout, partsAbout } from '../explainCustomer';
import { type Judged, judgedNow } from '../judgeOrders';
import { readLastRun } from '../lastRun';
import { done } from '../result';
import { placeInList } from '../setTierByHand';
import { explainBlocks } from './explainBlocks';
import { careBlock } from './explainCare';
import { historyBlock } from './explainHistory';
import { plainName } from './explainWords';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, PanelPage } from './panelPage';

const MOST_ALIKE = 8;
const NOTHING_SAID = { contacts: undefined, feedback: undefined };

/** Why one customer has their tier: by key, name or number, or whoever's row is selected. Nobody found: a search. */
export const explainPage: MakePage = (services, { about, fields }, language) => {
  const judged = judgedNow(services, language);
  if (!judged.ok) return judged;
  const asked = about !== '' ? about : (fields.who ?? '').trim();
  const found = asked === '' ? selected(services, judged.value) : named(judged.value, asked);
  return done(found === undefined ? searchPage(judged.value, asked, language) : customerPage(services, judged.value, found, language));
};

/** Whom else to explain. */
export const explainOtherPage: MakePage = (services, _wanted, language) => {
  const judged = judgedNow(services, language);
  return judged.ok ? done(searchPage(judged.value, '', language)) : judged;
};

function selected({ workbook }: PanelServices, judged: Judged): number | undefined {
  const found = customerAsked(judged, { selected: workbook.selectedRow() });
  return found.ok ? found.value : undefined;
}

/** A key is told from names by being one, exactly. */
function named({ outcome: { book }, orders }: Judged, asked: string): number | undefined {
  const at = book.customers.findIndex(({ key }) => key === asked);
  if (at >= 0) return at;
  const [cell = ''] = cellsAsked({ name: asked }, book, orders.sheet);
  return customerOf(cell, book);
}

function searchPage({ outcome: { book } }: Judged, asked: string, language: Language): PanelPage {
  const wanted = folded(asked);
  const known = book.customers.map(({ key, name }, at) => ({ key, name: calledAs({ name, called: book.called?.[at] }) }));
  const alike = wanted === '' ? [] : known.filter(({ name }) => folded(name).includes(wanted)).slice(0, MOST_ALIKE);
  const none: Block[] = asked === '' ? [] : [{ kind: 'text', text: say(language, 'page.explain.none', { value: asked.slice(0, 100) }), tone: 'warning' }];
  const rows = alike.map(({ key, name }) => ({ title: name, icon: 'person' as const, press: { go: { kind: 'page' as const, page: 'explain', about: key } } }));
  return {
    title: say(language, 'page.explain'),
    blocks: [
      ...none,
      {
        kind: 'fields',
        fields: [
          { kind: 'text', id: 'who', label: say(language, 'page.explain.who'), value: asked.slice(0, 100), small: say(language, 'page.explain.whoSmall') },
        ],
      },
      ...(rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.explain.alike'), rows } as const]),
    ],
    primary: { label: say(language, 'page.explain.find'), go: { kind: 'page', page: 'explain' } },
  };
}

function customerPage(services: PanelServices, judged: Judged, number: number, language: Language): PanelPage {
  const { workbook, notebook } = services;
  const known = explainedAbout(judged, number, { language });
  const about = { ...known, place: { ...known.place, nameOf: (key: Parameters<typeof plainName>[0]) => plainName(key, language) } };
  const { key } = known.customer.measures;
  const { outcome, policy, own } = judged;
  const care = hasCareBegun(own) ? careKnown({ workbook, own, outcome, policy }, language, language) : undefined;
  const parts = partsAbout(judged, about, { workbook, language, said: care?.input.said ?? NOTHING_SAID });
  const listed = placeInList(workbook, own, key);
  const other = { title: say(language, 'page.explain.other'), icon: 'person', press: { go: { kind: 'page', page: 'explainOther' } } } as const;
  const isUpdated = readLastRun(notebook, workbook, language) !== undefined;
  return {
    title: calledAs(known.customer.measures),
    blocks: [
      ...explainBlocks(about, parts, language),
      ...historyBlock(workbook, policy, key, language),
      ...(care === undefined ? [] : careBlock(care, key, parts.known, language)),
      { kind: 'rows', rows: [other] },
    ],
    primary: isUpdated
      ? { label: say(language, 'page.explain.setByHand'), go: { kind: 'page', page: 'override', about: key } }
      : { label: say(language, 'page.makeTiers'), go: { kind: 'update' } },
    second: listed && { label: say(language, 'page.explain.inList'), go: { kind: 'show', place: { role: 'customers', cell: `A${listed.row}` } } },
  };
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
