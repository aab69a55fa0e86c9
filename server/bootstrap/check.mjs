// `npm run check`: lint, types and unit tests side by side. Fails when any of them fails.
// A check that passes gives one line; a check that fails gives everything that it wrote.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot, root } from './paths.mjs';

const CHECKS = [
  { name: 'types', program: 'tsc', words: ['--noEmit'] },
  { name: 'lint', program: 'biome', words: ['check', '.'] },
  // By default vitest leaves one core free, which on two cores doubles the time.
  { name: 'unit tests', program: 'vitest', words: ['run', '--project', 'unit', '--maxWorkers', '100%'] },
];

const results = await Promise.all(CHECKS.map(runCheck));
process.exitCode = results.every((passed) => passed) ? 0 : 1;

async function runCheck({ name, program, words }) {
  const started = Date.now();
  const child = spawn(inRoot('node_modules', '.bin', program), words, {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (text) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.once('error', (error) => keep(`${program} does not start: ${error.message}\n`));
  const [code] = await once(child, 'close');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) process.stdout.write(`${name}: passed in ${seconds} s. ${lastLine(output)}\n`);
  else process.stdout.write(`${output}\n${name}: failed in ${seconds} s\n`);
  return code === 0;
}

function lastLine(output) {
  return output.trim().split('\n').at(-1);
}
