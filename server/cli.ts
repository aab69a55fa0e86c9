import { keepCompiled } from './start/keep-compiled.ts';
import { refuseOldNode } from './start/refuse-old-node.ts';

refuseOldNode();
keepCompiled();

// Imported only now, as in main.ts.
const { runCommandLine } = await import('./commands/run-command-line.ts');
const { watchOutput } = await import('./commands/output/watch-output.ts');
const { wholeOutput } = await import('./commands/output/whole-output.ts');
const { stderr: err, stdin } = process;
const out = wholeOutput(process.stdout);
let isPrinted = true;
watchOutput(out, err, () => {
  isPrinted = false;
  process.exitCode = 1;
});
const exitCode = await runCommandLine(process.argv.slice(2), { out, err, stdin });
process.exitCode = isPrinted ? exitCode : Math.max(exitCode, 1);
