import { read } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSubmission } from '../a-submission.ts';
import { type Api, startApi } from '../api.ts';

describe('figures as files', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    for (const caseId of ['A-1', 'A-2']) {
      const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    }
  });
  afterEach(() => api.close());

  const estimates = (query: string) => api.ask('carla', 'GET', `/api/estimates-file?language=es&${query}`);
  const SPEC = JSON.stringify({ table: 'robbery', figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }] });
  const table = (body: object) =>
    api.ask('carla', 'POST', '/api/made-table-files', { body: { text: SPEC, language: 'fr', ...body } });

  it('come as a workbook with their names in the language asked for', async () => {
    const response = await estimates('format=xlsx');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=figures.xlsx');
    const { SheetNames, Sheets } = read(new Uint8Array(await response.arrayBuffer()));
    expect(SheetNames).toEqual(['estimates', 'Notas']);
    expect(Object.values(Sheets.estimates!).map(({ v }) => v)).toContain('Prevalencia de personas');
  });

  it('come in the other formats too', async () => {
    for (const format of ['csv', 'json', 'json-stat']) {
      const response = await estimates(`format=${format}`);
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(1000);
    }
    const sdmx = await estimates('format=sdmx-json&area=484&period=2026');
    expect((await sdmx.json()).data.structures[0].dimensions.series[3].values).toEqual([{ id: '484', name: '484' }]);
  });

  it('of a table are made of its specification, and one that is wrong says why', async () => {
    const made = await table({ format: 'json-stat' });
    expect(made.headers.get('content-disposition')).toContain('robbery.json-stat.json');
    expect((await made.json()).dimension.indicator.category.index).toEqual(['prevalence_person']);
    const wrong = await table({ format: 'csv', text: '{"table": "x", "figures": [{"indicator": "none"}]}' });
    expect([wrong.status, (await wrong.json()).code]).toEqual([422, 'figures-not-computable']);
  });

  it('of SDMX need a country, a year and a series', async () => {
    expect((await (await estimates('format=sdmx-csv')).json()).detail).toContain('--area');
    const none = await table({ format: 'sdmx-csv', area: '484', period: '2026' });
    expect((await none.json()).detail).toContain('no figure of a series');
    expect((await estimates('format=sdmx-csv&area=mexico&period=2026')).status).toBe(400);
    expect((await estimates('format=pdf')).status).toBe(400);
  });
});
