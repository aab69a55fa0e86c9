import { read } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

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

  it('say in every format with a place for it of which edition they are, in the language asked for', async () => {
    const said = `edición ${SURVEY}`;
    const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());
    const ofEstimates = await bytes(await estimates('format=xlsx'));
    const ofTable = await bytes(await table({ format: 'xlsx' }));
    const cube = await (await estimates('format=json-stat')).json();
    const cubeOfTable = await (await table({ format: 'json-stat' })).json();
    const plain = await (await estimates('format=json')).json();
    const plainOfTable = await (await table({ format: 'json' })).json();
    const sdmx = await (await estimates('format=sdmx-csv&area=484&period=2026')).text();
    // Read when all have come: meanwhile a connection would wait too long.
    for (const sheet of sheetsOf(ofEstimates)) expect(sheet).toContain(said);
    for (const sheet of sheetsOf(ofTable)) expect(sheet).toContain(`édition ${SURVEY}`);
    expect([cube.source, cube.note[0]]).toEqual([expect.stringContaining(said), 'Encuesta']);
    expect(cubeOfTable.source).toContain(`édition ${SURVEY}`);
    for (const { edition } of [plain, plainOfTable])
      expect(edition).toMatchObject({ key: SURVEY, title: { es: 'Encuesta' } });
    expect(sdmx).toContain(said);
  });

  it('of SDMX need a country, a year and a series', async () => {
    expect((await (await estimates('format=sdmx-csv')).json()).detail).toContain('--area');
    const none = await table({ format: 'sdmx-csv', area: '484', period: '2026' });
    expect((await none.json()).detail).toContain('no figure of a series');
    expect((await estimates('format=sdmx-csv&area=mexico&period=2026')).status).toBe(400);
    expect((await estimates('format=pdf')).status).toBe(400);
  });
});

/** The texts of each sheet of a workbook. */
function sheetsOf(workbook: Uint8Array): string[] {
  return Object.values(read(workbook).Sheets).map((sheet) =>
    Object.values(sheet)
      .map(({ v }) => v)
      .join(' '),
  );
}
