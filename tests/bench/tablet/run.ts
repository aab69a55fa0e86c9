import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { quantileSorted } from 'simple-statistics';
import { buildClient } from '../../../server/bootstrap/build-client.mjs';
import { launchBrowser } from '../../support/browser.ts';
import { openGateway } from '../../support/gateway.ts';
import { startOffice } from './made-office.ts';
import { measureCifra } from './measure-cifra.ts';
import { FORM_SIZES } from './peers/made-xform.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { SLOWDOWN } from './slow-page.ts';
import type { TabletMeasurement } from './tablet-measurement.ts';

const PAGES = join(import.meta.dirname, '..', '..', '..', 'dist', 'client');

/** In ms and MB, with the processor slowed. */
const GOALS = {
  tap: { p50: 60, p95: 100 },
  move: 200,
  opening: 1_500,
  coldStart: 3_000,
  restoring: 1_000,
  memory: 300,
  putAway: 300,
};

export interface TabletRun {
  readonly ours: readonly TabletMeasurement[];
  readonly peers: readonly TabletMeasurement[];
  /** Of the machine, over the last minute: before, between and after. The measuring itself makes about 1 of it. */
  readonly loads: readonly number[];
}

/**
 * The interviewer's place on a slow tablet, and its peers by the same measure.
 *
 * @param interviews interviews in a row before the memory is looked at
 */
export async function run(folder: string, interviews: number, withPeers: boolean): Promise<TabletRun> {
  buildClient();
  const office = join(folder, 'office');
  mkdirSync(office);
  const { server, address } = await startOffice(office);
  const gateway = await openGateway(address, PAGES);
  const loads = [loadavg()[0]!];
  let ours: TabletMeasurement[];
  try {
    ours = await measureCifra(gateway, join(folder, 'tablet'), interviews);
    loads.push(loadavg()[0]!);
  } finally {
    await gateway.close();
    server.process.kill('SIGTERM');
    await server.ended;
  }
  if (!withPeers) return { ours, peers: [], loads };
  const browser = await launchBrowser();
  try {
    const peers = await measurePeers(browser, join(folder, 'peers'));
    return { ours, peers, loads: [...loads, loadavg()[0]!] };
  } finally {
    await browser.close();
  }
}

/** The measurements as lines, the goals that are missed marked. */
export function report({ ours, peers, loads }: TabletRun): string {
  const head = row(['', 'form', 'taps', 'p50', 'p95', 'pages', 'p50', 'p95', 'opening']);
  const lines = [...ours, ...peers].map(({ product, size, taps, moves, opening }) =>
    row([
      product,
      size,
      String(taps.length),
      at(taps, 0.5),
      at(taps, 0.95),
      String(moves.length),
      at(moves, 0.5),
      at(moves, 0.95),
      opening.toFixed(0),
    ]),
  );
  const budgets = ours.flatMap(({ size, budget = [] }) =>
    budget.map(
      ({ of, script, style, layout, all }) =>
        `  ${of}, ${size}: script ${script.toFixed(0)}, style ${style.toFixed(0)}, layout ${layout.toFixed(0)}, all ${all.toFixed(0)}`,
    ),
  );
  const verdicts = goalsOf(ours).map(
    ({ goal, value, limit }) => `  ${goal}: ${value.toFixed(0)}, under ${limit} ${value < limit ? 'yes' : 'NO'}`,
  );
  return [
    `Tablet: Chromium with the processor slowed ${SLOWDOWN} times; ms from the finger to the painted frame`,
    `Load before, between and after: ${loads.map((load) => load.toFixed(1)).join(', ')}`,
    head,
    ...lines,
    'Main thread for each press and the reading after it, mean ms of its own time',
    ...budgets,
    'Goals',
    ...verdicts,
    ...(peers.length > 0 ? ['Ahead of the peers'] : []),
    ...races(ours, peers).map(
      ({ race, own, theirs }) => `  ${race}: ${own.toFixed(0)}, ${theirs.toFixed(0)} ${own < theirs ? 'yes' : 'NO'}`,
    ),
  ].join('\n');
}

export function areMet({ ours, peers }: TabletRun): boolean {
  const areReached = goalsOf(ours).every(({ value, limit }) => value < limit);
  return areReached && races(ours, peers).every(({ own, theirs }) => own < theirs);
}

/** Ours beside each peer's at the same size, small and large. A peer without pages has no race there. */
function races(ours: readonly TabletMeasurement[], peers: readonly TabletMeasurement[]) {
  const sizes = FORM_SIZES.map(({ name }) => name);
  return peers.flatMap((peer) => {
    const own = ours[sizes.indexOf(peer.size)]!;
    const [taps, moves] = [own.taps, own.moves].map((times) => [0.5, 0.95].map((share) => quantile(times, share)));
    const [theirTaps, theirMoves] = [peer.taps, peer.moves].map((times) => [0.5, 0.95].map((s) => quantile(times, s)));
    const shares = ['p50', 'p95'].map((name, place) => ({ name, place }));
    return [
      ...shares.map(({ name, place }) => ({ of: `option ${name}`, own: taps![place]!, theirs: theirTaps![place]! })),
      ...(peer.moves.length === 0
        ? []
        : shares.map(({ name, place }) => ({ of: `page ${name}`, own: moves![place]!, theirs: theirMoves![place]! }))),
      { of: 'opening', own: own.opening, theirs: peer.opening },
    ].map(({ of, ...times }) => ({ race: `${of}, ${peer.size}, beside ${peer.product}`, ...times }));
  });
}

function goalsOf(ours: readonly TabletMeasurement[]) {
  return ours.flatMap(({ size, taps, moves, opening, coldStart, restoring, memory, putAway }) => [
    { goal: `option p50, ${size}`, value: quantile(taps, 0.5), limit: GOALS.tap.p50 },
    { goal: `option p95, ${size}`, value: quantile(taps, 0.95), limit: GOALS.tap.p95 },
    { goal: `page p95, ${size}`, value: quantile(moves, 0.95), limit: GOALS.move },
    { goal: `opening a case, ${size}`, value: opening, limit: GOALS.opening },
    ...(coldStart === undefined ? [] : [{ goal: 'cold start', value: coldStart, limit: GOALS.coldStart }]),
    ...(restoring === undefined ? [] : [{ goal: 'largest draft', value: restoring, limit: GOALS.restoring }]),
    ...(putAway === undefined
      ? []
      : [
          { goal: 'putting the screen away, p50', value: quantile(putAway, 0.5), limit: GOALS.putAway },
          { goal: 'putting the screen away, p95', value: quantile(putAway, 0.95), limit: GOALS.putAway },
        ]),
    ...(memory === undefined
      ? []
      : [
          {
            goal: `MB after ${memory.interviews} interviews (heap ${memory.heapMb.toFixed(0)})`,
            value: memory.processMb,
            limit: GOALS.memory,
          },
        ]),
  ]);
}

function quantile(times: readonly number[], share: number): number {
  return times.length === 0
    ? Number.NaN
    : quantileSorted(
        times.toSorted((a, b) => a - b),
        share,
      );
}

function at(times: readonly number[], share: number): string {
  return times.length === 0 ? '' : quantile(times, share).toFixed(0);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, column) => (column < 2 ? cell.padEnd(30) : cell.padStart(8))).join('');
}
