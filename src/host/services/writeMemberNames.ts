import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberNamesSource } from './generateMemberNames';

// `node src/build/run.mjs src/host/services/writeMemberNames.ts`, after @types/google-apps-script has changed.
writeFileSync(join(process.env.TIERKEEPER_ROOT ?? '.', 'src/host/services/memberNames.ts'), memberNamesSource());
