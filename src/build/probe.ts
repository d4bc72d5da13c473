import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { probeScript, RULES } from '../host/rules';
import { ensureBuilt } from './fresh';

/**
 * `npm run build:probe`: `dist/paste/Probe.gs`, to paste into the script editor of an empty spreadsheet and run. It
 * tries every rule of the local Google on the real one and lists rule, expected and seen.
 */
const root = process.env.TIERKEEPER_ROOT as string;
await ensureBuilt(root);
await writeFile(join(root, 'dist/paste/Probe.gs'), probeScript(RULES));
console.log('dist/paste/Probe.gs');
