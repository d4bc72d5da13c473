import type { Host } from '../../../../src/host';
import { COLLEAGUE, type OWNER } from '../world';
import type { Op } from './op';

/** Somebody else acts for a moment. */
function as(user: typeof OWNER, host: Host, act: () => void): void {
  const before = host.user;
  host.user = user;
  act();
  host.user = before;
}

/** What people do to the document as a whole, to its settings and to the add-on. Those that mean nothing to a run are named, and do nothing. */
export const TO_THE_DOCUMENT: readonly Op[] = [
  { name: 'protect own (us excluded)', act: () => {} }, // a permanent error at each write of ours: X6 of R2
  { name: 'protect whole spreadsheet', act: () => {} }, // the same
  {
    name: 'change spreadsheet locale',
    hasTwin: false,
    act: (host) =>
      host.byHand(() => {
        host.book.locale = 'de_DE';
      }),
  },
  {
    name: 'change spreadsheet time zone',
    hasTwin: false,
    act: (host) =>
      host.byHand(() => {
        host.book.timeZone = 'Asia/Shanghai';
      }),
  },
  { name: 'change calculation/iterative settings', act: (host) => host.byHand(() => host.book.recalculate()) },
  { name: 'undo last script write', hasTwin: false, undoes: true, act: (host) => void host.undoScriptWrites(1) },
  { name: 'restore older version', act: () => {} }, // R7, with every pair of moments
  { name: 'make a copy', act: () => {} }, // R7, too
  { name: 'reduce own permission to view', act: () => {} }, // a permanent error at each write of ours: X6 of R2
  {
    name: 'uninstall add-on',
    hasTwin: false,
    act: (host) => {
      for (const row of host.triggers) row.enabled = false;
    },
  },
  {
    name: 'disable add-on in document',
    hasTwin: false,
    act: (host) => {
      for (const row of host.triggers) row.enabled = false;
    },
  },
  { name: 'open second tab and press Run', isOurs: true, act: (host) => as(COLLEAGUE, host, () => void host.menu('Update now')) },
  {
    name: 'close sidebar mid-run',
    act: (host) => {
      host.ui.sidebar = undefined;
    },
  }, // the execution goes on at Google
];
