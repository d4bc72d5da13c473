import { say } from '../../messages';
import { done } from '../result';
import type { MakePage } from './panelDoors';
import type { Go } from './panelPage';
import { tourRow } from './tourPage';

/** What people ask, and where the answer can be acted upon. */
const ANSWERS = [
  ['blank'],
  ['loading', { kind: 'page', page: 'formulas' }],
  ['spill'],
  ['excel', { kind: 'page', page: 'formulas' }],
  ['refunds', { kind: 'page', page: 'dataCheck' }],
  ['undo'],
  ['otherSheet', { kind: 'page', page: 'rules' }],
  ['shared', { kind: 'page', page: 'privacy' }],
  ['colleague', { kind: 'schedule' }],
  ['leave', { kind: 'page', page: 'privacy' }],
] as const satisfies readonly (readonly [id: string, opens?: Go])[];

/** What people ask most, and the answers; nothing has to be opened elsewhere. */
export const helpPage: MakePage = (_services, _wanted, language) =>
  done({
    title: say(language, 'page.help'),
    blocks: [
      { kind: 'rows', rows: [tourRow(language)] },
      {
        kind: 'rows',
        rows: ANSWERS.map(([id, go]) => ({
          title: say(language, `page.help.${id}`),
          text: say(language, `page.help.${id}Answer`),
          ...(go === undefined ? {} : { press: { go } }),
        })),
      },
    ],
  });
