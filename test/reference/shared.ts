import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/onHost';

const folder = process.env.TIERKEEPER_SHARED ?? join(root, '../shared');

/** Other people's data and reference numbers, kept outside this repository. */
export const shared = {
  isThere: existsSync(join(folder, 'data')) && existsSync(join(folder, 'sec/dirty')),
  path: (file: string) => join(folder, file),
};
