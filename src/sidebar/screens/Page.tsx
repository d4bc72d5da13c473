import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block, Press } from '../../workflows';
import { Agree } from '../parts/Agree';
import { Blocks } from '../parts/Blocks';
import { Button } from '../parts/Button';
import { Heading } from '../parts/Heading';
import { Icon } from '../parts/Icon';
import { Tray } from '../parts/Tray';
import type { Actions } from '../useActions';
import type { Fields, OpenPage, Pages } from '../usePages';
import { useWords } from '../words';

interface PageProps {
  readonly open: OpenPage;
  readonly pages: Pages;
  readonly actions: Actions;
  readonly usualSeconds: number | undefined;
}

/** A screen as the server worded it. What a person fills in stays here until a button sends it. */
export function Page({ open: { page, asked, focus, filled }, pages, actions, usualSeconds }: PageProps) {
  const say = useWords();
  const [fields, setFields] = useState<Fields>(() => ({ ...filledIn(page.blocks), ...filled }));
  const [asking, ask] = useState<Press>();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus !== undefined && document.hasFocus()) place.current?.querySelector<HTMLElement>(`[name="${CSS.escape(focus)}"]`)?.focus();
  }, []);
  const { primary, second, step } = page;
  const go = (press: Press) => {
    ask(undefined);
    pages.go.start(press.go, fields);
  };
  const press = (wanted: Press) => (wanted.asks === undefined ? go(wanted) : ask(wanted));
  const change = (id: string, value: string, isAskedAgain: boolean) => {
    setFields((now) => ({ ...now, [id]: value }));
    if (isAskedAgain) pages.go.start(asked, { ...fields, [id]: value }, id);
  };
  const button = (look: 'primary' | 'link', wanted: Press) => (
    <Button look={look} isDanger={wanted.isDanger} isBusy={pages.go.isBusy} onPress={() => press(wanted)}>
      {wanted.label}
    </Button>
  );
  return (
    <>
      <main class="page" ref={place}>
        <Top title={page.title} onBack={pages.back} takesFocus={focus === undefined}>
          {step && say('panel.step', { ...step })}
        </Top>
        <Told message={pages.message} />
        <Blocks blocks={page.blocks} fields={fields} onChange={change} onPress={press} />
      </main>
      <Tray actions={actions} isBusy={pages.go.isBusy} usualSeconds={usualSeconds}>
        {asking?.asks ? (
          <Agree asks={asking.asks} label={asking.label} onAgree={() => go(asking)} onNot={() => ask(undefined)} />
        ) : (
          (primary || second) && (
            <>
              {primary && button('primary', primary)}
              {second && button('link', second)}
            </>
          )
        )}
      </Tray>
    </>
  );
}

interface TopProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly takesFocus?: boolean;
  readonly children?: preact.ComponentChildren;
}

/** The way back, by button or Escape, and what this screen is. */
export function Top({ title, onBack, takesFocus = true, children }: TopProps) {
  const say = useWords();
  useEffect(() => {
    const backOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onBack();
    document.addEventListener('keydown', backOnEscape);
    return () => document.removeEventListener('keydown', backOnEscape);
  }, [onBack]);
  return (
    <div class="top">
      <button type="button" class="icon-button" aria-label={say('panel.back')} onClick={onBack}>
        <Icon name="back" />
      </button>
      <div>
        {children && <p class="small">{children}</p>}
        <Heading level={1} takesFocus={takesFocus}>
          {title}
        </Heading>
      </div>
    </div>
  );
}

/** What came of the last action. The place is always there, so that a screen reader notices what comes into it. */
export function Told({ message }: { readonly message: string }) {
  return (
    <div aria-live="polite">
      {message !== '' && (
        <p class="card good told">
          <Icon name="check" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}

function filledIn(blocks: readonly Block[]): Fields {
  return Object.fromEntries(blocks.flatMap(valuesIn));
}

function valuesIn(block: Block): (readonly [id: string, value: string])[] {
  if (block.kind === 'fields') return block.fields.map(({ id, value }) => [id, value]);
  if (block.kind !== 'rules') return [];
  const { weights, tiers } = block.rules;
  const typed = (part: 'name' | 'limit') => tiers.map((tier, at) => [`tier:${at}:${part}`, tier.typed[part === 'name' ? 0 : 1]] as const);
  return [...weights.map(({ field, share }) => [field, share] as const), ...typed('name'), ...typed('limit')];
}
