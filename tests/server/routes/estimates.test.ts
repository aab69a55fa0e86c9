import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EstimatesReply, getEstimates } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, startApi } from '../api.ts';

describe('figures', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const send = (caseId: string) => {
    const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
    return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  };
  const figures = async (standard = 'inegi') =>
    (await (await api.ask('carla', 'GET', `/api/estimates?standard=${standard}`)).json()) as EstimatesReply;

  it('are none before the first accepted interview', async () => {
    expect(await figures()).toMatchObject({ submissions: 0, estimates: [] });
  });

  it('count accepted interviews with the weight of their design, and keep to the contract', async () => {
    await send('A-1');
    await send('A-2');
    const reply = await figures('ine_chile');
    expect(getEstimates.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toMatchObject({ submissions: 2, standard: 'ine_chile', study: 'lacsi-2018-r1 1.1.1' });
    const households = reply.estimates.find(({ indicator }) => indicator === 'households');
    expect(households?.estimate).toBeCloseTo(2 / (0.1 * 0.25), 8);
  });

  it('are computed again only when something was received or settled', async () => {
    await send('A-1');
    const first = await figures();
    api.setNow('2026-11-24T16:00:00.000Z');
    expect((await figures()).computedAt).toBe(first.computedAt);
    await send('A-2');
    expect((await figures()).computedAt).toBe('2026-11-24T16:00:00.000Z');
  });

  it('come as CSV with the same numbers, as a file to save', async () => {
    await send('A-1');
    const response = await api.ask('carla', 'GET', '/api/estimates.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=estimates-enviz-2026-inegi.csv');
    const lines = (await response.text()).trim().split(/\r?\n/);
    const { estimates } = await figures();
    expect(lines[0]).toMatch(/^indicator,crime,domain,/);
    expect(lines).toHaveLength(estimates.length + 1);
    expect(lines[1]).toContain(String(estimates[0]?.estimate));
  });
});
