import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createApp } from '../app.ts';
import { type Config, isLoopback } from '../config.ts';
import { shownLocation } from '../database-location.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { openWithDemo } from '../demo/open-with-demo.ts';
import { isDerived } from '../derivation/derive-missing.ts';
import { type DeriveSoon, deriveSoon, tellingStore } from '../derivation/derive-soon.ts';
import { sweepPrintFolders } from '../exports/print-folder.ts';
import { instrumentsWithFolder } from '../instruments/import-folder.ts';
import { readFolders } from '../instruments/load-instruments.ts';
import { judgeThoseThatWait } from '../interviews/judge-waiting.ts';
import { ringAt } from '../keys/open-key-ring.ts';
import type { Instruments } from '../model.ts';
import { Problem } from '../problems.ts';
import { type PublishingAtTheHour, publishingAtTheHour } from '../publishing/office/publish-due.ts';
import { FairShare } from '../runs/fair-share.ts';
import { inlineRuns } from '../runs/inline-runs.ts';
import type { Runs } from '../runs/runs.ts';
import { workerRuns } from '../runs/worker-runs.ts';
import type { Services } from '../services.ts';
import { StartError } from '../start-error.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import type { WorkerData } from '../tasks/worker.ts';

export interface RunningServer {
  address: string;
  /** How to sign in, for the person who started the server. */
  signIns: string[];
  /** Answers the requests that are under way, then closes the database. */
  close(): Promise<void>;
}

const now = () => new Date();

/** How late a version of another server is at the most, where nobody asks for it. */
const LOOK_EVERY_MS = 5000;

/**
 * Opens the store, loads the demonstration where it belongs, and listens.
 *
 * @param say takes one line per step
 * @throws StartError what the person who started the server can correct
 */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  // Neither a database nor keys are made for questionnaires that nobody could ask.
  if (!existsSync(config.database)) readFolders(config.instruments);
  const opened = now().toISOString();
  const ring = ringAt(config.keys, opened, say);
  const settings = { now, newId: randomUUID, config, log: say, share: new FairShare() };
  say(`Database: ${shownLocation(config.database)}`);
  const fill = async (store: Store) => {
    say('The database is empty: loading the demonstration survey.');
    const instruments = await instrumentsWithFolder(store, config.instruments, opened);
    const filling = { ...settings, instruments, keys: await ring([]), store };
    return loadDemo({ ...filling, runs: inlineRuns(filling) });
  };
  const { database, demonstration } = config;
  const options = { keys: ring, now: opened, say };
  const opening = await (demonstration ? openWithDemo(database, options, fill) : openStore(database, options));
  const keys = await ring([]);
  const instruments = await instrumentsWithFolder(opening, config.instruments, opened, say).catch(async (error) => {
    await opening.close();
    throw error;
  });
  const looking = lookForVersions(instruments);
  const runs = runsFor(config, { ...settings, instruments, keys, store: opening });
  const deriving = deriveSoon({ store: opening, runs }, say);
  // Without the secret halves of the ring nothing is derived.
  const changed = keys.canOpen ? deriving.changed : () => {};
  const store = tellingStore(opening, changed);
  const services = { ...settings, instruments, keys, store, runs };
  try {
    // What an earlier version of the program left to derive. Threads take seconds to come up: only where there is some.
    if (keys.canOpen) for (const { key } of await store.surveys()) if (!(await isDerived(services, key))) changed(key);
    judgeWaiting(services, say).catch((error) => say(`judge ${error instanceof Error ? error.name : 'failed'}`));
    const app = createApp(services);
    const signIns = await signInLines(config, store);
    const server = await listen(config, app);
    sweepPrintFolders(now());
    const publishing = publishingAtTheHour(services, say);
    const stop = async () => {
      clearInterval(looking);
      await close(server, services, { deriving, publishing });
    };
    return { address: addressOf(config, server), signIns, close: stop };
  } catch (error) {
    clearInterval(looking);
    deriving.stop();
    await runs.close();
    await store.close();
    throw error;
  }
}

/** Another server on the same database may publish a version at any time. What cannot be read now is read next time. */
function lookForVersions(instruments: Instruments): NodeJS.Timeout {
  return setInterval(() => void instruments.refresh().catch(() => {}), LOOK_EVERY_MS).unref();
}

/** Interviews that came while the keys were not there are judged now, or are told of. */
async function judgeWaiting(services: Services, say: (line: string) => void): Promise<void> {
  const { store, keys } = services;
  const waiting = await store.waiting();
  if (waiting === 0) return;
  if (!keys.canOpen) return say(`${waiting} interviews wait for the keys: the key ring is a public half.`);
  const judged = await judgeThoseThatWait(services);
  say(`${judged} of ${waiting} interviews that waited for the keys are checked.`);
}

/** Long work has threads of its own, which no store in memory can serve. */
function runsFor({ database, secondCoding }: Config, services: Omit<Services, 'runs'>): Runs {
  if (database === ':memory:') return inlineRuns(services);
  const entry = new URL('../tasks/worker.ts', import.meta.url);
  const data: WorkerData = { database, secondCoding, keys: services.keys.forThread() };
  return workerRuns({ entry, data, now, keepDerived: services.store.keepDerived });
}

/** How to sign in: the demonstration's accounts, or how to make the first one. */
async function signInLines({ host }: Config, store: Store): Promise<string[]> {
  const users = await store.users();
  if (users.length === 0)
    return [
      'Nobody can sign in yet: npm run cifra -- user add --role admin --user NAME',
      'There is no edition of the survey yet: npm run cifra -- survey add --survey KEY --title es="TITLE"',
    ];
  const demonstration = new Set(
    users.filter((account) => account.demonstration && account.disabledAt === undefined).map(({ user }) => user),
  );
  if (demonstration.size === 0) return [];
  if (!isLoopback(host)) return ['The demonstration accounts do not work at this address.'];
  const shown = DEMO_ACCOUNTS.filter(({ user }) => demonstration.has(user));
  return ['Demonstration sign-ins (user / password):', ...shown.map(({ user, password }) => `  ${user} / ${password}`)];
}

function listen({ host, port, tls }: Config, app: RequestListener): Promise<Server> {
  const server = tls ? createTlsServer(readCertificate(tls), app) : createServer(app);
  server.on('clientError', refuseUnreadable);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asStartError(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

/** Answers what is not HTTP, or has headers that are too long: it never reaches the app. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const problem = new Problem('invalid-request', { part: 'headers' });
  const body = JSON.stringify(problem);
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${[...head, 'Connection: close', '', body].join('\r\n')}`);
}

function readCertificate({ cert, key }: { cert: string; key: string }) {
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch {
    throw new StartError('unreadable-certificate');
  }
}

function asStartError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new StartError('port-in-use', { port });
  if (error.code === 'EACCES') return new StartError('address-not-available', { port });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError('address-not-available', { host });
  return error;
}

function addressOf({ host, tls }: Config, server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(
  server: Server,
  { store, runs }: Pick<Services, 'store' | 'runs'>,
  { deriving, publishing }: { deriving: DeriveSoon; publishing: PublishingAtTheHour },
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), 5000);
  await closed;
  clearTimeout(deadline);
  deriving.stop();
  const published = publishing.stop();
  await runs.close();
  await published;
  await store.close();
}
