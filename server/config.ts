import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

export interface Config {
  /** SQLite file, or `:memory:`. */
  database: string;
  host: string;
  port: number;
  /** Certificate and key files (PEM), when the server itself speaks HTTPS. */
  tls?: { cert: string; key: string };
  /** An empty database is filled with the demonstration survey. */
  demonstration: boolean;
  /** Share of the incidents that a second person codes too, from 0 to 1. */
  secondCoding: number;
  /** Folder of the built client. */
  client: string;
  /** Folder with one folder per questionnaire. */
  instruments: string;
}

const ROOT = join(import.meta.dirname, '..');

/**
 * The environment as typed settings; the only reader of `process.env`.
 *
 * `CIFRA_DB` (data/cifra.sqlite), `CIFRA_HOST` (127.0.0.1), `PORT` (8080), `CIFRA_TLS_CERT` and
 * `CIFRA_TLS_KEY` (together), `CIFRA_INSTRUMENTS` (the questionnaires that come with the platform),
 * `CIFRA_DEMO=0` to start empty, `CIFRA_SECOND_CODING` (10, percent of the incidents). The demonstration is
 * loaded only on a loopback address and without `NODE_ENV=production`.
 *
 * @throws StartError invalid-setting
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const host = env.CIFRA_HOST || '127.0.0.1';
  const tls = readTls(env.CIFRA_TLS_CERT, env.CIFRA_TLS_KEY);
  return {
    database: env.CIFRA_DB === ':memory:' ? ':memory:' : resolve(env.CIFRA_DB || join(ROOT, 'data', 'cifra.sqlite')),
    host,
    port: readPort(env.PORT || '8080'),
    ...(tls ? { tls } : {}),
    demonstration: env.NODE_ENV !== 'production' && env.CIFRA_DEMO !== '0' && isLoopback(host),
    secondCoding: readPercent('CIFRA_SECOND_CODING', env.CIFRA_SECOND_CODING || '10') / 100,
    client: join(ROOT, 'dist', 'client'),
    instruments: resolve(env.CIFRA_INSTRUMENTS || join(ROOT, 'questionnaires', 'instruments')),
  };
}

/** Whether a host name or address stays on this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartError('invalid-setting', { setting: 'PORT', problem: 'must be a number from 0 to 65535' });
  return port;
}

function readPercent(name: string, text: string): number {
  const percent = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || percent > 100)
    throw new StartError('invalid-setting', { setting: name, problem: 'must be a number from 0 to 100' });
  return percent;
}

function readTls(cert: string | undefined, key: string | undefined) {
  if (!cert && !key) return undefined;
  if (cert && key) return { cert, key };
  throw new StartError('invalid-setting', {
    setting: 'CIFRA_TLS_CERT and CIFRA_TLS_KEY',
    problem: 'go together; one of them is missing',
  });
}
