import { isoDay } from '../../core/model/day';
import { type Language, say } from '../../messages';
import { actionShown, joined, reasonsFor } from '../care/actionWords';
import type { CareKnown } from '../care/careKnown';
import { servicesFound } from '../care/services';
import type { Block, Row } from './panelPage';

/** What was spoken of, what was promised, and what comes next. */
export function careBlock({ input, more }: CareKnown, key: string, known: readonly string[], language: Language): Block[] {
  const { customers, facts } = servicesFound(input, more);
  const served = customers.find((each) => each.key === key);
  const promise = facts.promises.find((each) => each.key === key);
  const rows: Row[] = known.map((title) => ({ title }));
  if (promise !== undefined) {
    const { promised, held, days } = promise;
    rows.push({
      title:
        held === undefined ? say(language, 'page.explain.promiseUnknown', { promised, days }) : say(language, 'page.explain.promise', { promised, held, days }),
    });
  }
  if (served !== undefined) {
    const { action } = served;
    const { what } = actionShown(served, language);
    const due = action.kind === 'do' ? [`${say(language, 'page.explain.due', { day: isoDay(action.due) })}${language === 'zh' ? '。' : '.'}`] : [];
    rows.push({ icon: 'heart', title: what, text: joined([...due, ...reasonsFor(served, language)], language) });
  }
  return rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.explain.care'), rows }];
}
