import type { View } from '../openPanel';
import { Stuck } from '../parts/Stuck';
import { useWords } from '../words';

type Trouble = Extract<View, { show: 'lost' }>['trouble'];

/** The call arrived, but nothing to show came of it. */
export function Lost({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const say = useWords();
  return (
    <Stuck icon="warning" title={say('panel.lost')} onRetry={onRetry}>
      {trouble.kind === 'refused' && <p>{trouble.message}</p>}
      {trouble.kind === 'strange' && <p>{say('panel.callStrange')}</p>}
      {trouble.kind === 'silent' && <p>{say('panel.callSilent')}</p>}
      {trouble.kind === 'failed' && <p>{say('panel.callFailedWhat')}</p>}
      {trouble.kind === 'failed' && <p class="small">{say('panel.googleSays', { message: trouble.googleSays })}</p>}
    </Stuck>
  );
}
