import { Stuck } from '../parts/Stuck';
import { useWords } from '../words';

/** Google refuses this person's calls, or leaves them unanswered: nearly always several accounts in one browser. */
export function Accounts({ isDenied, onRetry }: { isDenied: boolean; onRetry: () => void }) {
  const say = useWords();
  return (
    <Stuck icon="person" title={say(isDenied ? 'panel.denied' : 'panel.silent')} onRetry={onRetry}>
      <p>{say(isDenied ? 'panel.deniedWhat' : 'panel.silentWhat')}</p>
      <p>{say('panel.accountsCause')}</p>
      <h2>{say('panel.accountsSteps')}</h2>
      <ul class="ways">
        <li>{say('panel.accountsPrivate')}</li>
        <li>{say('panel.accountsProfile')}</li>
        <li>{say('panel.accountsSignOut')}</li>
        {isDenied && <li>{say('panel.accountsOne')}</li>}
      </ul>
    </Stuck>
  );
}
