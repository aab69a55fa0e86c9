import { keepCompiled } from './start/keep-compiled.ts';
import { refuseOldNode } from './start/refuse-old-node.ts';

refuseOldNode();
keepCompiled();

// Imported only now, as in main.ts.
const { runCommandLine } = await import('./commands/run-command-line.ts');
const { tellTime } = await import('./commands/output/tell-time.ts');
const { watchOutput } = await import('./commands/output/watch-output.ts');
const { wholeOutput } = await import('./commands/output/whole-output.ts');
const { stderr: err, stdin } = process;
const out = wholeOutput(process.stdout);
let isPrinted = true;
watchOutput(out, err, () => {
  isPrinted = false;
  process.exitCode = 1;
});
const words = process.argv.slice(2);
const [name = ''] = words;
/** These ask for a password, where somebody types it. */
const isAsking = ['publish', 'user'].includes(name) && stdin.isTTY;
const watched = err.isTTY && !isAsking ? tellTime({ out, err, stdin }, { name, fd: err.fd }) : undefined;
const exitCode = await runCommandLine(words, watched?.io ?? { out, err, stdin });
await watched?.stop();
process.exitCode = isPrinted ? exitCode : Math.max(exitCode, 1);
