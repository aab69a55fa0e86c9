import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Starts to install packages of the system where this account may. They are fetched while npm's packages are and the
 * pages are built; whether they are there afterwards is for those who need them to say.
 * What the system does not know is left out.
 */
export function installSystemPackages(names) {
  if (names.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return Promise.resolve();
  process.stderr.write(`cifra: installing ${names.join(' and ')} from the system's packages (the tests need it)...\n`);
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // One program for all steps: this one waits for others and could not start the next in time.
  const script = `apt-get update -qq
known=
for name; do apt-cache show "$name" >/dev/null 2>&1 && known="$known $name"; done
[ -z "$known" ] || exec apt-get install -y -qq $known`;
  return new Promise((done) => {
    spawn('sh', ['-c', script, 'sh', ...names], quiet)
      .on('close', done)
      .on('error', done);
  });
}
