import { say } from '../../messages';
import { done } from '../result';
import type { MakePage } from './panelDoors';

const ANSWERS = ['blank', 'loading', 'spill', 'separators', 'refunds', 'shared', 'colleague', 'leave'] as const;

/** What people ask most, and the answers; nothing has to be opened elsewhere. */
export const helpPage: MakePage = (_services, _wanted, language) =>
  done({
    title: say(language, 'page.help'),
    blocks: [{ kind: 'rows', rows: ANSWERS.map((id) => ({ title: say(language, `page.help.${id}`), text: say(language, `page.help.${id}Answer`) })) }],
  });
