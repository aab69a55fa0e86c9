import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BesideCountsReply,
  besideCounts,
  getBesideCounts,
  type ImportCountsReply,
  importCounts,
  listCounts,
} from '#contract';
import { readInterviews } from '../../../server/analysis/figures.ts';
import { aSubmission } from '../a-submission.ts';
import { MAPPING } from '../administrative/example-counts.ts';
import { cellOf, cellsOf } from '../analysis/tables/small-tables.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { giveTokenTo } from '../give-token.ts';

const PATH = `/api/surveys/${SURVEY}/administrative-counts`;
const { area: _, ...COLUMNS } = MAPPING.columns;
const ALONE = { ...MAPPING, columns: COLUMNS };
const COUNTS = 'offence,period,count\nRobbery,2025,4\nBurglary of homes,2025,9\n';

describe('administrative counts of an edition', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    for (const caseId of ['A-1', 'A-2']) {
      const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    }
  });
  afterAll(() => api.close());

  const bring = async (mapping: object = ALONE, counts = COUNTS) => {
    const body = { mapping: JSON.stringify(mapping, null, 2), counts: Buffer.from(counts).toString('base64') };
    const reply = await (await api.ask('carla', 'PUT', PATH, { body })).json();
    expect(importCounts.reply.safeParse(reply).error).toBeUndefined();
    return reply as ImportCountsReply;
  };
  const list = async () => listCounts.reply.parse(await (await api.ask('carla', 'GET', PATH)).json()).imported;
  const beside = async (records = 'police-2025', query = '') =>
    (await (await api.ask('carla', 'GET', `${PATH}/${records}${query}`)).json()) as BesideCountsReply;
  const made = (reply: BesideCountsReply) => {
    if (!('made' in reply)) throw new Error(JSON.stringify(reply));
    return besideCounts.parse(JSON.parse(reply.made.json));
  };

  it('are brought by a statistician, listed, and removed', async () => {
    expect(await list()).toEqual([]);
    expect(await bring()).toMatchObject({
      imported: { records: 'police-2025', counts: 2, from: '2025-01', to: '2025-12', importedBy: 'carla' },
    });
    expect(await list()).toHaveLength(1);
    await api.ask('carla', 'DELETE', `${PATH}/police-2025`);
    expect(await list()).toEqual([]);
    expect(await beside()).toMatchObject({ code: 'unknown-counts' });
    expect((await api.store.audit()).slice(-2).map(({ action }) => action)).toEqual([
      'counts-imported',
      'counts-removed',
    ]);
  });

  it('stand beside the cells of a table of its interviews, and say what of their definitions differs', async () => {
    await bring();
    const reply = await beside();
    expect(getBesideCounts.reply.safeParse(reply).error).toBeUndefined();
    const { lines, crimes } = made(reply);
    const { file } = await readInterviews({ ...api.services, keepDerived: api.store.keepDerived }, SURVEY);
    const cells = cellsOf(file, {
      figures: ['crimes', 'crimes_reported'].map((indicator) => ({ indicator, crimes: ['robbery', 'burglary'] })),
    });
    for (const { crime, happened, reported } of lines) {
      expect(cellOf(cells, {}, { crime, indicator: 'crimes' })).toMatchObject(happened);
      expect(cellOf(cells, {}, { crime, indicator: 'crimes_reported' })).toMatchObject(reported);
    }
    // The questionnaire says its codes of ICCS and its period itself.
    const robbery = crimes.find(({ crime }) => crime === 'robbery')!;
    expect(robbery.iccs.survey).toContain('040111');
    expect(robbery.differences.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['iccs-only-in-survey', 'event-of-several-victims']),
    );
    expect(robbery.differences.some(({ id }) => id.startsWith('period-'))).toBe(true);
    expect(made(await beside('police-2025', '?standard=nchs')).standard).toBe('nchs');
    expect('made' in reply && reply.made.crimes.robbery?.es).toBeTruthy();
  });

  it('are read by a machine that reads figures, as a statistician sees them, and changed by none', async () => {
    await bring();
    const { token } = await giveTokenTo(api, 'carla', { scope: 'figures:read' });
    const headers = { Authorization: `Bearer ${token}` };
    const machine = async (method: 'GET' | 'PUT' | 'DELETE', path = PATH) =>
      (await api.ask('nobody', method, path, { headers })).json();
    expect(listCounts.reply.parse(await machine('GET')).imported).toEqual(await list());
    expect(made(await machine('GET', `${PATH}/police-2025`))).toEqual(made(await beside()));
    for (const refused of [await machine('PUT'), await machine('DELETE', `${PATH}/police-2025`)])
      expect(refused).toMatchObject({ code: 'scope-not-allowed' });
    expect(await list()).toHaveLength(1);
  });

  it('are of the areas of its sample, and of no smaller ones', async () => {
    const areas = await api.store.sampleStates(SURVEY);
    const rows = [...areas, 'Z'].flatMap((area, at) =>
      ['Robbery', 'Burglary of homes'].map((offence) => `${offence},${area},2025,${30 + at}`),
    );
    const counts = (lines: readonly string[]) => `offence,area,period,count\n${lines.join('\n')}\n`;
    const refused = await bring(MAPPING, counts(rows));
    expect('problems' in refused && refused.problems.map(({ code }) => code)).toEqual(['unknown-area', 'unknown-area']);
    await bring(MAPPING, counts(rows.slice(0, -2)));
    const { lines, areas_absent: absent } = made(await beside());
    expect(lines).toHaveLength(2 * (1 + areas.length));
    expect(absent).toEqual([]);
  });

  it('leave attempts out of the survey’s figure too where the records do', async () => {
    await bring({ ...ALONE, definitions: { ...ALONE.definitions, attempts: 'excluded' } });
    const burglary = made(await beside()).crimes.find(({ crime }) => crime === 'burglary')!;
    expect(burglary.outcome).toBe('completed');
    expect(burglary.differences.map(({ id }) => id)).not.toContain('attempts-only-in-survey');
  });

  it('stay as they were when anything is wrong with the new ones, all of which is told', async () => {
    await bring();
    const before = await list();
    const offences = [{ name: 'Robbery', iccs: ['0401'], beside: ['piracy'] }];
    const reply = await bring({ ...ALONE, offences }, `${COUNTS}Robbery,2025-03-07,1\n`);
    expect('problems' in reply && reply.problems.map(({ code }) => code)).toEqual([
      'unknown-crime',
      'unknown-offence',
      'day-in-period',
    ]);
    const shape = await bring({ ...ALONE, definitions: {} });
    expect('findings' in shape && shape.findings.length).toBeGreaterThan(5);
    expect(await list()).toEqual(before);
  });
});
