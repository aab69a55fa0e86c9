import { afterEach, describe, expect, it, vi } from 'vitest';
import { PUBLISH_RELEASE } from '../../../../server/publishing/office/publish-task.ts';
import { PUT_SITE_BACK } from '../../../../server/publishing/office/put-back-task.ts';
import type { Runs } from '../../../../server/runs/runs.ts';
import { workerRuns } from '../../../../server/runs/worker-runs.ts';
import { FIGURES } from '../../../../server/sources/source-tasks.ts';
import { TITLE } from '../../../support/published-release.ts';
import { HOUR, type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

/** A thread whose figures never end, and that publishes in a tenth of a second and says when. */
const THREAD = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ task }) => {
    if (task === 'figures') return;
    const from = Date.now();
    setTimeout(() => parentPort.postMessage({ kind: 'done', output: { from, to: Date.now() } }), 100);
  });`;

const ALL = { survey: 'first-edition', standard: 'inegi' } as const;
const site = { site: 'site', aside: 'set-aside', known: [] };
const publication = { ...site, folder: 'prepared', sha256: '', wasPublished: false, at: '2026-11-24T17:00:00.000Z' };

describe('the threads in which releases are published', () => {
  let runs: Runs | undefined;
  let office: ReleaseOffice | undefined;
  afterEach(async () => {
    vi.restoreAllMocks();
    await runs?.close();
    await office?.close();
    runs = office = undefined;
  });

  const begin = () => {
    const entry = new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`);
    runs = workerRuns({ entry, data: {}, now: () => new Date(), keepDerived: async () => {} });
    return runs;
  };

  it('wait for no figures, however many take however long', async () => {
    const all = begin();
    const leaving = new AbortController();
    const { signal } = leaving;
    const figures = ['a', 'b', 'c'].map((key) => all.run(FIGURES, ALL, { key, account: key, signal }));
    const ended = Promise.allSettled(figures);
    await all.run(PUBLISH_RELEASE, publication, { key: 'publish' });
    await all.run(PUT_SITE_BACK, { ...site, without: [] }, { key: 'put back' });
    expect(all.underWay().map(({ task }) => task)).toEqual(['figures', 'figures', 'figures']);
    leaving.abort(new Error('left'));
    await ended;
  });

  it('publish one release after the other', async () => {
    const all = begin();
    const times = await Promise.all(
      ['a', 'b', 'c'].map((key) => all.run<object, unknown>(PUBLISH_RELEASE as never, publication, { key })),
    );
    const [one, two, three] = (times as { from: number; to: number }[]).toSorted((a, b) => a.from - b.from);
    expect(two!.from).toBeGreaterThanOrEqual(one!.to);
    expect(three!.from).toBeGreaterThanOrEqual(two!.to);
  });

  it('never put the site together twice at once, whoever publishes or puts it back', async () => {
    office = await releaseOffice();
    const first = await office.prepared();
    const second = await office.prepared({ about: { release: 'other', title: TITLE } });
    for (const head of [first, second]) await office.check(head);
    office.api.setNow(HOUR);
    const services = office.api.services;
    const run = services.runs.run;
    let under = 0;
    let most = 0;
    const seen: string[] = [];
    vi.spyOn(services.runs, 'run').mockImplementation(async (task, input, options) => {
      seen.push(task.name);
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return run(task, input, options).finally(() => {
        under -= 1;
      });
    });
    const putBack = () => office!.api.ask('carla', 'POST', '/api/release-site', { body: {} });
    const answers = await Promise.all([office.publish(first), putBack(), office.publish(second), putBack()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(seen.sort()).toEqual(['publish-release', 'publish-release', 'put-site-back', 'put-site-back']);
    expect(most).toBe(1);
    expect((await office.list()).map(({ state }) => state)).toEqual(['published', 'published']);
  });
});
