import type { IssueLine } from '../server/answers';
import type { Actions } from '../useActions';
import { useWords } from '../words';
import { Button } from './Button';
import { Icon } from './Icon';
import { Sentence } from './Sentence';

/** One kind of trouble in the data, and the way to its first cell. */
export function IssueRow({ issue, show }: { issue: IssueLine } & Pick<Actions, 'show'>) {
  const say = useWords();
  const { sheet, cell } = issue.first;
  return (
    <li class="row">
      <Icon name={issue.listed ? 'warning' : 'info'} />
      <p>
        <Sentence text={issue.message} />
      </p>
      <Button look="plain" label={say('panel.showCell', { cell: `${sheet}!${cell}` })} onPress={() => show.start(issue.first)}>
        {say('panel.show')}
      </Button>
    </li>
  );
}
