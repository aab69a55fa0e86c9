import { readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { startServer } from './start-server.ts';

/**
 * Starts the server with the settings of the environment, reports each step, and ends cleanly on Ctrl-C and
 * SIGTERM.
 */
export async function startFromEnvironment(): Promise<void> {
  // The reader of the log may go away (a pipe, a closed terminal); the server continues.
  process.stdout.on('error', () => {});
  try {
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const { address, signIns, close } = await startServer(readConfig(), say);
    let closing = false;
    const end = () => {
      if (closing) return;
      closing = true;
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    for (const line of signIns) say(line);
    say(`Cifra is ready at ${address}`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    // A pipe takes a long list of problems piece by piece; the process ends when all of it is written.
    process.stderr.write(`${error.message}\n`, () => process.exit(1));
  }
}
