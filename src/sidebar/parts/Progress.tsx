import { progressText } from '../durationWords';
import type { Progress as Rows } from '../server/answers';
import { useSeconds } from '../useClock';
import { useWords } from '../words';
import { Button } from './Button';

/** After so long a person wonders whether anything is still going on. */
const LONG_SECONDS = 20;

interface ProgressProps {
  readonly usualSeconds: number | undefined;
  readonly rows: Rows | undefined; // written so far, of an update that takes several runs
  readonly onStop: () => void;
}

/** Time is all that is known of a running update: what has gone by, and what it took last time; of a long one also how far it has come. */
export function Progress({ usualSeconds, rows, onStop }: ProgressProps) {
  const say = useWords();
  const seconds = useSeconds();
  const text = progressText(seconds, usualSeconds, say);
  const share = rows !== undefined ? rows.done / rows.of : usualSeconds === undefined ? undefined : seconds / Math.max(1, usualSeconds);
  const isKnown = share !== undefined && share < 1;
  return (
    <div class="progress">
      <div class={isKnown ? 'track' : 'track endless'} role="progressbar" aria-label={say('panel.updating')} aria-valuetext={text}>
        <i style={isKnown ? { width: `${Math.max(4, share * 100)}%` } : {}} />
      </div>
      <p class="small">{text}</p>
      <p class="small" role="status">
        {rows !== undefined ? say('panel.goingOn', { done: rows.done, of: rows.of }) : seconds >= LONG_SECONDS && say('panel.stillWorking')}
      </p>
      {rows !== undefined && (
        <Button look="link" onPress={onStop}>
          {say('panel.stop')}
        </Button>
      )}
    </div>
  );
}
