import type { ComponentChildren } from 'preact';
import type { Block, Press, Row } from '../../workflows';
import { badgeColors } from '../badgeColors';
import { tierLetters } from '../tierLetters';
import { Badge } from './Badge';
import { Button } from './Button';
import { Icon } from './Icon';
import { Sentence } from './Sentence';

/** Lines of a list. A line that leads somewhere is a button as a whole, or has one at its end. */
export function Rows({ title, rows, onPress }: Extract<Block, { kind: 'rows' }> & { readonly onPress: (press: Press) => void }) {
  return (
    <section>
      {title && <h2>{title}</h2>}
      <ul class="rows">
        {rows.map((row, index) => (
          <li key={index}>
            <Line row={row} onPress={onPress} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ row, onPress }: { readonly row: Row; readonly onPress: (press: Press) => void }) {
  const { press } = row;
  if (press !== undefined && press.label === undefined)
    return (
      <button type="button" class="row whole-row" onClick={() => onPress(press)}>
        <Words row={row} />
        <Icon name="chevron" />
      </button>
    );
  const button = press && (
    <Button look="plain" isDanger={press.isDanger} label={`${press.label}: ${row.title}`} onPress={() => onPress(press)}>
      {press.label}
    </Button>
  );
  return (
    <div class="row">
      <Words row={row}>{row.value && button}</Words>
      {!row.value && button}
    </div>
  );
}

/** A value stands beside the title, so that it takes no width from the text; what can be pressed then stands below it. */
function Words({ row: { icon, tiers = [], title, text, value }, children }: { readonly row: Row; readonly children?: ComponentChildren }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class="words">
        <span class={value && 'pair'}>
          <span>
            <Sentence text={title} />
          </span>
          {value && <b>{value}</b>}
        </span>
        {text && (
          <span class="small">
            <Sentence text={text} />
          </span>
        )}
        {tiers.length > 0 && (
          <span class="tiers">
            {tiers.map((tier, index) => (
              <Tier key={index} tier={tier} isNext={index > 0} />
            ))}
          </span>
        )}
        {children}
      </span>
    </>
  );
}

function Tier({ tier: [name, rank, of], isNext }: { readonly tier: NonNullable<Row['tiers']>[number]; readonly isNext: boolean }) {
  const color = badgeColors(of)[rank];
  const [letter = ''] = tierLetters([name]);
  return (
    <span class="tier">
      {isNext && <span aria-hidden="true">→</span>}
      {color && <Badge letter={letter} color={color} />}
      <span class="small">{name}</span>
    </span>
  );
}
