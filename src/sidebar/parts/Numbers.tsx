import { useContext } from 'preact/hooks';
import { dayText, whenUpdated } from '../dayWords';
import type { LastRun } from '../server/answers';
import type { Actions } from '../useActions';
import { useMinutesSince } from '../useClock';
import { LanguageContext, useWords } from '../words';
import { Heading } from './Heading';
import { TierBar } from './TierBar';
import { TierLegend } from './TierLegend';

interface NumbersProps extends Pick<Actions, 'show'> {
  readonly run: LastRun;
  readonly takesFocus: boolean;
}

/** How things stand: when it was counted, how many customers, and in which tiers. */
export function Numbers({ run, show, takesFocus }: NumbersProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const minutesAgo = run.minutesAgo + useMinutesSince(run);
  const isChanged = run.changes !== undefined && run.changes.added + run.changes.changed + run.changes.removed > 0;
  return (
    <section class="card soft">
      <p class="small">{whenUpdated({ at: run.at, minutesAgo }, language, say)}</p>
      <Heading level={1} look="large" takesFocus={takesFocus}>
        {say('panel.customers', { customers: run.customers })}
      </Heading>
      <TierBar tiers={run.tiers} />
      <TierLegend tiers={run.tiers} show={show} />
      {run.untiered > 0 && <p class="small">{say('panel.untiered', { customers: run.untiered })}</p>}
      {isChanged && <p class="small">{say('panel.changes', { ...run.changes })}</p>}
      <p class="small">{say('panel.counted', { day: dayText(run.asOf, language), sheet: run.sheet, used: run.rowsUsed, read: run.rowsRead })}</p>
    </section>
  );
}
