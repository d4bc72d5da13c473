import { useState } from 'preact/hooks';
import type { ExecutionInfo } from '../../../server/protocol';
import { useShell } from '../shellContext';
import { callLine, runAsText } from './callLines';

const SHOWN = 300;

/** Every call of the last run on Google's services, in order. */
export function CallList({ run }: { readonly run: ExecutionInfo | undefined }) {
  const { words } = useShell();
  const [copied, setCopied] = useState(false);
  if (!run) return <p class="drawer-note">{words.google.nothingYet}</p>;
  const copy = async () => {
    await navigator.clipboard.writeText(runAsText(run));
    setCopied(true);
  };
  return (
    <section aria-label={words.google.did}>
      <div class="drawer-head">
        <p class="drawer-note">{run.trace.length === 0 ? words.google.noCalls : words.google.callsWhy}</p>
        <button type="button" class="button small" onClick={() => void copy()}>
          {copied ? words.google.copied : words.google.copy}
        </button>
      </div>
      {run.error !== undefined && <p class="failed">{run.error}</p>}
      <ol class="calls">
        {run.trace.slice(0, SHOWN).map((call, index) => (
          <li key={index}>
            <span class={`call-kind ${call.kind}`}>{words.google[call.kind]}</span>
            <code>{callLine(call)}</code>
          </li>
        ))}
      </ol>
      {run.trace.length > SHOWN && <p class="drawer-note">{words.google.moreCalls(run.trace.length - SHOWN)}</p>}
    </section>
  );
}
