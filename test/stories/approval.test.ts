import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { Block, PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf } from '../support/onHost';
import { act, doOf, everythingOf, pageOf, shopOf } from './rulesPages';

const DAY_MS = 86_400_000;
const [MIA, LIN] = ['mia@example.com', 'lin@example.com'] as const;
const HALF = { 'tier:0:limit': '50', 'tier:1:limit': '60', 'tier:2:limit': '80' };

let host: Host;
beforeEach(async () => {
  host = await shopOf();
});

/** Somebody sits down at the panel. */
const as = (email: string, locale = 'en') => {
  host.user = { email, locale };
};
const rows = (page: PanelPage) => page.blocks.flatMap((block: Block) => (block.kind === 'rows' ? block.rows : []));
const texts = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const fieldIds = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ id }) => id) : []));
const top = () => cellsOf(host.book, 'Tiers · Rules')[1]?.slice(0, 2);
const hasRules = () => host.book.sheetByName('Tiers · Rules') !== undefined;
const refusal = (answer: ReturnType<typeof act>) => (answer.ok ? 'done' : answer.error.code);

function switchedOn(): void {
  as(MIA);
  granted(act(host, 'needAgreement', 'on', { who: 'Mia' }));
}

/** Mia proposes. */
function proposed(fields: Record<string, string> = HALF): PanelPage {
  as(MIA);
  granted(act(host, 'saveDraft', '1', fields));
  return pageOf(host, 'preview', '1');
}

describe('somebody else must agree before rules are applied', () => {
  test('proposed, talked about, agreed by another person, applied, and who did what stands with the version', () => {
    switchedOn();
    const mine = proposed();
    expect(mine.primary).toBeUndefined();
    expect(texts(mine)).toContain('Somebody else must agree before these rules can be applied. You proposed them, so ask somebody else to open this preview.');
    expect(granted(act(host, 'comment', '1', { comment: 'Room for newcomers' })).message).toBe('Your comment stands with the proposal.');

    as(LIN);
    const theirs = pageOf(host, 'preview', '1');
    expect(texts(theirs)).toContain('Mia proposed these rules. They can be applied once somebody else agrees.');
    expect(rows(theirs).map(({ title, text }) => [title, text])).toEqual(
      expect.arrayContaining([
        ['Mia', 'Proposed these rules'],
        ['Mia', '2025-11-21 12:00 · Room for newcomers'],
      ]),
    );
    const press = doOf(theirs.primary?.go);
    expect(theirs.primary?.label).toBe('Agree');
    expect(refusal(act(host, press.action, press.about ?? ''))).toBe('NAME');
    expect(granted(act(host, press.action, press.about ?? '', { who: 'Lin' })).message).toBe('You agree to “Draft”. It can be applied now.');
    expect(hasRules()).toBe(false);

    as(MIA);
    const agreed = pageOf(host, 'preview', '1');
    expect(rows(agreed).map(({ title, text }) => [title, text])).toContainEqual(['Lin', '2025-11-21 12:00 · Agrees']);
    const apply = doOf(agreed.primary?.go);
    granted(act(host, apply.action, apply.about ?? '', { note: 'for the new year' }));
    granted(asked(host, 'ui_updateNow'));
    expect(top()).toEqual(['VIP', '50%']);
    const versions = rows(pageOf(host, 'versions')).map(({ text }) => text);
    expect(versions[0]).toMatch(/^by a person · proposed by Mia · agreed by Lin · for the new year · VIP: 5% → 50%/);
    expect(versions).toContain('Mia: from now on somebody else must agree to rules');
  });

  test('nobody agrees to their own proposal, whatever they call', () => {
    switchedOn();
    proposed();
    const about = ((): string => {
      as(LIN);
      return doOf(pageOf(host, 'preview', '1').primary?.go).about ?? '';
    })();
    as(MIA);
    const before = everythingOf(host);
    expect(refusal(act(host, 'agree', about, { who: 'Lin' }))).toBe('OWN');
    expect(everythingOf(host)).toEqual(before);
    host.advance(40 * DAY_MS); // Google's own passing key for a user would be another one by now
    expect(refusal(act(host, 'agree', about, { who: 'Lin' }))).toBe('OWN');
  });

  test('rules nobody else agreed to never reach the sheets, by no door', () => {
    as(MIA);
    proposed();
    const about = doOf(pageOf(host, 'preview', '1').primary?.go).about ?? '';
    switchedOn();
    const before = everythingOf(host);
    expect(refusal(act(host, 'applyRules', about))).toBe('NEEDED');
    expect(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 50 }, { name: 'Rest' }] })).toMatchObject({ ok: false, error: { code: 'NEEDED' } });
    expect(everythingOf(host)).toEqual(before);
    granted(asked(host, 'ui_updateNow'));
    expect(hasRules()).toBe(false);
  });

  test('changing a proposal takes the agreement away, whoever does it, but not its name and comments', () => {
    switchedOn();
    proposed();
    as(LIN);
    const agree = () => doOf(pageOf(host, 'preview', '1').primary?.go);
    const { about = '' } = agree();
    granted(act(host, 'agree', about, { who: 'Lin' }));
    granted(act(host, 'saveDraft', '1', { name: 'Bold' }));
    granted(act(host, 'comment', '1', { comment: 'Fine' }));
    expect(pageOf(host, 'preview', '1').primary?.label).toBe('Apply to the sheets');

    granted(act(host, 'saveDraft', '1', { 'tier:0:limit': '40' }));
    const changed = pageOf(host, 'preview', '1');
    expect(changed.primary).toBeUndefined(); // now these are Lin's rules
    as(MIA);
    expect(refusal(act(host, 'agree', about))).toBe('CHANGED');
    granted(act(host, 'agree', agree().about ?? ''));
    expect(pageOf(host, 'preview', '1').primary?.label).toBe('Apply to the sheets');
    granted(act(host, 'saveMore', '1', { protectNew: '30' }));
    expect(pageOf(host, 'preview', '1').primary).toBeUndefined();
  });

  test('two who say something at the same moment are both heard: who waits for the other reads the notes after that', () => {
    proposed();
    const says = (email: string, who: string, comment: string) => {
      as(email);
      return granted(act(host, 'comment', '1', { comment, who }));
    };
    const whileLinWaits = () => {
      says(MIA, 'Mia', 'Too many at the top');
      as(LIN);
    };
    host.faults.on('Lock.tryLock', { does: 'act', act: whileLinWaits }, 1);
    says(LIN, 'Lin', 'Room for newcomers');
    const said = rows(pageOf(host, 'preview', '1')).flatMap(({ title, text = '' }) => (text.startsWith('2025') ? [[title, text.slice(19)]] : []));
    expect(said).toEqual([
      ['Mia', 'Too many at the top'],
      ['Lin', 'Room for newcomers'],
    ]);
  });

  test('rules of whom nobody knows who proposed them wait until somebody changes them', () => {
    proposed();
    const note = JSON.parse(host.properties.document.get('tierkeeper.draft.1') ?? '');
    host.properties.document.set('tierkeeper.draft.1', JSON.stringify({ ...note, by: undefined }));
    switchedOn();
    as(LIN);
    const page = pageOf(host, 'preview', '1');
    expect([page.primary, texts(page).at(-1)]).toEqual([undefined, expect.stringMatching(/^Nobody knows who proposed these rules/)]);
    granted(act(host, 'saveDraft', '1', { 'tier:0:limit': '45' }));
    as(MIA);
    expect(pageOf(host, 'preview', '1').primary?.label).toBe('Agree');
  });

  test('an earlier version is proposed first', () => {
    proposed();
    const apply = doOf(pageOf(host, 'preview', '1').primary?.go);
    granted(act(host, apply.action, apply.about ?? ''));
    granted(asked(host, 'ui_updateNow'));
    switchedOn();
    const look = rows(pageOf(host, 'versions')).find(({ press }) => press !== undefined)?.press?.go;
    const page = look?.kind === 'page' ? pageOf(host, look.page, look.about) : undefined;
    expect(page?.primary?.label).toBe('Make it a proposal');
    const { action, about = '' } = doOf(page?.primary?.go);
    expect(granted(act(host, action, about)).go).toEqual({ kind: 'page', page: 'preview', about: '1' });
    expect(pageOf(host, 'preview', '1').primary).toBeUndefined();
    as(LIN);
    expect(pageOf(host, 'preview', '1').primary?.label).toBe('Agree');
    expect(top()).toEqual(['VIP', '50%']);
  });

  test('rules that count already may be updated by, and typed by hand in their sheet, as the screen says', () => {
    granted(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 10 }, { name: 'Rest' }] }));
    switchedOn();
    expect(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 10 }, { name: 'Rest' }] }).ok).toBe(true);
    host.edit('Tiers · Rules!B2', '30');
    granted(asked(host, 'ui_updateNow'));
    expect(texts(pageOf(host, 'proposals')).at(-1)).toMatch(/^Whoever may edit this spreadsheet can still change “Tiers · Rules” by hand\./);
  });
});

describe('the switch', () => {
  const setting = () => rows(pageOf(host, 'proposals')).find(({ title }) => title === 'Somebody else must agree');

  test('is off at first; on it tells since when, and by whom', () => {
    expect(setting()).toMatchObject({ text: 'Off: whoever opens the panel can apply a proposal.', press: { label: 'Switch on' } });
    expect(refusal(act(host, 'needAgreement', 'on'))).toBe('NAME');
    switchedOn();
    expect(setting()?.text).toBe('On since 2025-11-21 12:00, by Mia: a proposal can be applied once somebody else agrees.');
  });

  test('goes off when a second person wants it, and every step stands in the versions', () => {
    switchedOn();
    expect(setting()?.press?.asks?.text).toMatch(/^Somebody else has to switch it off, too\./);
    expect(granted(act(host, 'needAgreement', 'off')).message).toBe('It stays on until somebody else switches it off, too.');
    expect(refusal(act(host, 'needAgreement', 'off'))).toBe('ASKED');
    expect(setting()?.press).toBeUndefined();
    as(LIN);
    expect(granted(act(host, 'needAgreement', 'stays', { who: 'Lin' })).message).toBe('It stays on.');
    as(MIA);
    granted(act(host, 'needAgreement', 'off'));
    as(LIN);
    expect(granted(act(host, 'needAgreement', 'off')).message).toBe('Nobody else has to agree any more.');
    expect(setting()?.press?.label).toBe('Switch on');
    const told = rows(pageOf(host, 'versions')).map(({ text }) => text);
    for (const line of ['Lin: nobody else has to agree any more', 'Mia wants that nobody else has to agree', 'Lin: somebody else must still agree'])
      expect(told).toContain(line);
  });

  test('goes off alone when nobody said otherwise for a week', () => {
    switchedOn();
    granted(act(host, 'needAgreement', 'off'));
    host.advance(7 * DAY_MS - 60_000);
    expect(refusal(act(host, 'needAgreement', 'off'))).toBe('ASKED');
    host.advance(60_000);
    expect(granted(act(host, 'needAgreement', 'off')).message).toBe('Nobody else has to agree any more.');
  });

  test('a note that nobody can read leaves it on', () => {
    host.properties.document.set('tierkeeper.approval', 'gone');
    expect(setting()?.text).toBe('On: a proposal can be applied once somebody else agrees.');
    expect(asked(host, 'ui_applyPolicy', { tiers: [{ name: 'VIP', share: 50 }, { name: 'Rest' }] })).toMatchObject({ ok: false });
  });

  test('in Chinese, too', () => {
    switchedOn();
    proposed();
    as(LIN, 'zh-CN');
    const page = pageOf(host, 'preview', '1');
    expect([page.primary?.label, texts(page).at(-1)]).toEqual(['同意', '这些规则由Mia提出，经他人同意后才能应用。']);
  });
});

test('who works alone sees nothing of it in a preview', () => {
  const page = proposed();
  expect([fieldIds(page), page.primary?.label]).toEqual([['note', 'from'], 'Apply to the sheets']);
});

describe('forged calls write nothing', () => {
  test.each<[why: string, action: string, about: string, fields: Record<string, string>]>([
    ['agreeing to nothing', 'agree', '', { who: 'Eve' }],
    ['agreeing to a slot without a mark', 'agree', '1', { who: 'Eve' }],
    ['agreeing to a slot there is not', 'agree', '9|x', { who: 'Eve' }],
    ['a comment on a key of the notes', 'comment', '../approval', { who: 'Eve', comment: 'x' }],
    ['an empty comment', 'comment', '1', { who: 'Eve', comment: ' ' }],
    ['a comment that is too long', 'comment', '1', { who: 'Eve', comment: 'x'.repeat(201) }],
    ['a name that is too long', 'comment', '1', { who: 'x'.repeat(41), comment: 'x' }],
    ['switching to nothing', 'needAgreement', 'never', { who: 'Eve' }],
    ['keeping what nobody wants off', 'needAgreement', 'stays', { who: 'Eve' }],
    ['switching on what is on', 'needAgreement', 'on', { who: 'Eve' }],
    ['a version there never was', 'proposeVersion', 'v99', {}],
    ['a draft as a version', 'proposeVersion', '1', {}],
    ['a compromise of one', 'makeCompromise', '1', {}],
  ])('%s', (_, action, about, fields) => {
    switchedOn();
    proposed();
    as(LIN);
    const before = everythingOf(host);
    expect(act(host, action, about, fields)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\w\.$/) } });
    expect(everythingOf(host)).toEqual(before);
  });
});
