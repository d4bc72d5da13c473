import type { Block, Press } from '../../workflows';
import type { Fields } from '../usePages';
import { Bars, Ranges } from './Bars';
import { Copy } from './Copy';
import { FieldSet } from './FieldSet';
import { Icon } from './Icon';
import { Matrix } from './Matrix';
import { Rows } from './Rows';
import { RulesEditor } from './RulesEditor';
import { Sentence } from './Sentence';
import { Share } from './Share';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly fields?: Fields;
  readonly onChange?: (id: string, value: string, isAskedAgain: boolean) => void;
  readonly onPress: (press: Press) => void;
}

/** The parts of a screen that the server worded, one below the other. */
export function Blocks({ blocks, ...around }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <One key={index} block={block} {...around} />
      ))}
    </>
  );
}

function One({ block, fields = {}, onChange = () => undefined, onPress }: { readonly block: Block } & Omit<BlocksProps, 'blocks'>) {
  switch (block.kind) {
    case 'figure':
      return <Figure {...block} />;
    case 'text':
      return block.tone === 'good' || block.tone === 'warning' ? (
        <p class={block.tone === 'good' ? 'card good told' : 'card trouble told'}>
          <Icon name={block.tone === 'good' ? 'check' : 'warning'} />
          <span>
            <Sentence text={block.text} />
          </span>
        </p>
      ) : (
        <p class={block.tone}>
          <Sentence text={block.text} />
        </p>
      );
    case 'rows':
      return <Rows {...block} onPress={onPress} />;
    case 'bars':
      return <Bars {...block} />;
    case 'ranges':
      return <Ranges {...block} />;
    case 'matrix':
      return <Matrix {...block} />;
    case 'copy':
      return <Copy {...block} />;
    case 'fields':
      return <FieldSet {...block} values={fields} onChange={onChange} />;
    case 'rules':
      return <RulesEditor {...block} values={fields} onChange={onChange} onPress={onPress} />;
  }
}

/** The one number that matters on a screen. */
function Figure({ text, small, share, chips = [] }: Extract<Block, { kind: 'figure' }>) {
  return (
    <section class="card soft">
      <p class="large">{text}</p>
      {small && (
        <p class="small">
          <Sentence text={small} />
        </p>
      )}
      {share !== undefined && <Share share={share} />}
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map((chip) => (
            <li key={chip}>{chip}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
