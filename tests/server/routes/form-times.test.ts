import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FormTimes, getFormTimes } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, instrument, SURVEY, sampleUnit, startApi } from '../api.ts';

const { id, version } = instrument.manifest;
const CASES = Array.from({ length: 12 }, (_, n) => `T-${n + 1}`);
const TOMORROW = '2026-11-25T00:30:00.000Z';

describe('the times of real interviews', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    const act = { by: 'elena', at: '2026-11-24T15:00:00.000Z' };
    await api.store.importSampleUnits(SURVEY, CASES.map(sampleUnit), [], act);
    await api.store.assign(SURVEY, CASES, 'ana', act);
  });
  afterEach(() => api.close());

  /** Interviews in which each entry comes so many seconds after the one before. */
  async function send(cases: readonly string[], seconds: number): Promise<void> {
    for (const caseId of cases) {
      const submission = aSubmission(caseId);
      const start = Date.parse('2026-11-24T15:00:00.000Z');
      const events = submission.events.map((entry, place) => ({
        ...entry,
        at: new Date(start + place * seconds * 1000).toISOString(),
      }));
      const { status } = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, {
        body: { ...submission, events },
      });
      expect(status).toBe(201);
    }
  }

  const times = async () =>
    (await (await api.ask('diego', 'GET', `/api/questionnaires/times/${id}/${version}`)).json()) as FormTimes;

  it('are medians of forms, of interviews that came before the day', async () => {
    await send(CASES, 30);
    expect(await times(), 'of the day nothing is told').toEqual({ forms: [] });
    api.setNow(TOMORROW);
    const told = await times();
    expect(getFormTimes.reply.safeParse(told).error).toBeUndefined();
    expect(told.interview).toBeGreaterThan(1);
    const control = aSubmission('T-1').events.filter(({ form }) => form === 'control').length;
    expect(told.forms.find(({ form }) => form === 'control')?.minutes).toBeCloseTo(((control - 1) * 30) / 60, 5);
    // Nobody told of a crime: nothing is known of its form.
    expect(told.forms.map(({ form }) => form)).not.toContain('incident');
  });

  it('are not told of fewer than ten, and stay as they are for a day', async () => {
    await send(CASES.slice(0, 9), 30);
    api.setNow(TOMORROW);
    expect(await times()).toEqual({ forms: [] });
    await send(CASES.slice(9), 30);
    expect(await times()).toEqual({ forms: [] });
  });

  it('are none of a version that nobody was interviewed with', async () => {
    const response = await api.ask('diego', 'GET', `/api/questionnaires/times/${id}/9.9.9`);
    expect(await response.json()).toEqual({ forms: [] });
  });
});
