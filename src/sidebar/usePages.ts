import { useRef, useState } from 'preact/hooks';
import type { ActionDone, Go, HomeState, PanelPage } from '../workflows';
import { server } from './server/callServer';
import type { Outcome } from './server/outcome';
import type { Actions } from './useActions';
import { type Once, useOnce } from './useOnce';

export type Fields = Readonly<Record<string, string>>;

/** A screen behind the home screen. */
export type Screen = { readonly is: 'schedule' } | OpenPage;
export interface OpenPage {
  readonly is: 'page';
  readonly page: PanelPage;
  readonly asked: Extract<Go, { kind: 'page' }>;
  readonly id: number; // another for every answer of the server
  readonly focus?: string | undefined; // the field that had it made anew
  readonly filled?: Fields | undefined; // what a person had filled in when they went on from here
}

export interface Pages {
  readonly screen: Screen | undefined; // undefined: home
  readonly go: Once<[go: Go, fields?: Fields, focus?: string]>; // `focus`: the page is made anew, and the keyboard stays there
  readonly message: string; // what came of the last action; '' = nothing to say
  back(): void;
  home(): void;
}

interface Around {
  readonly actions: Pick<Actions, 'show' | 'update' | 'forget' | 'tell'>;
  readonly onHome: (home: HomeState) => void;
}

/** Where in the panel a person is, and what brings them elsewhere. */
export function usePages({ actions, onHome }: Around): Pages {
  const [screens, setScreens] = useState<readonly Screen[]>([]);
  const [message, setMessage] = useState('');
  const answers = useRef(0);
  const screen = screens[screens.length - 1];
  const opened = (page: PanelPage, asked: OpenPage['asked'], focus?: string): OpenPage => ({ is: 'page', page, asked, id: ++answers.current, focus });

  async function openPage(asked: OpenPage['asked'], fields: Fields, focus?: string, isAgain = focus !== undefined): Promise<void> {
    const settle = (outcome: Outcome<PanelPage>) =>
      actions.tell(
        outcome,
        () => go.start(asked, fields, focus),
        (page) => setScreens((now) => [...(isAgain ? now.slice(0, -1) : upTo(now, asked)), opened(page, asked, focus)]),
      );
    settle(await server.ui_page(asked.page, { about: asked.about ?? '', fields }));
  }

  async function act({ action, about = '' }: Extract<Go, { kind: 'do' }>, fields: Fields): Promise<void> {
    const outcome = await server.ui_do(action, { about, fields });
    let done: (ActionDone & { readonly home?: HomeState | undefined }) | undefined;
    actions.tell(
      outcome,
      () => go.start({ kind: 'do', action, about }, fields),
      (value) => {
        done = value;
      },
    );
    if (done === undefined) return;
    setMessage(done.message);
    if (done.home !== undefined) onHome(done.home);
    const { page, go: next, focus } = done;
    if (page !== undefined) setScreens((now) => [...now.slice(0, -1), opened(page, asksFor(screen), focus)]);
    else if (next !== undefined) await follow(next, {});
    else if (screen?.is === 'page') await openPage(screen.asked, {}, undefined, true);
  }

  async function follow(to: Go, fields: Fields, focus?: string): Promise<void> {
    if (to.kind === 'page') return openPage(to, fields, focus);
    if (to.kind === 'do') return act(to, fields);
    if (to.kind === 'show') return actions.show.start(to.place);
    if (to.kind === 'schedule') return setScreens((now) => [...now, { is: 'schedule' }]);
    setScreens([]);
    if (to.kind === 'update') actions.update.start();
  }

  const go: Pages['go'] = useOnce(async (to, fields = {}, focus) => {
    actions.forget();
    setMessage('');
    setScreens((now) => now.map((each) => (each === screen && each.is === 'page' ? { ...each, filled: fields } : each)));
    await follow(to, fields, focus);
  });
  const back = () => {
    actions.forget();
    setMessage('');
    setScreens((now) => now.slice(0, -1));
  };
  return { screen, go, message, back, home: () => setScreens([]) };
}

/** Whoever comes to a page again has gone back to it. */
function upTo(screens: readonly Screen[], { page }: OpenPage['asked']): readonly Screen[] {
  const at = screens.findIndex((screen) => screen.is === 'page' && screen.asked.page === page);
  return at < 0 ? screens : screens.slice(0, at);
}

/** A page that an action made is asked for again as the one it stands in for. */
function asksFor(screen: Screen | undefined): OpenPage['asked'] {
  return screen?.is === 'page' ? screen.asked : { kind: 'page', page: 'help' };
}
