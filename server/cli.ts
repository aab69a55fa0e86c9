import { refuseOldNode } from './refuse-old-node.ts';

refuseOldNode();

// Imported only now, as in main.ts.
const { runCommandLine } = await import('./run-command-line.ts');
const { stdout: out, stderr: err, stdin } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), { out, err, stdin });
