import { refuseOldNode } from './start/refuse-old-node.ts';

refuseOldNode();

// Imported only now, as in main.ts.
const { runCommandLine } = await import('./commands/run-command-line.ts');
const { stdout: out, stderr: err, stdin } = process;
// A reader such as `head` may leave before everything is written.
out.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), { out, err, stdin });
