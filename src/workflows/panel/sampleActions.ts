import { type Language, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { rememberedTables } from '../columnMemory';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { SAMPLE_ROLE } from '../findOrders';
import { readLastRun } from '../lastRun';
import { removeAll } from '../removal/removeAll';
import { type Done, done, failed } from '../result';
import type { OwnSheet } from '../services';
import type { LastRun } from '../sidebarApi';
import type { DoAction, PanelServices } from './panelDoors';
import type { ActionDone, Block, Press } from './panelPage';
import { forgetSample, isSampleAsMade, makeSample, sampleSheet } from './sampleSheet';
import { theirOrders } from './startSheets';

/** The way to tiers without orders of one's own. */
export const trySample = (language: Language): Press => ({ label: say(language, 'page.start.trySample'), go: { kind: 'do', action: 'sample' } });

/** Makes the sample, and an update of it. A spreadsheet with orders of its own needs none: these would be read. */
export const sample: DoAction = (services, _wanted, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, (): Done<ActionDone> => {
    const { workbook, notebook } = services;
    const rules = appliedRules(workbook, workbook.ownSheets(), language);
    if (!rules.ok) return rules;
    const { policy } = rules.value;
    const theirs = policy.sheet ?? theirOrders(workbook, policy, rememberedTables(notebook))[0]?.sheet;
    if (theirs !== undefined) return done({ message: say(language, 'page.sample.notNeeded', { sheet: theirs }), go: { kind: 'page', page: 'startSheet' } });
    makeSample(workbook, notebook);
    return done({ message: '', go: { kind: 'update' } });
  });

/** Takes the sample away, and the tiers if they were made from it; what somebody has written into becomes theirs. */
export const removeSample: DoAction = (services, _wanted, language) => {
  const { workbook, notebook } = services;
  const made = sampleSheet(workbook);
  if (made === undefined) return failed('start.NO_SAMPLE');
  const name = workbook.nameOf(made);
  const lastRun = readLastRun(notebook, workbook, language);
  const isSource = lastRun === undefined ? workbook.state.journal() === undefined : lastRun.sheet === name;
  return isSource ? withItsTiers(services, language) : alone(services, made, name, language);
};

function withItsTiers(services: PanelServices, language: Language): Done<ActionDone> {
  const removed = removeAll(services, language);
  if (!removed.ok) return removed;
  const { kept } = removed.value;
  const names = kept.join(language === 'zh' ? '、' : ', ');
  const message = kept.length === 0 ? say(language, 'page.sample.gone') : say(language, 'page.sample.kept', { names });
  return done({ message, go: { kind: 'home' } });
}

/** Tiers that were made from the user's own orders stay. */
function alone(services: PanelServices, made: OwnSheet, name: string, language: Language): Done<ActionDone> {
  const { workbook, notebook, removal } = services;
  return exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    const isAsMade = isSampleAsMade(notebook, workbook.readOwn(made).rows);
    if (isAsMade) removal.deleteSheet(made);
    else removal.handOver(made, undefined, (title) => title);
    if (isAsMade) removal.unlist(made);
    forgetSample(notebook);
    return done({ message: say(language, isAsMade ? 'page.sample.goneAlone' : 'page.sample.keptAlone', { sheet: name }), go: { kind: 'home' } });
  });
}

/** What home says while there is a sample: what it is, and the way to be rid of it. */
export function sampleBlocks({ workbook }: Pick<PanelServices, 'workbook'>, language: Language, lastRun: LastRun | undefined): Block[] {
  const made = workbook.ownSheets().find(({ role }) => role === SAMPLE_ROLE);
  if (made === undefined) return [];
  const isSource = lastRun === undefined || lastRun.sheet === workbook.nameOf(made);
  const press: Press = {
    label: say(language, 'page.sample.remove'),
    go: { kind: 'do', action: 'removeSample' },
    isDanger: true,
    asks: { text: say(language, isSource ? 'page.sample.ask' : 'page.sample.askAlone') },
  };
  const text = say(language, isSource ? 'page.sample.text' : 'page.sample.textAlone');
  return [{ kind: 'rows', rows: [{ icon: 'info', title: say(language, 'page.sample.title'), text, press }] }];
}
