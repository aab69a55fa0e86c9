import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getAreas, importAreas } from '#contract';
import { hexagonMap } from '../../../server/demo/hexagon-map.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

const map = (codes: readonly string[]) =>
  JSON.stringify(hexagonMap(codes.map((code) => ({ code, name: `Área ${code}` }))));

describe('the map of an edition', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const put = (body: string, query = 'code=code&name=name', caller: Caller = 'carla', survey = SURVEY) => {
    const headers = { 'Content-Type': 'application/octet-stream' };
    return api.ask(caller, 'PUT', `/api/surveys/${survey}/areas?${query}`, { body, headers });
  };
  const kept = async () =>
    getAreas.reply.parse(await (await api.ask('carla', 'GET', `/api/surveys/${SURVEY}/areas`)).json());

  it('is brought by a statistician or the administrator, and replaces the one before', async () => {
    expect(await kept()).toEqual({ areas: [] });
    const states = await api.store.sampleStates(SURVEY);
    const reply = importAreas.reply.parse(await (await put(map([...states, 'B', 'C']))).json());
    expect(reply).toMatchObject({ imported: states.length + 2, problems: [] });
    expect((await kept()).areas.map(({ name }) => name)).toContain('Área B');
    await put(map([...states, 'D']), 'code=code', 'elena');
    const { areas, importedAt } = await kept();
    expect(areas.map(({ name }) => name)).toEqual([...states, 'D']);
    expect(importedAt).toMatch(/^20/);
    expect((await api.store.audit(SURVEY)).at(-1)!.action).toBe('areas-imported');
  });

  it('stays as it was when anything is wrong with the new one', async () => {
    const states = await api.store.sampleStates(SURVEY);
    await put(map([...states, 'B']));
    const reply = await (await put(map(['B', 'B']))).json();
    expect(reply.imported).toBe(0);
    expect(reply.problems[0]).toMatchObject({ place: 'features[1]', code: 'duplicate-code' });
    expect((await kept()).areas).toHaveLength(states.length + 1);
  });

  it('is of an edition that exists, has a property for the code, and is no larger than a file may be', async () => {
    expect((await put(map(['B']), 'code=code', 'carla', 'no-such-edition')).status).toBe(404);
    expect((await put(map(['B']), '')).status).toBe(400);
    expect((await put(' '.repeat(26 * 1024 * 1024))).status).toBe(413);
  });
});
