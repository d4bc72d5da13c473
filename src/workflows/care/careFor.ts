import type { CustomerTable } from '../../core/customers';
import type { Policy } from '../../core/policy';
import type { ServicePlan } from '../../core/services';
import type { CareCells } from '../../core/tables';
import type { Outcome } from '../../core/tierCustomers';
import type { Language } from '../../messages';
import type { DataCheck } from '../dataCheck';
import type { Areas } from '../generation/journal';
import type { NoticeStanding } from '../notice/keptNotice';
import type { PageOf } from '../pages';
import type { OwnSheet, Workbook } from '../services';
import type { ActionShown } from './actionWords';
import type { CarePart } from './careInput';
import { careKnown, hasCareBegun } from './careKnown';
import { experiencePart } from './experience';
import { type GrowthTag, growthTags } from './growthTags';
import { homeArea } from './homeFacts';
import { reviewPart } from './review';
import { servicesPart } from './services';
import { watchList } from './watchList';

/** What an update knows of care. */
export interface CareGiven {
  readonly workbook: Workbook;
  readonly own: readonly OwnSheet[];
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly table: CustomerTable | undefined; // of customers
  readonly check: Pick<DataCheck, 'score' | 'couldChange'>;
  readonly hasDrifted: boolean | undefined;
  readonly mark: string; // of today's rules
  readonly notice?: ((plan: ServicePlan) => NoticeStanding) | undefined; // undefined: no notice of data use is kept
}

/** Everything care adds to an update. */
export interface Care extends CarePart {
  readonly beside: ((key: string) => CareCells | undefined) | undefined; // what stands beside each customer; undefined: care has not begun
  readonly warnings: readonly string[]; // in the person's language
  /** Once the update counts: what became of every row people wrote, beside it. Gives what could not be written. */
  write(): string[];
}

const NO_CARE: Care = { pages: [], areas: {}, summary: [], beside: undefined, warnings: [], write: () => [] };

/** Services, contacts, feedback, alerts and the review, from one reading of what people wrote. */
export function careFor(given: CareGiven, language: Language): Care {
  const { workbook, own, outcome, policy, table, check, hasDrifted, mark } = given;
  if (!hasCareBegun(own)) return NO_CARE;
  const { input, people, watched, more, falling } = careKnown({ workbook, own, outcome, policy }, language, workbook.language);
  const watch = watchList(input, watched);
  const services = servicesPart(input, more);
  const care = { ...services.facts, overridesExpired: overridesExpired(outcome) };
  const review = reviewPart(input, { table, check, hasDrifted, mark, care, falling, notice: given.notice?.(services.plan) });
  const parts: readonly CarePart[] = [watch, services, experiencePart(input), review];
  return {
    pages: parts.flatMap(({ pages }): readonly PageOf[] => pages),
    areas: { ...(Object.assign({}, ...parts.map(({ areas }) => areas)) as Areas), ...homeArea(input, { watch, services, review }) },
    summary: parts.flatMap(({ summary }) => summary),
    beside: cellsBeside(services.actions, growthTags(outcome, input.said, input.language), input.language),
    warnings: [...people.warnings, ...services.warnings],
    write: () => [...people.writeStates(), ...services.write()],
  };
}

/** Tiers set by hand whose last day has passed. */
export function overridesExpired({ overrides = [] }: Outcome): number {
  return overrides.filter((verdict) => verdict?.code === 'ended').length;
}

function cellsBeside(
  actions: ReadonlyMap<string, ActionShown>,
  tags: ReadonlyMap<string, readonly GrowthTag[]>,
  language: Language,
): (key: string) => CareCells {
  const between = language === 'zh' ? '；' : '; ';
  return (key) => {
    const { what = '', owner = '', due } = actions.get(key) ?? {};
    const told = (tags.get(key) ?? []).map(({ text }) => text).join(between);
    return { tags: told, action: what, owner, due: typeof due === 'object' && 'day' in due ? due.day : undefined };
  };
}
