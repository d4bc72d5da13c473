import { useEffect, useState } from 'preact/hooks';
import type { Go, HomeState, Press } from '../../workflows';
import { Agree } from '../parts/Agree';
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
  return <Home home={home} actions={actions} pages={pages} />;
}

interface HomeProps {
  readonly home: HomeState;
  readonly actions: Actions;
  readonly pages: Pages;
}

function Home({ home, actions, pages }: HomeProps) {
  const [asking, ask] = useState<Press>();
  const press = (wanted: Press) => {
    ask(wanted.asks && wanted !== asking ? wanted : undefined);
    if (!wanted.asks || wanted === asking) pages.go.start(wanted.go);
  };
  return (
    <>
      <main class="page">
        <HomeScreen home={home} actions={actions} pages={pages} onPress={press} />
      </main>
      <Tray actions={actions} isBusy={pages.go.isBusy} usualSeconds={home.lastRun?.seconds}>
        {asking?.asks ? (
          <Agree asks={asking.asks} label={asking.label} onAgree={() => press(asking)} onNot={() => ask(undefined)} />
        ) : (
          <HomeButtons actions={actions} pages={pages} isFirst={home.lastRun === undefined} />
        )}
      </Tray>
    </>
  );
}

function HomeScreen({ home, actions, pages, onPress }: HomeProps & { readonly onPress: (press: Press) => void }) {
  const { lastRun, failedSince, columnsSaid, schedule, news, tools } = home;
  const { ended, show, forgetColumns } = actions;
  const takesFocus = ended === undefined;
  const go = (to: Go) => pages.go.start(to);
  const blocks = (some: HomeState['news']) => <Blocks blocks={some} onPress={onPress} />;
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

/** Before the first update there are two ways to tiers, and nothing else. */
function HomeButtons({ actions, pages: { go }, isFirst }: Pick<HomeProps, 'actions' | 'pages'> & { readonly isFirst: boolean }) {
  const say = useWords();
  const { update, show, ended } = actions;
  const canUndo = ended?.is === 'done' && ended.canUndo && !update.isBusy;
  const isBusy = update.isBusy || (isFirst && go.isBusy);
  return (
    <>
      <Button look="primary" isBusy={isBusy} onPress={() => go.start(isFirst ? { kind: 'page', page: 'startSheet' } : { kind: 'update' })}>
        {say(update.isBusy ? 'panel.updating' : isFirst ? 'panel.useMine' : 'panel.updateNow')}
      </Button>
      {canUndo ? (
        <Button look="link" isBusy={go.isBusy} onPress={() => go.start({ kind: 'do', action: 'undoLast' })}>
          {say('panel.undoLast')}
        </Button>
      ) : (
        <Button look="link" isBusy={isFirst && isBusy} onPress={() => (isFirst ? go.start({ kind: 'do', action: 'sample' }) : show.start({ role: 'summary' }))}>
          {say(isFirst ? 'panel.trySample' : 'panel.summary')}
        </Button>
      )}
    </>
  );
}
