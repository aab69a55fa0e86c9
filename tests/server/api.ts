import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import { instrumentsWithFolder } from '../../server/instruments/import-folder.ts';
import { loadInstruments } from '../../server/instruments/load-instruments.ts';
import type { SampleUnit } from '../../server/model.ts';
import { FairShare } from '../../server/runs/fair-share.ts';
import { inlineRuns } from '../../server/runs/inline-runs.ts';
import { HOUR_MS, SESSION_HOURS } from '../../server/security/session-cookie.ts';
import type { Services } from '../../server/services.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { cheapHash } from '../support/cheap-hash.ts';
import { emptyStore } from '../support/empty-store.ts';
import { testKeys } from '../support/test-keys.ts';
import { accountOf, PEOPLE, type Person } from './people.ts';

const root = join(import.meta.dirname, '..', '..');

const BUILT_IN = join(root, 'questionnaires', 'instruments');

const published = loadInstruments(BUILT_IN);

export const instruments = published;

export const { instrument } = instruments.find(instruments.current.id, instruments.current.version)!;

/** The edition of the tests; the only one, so requests need not name it. */
export const SURVEY = 'enviz-2026';

const QUESTIONNAIRE = { id: instruments.current.id, versions: [{ version: instruments.current.version }] };

export const PASSWORD = 'a long enough password';

/** Who asks: one of the people, or somebody who has not signed in. */
export type Caller = 'nobody' | Person;

/** A server in this process, with the accounts of the people and three cases that are Ana's. */
export interface Api {
  store: Store;
  services: Services;
  address: string;
  /** What the server wrote to its log. */
  logged: string[];
  setNow(instant: string): void;
  ask(caller: Caller, method: string, path: string, options?: AskOptions): Promise<Response>;
  cookieOf(caller: Caller): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface AskOptions {
  /** Sent as JSON unless it is a string or bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Of who goes away before the answer comes. */
  signal?: AbortSignal;
}

export const sampleUnit = (caseId: string): SampleUnit => ({
  caseId,
  stratum: 'north',
  psu: 'north-1',
  probabilities: [0.1, 0.25],
  area: 'urban',
  label: `Dwelling ${caseId}`,
  seed: `seed of ${caseId}`,
});

// Hashing is slow on purpose. What a hash costs stands in the hash, so that a cheap one makes signing in cheap too.
const hash = cheapHash(PASSWORD);

/** Starts it on a store in memory, unless it is given an empty database, or one that it filled before. */
export async function startApi({
  host = '127.0.0.1',
  demonstration = false,
  secondCoding = 0.1,
  ordinaryInterview = 5 * 1024 * 1024,
  runs = inlineRuns,
  share = new FairShare(),
  proxies = ['loopback'] as readonly string[],
  database = ':memory:',
  instruments = published,
  keys = testKeys,
  isFilled = false,
  /** Whether the questionnaires are in the store, so that others can be made of them. */
  isStored = false,
  releases = join(root, 'tests', 'fixtures', 'no-releases'),
} = {}): Promise<Api> {
  const ring = { keys: isFilled || keys.canOpen ? keys : testKeys };
  const store = await (database === ':memory:' ? emptyStore(ring) : openStore(database, ring));
  if (!isFilled) await fill(store, demonstration);
  let instant = new Date('2026-11-24T15:00:00.000Z');
  const logged: string[] = [];
  const now = () => instant;
  const client = join(root, 'tests', 'fixtures', 'no-client');
  const site = join(releases, 'site');
  const config = { database, host, proxies, client, secondCoding, ordinaryInterview, releases, site };
  const questionnaires = isStored ? await instrumentsWithFolder(store, BUILT_IN, instant.toISOString()) : instruments;
  const services: Services = {
    store,
    keys,
    instruments: questionnaires,
    now,
    newId: randomUUID,
    config,
    runs: runs({ store, keys, instruments: questionnaires, now, config }),
    log: (line) => logged.push(line),
    share,
  };
  const server = createServer(createApp(services));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = new Map<Caller, { cookie: Promise<string>; since: number }>();
  const cookieOf = async (caller: Caller) => {
    if (caller === 'nobody') return undefined;
    const known = cookies.get(caller);
    const age = known === undefined ? 0 : instant.getTime() - known.since;
    // An interviewer's session is short: whoever still may signs in again.
    const isOver = PEOPLE[caller].role === 'interviewer' && age >= SESSION_HOURS.interviewer * HOUR_MS;
    if (known && !isOver) return known.cookie;
    const fresh = signIn(address, caller);
    const cookie = known ? fresh.catch(() => known.cookie) : fresh;
    cookies.set(caller, { cookie, since: instant.getTime() });
    return cookie;
  };
  return {
    store,
    services,
    address,
    logged,
    setNow: (text) => {
      instant = new Date(text);
    },
    cookieOf,
    async ask(caller, method, path, { body, headers = {}, signal } = {}) {
      const cookie = await cookieOf(caller);
      const plain = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
      return fetch(address + path, {
        method,
        ...(signal && { signal }),
        headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers },
        ...(body === undefined ? {} : { body: (plain ? body : JSON.stringify(body)) as BodyInit }),
      });
    },
    close: () => close(server, store),
  };
}

async function fill(store: Store, demonstration: boolean): Promise<void> {
  const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
  for (const user of Object.keys(PEOPLE) as Person[])
    await store.addUser(accountOf(user, { demonstration }), await hash, act);
  const cases = ['A-1', 'A-2', 'A-3'];
  await store.addSurvey(
    { key: SURVEY, title: { es: 'Encuesta' }, instrument: QUESTIONNAIRE, state: 'field', mark: 'mark' },
    act,
  );
  await store.importSampleUnits(SURVEY, cases.map(sampleUnit), [{ caseId: 'A-1', address: 'Calle 1' }], act);
  await store.assign(SURVEY, cases, 'ana', act);
}

export async function signIn(address: string, user: string, secret = PASSWORD): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ user, password: secret }),
  });
  if (!response.ok) throw new Error(`${user} cannot sign in: ${response.status}`);
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function close(server: Server, store: Store): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
}
