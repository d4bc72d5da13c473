import { useContext } from 'preact/hooks';
import type { HomeState } from '../../workflows';
import { dayText } from '../dayWords';
import type { IssueLine } from '../server/answers';
import { sortIssues } from '../sortIssues';
import type { Actions } from '../useActions';
import { LanguageContext, useWords } from '../words';
import { Button } from './Button';
import { Icon } from './Icon';
import { IssueRow } from './IssueRow';
import { Sentence } from './Sentence';

/** As many as can be taken in at a glance. */
const MOST_SHOWN = 3;

interface AttentionProps {
  readonly actions: Pick<Actions, 'show' | 'ask'>;
  readonly failedSince: HomeState['failedSince'];
  readonly issues: readonly IssueLine[];
  readonly onMore: () => void;
}

/** What a person should look at: scheduled updates that did not work, then the data; one calm line when all is well. */
export function Attention({ failedSince, issues, actions, onMore }: AttentionProps) {
  const say = useWords();
  const shown = sortIssues(issues).slice(0, failedSince === undefined ? MOST_SHOWN : MOST_SHOWN - 1);
  const more = issues.length - shown.length;
  if (failedSince === undefined && issues.length === 0) {
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
        {shown.map((issue) => (
          <IssueRow key={`${issue.code} ${issue.first.cell}`} issue={issue} show={actions.show} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="link" onPress={onMore}>
          {say('panel.more', { more })}
        </Button>
      )}
    </section>
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
