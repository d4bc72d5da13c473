import { useRef, useState } from 'preact/hooks';
import type { Block } from '../../workflows';
import { useWords } from '../words';
import { Button } from './Button';

/** A text to be taken elsewhere as it stands. Where the browser does not let us copy, it is selected instead. */
export function Copy({ title, text }: Extract<Block, { kind: 'copy' }>) {
  const say = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    const isAllowed = document.execCommand('copy'); // Google's frame does not allow the newer way
    setCopied(isAllowed);
  };
  return (
    <section class="copy">
      {title && <h2 id="copy">{title}</h2>}
      <textarea ref={field} readOnly rows={Math.min(12, Math.ceil(text.length / 30) + 1)} aria-label={title ?? say('panel.copy')} value={text} />
      <Button look="plain" onPress={copy}>
        {say('panel.copy')}
      </Button>
      <span class="small" role="status">
        {isCopied && say('panel.copied')}
      </span>
    </section>
  );
}
