import { StartError } from '../start-error.ts';
import type { Command, Terminal } from './terminal.ts';

/** The commands. Each is loaded only when it is used, so that one that cannot be loaded fails alone. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  codebook: () => import('./codebook.ts'),
  coverage: () => import('./coverage.ts'),
  diff: () => import('./diff.ts'),
  estimate: () => import('./estimate.ts'),
  lint: () => import('./lint.ts'),
  print: () => import('./print.ts'),
  reference: () => import('./reference.ts'),
  sample: () => import('./sample.ts'),
  simulate: () => import('./simulate.ts'),
  user: () => import('./user.ts'),
};

/** Runs `cifra COMMAND ...`. @returns 0 on success, 1 on a finding, 2 on wrong use */
export async function runCommandLine(args: string[], io: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out.write(await overview());
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.err.write(`${name === undefined ? 'Say which command.' : 'There is no such command.'}\n\n${await overview()}`);
    return 2;
  }
  try {
    return await (await load()).command.run(rest, io);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    io.err.write(`${error.message}\n`);
    return 1;
  }
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const summary = await load().then(
        ({ command }) => command.summary,
        () => 'cannot be loaded',
      );
      return `  ${name.padEnd(11)}${summary}`;
    }),
  );
  return `cifra COMMAND ...\n\n${lines.join('\n')}\n\ncifra COMMAND --help explains one of them.\n`;
}
