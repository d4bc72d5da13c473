import { useContext } from 'preact/hooks';
import { grouped } from '../../messages';
import { badgeColors } from '../badgeColors';
import type { LastRun } from '../server/answers';
import { LanguageContext, useWords } from '../words';

/** More parts than this do not fit with gaps between them. */
const MOST_SPACED = 40;

/** The tiers' shares of all customers, best first; the style keeps even one customer in a hundred thousand visible. */
export function TierBar({ tiers }: Pick<LastRun, 'tiers'>) {
  const say = useWords();
  const colors = badgeColors(tiers.length);
  const comma = useContext(LanguageContext) === 'zh' ? '、' : ', ';
  const list = tiers.map(({ name, customers }) => `${name} ${grouped(customers)}`).join(comma);
  const parts = tiers.filter(({ customers }) => customers > 0).length;
  return (
    <div
      class={parts > MOST_SPACED ? 'tier-bar crowded' : 'tier-bar'}
      style={{ '--parts': String(parts) }}
      role="img"
      aria-label={say('panel.tierBar', { list })}
    >
      {tiers.map(({ role, customers }, tier) => {
        const color = colors[tier];
        if (customers === 0 || color === undefined) return null;
        return <i key={role} class={color.isPale ? 'pale' : undefined} style={{ flexGrow: String(customers), background: color.fill }} />;
      })}
    </div>
  );
}
