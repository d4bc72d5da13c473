import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HomeState } from '../../workflows';
import { Attention } from '../parts/Attention';
import { Button } from '../parts/Button';
import { ColumnsSaid } from '../parts/ColumnsSaid';
import { Numbers } from '../parts/Numbers';
import { Schedule } from '../parts/Schedule';
import { Tray } from '../parts/Tray';
import { UpdateEnd } from '../parts/UpdateEnd';
import { type Actions, useActions } from '../useActions';
import { useWords } from '../words';
import { Issues } from './Issues';
import { Question } from './Question';
import { Welcome } from './Welcome';

interface OpenedProps {
  readonly home: HomeState;
  readonly onHome: (home: HomeState) => void;
  readonly onDenied: () => void;
}

/** The panel once it knows how things stand: the home screen, and the list of data issues behind it. */
export function Opened({ home, onHome, onDenied }: OpenedProps) {
  const actions = useActions({ home, onHome, onDenied });
  const [isOnIssues, setOnIssues] = useState(false);
  const { ended, forget } = actions;
  useEffect(() => {
    if (ended !== undefined) setOnIssues(false); // how an update ended is told on the home screen
  }, [ended]);
  useEffect(() => {
    if (home.failedSince?.asks === true) actions.ask.start(); // what a scheduled update could not know, a person may
  }, []);
  const goToIssues = () => {
    forget();
    setOnIssues(true);
  };
  const goBack = useCallback(() => setOnIssues(false), []);
  const isShowingIssues = isOnIssues && home.lastRun !== undefined;
  if (actions.question !== undefined)
    return <Question key={JSON.stringify(actions.question)} question={actions.question} actions={actions} usualSeconds={home.lastRun?.seconds} />;
  return (
    <>
      <main class="page">
        {isShowingIssues ? (
          <Issues issues={home.lastRun?.issues ?? []} show={actions.show} onBack={goBack} />
        ) : (
          <HomeScreen home={home} actions={actions} onMore={goToIssues} />
        )}
      </main>
      <Tray actions={actions} usualSeconds={home.lastRun?.seconds}>
        {!isShowingIssues && <HomeButtons actions={actions} isFirst={home.lastRun === undefined} />}
      </Tray>
    </>
  );
}

function HomeScreen({ home, actions, onMore }: { home: HomeState; actions: Actions; onMore: () => void }) {
  const { lastRun, failedSince, columnsSaid, schedule } = home;
  const { ended, show, setSchedule, forgetColumns } = actions;
  const takesFocus = ended === undefined;
  return (
    <>
      <UpdateEnd ended={ended} show={show} />
      {lastRun === undefined ? <Welcome takesFocus={takesFocus} /> : <Numbers run={lastRun} show={show} takesFocus={takesFocus} />}
      {(lastRun || failedSince) && <Attention failedSince={failedSince} issues={lastRun?.issues ?? []} actions={actions} onMore={onMore} />}
      {columnsSaid && <ColumnsSaid day={columnsSaid} forgetColumns={forgetColumns} />}
      {lastRun && <Schedule schedule={schedule} setSchedule={setSchedule} />}
    </>
  );
}

function HomeButtons({ actions, isFirst }: { actions: Actions; isFirst: boolean }) {
  const say = useWords();
  const { update, show } = actions;
  const wish = say(isFirst ? 'panel.makeTiers' : 'panel.updateNow');
  return (
    <>
      <Button look="primary" isBusy={update.isBusy} onPress={() => update.start()}>
        {update.isBusy ? say('panel.updating') : wish}
      </Button>
      {!isFirst && (
        <Button look="link" onPress={() => show.start({ role: 'summary' })}>
          {say('panel.summary')}
        </Button>
      )}
    </>
  );
}
