import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { alignmentItems, colorItems, look, numberFormatItems } from '../menus/formatMenu';
import { MenuButton } from '../menus/MenuButton';
import { currencyFormat, currencySign, PERCENT, withDecimals } from '../numberFormats';
import { useShell } from '../shellContext';

/** The pill of buttons above the cells; one stop for Tab, arrows walk along it. */
export function Toolbar() {
  const shell = useShell();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const { words, state, cell, act } = shell;
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  };
  let count = 0;
  const next = () => ({ tabIndex: count++ === stop ? 0 : -1 });
  const decimals = (step: 1 | -1) => {
    const numberFormat = withDecimals(cell?.format, step);
    if (numberFormat !== undefined) look(shell, { numberFormat });
  };
  const sign = currencySign(state.locale);
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={words.page.toolbar}
      data-region="toolbar"
      ref={bar}
      onKeyDown={onKeyDown}
      onFocusIn={() => setStop(Math.max(0, buttons().indexOf(document.activeElement as HTMLElement)))}
    >
      <Tool {...next()} label={`${words.edit.undo} (Ctrl+Z)`} disabled={!state.undo} onPress={() => void act({ do: 'undo' })}>
        <Icon name="undo" />
      </Tool>
      <Tool {...next()} label={`${words.edit.redo} (Ctrl+Y)`} disabled={!state.redo} onPress={() => void act({ do: 'redo' })}>
        <Icon name="redo" />
      </Tool>
      <Gap />
      <Tool {...next()} label={words.format.asCurrency} onPress={() => look(shell, { numberFormat: currencyFormat(state.locale) })}>
        {sign}
      </Tool>
      <Tool {...next()} label={words.format.asPercent} onPress={() => look(shell, { numberFormat: PERCENT })}>
        %
      </Tool>
      <Tool {...next()} label={words.format.fewerDecimals} disabled={withDecimals(cell?.format, -1) === undefined} onPress={() => decimals(-1)}>
        <Icon name="fewerDecimals" />
      </Tool>
      <Tool {...next()} label={words.format.moreDecimals} disabled={withDecimals(cell?.format, 1) === undefined} onPress={() => decimals(1)}>
        <Icon name="moreDecimals" />
      </Tool>
      <MenuButton {...next()} class="tool tool-menu" label={words.format.moreFormats} nodes={numberFormatItems(shell)}>
        <Icon name="digits" />
        <Icon name="down" />
      </MenuButton>
      <Gap />
      <Tool {...next()} label={`${words.format.bold} (Ctrl+B)`} pressed={cell?.bold === true} onPress={() => look(shell, { bold: !cell?.bold })}>
        <Icon name="bold" />
      </Tool>
      <MenuButton {...next()} class="tool" label={words.format.textColor} nodes={colorItems(shell, 'fontColor')}>
        <Icon name="letter" />
        <span class="tool-color" style={{ backgroundColor: cell?.color ?? '#1f1f1f' }} />
      </MenuButton>
      <MenuButton {...next()} class="tool" label={words.format.fillColor} nodes={colorItems(shell, 'background')}>
        <Icon name="fill" />
        <span class="tool-color" style={{ backgroundColor: cell?.background ?? '#ffffff' }} />
      </MenuButton>
      <Gap />
      <MenuButton {...next()} class="tool tool-menu" label={words.format.align} nodes={alignmentItems(shell)}>
        <Icon name={cell?.align === 'right' ? 'rightAlign' : cell?.align === 'center' ? 'center' : 'left'} />
        <Icon name="down" />
      </MenuButton>
      <Tool {...next()} label={words.format.wrap} pressed={cell?.wrap === true} onPress={() => look(shell, { wrap: !cell?.wrap })}>
        <Icon name="wrap" />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly tabIndex: number;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

/** Greyed ones keep the keyboard: a button that went away under one's finger would lose it. */
function Tool({ label, tabIndex, pressed, disabled = false, children, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onPress()}
    >
      {children}
    </button>
  );
}

function Gap() {
  return <span class="tool-gap" />;
}
