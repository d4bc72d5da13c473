import { grouped } from '../../messages';
import { badgeColors } from '../badgeColors';
import type { LastRun } from '../server/answers';
import { tierLetters } from '../tierLetters';
import type { Actions } from '../useActions';
import { useWords } from '../words';
import { Badge } from './Badge';

/** Every tier with its customers; each leads to the tier's sheet. */
export function TierLegend({ tiers, show }: Pick<LastRun, 'tiers'> & Pick<Actions, 'show'>) {
  const say = useWords();
  const colors = badgeColors(tiers.length);
  const letters = tierLetters(tiers.map(({ name }) => name));
  return (
    <ul class="tier-legend">
      {tiers.map(({ name, customers, role }, tier) => (
        <li key={role}>
          <button type="button" title={say('panel.showTier')} onClick={() => show.start({ role })}>
            {colors[tier] && <Badge letter={letters[tier] ?? ''} color={colors[tier]} />}
            <span class="name">{name}</span>
            <b>{grouped(customers)}</b>
            <span class="unseen">{say('panel.showTier')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
