import type { View } from '../openPanel';
import { Button } from '../parts/Button';
import { Heading } from '../parts/Heading';
import { Icon } from '../parts/Icon';
import { useWords } from '../words';

type Trouble = Extract<View, { show: 'lost' }>['trouble'];

/** The call arrived, but nothing to show came of it. */
export function Lost({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const say = useWords();
  return (
    <>
      <main class="page">
        <div class="stack" role="alert">
          <span class="medal">
            <Icon name="warning" />
          </span>
          <Heading level={1}>{say('panel.lost')}</Heading>
          {trouble.kind === 'refused' && <p>{trouble.message}</p>}
          {trouble.kind === 'strange' && <p>{say('panel.callStrange')}</p>}
          {trouble.kind === 'silent' && <p>{say('panel.callSilent')}</p>}
          {trouble.kind === 'failed' && <p>{say('panel.callFailedWhat')}</p>}
          {trouble.kind === 'failed' && <p class="small">{say('panel.googleSays', { message: trouble.googleSays })}</p>}
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
