import type { ScheduleState } from '../../workflows';
import type { Actions } from '../useActions';
import { useWords } from '../words';

/** The daily update as a switch; somebody else's can only be looked at. */
export function Schedule({ schedule, setDaily }: { schedule: ScheduleState } & Pick<Actions, 'setDaily'>) {
  const say = useWords();
  const { on, mine, hour, zone } = schedule;
  const params = { hour, nextHour: (hour + 1) % 24, zone };
  return (
    <section>
      <h2>{say('panel.schedule')}</h2>
      {on && !mine ? (
        <p class="small">{say('panel.scheduleOthers', params)}</p>
      ) : (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={on}
          aria-disabled={setDaily.isBusy}
          aria-describedby="schedule-time"
          onClick={() => setDaily.start(!on)}
        >
          <span>{say('panel.everyDay')}</span>
          <i />
        </button>
      )}
      {(mine || !on) && (
        <p class="small" id="schedule-time">
          {say('panel.scheduleTime', params)}
        </p>
      )}
    </section>
  );
}
