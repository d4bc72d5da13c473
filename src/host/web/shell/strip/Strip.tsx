import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';
import { CallList } from './CallList';
import { GoogleControls } from './GoogleControls';
import { mood, summary } from './stripText';

type Drawer = 'did' | 'controls';

/** The thin line at the bottom: what the script did last, and how the imitated Google stands. Each opens a drawer above it. */
export function Strip() {
  const { words, state } = useShell();
  const [open, setOpen] = useState<Drawer>();
  const toggle = (drawer: Drawer) => setOpen(open === drawer ? undefined : drawer);
  const run = state.lastExecution;
  return (
    <section class="strip" aria-label={words.page.strip} data-region="strip">
      {open && (
        <div class="drawer" id="drawer">
          {open === 'did' ? <CallList run={run} /> : <GoogleControls />}
        </div>
      )}
      <div class="strip-row">
        <button type="button" class="strip-button" aria-expanded={open === 'did'} aria-controls={open && 'drawer'} onClick={() => toggle('did')}>
          <Icon name="calls" />
          <strong>{words.google.did}</strong>
          <span class={run?.error === undefined ? 'strip-text' : 'strip-text failed'}>{run ? summary(words, run) : words.google.nothingYet}</span>
          <Icon name={open === 'did' ? 'down' : 'up'} />
        </button>
        <button type="button" class="strip-button" aria-expanded={open === 'controls'} aria-controls={open && 'drawer'} onClick={() => toggle('controls')}>
          <Icon name="clock" />
          <strong>{words.google.controls}</strong>
          <span class="strip-text">
            {state.clock} {state.timeZone} · {mood(words, state.google)}
          </span>
          <Icon name={open === 'controls' ? 'down' : 'up'} />
        </button>
      </div>
    </section>
  );
}
