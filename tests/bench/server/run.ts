import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../../server/bootstrap/postgres.mjs';
import { startCluster } from '../../support/postgres-cluster.ts';
import { makeOffice } from './made-office.ts';
import { type FloodMeasurement, KINDS, measureFlood } from './measure-flood.ts';
import { measureServer, type ServerMeasurement } from './measure-server.ts';

const CONNECTIONS = 8;
const GOALS = { perSecond: 100, p99: 1000, meanwhile: 100 };

/** What the server did on one engine. */
export interface EngineMeasurement extends ServerMeasurement {
  readonly engine: string;
}

/** Receives interviews at a real server and asks for figures meanwhile, on SQLite and, where it is, on PostgreSQL. */
export async function run(
  folder: string,
  { seconds, interviews }: { seconds: number; interviews: number },
): Promise<EngineMeasurement[]> {
  const office = makeOffice();
  const sizes = { seconds, interviews, connections: CONNECTIONS };
  const measured = [{ engine: 'SQLite', ...(await measureServer(join(folder, 'cifra.sqlite'), office, sizes)) }];
  if (!findPostgres()) return measured;
  // The tests' server does without the disk; an office's does not.
  const cluster = await startCluster(['fsync=on', 'full_page_writes=on']);
  try {
    const address = (name: string) => `postgres://cifra@${encodeURIComponent(cluster.socket)}/${name}`;
    const client = new pg.Client({ connectionString: address('postgres') });
    await client.connect();
    await client.query('create database office template template0');
    await client.end();
    measured.push({ engine: 'PostgreSQL', ...(await measureServer(address('office'), office, sizes)) });
  } finally {
    await cluster.stop();
  }
  return measured;
}

/** The measurements as lines, the goals that are missed marked. */
export function report(measurements: readonly EngineMeasurement[]): string {
  return measurements.map(linesOf).join('\n');
}

function linesOf({ engine, received, receivingMb, meanwhile, figuresMb, figuresAgain }: EngineMeasurement): string {
  const { perSecond, p50, p99, answered, stored } = received;
  return [
    `Server on ${engine}, ${CONNECTIONS} connections`,
    line('interviews received per second', perSecond, GOALS.perSecond, perSecond >= GOALS.perSecond),
    line('  p50, ms', p50),
    line('  p99, ms', p99, GOALS.p99, p99 < GOALS.p99),
    line('  answered as received', answered),
    line('  stored afterwards', stored, answered, stored === answered),
    line('  peak memory, MB', receivingMb),
    line(`figures of ${meanwhile.interviews} interviews, s`, meanwhile.figures),
    line('  the same again after a change, s', figuresAgain),
    line('  health meanwhile, p99, ms', meanwhile.health, GOALS.meanwhile, meanwhile.health < GOALS.meanwhile),
    line('  reception meanwhile, p99, ms', meanwhile.reception, GOALS.meanwhile, meanwhile.reception < GOALS.meanwhile),
    line('  peak memory, MB', figuresMb),
    '',
  ].join('\n');
}

function line(what: string, value: number, goal?: number, met?: boolean): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return `${what.padEnd(44)}${shown.padStart(10)}${goal === undefined ? '' : `  goal ${goal} ${met ? 'yes' : 'NO'}`}`;
}

/** Whether every goal is met. */
export function areMet(measurements: readonly EngineMeasurement[]): boolean {
  return measurements.every(
    ({ received: { perSecond, p99, answered, stored }, meanwhile: { health, reception } }) =>
      perSecond >= GOALS.perSecond &&
      p99 < GOALS.p99 &&
      answered === stored &&
      Math.max(health, reception) < GOALS.meanwhile,
  );
}

const FLOOD_GOAL_MS = 100;

/** What others notice while one account floods a server on SQLite, for each kind of hostile body. */
export async function flood(folder: string, seconds: number): Promise<FloodMeasurement[]> {
  const office = makeOffice();
  const measured: FloodMeasurement[] = [];
  for (const kind of KINDS)
    measured.push(await measureFlood(join(folder, `flood-${kind}.sqlite`), office, { kind, seconds }));
  return measured;
}

/** One account against the others, as lines. */
export function reportFlood(measurements: readonly FloodMeasurement[]): string {
  return measurements
    .flatMap(({ kind, health, reception, answered, peakMb }) => [
      `Server on SQLite, flooded with 20 bodies of 20 MB at a time: ${kind}`,
      line('health meanwhile, p99, ms', health.p99, FLOOD_GOAL_MS, health.p99 < FLOOD_GOAL_MS),
      line('reception of another account, p99, ms', reception.p99, FLOOD_GOAL_MS, reception.p99 < FLOOD_GOAL_MS),
      line('  longest, ms', Math.max(health.longest, reception.longest)),
      line('  peak memory, MB', peakMb),
      `  answered to the flood: ${answered}`,
      '',
    ])
    .join('\n');
}
