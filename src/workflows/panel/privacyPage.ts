import { calledAs } from '../../core/model/customer';
import { type Language, say } from '../../messages';
import { whoToErase } from '../erasure/whoToErase';
import { removalWords } from '../removal/removeAll';
import { done } from '../result';
import type { MakePage } from './panelDoors';
import type { Block, Row } from './panelPage';

/** What Google lets us do, by the permissions the manifest asks for; a test holds the two together. */
export const PERMISSIONS = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp'] as const;
const NEVER = ['send', 'files', 'sheets'] as const;

/** Where the data are, what we may do with them, what to tell customers of it, and the two ways to be rid of them. */
export const privacyPage: MakePage = (_services, _wanted, language) => {
  const line = (icon: Row['icon'], title: string): Row => ({ icon, title });
  const notice: Row = {
    icon: 'sheet',
    title: say(language, 'page.notice'),
    text: say(language, 'page.notice.text'),
    press: { go: { kind: 'page', page: 'notice' } },
  };
  const erase: Row = {
    title: say(language, 'page.erase'),
    text: say(language, 'page.erase.what'),
    press: { label: say(language, 'page.erase.press'), isDanger: true, go: { kind: 'page', page: 'eraseWho' } },
  };
  const remove: Row = {
    title: say(language, 'page.remove'),
    text: say(language, 'page.remove.what'),
    press: { label: say(language, 'page.remove.press'), isDanger: true, go: { kind: 'page', page: 'removeEverything' } },
  };
  const blocks: Block[] = [
    { kind: 'text', tone: 'good', text: say(language, 'page.privacy.stays') },
    { kind: 'rows', title: say(language, 'page.privacy.may'), rows: PERMISSIONS.map((scope) => line('check', say(language, `page.privacy.may.${scope}`))) },
    { kind: 'rows', title: say(language, 'page.privacy.never'), rows: NEVER.map((id) => line('lock', say(language, `page.privacy.never.${id}`))) },
    { kind: 'rows', rows: [notice] },
    {
      kind: 'fields',
      fields: [{ kind: 'text', id: 'who', label: say(language, 'page.erase.who'), value: '', small: say(language, 'page.erase.blank') }],
    },
    { kind: 'rows', rows: [erase, remove] },
  ];
  return done({ title: say(language, 'page.privacy'), blocks });
};

/** Who is meant, before anything is erased: the customer whom another screen named, or who was typed, else the one in the selected row. */
export const eraseWhoPage: MakePage = ({ workbook, notebook }, { about, fields }, language) => {
  const name = (about || (fields.who ?? '')).trim();
  const who = whoToErase({ workbook, notebook }, name === '' ? { selected: workbook.selectedRow() } : { name }, language);
  if (!who.ok) return who;
  const { name: customer, keys } = who.value;
  return done({
    title: say(language, 'erase.title', { customer: calledAs(who.value) }),
    blocks: [{ kind: 'text', text: say(language, 'erase.ask') }],
    primary: {
      label: say(language, 'page.erase.go'),
      isDanger: true,
      go: { kind: 'do', action: 'eraseCustomer', about: keys[0] ?? '' },
      asks: { text: say(language, 'page.erase.asks'), typed: typedAs(customer, language) },
    },
  });
};

/** What goes, and what stays, when everything of ours goes. */
export const removeEverythingPage: MakePage = ({ workbook }, _wanted, language) => {
  const { title, lines } = removalWords(workbook, language);
  return done({
    title,
    blocks: lines.map((text): Block => ({ kind: 'text', text })),
    primary: {
      label: say(language, 'page.remove.go'),
      isDanger: true,
      go: { kind: 'do', action: 'removeEverything', about: AGREED },
      asks: { text: say(language, 'page.remove.asks'), typed: say(language, 'page.remove.word') },
    },
  });
};

/** Only who says exactly this means it. */
export const AGREED = 'REMOVE EVERYTHING';

const LONGEST_TYPED = 40;

/** A name that can be typed as it is shown; any other is agreed to by a word. */
function typedAs(customer: string, language: Language): string {
  const isPlain = customer.length <= LONGEST_TYPED && customer.split(' ').every((word) => /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(word));
  return isPlain ? customer : say(language, 'page.erase.word');
}
