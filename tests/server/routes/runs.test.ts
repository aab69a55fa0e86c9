import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Runs, sharedRuns } from '../../../server/runs/runs.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

describe('long work that people wait for', () => {
  const begun: { finish(bytes: Uint8Array): void; report(share: number): void; signal: AbortSignal }[] = [];
  let api: Api;
  beforeAll(async () => {
    // Figures go on until the test ends them; nothing has to be derived.
    const runs = (): Runs =>
      sharedRuns(
        (task, _input, { report, signal }) =>
          new Promise((resolve) => {
            if (task.name === 'derive') resolve(0 as never);
            else begun.push({ finish: resolve as (bytes: Uint8Array) => void, report, signal });
          }),
        { now: () => new Date('2026-11-24T15:00:00.000Z'), close: async () => {} },
      );
    api = await startApi({ runs });
  });
  afterAll(() => api.close());

  const underWay = async () => (await (await api.ask('carla', 'GET', '/api/runs')).json()).runs;

  it('is shown with its share, done once for two who ask, and gone when it is done', async () => {
    const asked = [api.ask('carla', 'GET', '/api/estimates'), api.ask('mateo', 'GET', '/api/estimates')];
    await expect.poll(underWay).toHaveLength(1);
    begun[0]!.report(0.25);
    expect(await underWay()).toEqual([
      { task: 'figures', survey: SURVEY, startedAt: '2026-11-24T15:00:00.000Z', share: 0.25 },
    ]);
    // When it starts and how long it takes would tell of the interviews.
    for (const caller of ['bruno', 'elena'] as const)
      expect(await (await api.ask(caller, 'GET', '/api/runs')).json()).toEqual({ runs: [] });
    begun[0]!.finish(new TextEncoder().encode('{"figures":"of both"}'));
    for (const response of await Promise.all(asked)) {
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await response.json()).toEqual({ figures: 'of both' });
    }
    expect(begun).toHaveLength(1);
    expect(await underWay()).toEqual([]);
  });

  it('is shown to a supervisor when it reads the sample', async () => {
    const reading = api.ask('bruno', 'POST', '/api/sample-units', { body: 'unit_id,stratum\n' });
    const seen = async () => (await (await api.ask('bruno', 'GET', '/api/runs')).json()).runs;
    await expect.poll(seen).toMatchObject([{ task: 'read-sample', survey: SURVEY }]);
    begun.at(-1)!.finish(new Uint8Array());
    await reading;
  });

  it('ends when the person who waits closes the request', async () => {
    const cookie = (await api.cookieOf('carla'))!;
    const leaving = new AbortController();
    const address = `${api.address}/api/estimates?standard=ine_chile`;
    const waiting = fetch(address, { headers: { Cookie: cookie }, signal: leaving.signal });
    await expect.poll(underWay).toHaveLength(1);
    leaving.abort();
    await expect(waiting).rejects.toThrow();
    await expect.poll(underWay).toEqual([]);
    expect(begun.at(-1)!.signal.aborted).toBe(true);
  });
});
