import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The oldest PostgreSQL that Cifra works with. */
const OLDEST = 15;

/** Folders that have one folder for each version that is installed. */
const FOLDERS_OF_VERSIONS = [
  { folder: '/usr/lib/postgresql', named: /^\d+$/ },
  { folder: '/usr', named: /^pgsql-\d+$/ },
  { folder: '/opt/homebrew/opt', named: /^postgresql@\d+$/ },
  { folder: '/usr/local/opt', named: /^postgresql@\d+$/ },
  { folder: '/Applications/Postgres.app/Contents/Versions', named: /^\d+$/ },
];

/** The folder with the programs of the newest PostgreSQL on this machine, or undefined when none is new enough. */
export function findPostgres(env = process.env) {
  const candidates = env.POSTGRES_BIN ? [env.POSTGRES_BIN] : [...installed(), ...(env.PATH ?? '').split(delimiter)];
  const found = candidates
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ folder, version: versionOf(folder) }))
    .filter(({ version }) => version >= OLDEST);
  return found.sort((a, b) => b.version - a.version)[0]?.folder;
}

/** Of the system, what is to be installed for it. */
export function packagesOfPostgres() {
  return process.env.POSTGRES_BIN || findPostgres() ? [] : ['postgresql'];
}

/** Complains where there is none. */
export function requirePostgres() {
  if (findPostgres()) return;
  if (process.env.POSTGRES_BIN)
    throw new Error(`POSTGRES_BIN names ${process.env.POSTGRES_BIN}, which has no PostgreSQL ${OLDEST} or newer.`);
  throw new Error(postgresIsAbsent());
}

/** What to do when there is no PostgreSQL, for the person who runs the tests. */
export function postgresIsAbsent() {
  return `the tests of the database need PostgreSQL ${OLDEST} or newer: install it (Debian and Ubuntu: \`sudo apt-get install postgresql\`; macOS: \`brew install postgresql@17\`), or set POSTGRES_BIN to the folder of its programs.`;
}

function installed() {
  return FOLDERS_OF_VERSIONS.filter(({ folder }) => existsSync(folder)).flatMap(({ folder, named }) =>
    readdirSync(folder)
      .filter((name) => named.test(name))
      .map((name) => join(folder, name, 'bin')),
  );
}

/** Major version, 0 when the program does not say one. */
function versionOf(folder) {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
