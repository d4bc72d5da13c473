import { Button } from '../parts/Button';
import { Heading } from '../parts/Heading';
import { Icon } from '../parts/Icon';
import { useWords } from '../words';

/** Google refuses this person's calls, or leaves them unanswered: nearly always several accounts in one browser. */
export function Accounts({ isDenied, onRetry }: { isDenied: boolean; onRetry: () => void }) {
  const say = useWords();
  return (
    <>
      <main class="page">
        <div class="stack" role="alert">
          <span class="medal">
            <Icon name="person" />
          </span>
          <Heading level={1}>{say(isDenied ? 'panel.denied' : 'panel.silent')}</Heading>
          <p>{say(isDenied ? 'panel.deniedWhat' : 'panel.silentWhat')}</p>
          <p>{say('panel.accountsCause')}</p>
          <h2>{say('panel.accountsSteps')}</h2>
          <ul class="ways">
            <li>{say('panel.accountsPrivate')}</li>
            <li>{say('panel.accountsProfile')}</li>
            <li>{say('panel.accountsSignOut')}</li>
            {isDenied && <li>{say('panel.accountsOne')}</li>}
          </ul>
        </div>
      </main>
      <footer class="tray">
        <div class="buttons">
          <Button look="primary" onPress={onRetry}>
            {say('panel.retry')}
          </Button>
        </div>
      </footer>
    </>
  );
}
