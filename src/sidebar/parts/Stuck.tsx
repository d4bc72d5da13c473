import type { ComponentChildren } from 'preact';
import { useWords } from '../words';
import { Button } from './Button';
import { Heading } from './Heading';
import { Icon } from './Icon';

interface StuckProps {
  readonly icon: 'person' | 'warning';
  readonly title: string;
  readonly onRetry: () => void;
  readonly children: ComponentChildren;
}

/** A screen for when the panel cannot go on: what happened, what to do, and the one button. */
export function Stuck({ icon, title, onRetry, children }: StuckProps) {
  const say = useWords();
  return (
    <>
      <main class="page">
        <div class="stack" role="alert">
          <span class="medal">
            <Icon name={icon} />
          </span>
          <Heading level={1}>{title}</Heading>
          {children}
        </div>
      </main>
      <footer class="tray">
        <div class="buttons">
          <Button look="primary" onPress={onRetry}>
            {say('panel.retry')}
          </Button>
        </div>
      </footer>
    </>
  );
}
