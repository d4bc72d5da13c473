import { useContext } from 'preact/hooks';
import type { ScheduleState } from '../../workflows';
import { dayText } from '../dayWords';
import type { Actions } from '../useActions';
import { LanguageContext, type PanelKey, useWords } from '../words';
import { Button } from './Button';
import { ScheduleChoice } from './ScheduleChoice';

export const SCHEDULE_TROUBLE: Record<NonNullable<ScheduleState['trouble']>, PanelKey> = {
  gone: 'panel.scheduleGone',
  silent: 'panel.scheduleSilent',
  otherSilent: 'panel.scheduleOtherSilent',
};

type ScheduleProps = { readonly schedule: ScheduleState } & Pick<Actions, 'setSchedule'>;

/** When updates come by themselves, as whom, and whether they do. One's own can be changed, somebody else's taken over. */
export function Schedule({ schedule, setSchedule }: ScheduleProps) {
  const say = useWords();
  const { on, mine, every, weekDay, monthDay, hour, zone, trouble } = schedule;
  const isOthers = on && !mine;
  const runAsMe = (words: PanelKey) => (
    <Button look="plain" isBusy={setSchedule.isBusy} onPress={() => setSchedule.start({ every, weekDay, monthDay, hour })}>
      {say(words)}
    </Button>
  );
  return (
    <section class="schedule">
      {trouble && <p class="trouble">{say(SCHEDULE_TROUBLE[trouble])}</p>}
      {trouble && !isOthers && runAsMe('panel.scheduleAgain')}
      {!isOthers && <ScheduleChoice schedule={schedule} setSchedule={setSchedule} />}
      {!trouble && <NextUpdate schedule={schedule} />}
      {isOthers && runAsMe('panel.scheduleTakeOver')}
      <p class="small">{say('panel.scheduleZone', { zone })}</p>
    </section>
  );
}

function NextUpdate({ schedule: { on, nextAt, mine, hour } }: { readonly schedule: ScheduleState }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  if (!on) return <p class="small">{say('panel.scheduleOff')}</p>;
  if (nextAt === undefined) return null;
  const params = { day: dayText(nextAt.slice(0, 'YYYY-MM-DD'.length), language), hour, nextHour: (hour + 1) % 24 };
  return <p class="small">{say(mine ? 'panel.scheduleMine' : 'panel.scheduleOther', params)}</p>;
}
