import { useEffect } from 'preact/hooks';
import type { HomeState } from '../../workflows';
import type { Go } from '../../workflows/panel/panelPage';
import { Attention } from '../parts/Attention';
import { Blocks } from '../parts/Blocks';
import { Button } from '../parts/Button';
import { ColumnsSaid } from '../parts/ColumnsSaid';
import { Numbers } from '../parts/Numbers';
import { Schedule } from '../parts/Schedule';
import { Tray } from '../parts/Tray';
import { UpdateEnd } from '../parts/UpdateEnd';
import { type Actions, useActions } from '../useActions';
import { type Pages, usePages } from '../usePages';
import { useWords } from '../words';
import { Page, Told, Top } from './Page';
import { Question } from './Question';
import { Welcome } from './Welcome';

interface OpenedProps {
  readonly home: HomeState;
  readonly onHome: (home: HomeState) => void;
  readonly onDenied: () => void;
}

/** The panel once it knows how things stand: the home screen, and whatever is opened from there. */
export function Opened({ home, onHome, onDenied }: OpenedProps) {
  const say = useWords();
  const actions = useActions({ home, onHome, onDenied });
  const pages = usePages({ actions, onHome });
  const { ended } = actions;
  const usualSeconds = home.lastRun?.seconds;
  useEffect(() => {
    if (ended !== undefined) pages.home(); // how an update ended is told on the home screen
  }, [ended]);
  useEffect(() => {
    if (home.failedSince?.asks === true) actions.ask.start(); // what a scheduled update could not know, a person may
  }, []);
  if (actions.question !== undefined)
    return <Question key={JSON.stringify(actions.question)} question={actions.question} actions={actions} usualSeconds={usualSeconds} />;
  if (pages.screen?.is === 'page') return <Page key={pages.screen.id} open={pages.screen} pages={pages} actions={actions} usualSeconds={usualSeconds} />;
  if (pages.screen?.is === 'schedule')
    return (
      <>
        <main class="page">
          <Top title={say('panel.schedule')} onBack={pages.back} />
          <Schedule schedule={home.schedule} setSchedule={actions.setSchedule} />
        </main>
        <Tray actions={actions} usualSeconds={usualSeconds} />
      </>
    );
  return (
    <>
      <main class="page">
        <HomeScreen home={home} actions={actions} pages={pages} />
      </main>
      <Tray actions={actions} isBusy={pages.go.isBusy} usualSeconds={usualSeconds}>
        <HomeButtons actions={actions} isFirst={home.lastRun === undefined} />
      </Tray>
    </>
  );
}

function HomeScreen({ home, actions, pages }: { home: HomeState; actions: Actions; pages: Pages }) {
  const { lastRun, failedSince, columnsSaid, schedule, news, tools } = home;
  const { ended, show, forgetColumns } = actions;
  const takesFocus = ended === undefined;
  const go = (to: Go) => pages.go.start(to);
  const blocks = (some: HomeState['news']) => <Blocks blocks={some} onPress={(press) => go(press.go)} />;
  return (
    <>
      <UpdateEnd ended={ended} show={show} />
      <Told message={pages.message} />
      {lastRun === undefined ? <Welcome takesFocus={takesFocus} /> : <Numbers run={lastRun} show={show} takesFocus={takesFocus} />}
      {blocks(news)}
      {(lastRun || failedSince) && <Attention failedSince={failedSince} trouble={schedule.trouble} issues={lastRun?.issues ?? []} actions={actions} go={go} />}
      {columnsSaid && <ColumnsSaid day={columnsSaid} forgetColumns={forgetColumns} />}
      {blocks(tools)}
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
