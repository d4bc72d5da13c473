import { useEffect, useState } from 'preact/hooks';
import { type Language, languageOf } from '../messages';
import { openPanel, type View } from './openPanel';
import { Accounts } from './screens/Accounts';
import { Loading } from './screens/Loading';
import { Lost } from './screens/Lost';
import { Opened } from './screens/Opened';
import { server } from './server/callServer';
import { LanguageContext } from './words';

/** The whole panel. It speaks the browser's language until the server has said which one the person reads. */
export function Panel() {
  const [view, show] = useState<View>({ show: 'loading' });
  const [heard, speak] = useState<Language>(() => languageOf(navigator.language));
  const [attempt, setAttempt] = useState(0);
  const language = view.show === 'home' ? view.home.language : heard;

  useEffect(() => openPanel(server, show, speak), [attempt]); // a new attempt opens the panel anew
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const retry = () => setAttempt(attempt + 1);
  return <LanguageContext.Provider value={language}>{screenOf(view, show, retry)}</LanguageContext.Provider>;
}

function screenOf(view: View, show: (view: View) => void, retry: () => void) {
  if (view.show === 'loading') return <Loading />;
  if (view.show === 'accounts') return <Accounts isDenied={view.isDenied} onRetry={retry} />;
  if (view.show === 'lost') return <Lost trouble={view.trouble} onRetry={retry} />;
  return <Opened home={view.home} onHome={(home) => show({ show: 'home', home })} onDenied={() => show({ show: 'accounts', isDenied: true })} />;
}
