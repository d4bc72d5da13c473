import { useRef, useState } from 'preact/hooks';
import type { ColumnAnswer, ColumnQuestion, HomeState, PlaceToShow, Schedule } from '../workflows';
import { CALL_WORDS, type Notice, noticeOf, type TroubleWords, UPDATE_WORDS } from './notice';
import type { Progress, Report } from './server/answers';
import { server } from './server/callServer';
import { isDenied, type Outcome } from './server/outcome';
import { type Once, useOnce } from './useOnce';
import { useWords } from './words';

/** How the last update of this panel ended. */
export type Ended = { readonly is: 'done'; readonly report: Report; readonly canUndo: boolean } | { readonly is: 'not done'; readonly notice: Notice };

export interface Actions {
  readonly update: Once<[answer?: ColumnAnswer]>; // with the answer to the question that stood in its way
  readonly show: Once<[place: PlaceToShow]>;
  readonly setSchedule: Once<[schedule: Schedule | null]>; // null: by hand
  readonly ask: Once<[]>; // brings up the question that a scheduled update could not answer
  readonly forgetColumns: Once<[]>; // and asks about them again
  readonly question: ColumnQuestion | undefined;
  readonly ended: Ended | undefined; // of the update
  readonly progress: Progress | undefined; // of an update that is too long for one run of Google's
  readonly notice: Notice | undefined; // of anything else
  dismiss(): void; // the notice
  forget(): void; // both
  putOff(): void; // the question
  /** Takes what came of any other call: what is done with it, or the notice why it could not be done. */
  tell<T>(outcome: Outcome<T>, retry: () => void, done: (value: T) => void): void;
  stop(): void; // going on with a long update
}

interface Around {
  readonly home: HomeState;
  readonly onHome: (home: HomeState) => void;
  readonly onDenied: () => void;
}

/** Everything a person can do in the open panel, and what came of it. */
export function useActions({ home, onHome, onDenied }: Around): Actions {
  const say = useWords();
  const [ended, setEnded] = useState<Ended>();
  const [notice, setNotice] = useState<Notice>();
  const [question, setQuestion] = useState<ColumnQuestion>();
  const newest = useRef(home); // an update may end while another call is on its way
  newest.current = home;
  const [progress, setProgress] = useState<Progress>();
  const isStopped = useRef(false);
  const stop = () => {
    isStopped.current = true;
    setProgress(undefined);
  };
  const dismiss = () => setNotice(undefined);
  const forget = () => {
    setEnded(undefined);
    dismiss();
  };

  function settle<T>(outcome: Outcome<T>, words: TroubleWords, retry: () => void, done: (value: T) => void, tell: (notice: Notice) => void): void {
    if (outcome.kind === 'done') done(outcome.value);
    else if (outcome.kind === 'denied' || isDenied(outcome)) onDenied();
    else tell(noticeOf(outcome, words, { retry, show: show.start, ask: setQuestion }, say));
  }

  async function askHome(): Promise<void> {
    const outcome = await server.ui_home();
    if (outcome.kind === 'done') onHome(outcome.value);
  }

  const update: Once<[ColumnAnswer?]> = useOnce(async (answer) => {
    forget();
    const canUndo = newest.current.lastRun !== undefined; // to the update before
    const finish = (report: Report) => {
      setEnded({ is: 'done', report, canUndo });
      if (report.home === undefined) void askHome();
      else onHome(report.home);
    };
    isStopped.current = false;
    let outcome = await (answer === undefined ? server.ui_updateNow() : server.ui_answerColumn(answer));
    for (let done = -1, left = leftOf(outcome); left !== undefined && left.done > done && !isStopped.current; left = leftOf(outcome)) {
      done = left.done;
      setProgress(left);
      outcome = await server.ui_updateNow();
    }
    setProgress(undefined);
    const fix = outcome.kind === 'refused' ? outcome.error.fix : undefined;
    setQuestion(fix?.kind === 'ask' ? fix.question : undefined);
    settle(
      outcome,
      UPDATE_WORDS,
      () => update.start(),
      finish,
      (why) => setEnded({ is: 'not done', notice: why }),
    );
  });

  const ask: Once<[]> = useOnce(async () => {
    dismiss();
    settle(
      await server.ui_question(),
      CALL_WORDS,
      () => ask.start(),
      ({ question: asked }) => (asked === undefined ? update.start() : setQuestion(asked)),
      setNotice,
    );
  });

  const forgetColumns: Once<[]> = useOnce(async () => {
    forget();
    settle(
      await server.ui_forgetColumns(),
      CALL_WORDS,
      () => forgetColumns.start(),
      (state) => {
        onHome(state);
        update.start();
      },
      setNotice,
    );
  });

  const show: Once<[PlaceToShow]> = useOnce(async (place) => {
    dismiss();
    settle(
      await server.ui_show(place),
      CALL_WORDS,
      () => show.start(place),
      () => undefined,
      setNotice,
    );
  });

  const setSchedule: Once<[Schedule | null]> = useOnce(async (wished) => {
    dismiss();
    settle(
      await server.ui_setSchedule(wished),
      CALL_WORDS,
      () => setSchedule.start(wished),
      (schedule) => onHome({ ...newest.current, schedule }),
      setNotice,
    );
  });

  const tell = <T>(outcome: Outcome<T>, retry: () => void, done: (value: T) => void) => settle(outcome, CALL_WORDS, retry, done, setNotice);
  const putOff = () => setQuestion(undefined);
  return { update, show, setSchedule, ask, forgetColumns, question, ended, progress, notice, dismiss, forget, putOff, stop, tell };
}

/** How far a long update has come that goes on when it is called again. */
function leftOf(outcome: Outcome<unknown>): Progress | undefined {
  const fix = outcome.kind === 'refused' ? outcome.error.fix : undefined;
  return fix?.kind === 'goOn' ? fix : undefined;
}
