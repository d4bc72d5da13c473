import { isBlank } from '../../core/model/cell';
import { namedIn, rulesTableRows } from '../../core/policy';
import { type Language, languageOf, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { finishRules, writeRules } from '../applyPolicy';
import { planGoesOn } from '../approval/laterRules';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { chooseLanguage, choosePersonsLanguage, chosenLanguage } from '../languages';
import { readLastRun } from '../lastRun';
import { done, failed } from '../result';
import type { Workbook } from '../services';
import { policyMark } from './drafts';
import type { DoAction, MakePage, PanelServices } from './panelDoors';
import type { Field } from './panelPage';

const AS_GOOGLE_HAS_IT = 'google';
const CHOICES = ['en', 'zh', AS_GOOGLE_HAS_IT] as const;

/** Which language the panel speaks to this person, and which the sheets speak to everybody. */
export const languagePage: MakePage = ({ workbook, notebook, person }, _wanted, language) => {
  const choice = (id: 'panel' | 'sheets', chosen: Language | undefined): Field => ({
    kind: 'choice',
    id,
    label: say(language, `page.language.${id}`),
    small: say(language, `page.language.${id}Small`),
    value: chosen ?? AS_GOOGLE_HAS_IT,
    options: CHOICES.map((value) => ({
      value,
      text: value === AS_GOOGLE_HAS_IT ? say(language, `page.language.${id}Google`) : say(language, `page.language.${value}`),
    })),
  });
  const sheets = workbook.ownSheets().length === 0 ? [] : [choice('sheets', chosenLanguage(notebook))];
  return done({
    title: say(language, 'page.language'),
    blocks: [{ kind: 'fields', fields: [choice('panel', chosenLanguage(person)), ...sheets] }],
    primary: { label: say(language, 'page.language.keep'), go: { kind: 'do', action: 'setLanguages' } },
  });
};

/** The panel speaks the language from its next screen on, the sheets from their next update on, which follows at once. */
export const setLanguages: DoAction = (services, { fields }, language) => {
  const { workbook, notebook, person } = services;
  const { panel, sheets } = fields;
  if (!isChoice(panel) || !(sheets === undefined || isChoice(sheets))) return failed('run.ANSWER_WRONG');
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const before = workbook.language;
    const isNew = sheets !== undefined && (chosenOf(sheets) ?? languageOf(workbook.locale)) !== before;
    choosePersonsLanguage(notebook, person, chosenOf(panel));
    if (isNew) finishRules(services); // those on their way were said in the language before
    const rules = isNew ? markNow(workbook) : '';
    if (sheets !== undefined) chooseLanguage(notebook, chosenOf(sheets));
    if (isNew) {
      speakRules(services, before);
      planGoesOn(services, rules, markNow(workbook));
    }
    const isToUpdate = isNew && readLastRun(notebook, workbook, language) !== undefined;
    return done({ message: say(chosenOf(panel) ?? language, 'page.language.kept'), go: { kind: isToUpdate ? 'update' : 'home' } });
  });
};

function markNow(workbook: Workbook): string {
  const applied = appliedRules(workbook, workbook.ownSheets(), workbook.language);
  return applied.ok ? policyMark(applied.value.policy) : '';
}

/** Rules that stand as we wrote them, in the language they are in, are written in the new one; where somebody has changed a word they stay. */
function speakRules({ workbook, notebook }: PanelServices, before: Language): void {
  const own = workbook.ownSheets();
  const sheet = own.find(({ role }) => role === 'rules');
  const rules = appliedRules(workbook, own, before);
  if (sheet === undefined || !rules.ok) return;
  const { policy } = rules.value;
  const held = workbook.readOwn(sheet).rows.map(([key = '', value = '']) => [key, value]);
  const ours = rulesTableRows(policy, before);
  const isAsWritten = JSON.stringify(held.slice(0, ours.length)) === JSON.stringify(ours) && held.slice(ours.length).every((row) => row.every(isBlank));
  if (isAsWritten) writeRules({ workbook, notebook }, namedIn(workbook.language, policy));
}

function isChoice(text: string | undefined): text is (typeof CHOICES)[number] {
  return (CHOICES as readonly (string | undefined)[]).includes(text);
}

function chosenOf(choice: (typeof CHOICES)[number]): Language | undefined {
  return choice === AS_GOOGLE_HAS_IT ? undefined : choice;
}
