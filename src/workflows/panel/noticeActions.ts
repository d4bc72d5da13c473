import { say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { keepNotice as keepNote } from '../notice/keptNotice';
import { type Done, done } from '../result';
import { openNotice } from './noticePage';
import type { DoAction } from './panelDoors';
import type { ActionDone } from './panelPage';

/** The notice as it stands becomes the version that later changes are told against. */
export const keepNotice: DoAction = (services, wanted, language) =>
  exclusively(services, WAIT_OF_PEOPLE_MS, (): Done<ActionDone> => {
    const open = openNotice(services, wanted, language);
    if (!open.ok) return open;
    const { now, isSame } = open.value;
    const version = String(now.version);
    if (isSame) return done({ message: say(language, 'page.notice.unchanged', { version }) });
    return done({ message: keepNote(services.notebook, now) ? say(language, 'page.notice.kept', { version }) : say(language, 'page.notice.tooLong') });
  });
