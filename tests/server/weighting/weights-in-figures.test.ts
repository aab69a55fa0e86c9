import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInterviews } from '../../../server/analysis/figures.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { makeWeights } from '../../../server/weighting/make-weights.ts';
import { parseWeighting } from '../../../server/weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../../server/weighting/sample-from-interviews.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

/** Two of the three dwellings of the tests are interviewed; adults are fitted to a total by their number. */
const SPEC = {
  weighting: 'edition',
  sample: 'interviews',
  design: {},
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'" }],
    person: [
      { step: 'multiply', by: '1 / {selection}', reason: 'one adult was selected' },
      {
        step: 'calibrate',
        method: 'linear',
        numbers: [{ name: 'adults', value: '1', total: 500 }],
      },
    ],
  },
};

describe('figures with weights made by a specification', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    for (const caseId of ['A-1', 'A-2']) {
      const interview = { ...aSubmission(caseId), caseId };
      await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    }
  });
  afterAll(() => api.close());

  const read = async (spec: object) => {
    const services = { ...api.services, keepDerived: api.store.keepDerived };
    // Derives what is not derived yet.
    await readInterviews(services, SURVEY);
    const sample = await sampleFromInterviews(api.store, SURVEY);
    const source = parseWeighting(JSON.stringify(spec), 'weighting.json');
    const made = makeWeights(source, { sample, totals: { tables: new Map(), inputs: [] } });
    return { made, ...(await readInterviews(services, SURVEY, undefined, weightsByCase(made, 'edition'))) };
  };

  it('the analysis file has them, with the hash of all that they were made from', async () => {
    const { file, made } = await read(SPEC);
    expect(file.weighting).toEqual({ name: 'edition', hash: made.hash });
    // Two of three dwellings of weight 40.
    expect(Array.from(file.households.weight)).toEqual([60, 60]);
    expect(file.persons.weight.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(500, 9);
    expect(file.households.fitted).toBeUndefined();
    expect(file.persons.fitted).toHaveLength(1);
  });

  it('the number of adults is known then, and has no standard error', async () => {
    const { file } = await read(SPEC);
    const rows = estimateIndicators(file, { standard: 'inegi' });
    const adults = rows.find(({ indicator, domain }) => indicator === 'adults' && Object.keys(domain).length === 0);
    expect(adults?.estimate).toBeCloseTo(500, 9);
    expect(adults?.se).toBeCloseTo(0, 9);
  });

  it('an interview without a weight would count for nobody: that is refused', async () => {
    const spec = structuredClone(SPEC);
    spec.weights.household[0]!.responded = "{case} = 'A-1'";
    await expect(read(spec)).rejects.toMatchObject({ code: 'figures-not-computable' });
  });
});
