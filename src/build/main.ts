import { buildAddOn } from './build';

/** `npm run build`: makes `dist/` and prints what each file weighs. */
const root = process.env.TIERKEEPER_ROOT as string;
for (const { name, bytes, gzipBytes } of await buildAddOn(root)) {
  console.log(`dist/${name.padEnd(16)} ${String(bytes).padStart(8)} bytes ${String(gzipBytes).padStart(8)} gzip`);
}
