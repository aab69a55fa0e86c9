import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * Installs exactly what package-lock.json names, unless that is what is installed already.
 * No install script runs: the packages that have native parts ship them built.
 */
export function installPackages() {
  const stamp = inRoot('node_modules', '.cifra-lock');
  const wanted = fingerprint(['package-lock.json']);
  if (readStamp(stamp) === wanted) return;
  if (isInstalled()) {
    writeFileSync(stamp, wanted);
    return;
  }
  accessSync(root, constants.W_OK);
  process.stderr.write('cifra: installing packages (once, and when package-lock.json changes)...\n');
  const { command, args } = npm();
  const npmCi = [
    ...args,
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--omit-lockfile-registry-resolved',
  ];
  const outcome = spawnSync(command, npmCi, { cwd: root, stdio: ['ignore', 2, 2] });
  if (outcome.error || outcome.status !== 0) {
    throw new Error(
      'the packages could not be installed (npm says why above); check the network and the disk, then run the command again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** Whether somebody ran npm by hand: its own record of what is installed names the versions of package-lock.json. */
function isInstalled() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

// The npm that runs this script, by its own path: on Windows `npm` is not something that can be spawned.
function npm() {
  const path = process.env.npm_execpath;
  return path ? { command: process.execPath, args: [path] } : { command: 'npm', args: [] };
}
