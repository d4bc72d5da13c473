import { useState } from 'preact/hooks';
import type { Press } from '../../workflows';
import { useWords } from '../words';
import { Button } from './Button';
import { Heading } from './Heading';

interface AgreeProps {
  readonly asks: NonNullable<Press['asks']>;
  readonly label: string | undefined;
  readonly onAgree: () => void;
  readonly onNot: () => void;
}

/** Asked before something that cannot simply be taken back; what is for good wants a word typed. */
export function Agree({ asks: { text, typed }, label, onAgree, onNot }: AgreeProps) {
  const say = useWords();
  const [written, write] = useState('');
  const isAgreed = typed === undefined || written.trim() === typed;
  return (
    <section class="agree" aria-labelledby="agree">
      <Heading level={2}>
        <span id="agree">{text}</span>
      </Heading>
      {typed !== undefined && (
        <label class="filled">
          <span>{say('panel.typeToAgree', { word: typed })}</span>
          <input type="text" value={written} autocomplete="off" onInput={(event) => write(event.currentTarget.value)} />
        </label>
      )}
      <div class="buttons">
        <Button look="primary" isDanger isBusy={!isAgreed} onPress={onAgree}>
          {label ?? say('panel.goAhead')}
        </Button>
        <Button look="link" onPress={onNot}>
          {say('panel.cancel')}
        </Button>
      </div>
    </section>
  );
}
