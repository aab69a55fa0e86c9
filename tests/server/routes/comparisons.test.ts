import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MakeComparisonsReply, makeComparisons } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const SPEC = {
  table: 'robbery',
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery', 'any_person'] }],
  by: [{ variable: 'sex', values: ['female', 'male'] }],
  compare: { between: [{ variable: 'sex' }] },
};

describe('comparisons of an edition', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    for (const caseId of ['A-1', 'A-2']) {
      const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    }
  });
  afterAll(() => api.close());

  const ask = (spec: object, more: object = {}) => {
    const body = { text: JSON.stringify(spec, null, 2), with: [], language: 'es', locale: 'es-CL', ...more };
    return api.ask('carla', 'POST', '/api/made-comparisons', { body });
  };

  it('are made with their sentence in the language that is asked for', async () => {
    const reply = (await (await ask(SPEC)).json()) as MakeComparisonsReply;
    expect(makeComparisons.reply.safeParse(reply).error).toBeUndefined();
    if (!('compared' in reply)) throw new Error(JSON.stringify(reply));
    const { compared, survey } = reply;
    expect(survey).toBe(SURVEY);
    expect(compared).toMatchObject({
      editions: [SURVEY],
      adjust: 'holm',
      family: 'indicator',
      significance: 0.05,
      level: 0.95,
    });
    expect(compared.comparisons.map(({ crime, by }) => `${crime} ${by}`)).toEqual(['robbery sex', 'any_person sex']);
    const together = { ...SPEC, compare: { ...SPEC.compare, family: 'table' } };
    expect(await (await ask(together)).json()).toMatchObject({ compared: { family: 'table' } });
    expect(compared.comparisons[0]!.sentence).toMatch(/^(Sin prueba|No se muestra)/);
  });

  it('tell what is wrong with a specification, and of an edition that is not there', async () => {
    const reply = (await (await ask({ ...SPEC, by: [] })).json()) as MakeComparisonsReply;
    expect(reply).toMatchObject({ findings: [{ code: 'unknown-variable', said: { sentence: 'notDividedBy' } }] });
    expect((await ask(SPEC, { with: ['none'] })).status).toBe(404);
    expect((await ask(SPEC, { language: 'de' })).status).toBe(400);
  });
});
