import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getEstimates,
  listAnalysisFiles,
  type MakeComparisonsReply,
  type MakeTableReply,
  type MakeWeightsReply,
  madeTable,
  makeComparisons,
  makeTable,
} from '#contract';
import { makeAnalysisFile } from '../../../server/microdata/make-analysis-file.ts';
import { weightsOfText } from '../../../server/weighting/page/weights-of-text.ts';
import { weightsByCase } from '../../../server/weighting/weights-by-case.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const WEIGHTING = {
  weighting: 'edition',
  sample: 'interviews',
  design: {},
  variables: { answers: { yes: "{answered} = 'yes'", no: "{answered} = 'no'" } },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'" }],
    person: [{ step: 'poststratify', by: ['answers'], totals: { path: 'adults.csv' } }],
  },
};
const TEXT = JSON.stringify(WEIGHTING);
const TOTALS = [{ path: 'adults.csv', text: 'answers,total\nyes,500\n' }];
const KEY = '6f0c9a52-0000-4000-8000-000000000031';
const OTHER = '6f0c9a52-0000-4000-8000-000000000032';
const TABLE = JSON.stringify({ table: 'adults', figures: [{ indicator: 'adults' }] });

describe('figures of other weights and of a numbered analysis file', () => {
  let api: Api;
  const send = (caseId: string) => {
    const submission = aSubmission(caseId);
    return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  };
  const post = async (path: string, body: object) => (await api.ask('carla', 'POST', path, { body })).json();
  const made = async (source: object) => {
    const reply = (await post('/api/made-tables', { text: TABLE, source })) as MakeTableReply;
    if ('made' in reply) expect(makeTable.reply.safeParse(reply).error).toBeUndefined();
    return reply;
  };
  const tableOf = async (source: object) => {
    const reply = await made(source);
    if (!('made' in reply)) throw new Error(JSON.stringify(reply));
    return { ...madeTable.parse(JSON.parse(reply.made.json)), csv: reply.made.csv };
  };
  const save = (key: string, text: string, totals = TOTALS) =>
    api.ask('carla', 'PUT', `/api/weightings/${key}`, { body: { text, totals, revision: 0 } });

  /** As `cifra microdata` does. */
  const numbered = async (isApprovedOnly: boolean, weighted: boolean) => {
    const survey = (await api.store.survey(SURVEY))!;
    const weights = weighted
      ? weightsByCase((await weightsOfText(api.store, { survey: SURVEY, text: TEXT, totals: TOTALS })).made, 'edition')
      : undefined;
    const { record } = await makeAnalysisFile({ ...api.services, store: api.store }, survey, {
      isApprovedOnly,
      weights,
      placeOf: () => ({}),
    });
    const act = { by: 'command line', at: '2026-08-01T00:00:00.000Z' };
    return { ...(await api.store.keepAnalysisFile(SURVEY, record, act)), sha256: record.sha256 };
  };

  beforeAll(async () => {
    api = await startApi();
    await send('A-1');
    await send('A-2');
    await save(KEY, TEXT);
    await save(OTHER, TEXT.replace('adults.csv', 'others.csv'), []);
  });
  afterAll(() => api.close());

  it('a table has the weights of a saved specification, and says which, in both files and in comparisons', async () => {
    const report = (await post('/api/made-weights', { text: TEXT, totals: TOTALS })) as MakeWeightsReply;
    if (!('made' in report)) throw new Error(JSON.stringify(report));
    const weights = { name: 'edition', hash: report.made.hash };
    const plain = await tableOf({});
    const weighted = await tableOf({ weighting: KEY });
    expect([plain.weighting, weighted.weighting]).toEqual([undefined, weights]);
    expect(weighted.cells[0]!.estimate).toBeCloseTo(500, 9);
    expect(plain.cells[0]!.estimate).not.toBeCloseTo(500, 0);
    expect(plain.csv.split('\n')[0]).not.toContain('weighting');
    expect(weighted.csv.split('\n')[0]).toMatch(/,weighting,weighting_hash\r?$/);
    expect(weighted.csv.split('\n')[1]).toContain(`edition,${weights.hash}`);

    const compared = (await post('/api/made-comparisons', {
      text: JSON.stringify({
        ...JSON.parse(TABLE),
        by: [{ variable: 'sex' }],
        compare: { between: [{ variable: 'sex' }] },
      }),
      with: [],
      language: 'es',
      source: { weighting: KEY },
    })) as MakeComparisonsReply;
    expect(makeComparisons.reply.safeParse(compared).error).toBeUndefined();
    expect(compared).toMatchObject({ compared: { sources: [{ edition: SURVEY, weighting: weights }] } });
  });

  it('so have the figures of the page and their CSV', async () => {
    const address = `survey=${SURVEY}&weighting=${KEY}`;
    const reply = await (await api.ask('carla', 'GET', `/api/estimates?${address}`)).json();
    expect(getEstimates.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toMatchObject({ weighting: { name: 'edition' } });
    const csv = await (await api.ask('carla', 'GET', `/api/estimates.csv?${address}`)).text();
    expect(csv.split('\n')[1]).toContain(reply.weighting.hash);
  });

  it('weights that this edition cannot have are refused, with how much is wrong', async () => {
    expect(await made({ weighting: OTHER })).toMatchObject({
      code: 'figures-not-computable',
      flaw: { code: 'weights-not-made', about: { weighting: 'edition', count: 1 } },
    });
    expect(await made({ weighting: KEY.replace('31', '99') })).toMatchObject({ code: 'unknown-weighting' });
    expect(await made({ file: 77 })).toMatchObject({ code: 'unknown-analysis-file' });
  });

  it('weights that are negative can be saved and looked at, and no figure is made with them', async () => {
    const key = KEY.replace('31', '33');
    const numbers = [
      { name: 'all', value: '1', total: 500 },
      { name: 'answered', value: "iif({answered} = 'yes', 1, 0)", total: -5 },
    ];
    const dwelling = [WEIGHTING.weights.dwelling[0], { step: 'calibrate', method: 'linear', margins: [], numbers }];
    const text = JSON.stringify({ ...WEIGHTING, weights: { dwelling } });
    expect((await save(key, text, [])).ok).toBe(true);
    const seen = await post('/api/made-weights', { text, totals: [] });
    expect(seen).toMatchObject({ made: { steps: [{}, { negative: 2, n: 3 }] } });
    expect(await made({ weighting: key })).toMatchObject({
      code: 'figures-not-computable',
      detail: expect.stringContaining('2 weights are negative after this step'),
      flaw: { code: 'weights-negative', about: { weighting: 'edition' } },
    });
    const figures = await api.ask('carla', 'GET', `/api/estimates?survey=${SURVEY}&weighting=${key}`);
    expect(await figures.json()).toMatchObject({ flaw: { code: 'weights-negative' } });
  });

  it('a table of a numbered file names it; only of the same interviews, with its own weights', async () => {
    const plain = await numbered(false, false);
    const weighted = await numbered(false, true);
    const none = await numbered(true, false);
    const list = await (await api.ask('carla', 'GET', `/api/analysis-files?survey=${SURVEY}`)).json();
    expect(listAnalysisFiles.reply.safeParse(list).error).toBeUndefined();
    expect(list.files).toMatchObject([
      { number: plain.number, interviews: 'accepted', count: 2 },
      { number: weighted.number, weighting: { name: 'edition' } },
      { number: none.number, interviews: 'approved', count: 0 },
    ]);
    const { number, sha256 } = plain;
    const table = await tableOf({ file: number });
    expect(table.analysis_file).toEqual({ number, sha256 });
    expect(table.csv.split('\n')[1]).toMatch(new RegExp(`,${number},${sha256}\\r?$`));
    expect((await tableOf({ file: weighted.number, weighting: KEY })).analysis_file?.number).toBe(weighted.number);
    const flawOf = async (source: object) => (await made(source)) as unknown as { flaw?: { code: string } };
    expect((await flawOf({ file: weighted.number })).flaw?.code).toBe('file-has-weights');
    expect((await flawOf({ file: number, weighting: KEY })).flaw?.code).toBe('file-design-weights');
    expect(await made({ file: none.number })).toMatchObject({ code: 'figures-not-computable' });

    await send('A-3');
    expect(await flawOf({ file: number })).toMatchObject({
      flaw: { code: 'file-interviews', about: { number, before: 2, now: 3 } },
    });
  });
});
