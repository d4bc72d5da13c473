import { useMemo, useRef } from 'preact/hooks';
import { liveCounts } from '../../core/math/liveCounts';
import { typedLimit } from '../../core/math/typedNumber';
import { moveShare } from '../../core/math/wholeShares';
import type { Block, Press, RulesDraft } from '../../workflows';
import { badgeColors } from '../badgeColors';
import { tierLetters } from '../tierLetters';
import type { Fields } from '../usePages';
import { useWords } from '../words';
import { Badge } from './Badge';
import { Icon } from './Icon';

interface RulesEditorProps extends Extract<Block, { kind: 'rules' }> {
  readonly values: Fields;
  readonly onChange: (id: string, value: string, isAskedAgain: boolean) => void;
  readonly onPress: (press: Press) => void;
}

/** What matters most as sliders that sum to 100, and the tiers; how many each would hold follows at once. */
export function RulesEditor({ rules, values, onChange, onPress }: RulesEditorProps) {
  const say = useWords();
  const { badge, weights, tiers, limitKind, peers, head } = rules;
  const letters = tierLetters(tiers.map(({ name }) => name));
  const fields = weights.map(({ field, share }) => values[field] ?? share);
  const typed = tiers.map(({ typed: [, limit] }, tier) => values[`tier:${tier}:limit`] ?? limit);
  const counts = useMemo(() => liveCounts(asTyped(rules, fields, typed)), [rules, fields.join(), typed.join('|')]);
  const customers = counts.reduce((sum, count) => sum + count, 0);
  const before = useRef<{ readonly at: number; readonly shares: readonly number[] }>(undefined); // in proportion as when this slider began to move
  const move = (at: number, to: number) => {
    if (before.current?.at !== at) before.current = { at, shares: fields.map(Number) };
    moveShare(before.current.shares, at, to).forEach((share, index) => {
      onChange(weights[index]?.field ?? '', String(share), false);
    });
  };
  const without = counts[tiers.length] ?? 0;
  return (
    <>
      {badge && <p class="draft">{badge}</p>}
      {weights.length > 1 && (
        <section class="weights">
          <h2>{say('panel.rules.weights')}</h2>
          {weights.map(({ field, label }, at) => (
            <label key={field} class="weight">
              <span class="pair">
                <span>{label}</span>
                <b>{fields[at]}</b>
              </span>
              <input type="range" min="0" max="100" name={field} value={fields[at] ?? ''} onInput={(event) => move(at, event.currentTarget.valueAsNumber)} />
            </label>
          ))}
          <p class="small">{say('panel.rules.sum')}</p>
        </section>
      )}
      <section>
        <h2>{say('panel.rules.tiers')}</h2>
        <p class="small limit-head">{head}</p>
        <ul class="rule-tiers">
          {tiers.map((tier, rank) => (
            <Tier
              key={rank}
              {...{ tier, rank, of: tiers.length, letter: letters[rank] ?? '', limitKind, values, onChange, onPress }}
              count={peers.length === 0 ? '' : say('panel.rules.count', { customers: counts[rank] ?? 0, share: percent(counts[rank] ?? 0, customers) })}
            />
          ))}
        </ul>
        {without > 0 && <p class="small">{say('panel.rules.none', { customers: without })}</p>}
      </section>
    </>
  );
}

interface TierProps extends Pick<RulesEditorProps, 'values' | 'onChange' | 'onPress'>, Pick<RulesDraft, 'limitKind'> {
  readonly tier: RulesDraft['tiers'][number];
  readonly rank: number;
  readonly of: number;
  readonly letter: string;
  readonly count: string;
}

function Tier({ tier: { name, limit, typed, wrong, remove }, rank, of, letter, limitKind, count, values, onChange, onPress }: TierProps) {
  const say = useWords();
  const color = badgeColors(of)[rank];
  const input = (part: 'name' | 'limit', label: string, shown: string) => {
    const id = `tier:${rank}:${part}`;
    return (
      <input
        name={id}
        aria-label={label}
        aria-invalid={wrong?.[part] !== undefined}
        aria-describedby={`tier-${rank}`}
        inputMode={part === 'limit' ? 'decimal' : 'text'}
        autocomplete="off"
        value={values[id] ?? shown}
        onInput={(event) => onChange(id, event.currentTarget.value, false)}
      />
    );
  };
  return (
    <li>
      {color && <Badge letter={letter} color={color} />}
      {input('name', say('panel.rules.name', { rank: rank + 1 }), typed[0])}
      {limit === undefined ? (
        <span class="small">{say('panel.rules.rest')}</span>
      ) : (
        input('limit', say('panel.rules.limit', { kind: limitKind, tier: name }), typed[1])
      )}
      {remove && (
        <button type="button" class="icon-button" aria-label={remove.label} onClick={() => onPress(remove)}>
          <Icon name="close" />
        </button>
      )}
      <span class="small beside" id={`tier-${rank}`}>
        {[wrong?.name, wrong?.limit].map((text) => text && <span class="wrong">{text}</span>)}
        {count}
      </span>
    </li>
  );
}

/** Sliders that nobody has moved weigh exactly as the rules do; a limit that is none counts as the one before. */
function asTyped(rules: RulesDraft, fields: readonly string[], typed: readonly string[]): RulesDraft {
  const { weights, tiers, limitKind } = rules;
  const isMoved = weights.some(({ share }, at) => fields[at] !== share);
  return {
    ...rules,
    weights: isMoved ? weights.map((weight, at) => ({ ...weight, weight: 100 * Number(fields[at]) })) : weights,
    tiers: tiers.map((tier, at) => ({ ...tier, limit: tier.limit === undefined ? undefined : (typedLimit(typed[at] ?? '', limitKind) ?? tier.limit) })),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.round((1000 * part) / whole) / 10);
}
