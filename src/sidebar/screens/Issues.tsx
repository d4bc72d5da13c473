import { useEffect } from 'preact/hooks';
import { Heading } from '../parts/Heading';
import { Icon } from '../parts/Icon';
import { IssueRow } from '../parts/IssueRow';
import type { IssueLine } from '../server/answers';
import { sortIssues } from '../sortIssues';
import type { Actions } from '../useActions';
import { type PanelKey, useWords } from '../words';

interface IssuesProps extends Pick<Actions, 'show'> {
  readonly issues: readonly IssueLine[];
  readonly onBack: () => void;
}

/** Everything that was found in the data: first the rows that were left out, then those that were counted all the same. */
export function Issues({ issues, show, onBack }: IssuesProps) {
  const say = useWords();
  useEffect(() => {
    const backOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onBack();
    document.addEventListener('keydown', backOnEscape);
    return () => document.removeEventListener('keydown', backOnEscape);
  }, [onBack]);
  const group = (listed: boolean, title: PanelKey) => {
    const some = sortIssues(issues).filter((issue) => issue.listed === listed);
    if (some.length === 0) return null;
    return (
      <section>
        <h2>{say(title)}</h2>
        <ul class="rows">
          {some.map((issue) => (
            <IssueRow key={`${issue.code} ${issue.first.cell}`} issue={issue} show={show} />
          ))}
        </ul>
      </section>
    );
  };
  return (
    <>
      <div class="top">
        <button type="button" class="icon-button" aria-label={say('panel.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <Heading level={1}>{say('panel.issues')}</Heading>
      </div>
      {group(true, 'panel.issuesLeftOut')}
      {group(false, 'panel.issuesUsed')}
    </>
  );
}
