import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy';
import { standingOf } from '../../../src/workflows/approval/agreement';
import { readApproval, withName, writeApproval } from '../../../src/workflows/approval/approvalNote';
import { personHere, personKnown } from '../../../src/workflows/approval/people';
import { bytesOf } from '../../../src/workflows/noteSize';
import { type Draft, keepDraft, policyMark, readDrafts } from '../../../src/workflows/panel/drafts';
import { notebook } from '../../support/notebook';

const policy = defaultPolicy('en');
const draft: Draft = { slot: '1', name: 'Draft', policy, from: '', by: 'mia' };
const agreed = { by: 'lin', at: 1, mark: policyMark(policy) };

describe('how a draft stands while somebody else must agree', () => {
  test.each<[why: string, draft: Draft, standing: string]>([
    ['nobody has agreed', draft, 'open'],
    ['another person has', { ...draft, agreed }, 'agreed'],
    ['who proposed it has', { ...draft, agreed: { ...agreed, by: 'mia' } }, 'open'],
    ['another person has, to other rules', { ...draft, agreed: { ...agreed, mark: 'x' } }, 'open'],
    ['nobody knows who proposed it', { ...draft, by: undefined }, 'nobodys'],
    ['nobody knows who proposed it, and somebody has agreed', { ...draft, by: undefined, agreed }, 'nobodys'],
  ])('%s', (_, given, standing) => {
    const notes = notebook();
    expect(standingOf(notes, given)).not.toBe('nobodys'); // off: nobody asks
    writeApproval(notes, { ...readApproval(notes), isOn: true });
    expect(standingOf(notes, given)).toBe(standing);
  });

  test('off, every draft is free to be applied', () => {
    expect(standingOf(notebook(), { ...draft, by: undefined })).toBe('free');
  });
});

test('where Google keeps nothing for a person, they are nobody, and nothing throws', () => {
  const broken = () => {
    throw new Error('no properties');
  };
  expect([personHere({ makePersonId: broken }), personKnown({ personId: broken }), personKnown({ personId: () => '' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('what people said, their names and every switch never outgrow what Google keeps in a note', () => {
  const notes = notebook();
  let approval = readApproval(notes);
  for (let at = 0; at < 300; at++) {
    approval = withName({ ...approval, isOn: true, log: [{ at, by: `person-${at}`, what: 'on' }, ...approval.log] }, `person-${at}`, '名'.repeat(40));
    writeApproval(notes, approval);
  }
  const kept = readApproval(notes);
  expect([kept.isOn, kept.log.length, kept.log[0]?.by, kept.names.get('person-299')]).toEqual([true, 20, 'person-299', '名'.repeat(40)]);
  const said = Array.from({ length: 30 }, (_, at) => ({ by: 'mia', at, text: '话'.repeat(200) }));
  expect(keepDraft({ notebook: notes }, { ...draft, said })).toBe(true);
  expect(readDrafts({ workbook: { language: 'en' }, notebook: notes })[0]?.said?.at(-1)?.at).toBe(29);
  for (const text of notes.notes.values()) expect(bytesOf(text)).toBeLessThanOrEqual(8000);
});
