import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Starts to install packages of the system where this account may. They are fetched while npm's packages are and the
 * pages are built; whether they are there afterwards is for those who need them to say.
 *
 * @param wanted one list a package: what it may be called, the first that the system knows is taken
 */
export function installSystemPackages(wanted) {
  if (wanted.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return Promise.resolve();
  process.stderr.write(
    `cifra: installing ${wanted.map(([name]) => name).join(' and ')} from the system's packages (the tests need it)...\n`,
  );
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  // One program for all steps: this one waits for others and could not start the next in time.
  const script = `apt-get update -qq
names=
for wanted; do for name in $wanted; do apt-cache show "$name" >/dev/null 2>&1 && names="$names $name" && break; done; done
[ -z "$names" ] || exec apt-get install -y -qq $names`;
  return new Promise((done) => {
    spawn('sh', ['-c', script, 'sh', ...wanted.map((names) => names.join(' '))], quiet)
      .on('close', done)
      .on('error', done);
  });
}
