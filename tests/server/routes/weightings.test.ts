import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MakeWeightsReply, makeWeightsReport, type PutWeightingReply, putWeighting } from '#contract';
import { makeWeights } from '../../../server/weighting/make-weights.ts';
import { parseWeighting } from '../../../server/weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../../server/weighting/sample-from-interviews.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const SPEC = {
  weighting: 'edition',
  sample: 'interviews',
  design: {},
  variables: { answers: { yes: "{answered} = 'yes'", no: "{answered} = 'no'" } },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", classes: ['stratum'] }],
    person: [{ step: 'poststratify', by: ['answers'], totals: { path: 'adults.csv' } }],
  },
};
const TOTALS = [{ path: 'adults.csv', text: 'answers,total\nyes,500\n' }];
const KEY = '6f0c9a52-0000-4000-8000-000000000003';
const textOf = (spec: object) => `${JSON.stringify(spec, null, 2)}\n`;

describe('weights of an edition', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    const submission = aSubmission('A-1');
    await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  });
  afterAll(() => api.close());

  const made = async (text: string, totals: readonly object[] = TOTALS) => {
    const reply = await api.ask('carla', 'POST', '/api/made-weights', { body: { text, totals } });
    return (await reply.json()) as MakeWeightsReply;
  };

  it('are made as `cifra weight` makes them, and each step says what it did, without a case', async () => {
    const reply = await made(textOf(SPEC));
    if (!('made' in reply)) throw new Error(JSON.stringify(reply));
    expect(makeWeightsReport.reply.safeParse(reply).error).toBeUndefined();
    const { steps, hash, units } = reply.made;
    expect(units).toBe(3);
    expect(steps.map(({ weight, step, n, sum }) => [weight, step, n, Math.round(sum)])).toEqual([
      ['dwelling', 'design', 3, 120],
      ['household', 'nonresponse', 1, 120],
      ['person', 'poststratify', 1, 500],
    ]);
    expect(steps[1]!.representativity).toBe(1);
    expect(steps[0]!.spread).toEqual({ weights: [40], units: [3] });
    expect(steps[2]!.classes).toMatchObject([{ label: 'answers=yes', total: 500, n: 1 }]);
    expect(JSON.stringify(reply)).not.toContain('A-1');
    // The same inputs have the hash that the command prints.
    const { replicates: _, weights, ...rest } = SPEC as typeof SPEC & { replicates?: object };
    const { person: __, ...others } = weights;
    const text = textOf({ ...rest, weights: others });
    const short = await made(text, []);
    const sample = await sampleFromInterviews(api.store, SURVEY);
    const command = makeWeights(parseWeighting(text, 'w.json'), { sample, totals: { tables: new Map(), inputs: [] } });
    expect('made' in short && short.made.hash).toBe(command.hash);
    expect(hash).not.toBe(command.hash);
    expect(createHash('sha256').update(text).digest('hex')).toBe(command.madeFrom[0]!.sha256);
  });

  it('are refused with every place, what is wrong there and what to do', async () => {
    expect(await made(textOf(SPEC), [])).toMatchObject({
      findings: [{ code: 'file-missing', line: expect.any(Number), problem: expect.stringContaining('adults.csv') }],
    });
    const wrong = [{ path: 'adults.csv', text: 'answers,total\nyes,x\nno,4\n' }];
    expect(await made(textOf(SPEC), wrong)).toMatchObject({
      findings: [
        { file: 'adults.csv', line: 2, column: 'total' },
        { code: 'cell-empty', file: 'adults.csv', line: 3 },
      ],
    });
    const ofFile = {
      ...SPEC,
      sample: { file: { path: 's.csv', columns: { a: 'text' } }, case: 'a', stratum: 'a', psu: 'a' },
    };
    const sampleAlone = { ...ofFile, variables: {}, weights: { dwelling: [{ step: 'design', weight: '1' }] } };
    expect(await made(textOf(sampleAlone), [])).toMatchObject({
      findings: [{ problem: expect.stringContaining('in a file') }],
    });
    const one = { ...SPEC, variables: { answers: { yes: "{case} = 'A-1'", no: "{dwelling} = 'A-2'" } } };
    const refused = await made(textOf(one));
    expect('findings' in refused && refused.findings.map(({ problem }) => problem)).toEqual([
      'case names single dwellings, and nobody learns here what became of one',
      'dwelling names single dwellings, and nobody learns here what became of one',
    ]);
    const outside = await api.ask('carla', 'POST', '/api/made-weights', {
      body: { text: textOf(SPEC), totals: [{ path: '../adults.csv', text: '' }] },
    });
    expect(outside.status).toBe(400);
  });

  it('have specifications that are saved with their totals, changed by who saw the last one, and deleted', async () => {
    const save = async (text: string, revision: number, totals: readonly object[] = TOTALS) => {
      const reply = await api.ask('carla', 'PUT', `/api/weightings/${KEY}`, { body: { text, totals, revision } });
      const body = (await reply.json()) as PutWeightingReply;
      if (reply.ok) expect(putWeighting.reply.safeParse(body).error).toBeUndefined();
      return body;
    };
    const other = textOf({ ...SPEC, weighting: 'other' });
    expect(await save(textOf(SPEC), 0)).toMatchObject({ saved: { revision: 1, weighting: 'edition' } });
    expect(await save(textOf(SPEC), 0)).toMatchObject({ saved: { revision: 1 } });
    expect(await save(other, 0)).toMatchObject({ other: { revision: 1, text: textOf(SPEC), totals: TOTALS } });
    expect(await save(other, 1)).toMatchObject({ saved: { revision: 2, weighting: 'other' } });
    expect(await save('{"weighting":"t",}', 2)).toMatchObject({ findings: [{ code: 'not-json', line: 1 }] });
    const kept = await (await api.ask('carla', 'GET', `/api/weightings/${KEY}`)).json();
    expect(kept).toMatchObject({ text: other, totals: TOTALS, revision: 2, changedBy: 'carla' });
    const remove = async (revision: number) =>
      (await api.ask('carla', 'DELETE', `/api/weightings/${KEY}?revision=${revision}`)).json();
    expect(await remove(1)).toMatchObject({ other: { revision: 2 } });
    expect(await remove(2)).toEqual({ deleted: true });
    expect(await remove(2)).toEqual({ deleted: true });
    expect(await save(other, 2)).toEqual({ other: null });
    expect((await api.ask('carla', 'GET', `/api/weightings/${KEY}`)).status).toBe(404);
    expect(await (await api.ask('carla', 'GET', '/api/weightings')).json()).toEqual({ weightings: [] });
  });
});
