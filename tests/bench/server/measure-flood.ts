import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantileSorted } from 'simple-statistics';
import { hashPassword } from '../../../server/security/password.ts';
import { startServerProcess } from '../../support/server-process.ts';
import { storeAt } from '../../support/store-at.ts';
import { load, type Sent, signIn } from './load.ts';
import { INTERVIEWER, type MadeOffice, openOffice, SURVEY } from './made-office.ts';

/** What others noticed while one account flooded the server. */
export interface FloodMeasurement {
  readonly kind: string;
  /** In ms. */
  readonly health: { readonly p50: number; readonly p99: number; readonly longest: number };
  readonly reception: { readonly p50: number; readonly p99: number; readonly longest: number };
  readonly answered: string;
  readonly peakMb: number;
}

export const KINDS = ['nested', 'lists', 'names', 'sample', 'cells'] as const;
const CASES = 20_000;
const ATTACKERS = {
  interviewer: { user: 'attacker', password: 'a password of the bench' },
  supervisor: { user: 'attacker-of-the-office', password: 'a password of the bench' },
} as const;

/** Starts the real server and lets one account flood it with one kind of body, while another one works. */
export async function measureFlood(
  database: string,
  office: MadeOffice,
  { kind, seconds }: { kind: string; seconds: number },
): Promise<FloodMeasurement> {
  const store = await storeAt(database);
  await openOffice(store, office, CASES);
  for (const [role, { user, password }] of Object.entries(ATTACKERS))
    await store.addUser(
      {
        user,
        name: user,
        role: role as keyof typeof ATTACKERS,
        demonstration: false,
        createdAt: '2026-11-20T15:00:00.000Z',
      },
      await hashPassword(password),
      { by: 'bench', at: '2026-11-20T15:00:00.000Z' },
    );
  await store.close();
  const server = startServerProcess({ CIFRA_DB: database, CIFRA_DEMO: '0' });
  try {
    const address = await server.ready;
    const cookie = await signIn(address, INTERVIEWER);
    const attacker = ATTACKERS[kind === 'sample' || kind === 'cells' ? 'supervisor' : 'interviewer'];
    const hostile = await signIn(address, attacker);
    let number = 0;
    const nextInterview = (): Sent => {
      const submission = office.submission(number++);
      return { method: 'PUT', path: `/api/submissions/${submission.id}`, body: JSON.stringify(submission) };
    };
    // Both threads are warm before it begins.
    await load(address, { connections: 1, seconds: 2, cookie, next: nextInterview });
    const script = join(import.meta.dirname, 'flood.ts');
    const flood = spawn(process.execPath, [script, address, hostile, SURVEY, kind, String(seconds), '20'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let answered = '';
    flood.stdout.on('data', (chunk: Buffer) => {
      answered += chunk.toString();
    });
    let isOver = false;
    const over = once(flood, 'close').then(() => {
      isOver = true;
    });
    const paced = (make: () => Sent) => () => (isOver ? undefined : make());
    const health = () => ({ method: 'GET', path: '/api/health' });
    const [, ofHealth, ofReception] = await Promise.all([
      over,
      load(address, { connections: 1, seconds: 3600, cookie, next: paced(health) }),
      load(address, { connections: 1, seconds: 3600, cookie, next: paced(nextInterview) }),
    ]);
    const refused = [...ofReception.statuses].filter(([status]) => status !== 201);
    if (refused.length > 0) throw new Error(`the others were refused: ${JSON.stringify(refused)}`);
    return {
      kind,
      health: summary(ofHealth.times),
      reception: summary(ofReception.times),
      answered,
      peakMb: peakMb(server.process.pid!),
    };
  } finally {
    server.process.kill('SIGKILL');
    await server.ended;
  }
}

function summary(times: readonly number[]): FloodMeasurement['health'] {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantileSorted(sorted, 0.5), p99: quantileSorted(sorted, 0.99), longest: sorted.at(-1)! };
}

/** Largest memory that the process ever held, where the system says so. */
function peakMb(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
