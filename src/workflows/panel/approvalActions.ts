import { say } from '../../messages';
import { type Approval, readApproval, type Switched, withName, writeApproval } from '../approval/approvalNote';
import { LONGEST_PERSON, personHere } from '../approval/people';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import { canSwitchOff } from './approvalBlocks';
import { type Draft, keepDraft, LONGEST_COMMENT, policyMark, readDrafts } from './drafts';
import type { DoAction, PanelServices } from './panelDoors';
import type { ActionDone, Wanted } from './panelPage';

/** Who presses, by the name in the field or the one said before. */
interface Person {
  readonly id: string;
  readonly approval: Approval; // with that name
}

/** Says something about a proposal. `about`: its slot. */
export const comment: DoAction = (services, { about, fields }, language) =>
  ofDraft(services, { about, fields }, (draft, person) => {
    const text = (fields.comment ?? '').trim();
    if (text === '' || text.length > LONGEST_COMMENT) return failed('approval.COMMENT', { most: LONGEST_COMMENT });
    const said = [...(draft.said ?? []), { by: person.id, at: services.workbook.now(), text }];
    return kept(services, { ...draft, said }, person, say(language, 'approval.said'));
  });

/** Agrees to a proposal of somebody else's, as it was seen. `about`: its slot, a stroke, and the mark of its rules. */
export const agree: DoAction = (services, { about, fields }, language) => {
  const [slot = '', mark = ''] = about.split('|');
  return ofDraft(services, { about: slot, fields }, (draft, person) => {
    if (policyMark(draft.policy) !== mark) return failed('approval.CHANGED');
    if (draft.by === undefined) return failed('approval.NOBODYS');
    if (draft.by === person.id) return failed('approval.OWN');
    const agreed = { by: person.id, at: services.workbook.now(), mark };
    return kept(services, { ...draft, agreed }, person, say(language, 'approval.agreed', { name: draft.name }));
  });
};

/**
 * Whether somebody else must agree before rules are applied. Anybody can switch that on; off it goes when two people want it, or
 * when nobody has said otherwise for a week. `about`: `on`, `off` or `stays`.
 */
export const needAgreement: DoAction = (services, { about, fields }, language) =>
  exclusively<ActionDone>(services, WAIT_OF_PEOPLE_MS, () => {
    const now = readApproval(services.notebook);
    const isMeant = about === 'on' ? !now.isOn : about === 'off' ? now.isOn : about === 'stays' && now.asked !== undefined;
    if (!isMeant) return failed('approval.SWITCHED');
    const person = personOf(services, fields);
    if (!person.ok) return person;
    const { id, approval } = person.value;
    const at = services.workbook.now();
    const what: Switched['what'] = about !== 'off' ? (about as 'on' | 'stays') : canSwitchOff(now, id, at) ? 'off' : 'asked';
    if (what === 'asked' && now.asked !== undefined) return failed('approval.ASKED');
    const asked = what === 'asked' ? { by: id, at } : undefined;
    writeApproval(services.notebook, { ...approval, isOn: what !== 'off', asked, log: [{ at, by: id, what }, ...approval.log] });
    return done({ message: say(language, `approval.switched.${what}`), go: { kind: 'page', page: 'proposals' } });
  });

function ofDraft(services: PanelServices, { about, fields }: Wanted, act: (draft: Draft, person: Person) => Done<ActionDone>): Done<ActionDone> {
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const draft = readDrafts(services).find(({ slot }) => slot === about);
    if (draft === undefined) return failed('panelPage.PROPOSAL_GONE');
    const person = personOf(services, fields);
    return person.ok ? act(draft, person.value) : person;
  });
}

function personOf({ scheduler, notebook }: PanelServices, { who = '' }: Wanted['fields']): Done<Person> {
  const approval = readApproval(notebook);
  const name = who.trim();
  if (name.length > LONGEST_PERSON) return failed('approval.NAME', { most: LONGEST_PERSON });
  const id = personHere(scheduler);
  if (id === undefined) return failed('approval.UNKNOWN');
  if (name === '' && !approval.names.has(id)) return failed('approval.NAME', { most: LONGEST_PERSON });
  return done({ id, approval: name === '' ? approval : withName(approval, id, name) });
}

function kept(services: PanelServices, draft: Draft, { approval }: Person, message: string): Done<ActionDone> {
  if (!keepDraft(services, draft)) return failed('panelPage.DRAFT_TOO_LONG');
  writeApproval(services.notebook, approval);
  return done({ message, go: { kind: 'page', page: 'preview', about: draft.slot } });
}
