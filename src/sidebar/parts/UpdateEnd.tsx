import type { Actions, Ended } from '../useActions';
import { useWords } from '../words';
import { Button } from './Button';
import { Heading } from './Heading';
import { Icon } from './Icon';
import { NoticeText } from './NoticeText';
import { Sentence } from './Sentence';

/** How the update ended. The place is always there, so that a screen reader notices what comes into it. */
export function UpdateEnd({ ended, show }: Pick<Actions, 'ended' | 'show'>) {
  return <div aria-live="polite">{ended && <Card ended={ended} show={show} />}</div>;
}

function Card({ ended, show }: { ended: Ended } & Pick<Actions, 'show'>) {
  const say = useWords();
  if (ended.is === 'not done') {
    return (
      <section class="card trouble">
        <Heading level={2}>
          <Icon name="warning" />
          {say('panel.notDone')}
        </Heading>
        <NoticeText notice={ended.notice} />
      </section>
    );
  }
  return (
    <section class="card good">
      <Heading level={2}>
        <Icon name="check" />
        {say('panel.done')}
      </Heading>
      <p>
        <Sentence text={ended.report.message} />
      </p>
      {ended.report.warnings.map((warning) => (
        <p key={warning} class="warning">
          <Icon name="warning" />
          <span>{warning}</span>
        </p>
      ))}
      <Button look="link" onPress={() => show.start({ role: 'summary' })}>
        {say('panel.openSummary')}
      </Button>
    </section>
  );
}
