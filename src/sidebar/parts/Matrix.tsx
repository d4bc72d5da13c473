import { grouped } from '../../messages';
import type { Block } from '../../workflows';
import { badgeColors } from '../badgeColors';
import { tierLetters } from '../tierLetters';
import { Badge } from './Badge';

/** How many go from which tier (row) to which (column); arrows say up and down, not colour alone. */
export function Matrix({ title, tiers, counts }: Extract<Block, { kind: 'matrix' }>) {
  const colors = badgeColors(tiers.length);
  const letters = tierLetters(tiers);
  const key = tiers.flatMap((tier, rank) => (letters[rank] === tier ? [] : [`${letters[rank]} = ${tier}`])).join(' · ');
  const heading = (tier: string, rank: number) => (
    <>
      {colors[rank] && <Badge letter={letters[rank] ?? ''} color={colors[rank]} />}
      <span class="unseen">{tier}</span>
    </>
  );
  const arrow = (from: number, to: number) => (from === to ? '' : to < from ? '▲' : '▼');
  return (
    <section>
      <h2 id="matrix">{title}</h2>
      <table class={tiers.length > 5 ? 'matrix dense' : 'matrix'} aria-labelledby="matrix">
        <thead>
          <tr>
            <td />
            {tiers.map((tier, rank) => (
              <th key={tier} scope="col">
                {heading(tier, rank)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, from) => (
            <tr key={tiers[from]}>
              <th scope="row">{heading(tiers[from] ?? '', from)}</th>
              {row.map((count, to) => (
                <td key={to} class={count === 0 || from === to ? undefined : to < from ? 'up' : 'down'}>
                  {count === 0 ? '·' : `${arrow(from, to)}${grouped(count)}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {key !== '' && <p class="small">{key}</p>}
    </section>
  );
}
