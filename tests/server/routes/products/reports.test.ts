import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rulesSchema } from '#contract';
import { findChromium } from '../../../../server/bootstrap/chromium.mjs';
import { printElsewhere } from '../../../../server/exports/print-elsewhere.ts';
import { reportsOfRelease } from '../../../../server/publishing/office/taken-along/reports-of-release.ts';
import type { Api } from '../../api.ts';
import { giveTokenTo } from '../../give-token.ts';
import { type NumberedEdition, numberedEdition } from './numbered-edition.ts';

describe('a report from the server', () => {
  let edition: NumberedEdition;
  let api: Api;
  beforeAll(async () => {
    edition = await numberedEdition(6);
    api = edition.api;
  });
  afterAll(() => api.close());
  afterEach(() => vi.unstubAllEnvs());

  const ask = (query: string, who: 'carla' | 'bruno' | 'ana' = 'carla') => api.ask(who, 'GET', `/api/report?${query}`);
  const codeOf = async (query: string) => (await (await ask(query)).json()).code;

  it('is a page in the language asked for, with the day on its cover, of the interviews or of a number', async () => {
    const response = await ask('language=pt&format=html&date=2026-08-31&locale=pt-BR');
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename=report-enviz-2026-pt.html',
    ]);
    const page = await response.text();
    expect(page).toContain('<html lang="pt');
    expect(page).toMatch(/31 de agosto de 2026/);
    expect(page).not.toMatch(/P-1\b/);
    const ofNumber = await (await ask(`language=es&format=html&file=${edition.number}`)).text();
    expect(ofNumber).toContain('<html lang="es');
    expect(ofNumber).toMatch(/24 de noviembre de 2026/);
  });

  it('is refused by place where a day, a locale or the edition before cannot be', async () => {
    const placesOf = async (query: string) => {
      const { code, places } = await (await ask(`format=html&language=es&${query}`)).json();
      return [code, ...(places ?? []).map(({ path }: { path: string }) => path)];
    };
    expect(await placesOf('date=2026-02-30')).toEqual(['invalid-request', 'date']);
    expect(await placesOf('locale=fr-CA')).toEqual(['invalid-request', 'locale']);
    for (const none of ['es-12', 'es-AB-CD', 'es-CL-CL'])
      expect(await placesOf(`locale=${none}`)).toEqual(['invalid-request', 'locale']);
    expect(await placesOf('beforeFile=1')).toEqual(['invalid-request', 'before']);
    expect(await placesOf('before=enviz-2026')).toEqual(['invalid-request', 'before']);
    expect(await codeOf('format=html&language=es&before=not-there')).toBe('unknown-survey');
    expect(await codeOf('format=html&language=es&file=99')).toBe('unknown-analysis-file');
  });

  it('is for statisticians, and for machines that read figures', async () => {
    const query = 'language=en&format=html';
    expect([(await ask(query, 'bruno')).status, (await ask(query, 'ana')).status]).toEqual([403, 403]);
    const { token } = await giveTokenTo(api, 'carla', { scope: 'figures:read' });
    const headers = { Authorization: `Bearer ${token}` };
    expect((await api.ask('nobody', 'GET', `/api/report?${query}`, { headers })).status).toBe(200);
  });

  it('has no PDF where there is no Chromium, and says what to do', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/chromium');
    const response = await ask('language=en&format=pdf');
    expect([response.status, await response.json()]).toMatchObject([501, { code: 'no-pdf', detail: /HTML/ }]);
  });

  it.runIf(findChromium())('is a tagged PDF', async () => {
    const bytes = Buffer.from(await (await ask('language=en&format=pdf')).arrayBuffer());
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(bytes.includes('/MarkInfo')).toBe(true);
  });

  it.runIf(findChromium())('is under way until its PDF is printed, with its share', async () => {
    const shares: (number | undefined)[] = [];
    let isDone = false;
    const asked = ask('language=fr&format=pdf').finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const { runs } = await (await api.ask('carla', 'GET', '/api/runs')).json();
      shares.push(runs.find(({ task }: { task: string }) => task === 'make-report')?.share);
      await setTimeout(20);
    }
    expect((await asked).status).toBe(200);
    // Before the first and after the last there is none, and between them always one, going on.
    const told = shares.slice(
      shares.findIndex((share) => share !== undefined),
      shares.findLastIndex((share) => share !== undefined) + 1,
    );
    expect(told.at(-1)).toBeGreaterThanOrEqual(0.9);
    expect(told).toEqual(told.toSorted((a, b) => a! - b!));
    expect(api.services.runs.underWay()).toEqual([]);
  });

  it.runIf(findChromium())('is printed no longer when nobody waits', async () => {
    const leaving = new AbortController();
    const printing = printElsewhere(Buffer.from('<p>never read</p>'), leaving.signal);
    void setTimeout(100).then(() => leaving.abort(new Error('left')));
    await expect(printing).rejects.toThrow('left');
    // Who comes next does not wait for one that ended.
    const next = await printElsewhere(Buffer.from('<p>read</p>'), new AbortController().signal);
    expect(next.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  // Last: with several editions every question has to name one.
  it('compares with an earlier edition alone: of a later one it would tell every change backwards', async () => {
    const act = { by: 'test', at: '2026-11-24T16:00:00.000Z' };
    const { createdAt: _, ...own } = (await api.store.survey('enviz-2026'))!;
    const add = (key: string, referencePeriod?: { from: string; to: string }) =>
      api.store.addSurvey({ ...own, key, ...(referencePeriod && { referencePeriod }) }, act);
    await add('made-later');
    await add('enviz-2030', { from: '2029-01', to: '2029-12' });
    await add('enviz-2029', { from: '2028-01', to: '2028-12' });
    const compared = (survey: string, before: string) =>
      codeOf(`format=html&language=es&survey=${survey}&before=${before}`);
    expect(await compared('enviz-2029', 'enviz-2030')).toBe('later-edition');
    expect(await compared('enviz-2026', 'made-later')).toBe('later-edition');
    // Compared the right way round, there is but no interview in them.
    expect(await compared('enviz-2030', 'enviz-2029')).toBe('figures-not-computable');
    const said = await (await ask('format=html&language=es&survey=enviz-2029&before=enviz-2030')).json();
    expect([said.status, said.detail]).toEqual([422, expect.stringContaining('enviz-2030 is not before enviz-2029')]);
    const services = { store: api.services.store, runs: api.services.runs };
    const release = {
      languages: ['es' as const],
      standard: 'inegi' as const,
      rules: rulesSchema.parse({}),
      date: '2026-12-01',
    };
    const sources = { own: { survey: 'enviz-2029', source: {} }, before: { survey: 'enviz-2030', source: {} } };
    const who = { account: 'carla', signal: new AbortController().signal };
    await expect(reportsOfRelease(services, { ...release, ...sources, release: [] }, who)).rejects.toThrow(
      'is not before',
    );
  });
});
