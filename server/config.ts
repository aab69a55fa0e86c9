import { isIP } from 'node:net';
import { dirname, join, parse, resolve } from 'node:path';
import { isPostgres, isUsableAddress } from './database-location.ts';
import { StartError } from './start-error.ts';

export interface Config {
  /** SQLite file, `:memory:`, or the address of a PostgreSQL database, with its password: never to be shown. */
  database: string;
  /** File of the key ring, or `:memory:`. */
  keys: string;
  host: string;
  port: number;
  /** Addresses and networks of the proxies whose word on who asks is believed; `loopback` is this machine. */
  proxies: readonly string[];
  /** Certificate and key files (PEM), when the server itself speaks HTTPS. */
  tls?: { cert: string; key: string };
  /** An empty database is filled with the demonstration survey. */
  demonstration: boolean;
  /** Share of the incidents that a second person codes too, from 0 to 1. */
  secondCoding: number;
  /** Bytes of an interview above which a person looks at it before it counts. */
  ordinaryInterview: number;
  /** Folder of the built client. */
  client: string;
  /** Folder with one folder per questionnaire. */
  instruments: string;
  /** Folder in which releases wait to be published. */
  releases: string;
  /** Folder of what is published. */
  site: string;
}

const ROOT = join(import.meta.dirname, '..');

/**
 * The environment as typed settings; the only reader of `process.env`.
 *
 * `CIFRA_DB` (data/cifra.sqlite; a file, or `postgres://USER:PASSWORD@HOST/NAME`), `CIFRA_KEYS` (the file of the key
 * ring: beside a SQLite file and named like it, data/cifra.keys for another database), `CIFRA_HOST` (127.0.0.1),
 * `PORT` (8080), `CIFRA_PROXY` (loopback: a proxy on this machine), `CIFRA_TLS_CERT` and `CIFRA_TLS_KEY`
 * (together), `CIFRA_INSTRUMENTS` (the questionnaires that come with the platform), `CIFRA_DEMO=0` to start empty,
 * `CIFRA_SECOND_CODING` (10, percent of the incidents), `CIFRA_INTERVIEW_MB` (5; to 25, which is the most that is
 * received: megabytes above which an interview waits in quarantine), `CIFRA_RELEASES` (the folder `releases` beside
 * a SQLite file, data/releases for another database) and `CIFRA_SITE` (the folder `site` in that one).
 * The demonstration is loaded only on a loopback address and without `NODE_ENV=production`.
 *
 * @throws StartError invalid-setting
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const host = env.CIFRA_HOST || '127.0.0.1';
  const tls = readTls(env.CIFRA_TLS_CERT, env.CIFRA_TLS_KEY);
  const database = readLocation(env.CIFRA_DB || join(ROOT, 'data', 'cifra.sqlite'), 'CIFRA_DB');
  return {
    database,
    keys: keyRingFor(database, env),
    host,
    port: readPort(env.PORT || '8080'),
    proxies: readProxies(env.CIFRA_PROXY || 'loopback'),
    ...(tls ? { tls } : {}),
    demonstration: env.NODE_ENV !== 'production' && env.CIFRA_DEMO !== '0' && isLoopback(host),
    secondCoding: readPercent('CIFRA_SECOND_CODING', env.CIFRA_SECOND_CODING || '10') / 100,
    ordinaryInterview: readMegabytes('CIFRA_INTERVIEW_MB', env.CIFRA_INTERVIEW_MB || '5') * 1024 * 1024,
    client: join(ROOT, 'dist', 'client'),
    instruments: resolve(env.CIFRA_INSTRUMENTS || join(ROOT, 'questionnaires', 'instruments')),
    ...releasesFor(database, env),
  };
}

/** What public-use files draw their chances from, where the environment has it (`CIFRA_PUBLIC_SECRET`). */
export function publicFileSecret(env: Record<string, string | undefined> = process.env): string | undefined {
  return env.CIFRA_PUBLIC_SECRET || undefined;
}

/** What finding and starting Chromium needs. */
const TO_PRINT = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TMP',
  'TEMP',
  'LANG',
  'TZ',
  'CHROMIUM_PATH',
  'XDG_RUNTIME_DIR',
  'SYSTEMROOT',
];

/** What a process that only prints is given of the environment: neither it nor Chromium has a secret. */
export function environmentToPrint(env: Record<string, string | undefined> = process.env): Record<string, string> {
  return Object.fromEntries(TO_PRINT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** Whether a host name or address stays on this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}

/**
 * The location of a database as somebody typed it. The problem never repeats the address, which may hold a
 * password.
 *
 * @param setting what was typed, for the problem
 * @throws StartError invalid-setting
 */
export function readLocation(text: string, setting: string): string {
  const wrong = (problem: string) => new StartError('invalid-setting', { setting, problem });
  if (isPostgres(text)) {
    if (isUsableAddress(text)) return text;
    throw wrong(
      'must have the form postgres://USER:PASSWORD@HOST/NAME; in the password write # as %23, / as %2F, ? as %3F and @ as %40',
    );
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) throw wrong('must be a file, or begin with postgres://');
  return text === ':memory:' ? text : resolve(text);
}

/** The file with the key ring of a database: the one that `CIFRA_KEYS` names, or the one beside it. */
export function keyRingFor(database: string, env: Record<string, string | undefined> = process.env): string {
  return env.CIFRA_KEYS ? resolve(env.CIFRA_KEYS) : keysBeside(database);
}

/** The key ring of a database when no other file is named: `data/cifra.keys` for `data/cifra.sqlite`. */
export function keysBeside(database: string): string {
  if (database === ':memory:') return database;
  if (isPostgres(database)) return join(ROOT, 'data', 'cifra.keys');
  const { dir, name } = parse(database);
  return join(dir, `${name}.keys`);
}

/** Where releases wait to be published, and where they are published. */
function releasesFor(database: string, env: Record<string, string | undefined>): Pick<Config, 'releases' | 'site'> {
  const isFile = database !== ':memory:' && !isPostgres(database);
  const releases = resolve(env.CIFRA_RELEASES || join(isFile ? dirname(database) : join(ROOT, 'data'), 'releases'));
  return { releases, site: resolve(env.CIFRA_SITE || join(releases, 'site')) };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartError('invalid-setting', { setting: 'PORT', problem: 'must be a number from 0 to 65535' });
  return port;
}

/** `loopback`, `none`, or addresses and networks with commas between them. */
function readProxies(text: string): string[] {
  if (text === 'none') return [];
  const proxies = text.split(',').map((part) => part.trim());
  if (proxies.every(isProxy)) return proxies;
  throw new StartError('invalid-setting', {
    setting: 'CIFRA_PROXY',
    problem: 'must be loopback, none, or addresses and networks such as 10.0.0.7 or 10.0.0.0/24, with commas between',
  });
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (more.length > 0) return false;
  if (version === 0) return text === 'loopback';
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function readPercent(name: string, text: string): number {
  const percent = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || percent > 100)
    throw new StartError('invalid-setting', { setting: name, problem: 'must be a number from 0 to 100' });
  return percent;
}

/** Between what an ordinary interview has and the most that is received at all. */
function readMegabytes(name: string, text: string): number {
  const megabytes = Number(text);
  if (!/^\d+$/.test(text) || megabytes < 5 || megabytes > 25)
    throw new StartError('invalid-setting', { setting: name, problem: 'must be a whole number from 5 to 25' });
  return megabytes;
}

function readTls(cert: string | undefined, key: string | undefined) {
  if (!cert && !key) return undefined;
  if (cert && key) return { cert, key };
  throw new StartError('invalid-setting', {
    setting: 'CIFRA_TLS_CERT and CIFRA_TLS_KEY',
    problem: 'go together; one of them is missing',
  });
}
