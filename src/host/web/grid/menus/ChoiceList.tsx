import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemToFocus } from '../../itemToFocus';
import { usePressOutside } from './usePressOutside';

interface ChoiceListProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly chosen: string;
  readonly left: number; // in the grid
  readonly top: number;
  readonly width: number;
  onChoose(value: string): void;
  onClose(): void;
}

/** The values of a drop-down, below its cell. */
export function ChoiceList({ label, values, chosen, left, top, width, onChoose, onClose }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(Math.max(0, values.indexOf(chosen)));
  usePressOutside(list, onClose);
  useLayoutEffect(() => list.current!.focus({ preventScroll: true }), []);
  useLayoutEffect(() => list.current!.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  const keys = (event: KeyboardEvent) => {
    const next = itemToFocus(event.key, at, values);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || event.key === ' ') onChoose(values[at]!);
    else if (next !== undefined) setAt(next);
    event.preventDefault();
    event.stopPropagation();
  };
  const pointed = (event: MouseEvent) => [...list.current!.children].findIndex((option) => option.contains(event.target as Node));
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`grid-choice-${at}`}
      class="grid-menu grid-choices"
      style={`left:${left}px;top:${top}px;min-width:${width}px`}
      tabIndex={0}
      onKeyDown={keys}
      onMouseMove={(event) => setAt(Math.max(0, pointed(event)))}
      onClick={(event) => {
        const value = values[pointed(event)];
        if (value !== undefined) onChoose(value);
      }}
    >
      {values.map((value, index) => (
        <div
          key={value}
          id={`grid-choice-${index}`}
          role="option"
          aria-selected={value === chosen}
          class={index === at ? 'grid-menu-item grid-menu-at' : 'grid-menu-item'}
        >
          <span class="grid-chip-text">{value}</span>
        </div>
      ))}
    </div>
  );
}
