import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Schedule, ScheduleState } from '../../workflows';
import { weekDayName } from '../dayWords';
import type { Actions } from '../useActions';
import { LanguageContext, type PanelKey, useWords } from '../words';
import { Button } from './Button';

type Every = 'never' | Schedule['every'];
type Draft = Omit<Schedule, 'every'> & { readonly every: Every };

const RHYTHMS: readonly (readonly [Every, PanelKey])[] = [
  ['never', 'panel.everyNever'],
  ['day', 'panel.everyDay'],
  ['week', 'panel.everyWeek'],
  ['month', 'panel.everyMonth'],
];
const SHORTEST_MONTH = 28;

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

type ScheduleChoiceProps = { readonly schedule: ScheduleState } & Pick<Actions, 'setSchedule'>;

/** The times as they are kept, to be chosen anew. Nothing changes before Save is pressed. */
export function ScheduleChoice({ schedule, setSchedule }: ScheduleChoiceProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const saved = draftOf(schedule);
  const [draft, setDraft] = useState(saved);
  const first = useRef<HTMLSelectElement>(null);
  const savedText = JSON.stringify(saved);
  const isFirstSight = useRef(true);
  useEffect(() => {
    setDraft(saved);
    const isFocusLost = document.hasFocus() && document.activeElement === document.body; // with Save, which is gone now that it is done
    if (!isFirstSight.current && isFocusLost) first.current?.focus();
    isFirstSight.current = false;
  }, [savedText]);
  const choose = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const { every, weekDay, monthDay, hour } = draft;
  return (
    <>
      <label class="field">
        <span>{say('panel.scheduleEvery')}</span>
        <select ref={first} value={every} onChange={(event) => choose({ every: event.currentTarget.value as Every })}>
          {RHYTHMS.map(([rhythm, words]) => (
            <option key={rhythm} value={rhythm}>
              {say(words)}
            </option>
          ))}
        </select>
      </label>
      {every === 'week' && (
        <Numbers
          words="panel.scheduleWeekDay"
          value={weekDay}
          onChoose={(day) => choose({ weekDay: day })}
          options={upTo(7)}
          name={(day) => weekDayName(day, language)}
        />
      )}
      {every === 'month' && (
        <Numbers words="panel.scheduleMonthDay" value={monthDay} onChoose={(day) => choose({ monthDay: day })} options={upTo(31)} name={String} />
      )}
      {every === 'month' && monthDay > SHORTEST_MONTH && <p class="small">{say('panel.scheduleShort')}</p>}
      {every !== 'never' && (
        <Numbers
          words="panel.scheduleHour"
          value={hour}
          onChoose={(chosen) => choose({ hour: chosen })}
          options={upTo(24).map((n) => n - 1)}
          name={(from) => `${from}:00–${(from + 1) % 24}:00`}
        />
      )}
      {JSON.stringify(draft) !== savedText && (
        <Button look="plain" isBusy={setSchedule.isBusy} onPress={() => setSchedule.start(every === 'never' ? null : { every, weekDay, monthDay, hour })}>
          {say('panel.scheduleSave')}
        </Button>
      )}
    </>
  );
}

function draftOf({ on, every, weekDay, monthDay, hour }: ScheduleState): Draft {
  return { every: on ? every : 'never', weekDay, monthDay, hour };
}

interface NumbersProps {
  readonly words: PanelKey;
  readonly value: number;
  readonly options: readonly number[];
  readonly name: (option: number) => string;
  readonly onChoose: (option: number) => void;
}

function Numbers({ words, value, options, name, onChoose }: NumbersProps) {
  const say = useWords();
  return (
    <label class="field">
      <span>{say(words)}</span>
      <select value={value} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
