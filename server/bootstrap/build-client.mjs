import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { inRoot, root, runtimeNode } from './paths.mjs';

const SOURCES = [
  'client',
  'questionnaires',
  'estimation',
  'server/contract',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the pages into dist/client when their source is not what they were built from. */
export function buildClient() {
  const stamp = inRoot('dist', 'client.stamp');
  const wanted = fingerprint(SOURCES);
  if (readStamp(stamp) === wanted && existsSync(inRoot('dist', 'client', 'index.html'))) return;
  process.stderr.write('cifra: building the pages (once, and when their source changes)...\n');
  mkdirSync(inRoot('dist'), { recursive: true });
  rmSync(stamp, { force: true });
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', inRoot('client', 'vite.config.ts'), '--logLevel', 'error'];
  const outcome = spawnSync(runtimeNode(), args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (outcome.status !== 0) throw new Error('the pages could not be built (the reason is above).');
  writeFileSync(stamp, wanted);
}
