import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Actions } from '../useActions';
import { useWords } from '../words';
import { Icon } from './Icon';
import { NoticeText } from './NoticeText';
import { Progress } from './Progress';

interface TrayProps {
  readonly actions: Actions;
  readonly isBusy?: boolean; // with anything else
  readonly usualSeconds: number | undefined;
  readonly warning?: string | undefined; // why a button did nothing
  readonly children?: ComponentChildren; // the buttons
}

/** The foot of the panel, always in sight: what is going on, what did not work, and what can be done. */
export function Tray({ actions, isBusy = false, usualSeconds, warning, children }: TrayProps) {
  const say = useWords();
  const { update, show, setSchedule, ended, progress, notice, dismiss, stop } = actions;
  const tray = useRef<HTMLElement>(null);
  useEffect(() => {
    if (notice === undefined && ended === undefined) return;
    return () => {
      const isFocusLost = document.hasFocus() && document.activeElement === document.body; // with the button that was pressed
      if (isFocusLost) tray.current?.focus();
    };
  }, [notice, ended]);
  return (
    <footer class="tray" ref={tray} tabIndex={-1}>
      {(isBusy || show.isBusy || setSchedule.isBusy) && (
        <div class="track endless thin" aria-hidden="true">
          <i />
        </div>
      )}
      <div role="alert">
        {notice && (
          <div class="notice">
            <button type="button" class="icon-button" aria-label={say('panel.dismiss')} onClick={dismiss}>
              <Icon name="close" />
            </button>
            <NoticeText notice={notice} />
          </div>
        )}
        {warning && <p class="notice">{warning}</p>}
      </div>
      {update.isBusy && <Progress usualSeconds={usualSeconds} rows={progress} onStop={stop} />}
      {children && <div class="buttons">{children}</div>}
    </footer>
  );
}
