import { useContext } from 'preact/hooks';
import type { Go, HomeState, ScheduleState } from '../../workflows';
import { dayText } from '../dayWords';
import type { IssueLine } from '../server/answers';
import { sortIssues } from '../sortIssues';
import type { Actions } from '../useActions';
import { LanguageContext, useWords } from '../words';
import { Button } from './Button';
import { Icon } from './Icon';
import { IssueRow } from './IssueRow';
import { SCHEDULE_TROUBLE } from './Schedule';
import { Sentence } from './Sentence';

/** As many as can be taken in at a glance. */
const MOST_SHOWN = 3;

interface AttentionProps {
  readonly actions: Pick<Actions, 'show' | 'ask'>;
  readonly failedSince: HomeState['failedSince'];
  readonly issues: readonly IssueLine[];
  readonly trouble: ScheduleState['trouble']; // with automatic updates
  readonly go: (to: Go) => void;
}

/** What a person should look at: automatic updates that did not work, then the data; one calm line when all is well. */
export function Attention({ failedSince, trouble, issues, actions, go }: AttentionProps) {
  const say = useWords();
  const shown = sortIssues(issues).slice(0, MOST_SHOWN - (failedSince ? 1 : 0) - (trouble ? 1 : 0));
  const more = issues.length - shown.length;
  if (failedSince === undefined && trouble === undefined && issues.length === 0) {
    return (
      <p class="calm">
        <Icon name="check" />
        {say('panel.calm')}
      </p>
    );
  }
  return (
    <section>
      <h2>{say('panel.attention')}</h2>
      <ul class="rows">
        {failedSince && <FailedRow {...failedSince} ask={actions.ask} />}
        {trouble && <TroubleRow trouble={trouble} go={go} />}
        {shown.map((issue) => (
          <IssueRow key={`${issue.code} ${issue.first.cell}`} issue={issue} show={actions.show} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="link" onPress={() => go({ kind: 'page', page: 'dataCheck' })}>
          {say('panel.more', { more })}
        </Button>
      )}
    </section>
  );
}

function TroubleRow({ trouble, go }: { readonly trouble: NonNullable<ScheduleState['trouble']> } & Pick<AttentionProps, 'go'>) {
  const say = useWords();
  return (
    <li class="row">
      <Icon name="clock" />
      <p>{say(SCHEDULE_TROUBLE[trouble])}</p>
      <Button look="plain" onPress={() => go({ kind: 'schedule' })}>
        {say('panel.showMe')}
      </Button>
    </li>
  );
}

function FailedRow({ at, message, asks, ask }: NonNullable<HomeState['failedSince']> & Pick<Actions, 'ask'>) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [day = '', time = ''] = at.split(' ');
  return (
    <li class="row">
      <Icon name="clock" />
      <p>
        <Sentence text={say('panel.scheduledFailed', { day: dayText(day, language), time, message })} />
      </p>
      {asks && (
        <Button look="plain" isBusy={ask.isBusy} onPress={() => ask.start()}>
          {say('panel.askAnswer')}
        </Button>
      )}
    </li>
  );
}
