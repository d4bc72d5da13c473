import { progressText } from '../durationWords';
import { useSeconds } from '../useClock';
import { useWords } from '../words';

/** After so long a person wonders whether anything is still going on. */
const LONG_SECONDS = 20;

/** Time is all that is known of a running update: what has gone by, and what it took last time. */
export function Progress({ usualSeconds }: { usualSeconds: number | undefined }) {
  const say = useWords();
  const seconds = useSeconds();
  const text = progressText(seconds, usualSeconds, say);
  const share = usualSeconds === undefined ? undefined : seconds / Math.max(1, usualSeconds);
  const isKnown = share !== undefined && share < 1;
  return (
    <div class="progress">
      <div class={isKnown ? 'track' : 'track endless'} role="progressbar" aria-label={say('panel.updating')} aria-valuetext={text}>
        <i style={isKnown ? { width: `${Math.max(4, share * 100)}%` } : {}} />
      </div>
      <p class="small">{text}</p>
      <p class="small" role="status">
        {seconds >= LONG_SECONDS && say('panel.stillWorking')}
      </p>
    </div>
  );
}
