import { type Language, say } from '../../messages';
import type { LastRun } from '../sidebarApi';
import type { Block, Go, Row, RowIcon } from './panelPage';

/** The tools, and the screen each leads to. */
const TOOLS = [
  ['sliders', 'rules'],
  ['person', 'explain'],
  ['sheet', 'dataCheck'],
  ['bell', 'watch'],
  ['heart', 'care'],
  ['scale', 'fairness'],
  ['check', 'risk'],
  ['formula', 'formulas'],
  ['lock', 'privacy'],
  ['help', 'help'],
  ['globe', 'language'],
] as const satisfies readonly (readonly [icon: RowIcon, page: string])[];

/** Every screen one may open from home. */
export function homeTools(language: Language, lastRun: LastRun | undefined): Block[] {
  if (lastRun === undefined) return [];
  const tool = (icon: RowIcon, title: string, text: string, go: Go): Row => ({ icon, title, text, press: { go } });
  const tools = TOOLS.map(([icon, page]) => tool(icon, say(language, `page.tool.${page}`), say(language, `page.tool.${page}Text`), { kind: 'page', page }));
  const schedule = tool('clock', say(language, 'page.tool.schedule'), say(language, 'page.tool.scheduleText'), { kind: 'schedule' });
  return [{ kind: 'rows', title: say(language, 'page.tools'), rows: [schedule, ...tools] }];
}
