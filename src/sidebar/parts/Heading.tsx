import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface HeadingProps {
  readonly level: 1 | 2;
  readonly look?: 'large' | 'unseen';
  readonly takesFocus?: boolean; // when it appears, and the person is in the panel and not in the sheet
  readonly children: ComponentChildren;
}

/** The heading of a screen or of a result, which the keyboard and the screen reader go to when it appears. */
export function Heading({ level, look, takesFocus = true, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus && document.hasFocus()) heading.current?.focus();
  }, []);
  const Level = level === 1 ? 'h1' : 'h2';
  return (
    <Level ref={heading} tabIndex={-1} class={look}>
      {children}
    </Level>
  );
}
