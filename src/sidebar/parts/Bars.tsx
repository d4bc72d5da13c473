import type { Block } from '../../workflows';
import { Share } from './Share';

/** How much of something each of several things is. */
export function Bars({ title, bars }: Extract<Block, { kind: 'bars' }>) {
  return (
    <section class="bars">
      {title && <h2>{title}</h2>}
      <ul>
        {bars.map(({ label, value, share, small }, index) => (
          <li key={index}>
            <p class="pair">
              <span>{label}</span>
              <b>{value}</b>
            </p>
            <Share share={share} />
            {small && <p class="small">{small}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shares of groups, each with the range that chance alone could explain, around everybody's. */
export function Ranges({ title, ranges, middle }: Extract<Block, { kind: 'ranges' }>) {
  const percent = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <section class="bars">
      {title && <h2>{title}</h2>}
      <ul>
        {ranges.map(({ label, small, low, at, high, value, isNotable }, index) => (
          <li key={index}>
            <p class="pair">
              <span>{label}</span>
              <b>{value}</b>
            </p>
            <svg class={isNotable ? 'range notable' : 'range'} aria-hidden="true">
              {middle !== undefined && <line class="middle" x1={percent(middle)} x2={percent(middle)} y1="0" y2="100%" />}
              <line x1={percent(low)} x2={percent(high)} y1="50%" y2="50%" />
              <circle cx={percent(at)} cy="50%" r="4" />
            </svg>
            {small && <p class="small">{small}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
