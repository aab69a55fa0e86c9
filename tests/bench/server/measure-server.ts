import { readFileSync } from 'node:fs';
import { quantileSorted } from 'simple-statistics';
import { startServerProcess } from '../../support/server-process.ts';
import { storeAt } from '../../support/store-at.ts';
import { type Load, load, type Sent, signIn } from './load.ts';
import { INTERVIEWER, type MadeOffice, openOffice, STATISTICIAN, SURVEY } from './made-office.ts';

/** What a real server did with an empty database of one engine. */
export interface ServerMeasurement {
  readonly received: { perSecond: number; p50: number; p99: number; answered: number; stored: number };
  /** Peak of the process after receiving, MB. */
  readonly receivingMb: number;
  /** Times of others while figures of the stored interviews are computed, in ms; figures in seconds. */
  readonly meanwhile: { interviews: number; figures: number; health: number; reception: number };
  readonly figuresMb: number;
  /** Figures again, when the interviews are derived already, in seconds. */
  readonly figuresAgain: number;
}

interface Sizes {
  readonly seconds: number;
  readonly connections: number;
  /** Interviews stored before figures are computed. */
  readonly interviews: number;
}

/** Starts the real server on an empty database and measures what it receives, alone and while it computes. */
export async function measureServer(
  database: string,
  office: MadeOffice,
  { seconds, connections, interviews }: Sizes,
): Promise<ServerMeasurement> {
  const most = interviews + seconds * 2_000;
  const store = await storeAt(database);
  await openOffice(store, office, most);
  await store.close();

  const server = startServerProcess({ CIFRA_DB: database, CIFRA_DEMO: '0' });
  try {
    const address = await server.ready;
    const pid = server.process.pid!;
    const cookie = await signIn(address, INTERVIEWER);
    const statistician = await signIn(address, STATISTICIAN);
    let number = 0;
    const nextInterview = (): Sent => {
      const submission = office.submission(number++);
      return { method: 'PUT', path: `/api/submissions/${submission.id}`, body: JSON.stringify(submission) };
    };
    const receiving = await load(address, { connections, seconds, cookie, next: nextInterview });
    const receivingMb = peakMb(pid);
    const answered = receiving.statuses.get(201) ?? 0;
    const stored = await countStored(database);

    const upTo = (count: number) => () => (number < count ? nextInterview() : undefined);
    await load(address, { connections, seconds: 3600, cookie, next: upTo(interviews) });
    const began = performance.now();
    let isDone = false;
    const figures = fetch(`${address}/api/estimates?survey=${SURVEY}`, { headers: { Cookie: statistician } }).then(
      async (response) => {
        await response.arrayBuffer();
        isDone = true;
        if (!response.ok) throw new Error(`figures: the server answered ${response.status}`);
        return (performance.now() - began) / 1000;
      },
    );
    const paced = (make: () => Sent) => () => (isDone ? undefined : make());
    const health = () => ({ method: 'GET', path: '/api/health' });
    const [inFigures, ofHealth, ofReception] = await Promise.all([
      figures,
      load(address, { connections: 1, seconds: 3600, cookie, next: paced(health) }),
      load(address, { connections: 1, seconds: 3600, cookie, next: paced(nextInterview) }),
    ]);
    const again = performance.now();
    await (
      await fetch(`${address}/api/estimates?survey=${SURVEY}`, { headers: { Cookie: statistician } })
    ).arrayBuffer();
    return {
      received: { perSecond: answered / receiving.seconds, ...percentiles(receiving), answered, stored },
      receivingMb,
      meanwhile: {
        interviews: number,
        figures: inFigures,
        health: percentiles(ofHealth).p99,
        reception: percentiles(ofReception).p99,
      },
      figuresMb: peakMb(pid),
      figuresAgain: (performance.now() - again) / 1000,
    };
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
  }
}

function percentiles({ times }: Load): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantileSorted(sorted, 0.5), p99: quantileSorted(sorted, 0.99) };
}

async function countStored(database: string): Promise<number> {
  const store = await storeAt(database);
  try {
    return (await store.submissions({ survey: SURVEY, status: 'accepted', page: 1 })).total;
  } finally {
    await store.close();
  }
}

/** Largest memory that the process ever held, where the system says so. */
function peakMb(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
