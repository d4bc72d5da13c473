import { say } from '../../messages';
import { eraseCustomer } from '../erasure/eraseCustomer';
import { whoToErase } from '../erasure/whoToErase';
import { removeAll } from '../removal/removeAll';
import { done, failed } from '../result';
import type { DoAction } from './panelDoors';
import type { Row } from './panelPage';
import { AGREED } from './privacyPage';

/** Erases the customer whom the page named, by the key it gave; what is left to do by hand is listed. */
export const eraseNamed: DoAction = (services, { about }, language) => {
  const who = about === '' ? failed('erase.NOTHING_SELECTED') : whoToErase(services, { name: about }, language);
  if (!who.ok) return who;
  const { name: customer, keys } = who.value;
  if (keys[0] !== about) return failed('erase.NO_CUSTOMER', { value: about });
  const erased = eraseCustomer(services, who.value, services.newKey, language);
  if (!erased.ok) return erased;
  const { count, named } = erased.value;
  if (count === 0) return done({ message: say(language, 'erase.done', { customer }), go: { kind: 'home' } });
  const rows = named.map((place): Row => {
    const end = place.lastIndexOf('!');
    const [sheet, cell] = [place.slice(0, end), place.slice(end + 1)];
    return { icon: 'sheet', title: place, press: { label: say(language, 'page.show'), go: { kind: 'show', place: { sheet, cell } } } };
  });
  const page = {
    title: say(language, 'page.erase.left', { count }),
    blocks: [{ kind: 'text', text: say(language, 'page.erase.byHand') } as const, { kind: 'rows', rows } as const],
    primary: { label: say(language, 'page.erase.end'), go: { kind: 'do', action: 'goHome' } as const },
  };
  return done({ message: say(language, 'page.erase.done', { customer }), page });
};

/** Takes away everything of ours, for good, and shows the panel as on the first day. */
export const removeEverything: DoAction = (services, { about }, language) => {
  if (about !== AGREED) return failed('remove.NOT_CONFIRMED');
  const removed = removeAll(services, language);
  return removed.ok ? done({ message: removed.value.message, go: { kind: 'home' } }) : removed;
};

/** The home screen as things stand now. */
export const goHome: DoAction = () => done({ message: '', go: { kind: 'home' } });
