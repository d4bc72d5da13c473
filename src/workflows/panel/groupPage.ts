import { DIMENSION_IDS, type DimensionId } from '../../core/dimensions';
import type { Policy } from '../../core/policy';
import { type Language, say } from '../../messages';
import { judgedQuietly } from '../previewRun';
import { type Done, done, failed } from '../result';
import { groupChoices } from './groupChoices';
import { groupAbout, groupTexts, ownField, weightField } from './groupFields';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Field, Option, PanelPage, Wanted } from './panelPage';
import { type OpenDraft, openDraft } from './proposal';
import { type Wrong, weightLabel } from './ruleFields';

/** Rules for some customers: who they are, and what differs for them. */
export const groupPage: MakePage = (services, { about, fields }, language) => {
  const [slot = ''] = about.split('|');
  const draft = openDraft(services, slot, language);
  return draft.ok ? groupPageOf(services, draft.value, groupAbout(about), language, { fields, wrong: {} }) : draft;
};

interface Typed {
  readonly fields: Wanted['fields'];
  readonly wrong: Wrong;
}

export function groupPageOf(services: PanelServices, draft: OpenDraft, at: number, language: Language, { fields, wrong }: Typed): Done<PanelPage> {
  const { policy, slot, name: draftName } = draft;
  if (at > policy.groups.length) return failed('panelPage.GROUP_GONE');
  const judged = judgedQuietly(services, language, policy);
  if (!judged.ok) return judged;
  const isNew = policy.groups[at] === undefined;
  const before = groupTexts(policy, at);
  const choices = groupChoices(judged.value, policy.groups[at]);
  const by = [fields.by, isNew ? undefined : before.by, choices.columns[0]?.heading].find((each) => each !== undefined) ?? '';
  const values = choices.valuesOf(by, language);
  const texts = { ...before, ...fields, by, value: fields.value ?? before.value ?? '' };
  const value = values.some((option) => option.value === texts.value) ? texts.value : (values[0]?.value ?? '');
  const also = fields.also === undefined || fields.also === '' ? {} : { [`w:${fields.also}`]: '0' };
  const fill = fieldsOf({ ...also, ...texts, value, also: '' }, wrong);
  const bad = Object.keys(wrong).length;
  const about = `${slot}|${at}`;
  const who: Field[] = [
    fill.choice('by', say(language, 'page.group.by'), [
      ...choices.columns.map(({ heading }) => ({ value: heading, text: heading })),
      { value: '', text: say(language, 'page.group.byStage') },
    ]),
    fill.choice('value', say(language, 'page.group.value'), values),
    { kind: 'text', ...fill.words('name', say(language, 'page.group.name'), say(language, 'page.group.nameSmall')) },
    ...placeFields(policy, isNew, fill, language),
  ];
  return done({
    title: say(language, 'page.group'),
    blocks: [
      { kind: 'text', tone: 'small', text: say(language, 'page.rulesMore.of', { name: draftName }) },
      { kind: 'text', tone: 'small', text: say(language, 'page.group.text') },
      ...(bad === 0 ? [] : [{ kind: 'text', tone: 'warning', text: say(language, 'page.rules.wrong', { count: bad }) } as const]),
      { kind: 'fields', fields: who },
      { kind: 'fields', title: say(language, 'page.group.tiers'), fields: tierFields(policy, fill, language) },
      ...weightBlock(policy, fill, language),
    ],
    primary: { label: say(language, 'page.group.keep'), go: { kind: 'do', action: 'saveGroup', about } },
    ...(!isNew && { second: { label: say(language, 'page.group.remove'), go: { kind: 'do', action: 'removeGroup', about } } }),
  });
}

type Fill = ReturnType<typeof fieldsOf>;

/** Fields as the texts fill them. */
function fieldsOf(texts: Readonly<Record<string, string>>, wrong: Wrong) {
  const words = (id: string, label: string, small?: string) => ({ id, label, small, value: texts[id] ?? '', wrong: wrong[id] });
  return {
    texts,
    words,
    choice: (id: string, label: string, options: readonly Option[], isAskedAgain = true): Field => ({
      kind: 'choice',
      ...words(id, label),
      options,
      isAskedAgain,
    }),
  };
}

/** Of several groups the first that fits counts, so their order is a rule. */
function placeFields({ groups }: Policy, isNew: boolean, fill: Fill, language: Language): Field[] {
  const count = groups.length + (isNew ? 1 : 0);
  if (count < 2) return [];
  const options = Array.from({ length: count }, (_, at) => ({ value: String(at), text: say(language, 'page.group.number', { position: at + 1, count }) }));
  return [fill.choice('place', say(language, 'page.group.place'), options, false)];
}

function tierFields({ rules: { kind, tiers } }: Policy, fill: Fill, language: Language): Field[] {
  const choice = fill.choice('own', say(language, 'page.group.own'), sameOrOwn(language, 'page.group.ownYes'));
  if (fill.texts.own !== 'yes') return [choice];
  const rest = [{ value: '', text: say(language, 'page.group.restNone') }, ...tiers.map(({ name }, tier) => ({ value: String(tier), text: name }))];
  return [
    choice,
    ...tiers.map(
      ({ name }, tier): Field => ({
        kind: 'text',
        ...fill.words(ownField(tier), say(language, 'page.group.limit', { kind, tier: name }), tier === 0 ? say(language, 'page.group.ownSmall') : undefined),
      }),
    ),
    fill.choice('rest', say(language, 'page.group.rest'), rest, false),
  ];
}

/** What everybody's rules weigh, and what else the group weighs; more is added one by one. */
function weightBlock(policy: Policy, fill: Fill, language: Language): Block[] {
  if (policy.method === 'abc') return [];
  const { texts } = fill;
  const choice = fill.choice('weigh', say(language, 'page.group.weigh'), sameOrOwn(language, 'page.group.weighYes'));
  const title = say(language, 'page.group.weights');
  if (texts.weigh !== 'yes') return [{ kind: 'fields', title, fields: [choice] }];
  const isShown = (id: DimensionId) => texts[weightField(id)] !== undefined;
  const shown = DIMENSION_IDS.filter(isShown);
  const further = DIMENSION_IDS.filter((id) => !isShown(id)).map((id) => ({ value: id, text: weightLabel(id, language) }));
  const weights = shown.map(
    (id, at): Field => ({
      kind: 'text',
      ...fill.words(weightField(id), weightLabel(id, language), at === 0 ? say(language, 'page.group.weighSmall') : undefined),
    }),
  );
  const more = fill.choice('also', say(language, 'page.group.also'), [{ value: '', text: say(language, 'page.group.alsoNone') }, ...further]);
  return [{ kind: 'fields', title, fields: [choice, ...weights, ...(further.length === 0 ? [] : [more])] }];
}

function sameOrOwn(language: Language, own: 'page.group.ownYes' | 'page.group.weighYes'): Option[] {
  return [
    { value: '', text: say(language, 'page.group.same') },
    { value: 'yes', text: say(language, own) },
  ];
}
