import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Api, SURVEY } from '../../api.ts';
import { filesOfAnswer, type NumberedEdition, numberedEdition } from './numbered-edition.ts';

const SEALED = ['bribery', 'extortion', 'sexual_offence'];

const SPEC = {
  publicFile: 'edition',
  k: 3,
  columns: { area: { role: 'area' }, sex: { role: 'key' } },
  crimes: { fewest: 3, sealed: Object.fromEntries(SEALED.map((crime) => [crime, 'leave-out'])) },
};

const SECRET = '1e7a0c4b9d2f6835a1b0c9d8e7f60514';

describe('a public-use file from the server', () => {
  let edition: NumberedEdition;
  let api: Api;
  beforeAll(async () => {
    edition = await numberedEdition(12);
    api = edition.api;
  });
  afterAll(() => api.close());
  beforeEach(() => {
    vi.stubEnv('CIFRA_PUBLIC_SECRET', SECRET);
  });
  afterEach(() => vi.unstubAllEnvs());

  const send = (what: 'public-file-reports' | 'public-files', spec: object | string, more: object = {}) => {
    const text = typeof spec === 'string' ? spec : JSON.stringify(spec, undefined, 1);
    const body = { text, source: { file: edition.number }, language: 'en', ...more };
    return api.ask('carla', 'POST', `/api/${what}`, { body });
  };
  const made = async () =>
    (await api.store.audit('edition')).filter(({ action }) => action === 'public-file-made').map(({ by }) => by);

  it('says at once everything that is wrong with a specification, with its place', async () => {
    const wrong = { ...SPEC, columns: { ...SPEC.columns, nothing: {}, narrative: {} }, crimes: { fewest: 3 } };
    const { findings } = await (await send('public-file-reports', wrong)).json();
    const told = findings.map(({ problem }: { problem: string }) => problem).join('\n');
    expect(told).toContain('columns.nothing: the records have no such column');
    expect(told).toContain('columns.narrative: it can never be published');
    for (const crime of SEALED) expect(told).toContain(`what becomes of ${crime};`);
    expect(findings[0]).toMatchObject({
      line: 11,
      column: 3,
      said: { sentence: 'no-column' },
      part: 'columns.nothing',
    });
    expect(findings[1]).toMatchObject({ said: { sentence: 'names-somebody' }, part: 'columns.narrative' });
    expect(await (await send('public-file-reports', '{ "k": 3,')).json()).toMatchObject({
      findings: [{ line: 1, problem: /it is not JSON/, said: { sentence: 'not-json' } }],
    });
    expect(await (await send('public-file-reports', '{ "k": 3, "k": 4 }')).json()).toMatchObject({
      findings: [{ line: 1, problem: /^k stands there twice/, said: { sentence: 'repeated-key', about: ['k'] } }],
    });
    const refused = await (await send('public-files', wrong)).json();
    expect(refused).toMatchObject({ code: 'public-file-not-possible' });
    expect(refused.places).toContainEqual({ path: 'line 11, column 3', expected: findings[0].problem });
    expect(await api.store.publicFiles(SURVEY)).toEqual([]);
  });

  it('has its report first: nothing leaves and nothing is registered', async () => {
    const { report, html } = (await (await send('public-file-reports', SPEC, { language: 'pt' })).json()).made;
    expect(report).toMatchObject({ publicFile: 'edition', k: 3, records: { person: { before: 12, after: 12 } } });
    expect(report.risk.released.people.atRisk).toBe(0);
    const { columns, cells } = report.withheld as { columns: { blank: number }[]; cells: number };
    expect(columns.reduce((sum, { blank }) => sum + blank, 0)).toBe(cells);
    expect(html).toContain('lang="pt"');
    expect([await made(), await api.store.publicFiles(SURVEY)]).toEqual([[], []]);
  });

  it('is the files of the command, registered with who took them; the same file again is no second one', async () => {
    const files = await filesOfAnswer(await send('public-files', SPEC));
    expect([...files.keys()]).toEqual(['household.parquet', 'person.parquet', 'incident.parquet', 'microdata.json']);
    expect(JSON.parse(files.get('microdata.json')!.toString()).publicFile).toMatchObject({ name: 'edition', k: 3 });
    expect(await filesOfAnswer(await send('public-files', SPEC))).toEqual(files);
    expect(await made()).toEqual(['carla', 'carla']);
    const { files: listed } = await (await api.ask('mateo', 'GET', '/api/public-files')).json();
    expect(listed).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        publicFile: 'edition',
        madeBy: 'carla',
        madeAt: '2026-11-24T15:00:00.000Z',
      },
    ]);
  });

  it('is a second one where it is drawn from another secret, which would tell what the noise hides', async () => {
    vi.stubEnv('CIFRA_PUBLIC_SECRET', 'f3a91c0b7d25e846a1b0c9d8e7f60514');
    const { made: told } = await (await send('public-file-reports', SPEC)).json();
    expect(told.report.earlier).toEqual([expect.objectContaining({ publicFile: 'edition' })]);
    expect(told.report.earlier[0]).not.toHaveProperty('together');
    const refused = await send('public-files', SPEC);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'earlier-public-file']);
    vi.stubEnv('CIFRA_PUBLIC_SECRET', SECRET);
  });

  it('is refused as a second one of a survey until somebody says that both were read together', async () => {
    const second = { ...SPEC, publicFile: 'second', columns: { sex: { role: 'key' } } };
    const { made: told } = await (await send('public-file-reports', second)).json();
    expect(told.report.earlier).toMatchObject([{ publicFile: 'edition', together: { people: expect.any(Number) } }]);
    const refused = await send('public-files', second);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'earlier-public-file']);
    expect(await api.store.publicFiles(SURVEY)).toHaveLength(1);
    const csv = await filesOfAnswer(await send('public-files', second, { besideEarlier: true, format: 'csv' }));
    expect(csv.get('person.csv')!.toString()).toMatch(/sex/);
    for (const bytes of csv.values()) expect(bytes.toString()).not.toMatch(/P-1\b|north-1/);
    expect((await api.store.publicFiles(SURVEY)).map(({ publicFile }) => publicFile)).toEqual(['edition', 'second']);
  });

  it('needs a secret that cannot be guessed, which no answer repeats', async () => {
    const hasSecret = async () => (await (await api.ask('carla', 'GET', '/api/public-files')).json()).hasSecret;
    expect(await hasSecret()).toBe(true);
    vi.stubEnv('CIFRA_PUBLIC_SECRET', 'guessed-guessed');
    const text = await (await send('public-file-reports', SPEC)).text();
    expect(JSON.parse(text)).toMatchObject({ status: 501, code: 'no-public-secret', detail: /can be guessed/ });
    expect([text.includes('guessed-guessed'), await hasSecret()]).toEqual([false, false]);
    vi.stubEnv('CIFRA_PUBLIC_SECRET', undefined);
    expect(await (await send('public-files', SPEC)).json()).toMatchObject({
      code: 'no-public-secret',
      detail: /Set CIFRA_PUBLIC_SECRET/,
    });
  });

  it('is for statisticians alone, and only of a number that is there', async () => {
    const body = { text: JSON.stringify(SPEC), source: { file: edition.number }, language: 'en' };
    for (const who of ['bruno', 'ana', 'diego', 'elena'] as const)
      for (const path of ['/api/public-file-reports', '/api/public-files'])
        expect((await api.ask(who, 'POST', path, { body })).status).toBe(403);
    expect(await (await send('public-files', SPEC, { source: { file: 99 } })).json()).toMatchObject({
      code: 'unknown-analysis-file',
    });
    expect((await send('public-files', SPEC, { source: {} })).status).toBe(400);
  });

  it('leaves nothing where somebody goes away, or its records are others by now', async () => {
    const before = [await made(), await api.store.publicFiles(SURVEY)];
    const third = { ...SPEC, publicFile: 'third' };
    const leaving = new AbortController();
    const body = { text: JSON.stringify(third), source: { file: edition.number }, language: 'en', besideEarlier: true };
    const asking = fetch(`${api.address}/api/public-files`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Cookie: (await api.cookieOf('carla'))! },
      signal: leaving.signal,
    });
    await vi.waitUntil(() => api.services.runs.underWay().some(({ task }) => task === 'public-file'), { interval: 1 });
    leaving.abort();
    await expect(asking).rejects.toThrow();
    await vi.waitUntil(() => api.services.runs.underWay().length === 0);
    expect([await made(), await api.store.publicFiles(SURVEY)]).toEqual(before);
    await edition.sendOneMore();
    expect(await (await send('public-files', third, { besideEarlier: true })).json()).toMatchObject({
      code: 'figures-not-computable',
      flaw: { code: 'file-interviews' },
    });
    expect([await made(), await api.store.publicFiles(SURVEY)]).toEqual(before);
  });
});
