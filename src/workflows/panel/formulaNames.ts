import { applyPolicy } from '../applyPolicy';
import { WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Done, done, failed } from '../result';
import { WANTS, type Want, type WantName } from './formulaWants';
import type { PanelServices } from './panelDoors';

type Services = Pick<PanelServices, 'workbook' | 'notebook' | 'lock' | 'userCells'>;

/** Whether a formula reads tiers, or rules, of which there cannot be any yet. */
export function lacksTiers({ workbook, userCells }: Services, want: WantName): boolean {
  const { name }: Want = WANTS[want];
  return name !== undefined && userCells.ownerOf(name) === undefined && (name === 'TIERS' || workbook.state.journal() === undefined);
}

/** Whether the sheet of rules has to be made first: updates do without one as long as nobody has rules of their own. */
export function rulesToMake({ userCells }: Services, want: WantName): boolean {
  const { name }: Want = WANTS[want];
  return name === 'TIER_RULES' && userCells.ownerOf(name) === undefined;
}

/** Sees to it that the name a formula reads means cells of ours. */
export function readyName(services: Services, want: WantName): Done<undefined> {
  const { workbook, userCells } = services;
  const { name }: Want = WANTS[want];
  if (name === undefined) return done(undefined);
  if (userCells.ownerOf(name) === 'user') return failed('run.NAME_TAKEN', { name });
  if (lacksTiers(services, want)) return failed('formulaTool.NO_TIERS');
  if (!rulesToMake(services, want)) return done(undefined);
  const rules = workbook.ownSheets().find(({ role }) => role === 'rules');
  if (rules !== undefined) return workbook.nameColumns(name, rules, 2) ? done(undefined) : failed('run.NAME_TAKEN', { name });
  const made = applyPolicy(services, {}, WAIT_OF_PEOPLE_MS); // the usual rules, by which tiers are made already
  return made.ok ? done(undefined) : made;
}
