import { Heading } from '../parts/Heading';
import { useSeconds } from '../useClock';
import { useWords } from '../words';

const LONG_SECONDS = 8;

/** Grey shapes where the numbers will be; the style shows them only after a moment, so that a quick answer does not flicker. */
export function Loading() {
  const say = useWords();
  const seconds = useSeconds();
  return (
    <main class="page" aria-busy="true">
      <Heading level={1} look="unseen">
        {say('panel.loading')}
      </Heading>
      <div class="skeleton" aria-hidden="true">
        <i class="tall" />
        <i class="half" />
        <i />
        <i />
      </div>
      <p class="small" role="status">
        {seconds >= LONG_SECONDS && say('panel.waiting')}
      </p>
    </main>
  );
}
