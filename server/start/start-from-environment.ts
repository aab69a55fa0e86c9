import { readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { startServer } from './start-server.ts';

/** Starts as the environment says, says what happens on the way, and ends cleanly on Ctrl-C and SIGTERM. */
export async function startFromEnvironment(): Promise<void> {
  // Whoever reads the log may go away (a pipe, a closed terminal); that is no reason to stop serving.
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
    // A pipe takes a long list of problems piece by piece; all of it is to be read.
    process.stderr.write(`${error.message}\n`, () => process.exit(1));
  }
}
