import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { quantileSorted } from 'simple-statistics';
import { buildClient } from '../../../server/bootstrap/build-client.mjs';
import { desktop, launchBrowser, signInOn } from '../../support/browser.ts';
import { startServerProcess } from '../../support/server-process.ts';
import { LARGE, placeLarge } from './large-folder.ts';
import { type DraftMeasurement, measureDraft } from './measure-draft.ts';
import { untilIdle } from './until-idle.ts';

/** In ms, and frames per second. */
const GOALS = { open: 2_000, edit: 100, saved: 1_000, findings: 300, fps: 60 };

/** Frames come at 16.7 ms; a clock that rounds makes a little less of 60. */
const FPS_ROUNDING = 0.5;

const IDS = ['lacsi-2018-r1', LARGE];

export interface DesignerRun {
  readonly measured: readonly DraftMeasurement[];
  /** Of the machine, over the last minute: before and after. */
  readonly loads: readonly number[];
}

/** A draft in a real browser on the real server: the whole questionnaire as it comes, and one with 1,500 questions. */
export async function run(folder: string): Promise<DesignerRun> {
  buildClient();
  const loads = [loadavg()[0]!];
  const server = startServerProcess({
    CIFRA_DB: join(folder, 'designer.sqlite'),
    CIFRA_INSTRUMENTS: placeLarge(folder),
  });
  const browser = await launchBrowser();
  try {
    const address = await server.ready;
    await untilIdle(server.process.pid!);
    const measured: DraftMeasurement[] = [];
    for (const id of IDS) {
      const context = await browser.newContext(desktop);
      const page = await context.newPage();
      await signInOn(page, address, 'designer', 'designer-demo');
      const draft = randomUUID();
      const data = { draft, from: { id, version: '1.1.1' } };
      const reply = await context.request.post(`${address}/api/questionnaires/drafts`, { data });
      if (!reply.ok()) throw new Error(`the draft of ${id} is not begun: ${await reply.text()}`);
      measured.push(await measureDraft(page, `${address}/#/draft/${draft}`, id));
      await context.close();
    }
    return { measured, loads: [...loads, loadavg()[0]!] };
  } finally {
    await browser.close();
    server.process.kill('SIGTERM');
    await server.ended;
  }
}

/** The measurements as lines, the goals that are missed marked. */
export function report({ measured, loads }: DesignerRun): string {
  const lines = measured.flatMap((measurement) => [
    measurement.questionnaire,
    ...goalsOf(measurement).map(
      ({ goal, p50, value, limit, met }) =>
        `  ${goal.padEnd(34)} p50 ${p50.toFixed(0).padStart(6)}  ${value.toFixed(0).padStart(6)}  goal ${limit} ${met ? 'yes' : 'NO'}`,
    ),
  ]);
  return [
    'A draft in Chromium; ms from the key to the painted frame',
    `Load before and after: ${loads.map((load) => load.toFixed(1)).join(', ')}`,
    ...lines,
  ].join('\n');
}

export function areMet({ measured }: DesignerRun): boolean {
  return measured.flatMap(goalsOf).every(({ met }) => met);
}

function goalsOf({ opening, typing, moving, saving, finding, frames }: DraftMeasurement) {
  const timed = (goal: string, times: readonly number[], limit: number) => {
    const value = quantile(times, 0.95);
    return { goal: `${goal}, p95`, p50: quantile(times, 0.5), value, limit, met: value < limit };
  };
  const fps = (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0);
  return [
    timed('opening', opening, GOALS.open),
    timed('a letter typed', typing, GOALS.edit),
    timed('a question moved', moving, GOALS.edit),
    timed('saved after the last key', saving, GOALS.saved),
    timed('findings after the last key', finding, GOALS.findings),
    {
      goal: 'frames a second while scrolling',
      p50: 1000 / quantile(frames, 0.5),
      value: fps,
      limit: GOALS.fps,
      met: fps >= GOALS.fps - FPS_ROUNDING,
    },
  ];
}

function quantile(values: readonly number[], share: number): number {
  return quantileSorted(
    [...values].sort((one, other) => one - other),
    share,
  );
}
