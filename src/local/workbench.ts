import { buildPage, type Host, serveWorkbench } from '../host';
import { type Language, say } from '../messages';
import { BadInput } from './problem';
import { openedIn, type readAddOn } from './spreadsheet';

interface Workbench {
  readonly root: string;
  readonly host: Host;
  readonly addOn: Awaited<ReturnType<typeof readAddOn>>;
  readonly title: string;
  readonly port: number | undefined;
  readonly language: Language;
}

const USUAL_PORT = 8471;

/** Serves the open spreadsheet with the add-on in it until the person ends the program. @throws BadInput when the port is taken */
export async function serve({ root, host, addOn, title, port, language }: Workbench): Promise<void> {
  const page = await buildPage(root);
  const { clock } = host;
  const options = { host, title, addOnName: say(language, 'addOn.name'), page, open: (book: Host['book']) => openedIn(book, addOn, clock) };
  const served = await listening(port ?? USUAL_PORT, (wanted) => serveWorkbench({ ...options, port: wanted }), port === undefined);
  if (served === undefined) throw new BadInput(say(language, 'local.portTaken', { port: String(port) }));
  console.log(`\n${say(language, 'local.serving', { url: served.url })}`);
}

/** The wanted port; when it is taken and nobody insists on it, any free one. */
async function listening<T>(port: number, serveAt: (port: number) => Promise<T>, anyWillDo: boolean): Promise<T | undefined> {
  try {
    return await serveAt(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return anyWillDo ? serveAt(0) : undefined;
  }
}
