import type { ComponentChildren } from 'preact';
import type { PanelCalls } from '../../../server/protocol';
import { useShell } from '../shellContext';
import { DAY_MS, HOUR_MS, untilNext, WEEK_MS } from './passTime';

const PANEL_CALLS: readonly PanelCalls[] = ['work', 'fail', 'silent', 'denied'];

/** The knobs of the imitated Google, each with what it is for. */
export function GoogleControls() {
  const { words, state, act } = useShell();
  const { google } = words;
  const wait = untilNext(state);
  const advance = (ms: number) => void act({ do: 'advance', ms });
  return (
    <div class="controls">
      <Group title={google.clock} why={google.clockWhy}>
        <p class="clock">
          <time>{state.clock}</time> {state.timeZone}
        </p>
        <div class="control-buttons">
          <Step label={google.hour} onPress={() => advance(HOUR_MS)} />
          <Step label={google.day} onPress={() => advance(DAY_MS)} />
          <Step label={google.week} onPress={() => advance(WEEK_MS)} />
          <Step label={google.next} disabled={wait === undefined} onPress={() => wait !== undefined && advance(wait)} />
        </div>
        <p class="control-heading">{google.schedules}</p>
        {state.triggers.length === 0 && <p class="drawer-note">{google.noSchedules}</p>}
        <ul>
          {state.triggers.map(({ handler, nextDue, owner }, index) => (
            <li key={index}>{google.schedule(handler, nextDue, owner)}</li>
          ))}
        </ul>
      </Group>
      <Group title={google.panel} why={google.panelCallsWhy[state.google.panelCalls]}>
        {PANEL_CALLS.map((panelCalls) => (
          <label class="check" key={panelCalls}>
            <input
              type="radio"
              name="panel-calls"
              checked={state.google.panelCalls === panelCalls}
              onChange={() => void act({ do: 'google', mood: { panelCalls } })}
            />
            {google.panelCalls[panelCalls]}
          </label>
        ))}
      </Group>
      <Group title={google.behaviour} why="">
        <Switch label={google.slow} why={google.slowWhy} on={state.google.slow} turn={(slow) => void act({ do: 'google', mood: { slow } })} />
        <Switch
          label={google.authorised}
          why={google.authorisedWhy}
          on={state.google.authorised}
          turn={(authorised) => void act({ do: 'google', mood: { authorised } })}
        />
      </Group>
    </div>
  );
}

function Group({ title, why, children }: { readonly title: string; readonly why: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="control-group">
      <legend>{title}</legend>
      {why !== '' && <p class="drawer-note">{why}</p>}
      {children}
    </fieldset>
  );
}

function Step({ label, disabled = false, onPress }: { readonly label: string; readonly disabled?: boolean; onPress(): void }) {
  return (
    <button type="button" class="button small" aria-disabled={disabled} onClick={() => !disabled && onPress()}>
      {label}
    </button>
  );
}

function Switch({ label, why, on, turn }: { readonly label: string; readonly why: string; readonly on: boolean; turn(on: boolean): void }) {
  return (
    <div class="switch">
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
        {label}
      </label>
      <p class="drawer-note">{why}</p>
    </div>
  );
}
