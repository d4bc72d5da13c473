import { evaluate } from './evaluate';
import { type CommandName, isCommand, type Options, readOptions, USAGE } from './options';
import { BadInput, WrongUsage } from './problem';
import { refresh } from './refresh';
import { replay } from './replay';
import { scenario } from './scenario';
import { start } from './start';

const COMMANDS: Readonly<Record<CommandName, (root: string, options: Options) => Promise<void>>> = { start, refresh, eval: evaluate, run: replay, scenario };

/** Exit codes: 1 = bad input, one sentence on stderr; 2 = wrong usage. On both, stdout stays empty. */
try {
  const [name = '', ...args] = process.argv.slice(2);
  if (!isCommand(name)) throw new WrongUsage(name === '' ? 'Which command?' : `There is no command “${name}”.`);
  await COMMANDS[name](process.env.TIERKEEPER_ROOT as string, readOptions(name, args));
} catch (error) {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof BadInput) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
