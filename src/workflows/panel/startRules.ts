import { type Policy, PRESET_IDS, type PresetId, presetPolicy } from '../../core/policy';
import { type Outcome, tierBook } from '../../core/tierCustomers';
import { type Language, say } from '../../messages';
import { readCustomersSheet } from '../customersSheet';
import { runContext } from '../judgeOrders';
import { chosenLanguage } from '../languages';
import { done } from '../result';
import type { MakePage, PanelServices } from './panelDoors';
import type { Field, Option } from './panelPage';
import { startAdvice } from './startAdvice';
import { answersIn, startColumns } from './startPages';
import { readChosen, startPlace } from './startPlace';
import type { StartReading } from './startReading';

/** A preset, or the rules as somebody has written them already. */
export type StartRules = PresetId | 'keep';

/** What the rules are to be; what is said of sheets, columns and currencies stays. */
export function startPolicy(id: StartRules, now: Policy, language: Language): Policy {
  if (id === 'keep') return now;
  const { sheet, columns, customersSheet, currency, rates, probableCustomers } = now;
  return { ...presetPolicy(id, language), sheet, columns, customersSheet, currency, rates, probableCustomers };
}

/** Step 3: which rules to begin with, each with what it makes of these very customers. */
export const startRules: MakePage = (services, wanted, language) => {
  const place = startPlace(services, language);
  if (!place.ok) return place;
  const { policy, hasRules } = place.value;
  const reading = readChosen(services, place.value, wanted.about, answersIn(wanted.fields));
  if (!reading.ok) return reading;
  const { book, header, fields, table } = reading.value;
  if (!book.ok) return startColumns(services, wanted, language);
  const advice = startAdvice(book.value, header);
  const best: StartRules = hasRules ? 'keep' : (advice?.preset ?? 'shop');
  const judge = judgingBy(services, reading.value, policy, language);
  const options = [best, ...PRESET_IDS.filter((id) => id !== best)].map((id): Option => {
    const rules = startPolicy(id, policy, services.workbook.language);
    const isAdvised = id !== 'keep' && id === advice?.preset;
    const why = isAdvised ? say(language, `page.start.because.${advice.reason}`) : say(language, `page.preset.${id}Text`);
    return { value: id, text: say(language, `page.preset.${id}`), small: [why, countsText(judge(rules), rules)].join('\n').trim() };
  });
  const columns = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  return done({
    title: say(language, 'page.start.rules'),
    step: { at: 3, of: 3 },
    blocks: [
      { kind: 'text', text: say(language, 'page.start.rulesText') },
      {
        kind: 'fields',
        fields: [{ id: 'preset', kind: 'radio', label: say(language, 'page.start.rulesLabel'), value: best, options }, ...languageAsked(services, language)],
      },
    ],
    primary: {
      label: say(language, 'page.start.make'),
      go: { kind: 'do', action: 'startTiers', about: JSON.stringify({ sheet: table.sheet, columns }) },
    },
    second: { label: say(language, 'page.start.cancel'), go: { kind: 'home' } },
  });
};

/** Whoever reads another language than the spreadsheet's settings tell says which one the sheets shall speak; nobody else is asked. */
function languageAsked({ workbook, notebook }: PanelServices, language: Language): Field[] {
  if (workbook.language === language || chosenLanguage(notebook) !== undefined) return [];
  const options = [workbook.language, language].map((value) => ({ value, text: say(language, `page.language.${value}`) }));
  return [
    {
      kind: 'choice',
      id: 'sheets',
      label: say(language, 'page.language.sheets'),
      small: say(language, 'page.start.sheetsSmall'),
      value: workbook.language,
      options,
    },
  ];
}

/** The first update by any rules, without reading the orders again. */
function judgingBy({ workbook }: PanelServices, { book, table }: StartReading, policy: Policy, language: Language): (rules: Policy) => Outcome | undefined {
  const customers = readCustomersSheet(workbook, policy, language);
  const context = { ...runContext(workbook), customers: customers.ok ? customers.value.table : undefined, tiers: { kept: () => undefined, rules: '' } };
  return (rules) => {
    const tiered = book.ok ? tierBook(book.value, rules, table.sheet, context) : book;
    return tiered.ok ? tiered.value : undefined;
  };
}

/** `VIP 3 · Gold 10 · Silver 19 · Bronze 32`. */
function countsText(outcome: Outcome | undefined, { rules }: Policy): string {
  if (outcome === undefined) return '';
  return rules.tiers.map(({ name }, at) => `${name}\u00a0${outcome.customers.filter(({ tier }) => tier === at).length}`).join(' · ');
}
