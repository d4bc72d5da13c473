import { isOpenComplaint, type TagSaid } from '../feedback';
import type { Contact, Feedback } from '../model/contact';
import type { Day } from '../model/day';

/** What we know of one customer from talking to them; `undefined` = nothing is recorded, which is not the same as nothing was said. */
export interface Known {
  readonly spoke: Contact | undefined; // the last
  readonly heard: Feedback | undefined; // the last
  readonly openComplaint: Feedback | undefined; // the oldest
  readonly needs: readonly TagSaid[]; // the latest first; those older than 180 days are no longer live
}

/** @param said oldest first */
export function knownOf(
  key: string,
  said: { readonly contacts: readonly Contact[]; readonly feedback: readonly Feedback[] },
  needs: ReadonlyMap<string, readonly TagSaid[]>,
  today: Day,
): Known {
  const theirs = <Each extends Contact | Feedback>(list: readonly Each[]) => list.filter(({ customer, day }) => customer === key && day <= today);
  const [contacts, feedback] = [theirs(said.contacts), theirs(said.feedback)];
  return {
    spoke: contacts[contacts.length - 1],
    heard: feedback[feedback.length - 1],
    openComplaint: feedback.find(isOpenComplaint),
    needs: needs.get(key) ?? [],
  };
}
