import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberInterviews, type ReplyOf } from '#contract';
import { makeAnalysisFile } from '../../../../server/microdata/make-analysis-file.ts';
import { type Api, SURVEY } from '../../api.ts';
import { type NumberedEdition, numberedEdition } from './numbered-edition.ts';

const WEIGHTING = {
  key: randomUUID(),
  weighting: 'adults',
  text: JSON.stringify({
    weighting: 'adults',
    sample: 'interviews',
    design: {},
    variables: { answers: { yes: "{answered} = 'yes'", no: "{answered} = 'no'" } },
    weights: {
      dwelling: [{ step: 'design', weight: '1 / {probability}' }],
      household: [{ step: 'nonresponse', responded: "{answered} = 'yes'", classes: ['stratum'] }],
      person: [{ step: 'poststratify', by: ['answers'], totals: { path: 'adults.csv' } }],
    },
  }),
  totals: [{ path: 'adults.csv', text: 'answers,total\nyes,500\n' }],
};

describe('an analysis file that is numbered on the page', () => {
  let edition: NumberedEdition;
  let api: Api;
  const post = (body: object, who: 'carla' | 'bruno' | 'ana' = 'carla') =>
    api.ask(who, 'POST', '/api/analysis-files', { body });
  const made = async (body: object): Promise<ReplyOf<typeof numberInterviews>> => {
    const response = await post(body);
    if (!response.ok) throw new Error(await response.text());
    return numberInterviews.reply.parse(await response.json());
  };
  const listed = async () => (await (await api.ask('carla', 'GET', '/api/analysis-files')).json()).files;
  const noted = async () => (await api.store.audit()).filter(({ action }) => action === 'analysis-file-made');

  beforeAll(async () => {
    edition = await numberedEdition(6);
    api = edition.api;
    await api.store.saveWeighting({ ...WEIGHTING, revision: 0 }, { by: 'carla', at: '2026-11-24T15:00:00.000Z' });
  });
  afterAll(() => api.close());

  it('has the number and the hash that the command gives, and the same one made again keeps them', async () => {
    const again = await made({});
    expect(again).toMatchObject({ again: true, file: { number: edition.number, interviews: 'accepted', count: 6 } });
    expect(await noted()).toHaveLength(1);
    await edition.sendOneMore();
    const { file, again: isOld, leftOut } = await made({ interviews: 'accepted' });
    expect([isOld, file.count, file.madeBy]).toEqual([false, 7, 'carla']);
    expect(leftOut).toEqual({ notApproved: 0, otherQuestionnaire: 0, notAnswered: 0 });
    const survey = (await api.store.survey(SURVEY))!;
    const services = { ...api.services, keepDerived: api.store.keepDerived };
    const command = await makeAnalysisFile(services, survey, { isApprovedOnly: false, placeOf: () => ({}) });
    expect(file.sha256).toBe(command.record.sha256);
    expect((await listed()).at(-1)).toEqual(file);
    expect((await noted()).map(({ by }) => by)).toContain('carla');
  });

  it('has approved interviews alone where they are wanted, and says how many are left out', async () => {
    const { file, leftOut } = await made({ interviews: 'approved' });
    expect(file).toMatchObject({ interviews: 'approved', count: 0 });
    expect(leftOut.notApproved).toBe(7);
  });

  it('has the weights of a saved specification, and packages are made of it', async () => {
    const { file } = await made({ weighting: WEIGHTING.key });
    expect(file.weighting?.name).toBe('adults');
    const { number } = file;
    const source = { file: number, weighting: WEIGHTING.key };
    const packed = await api.ask('carla', 'POST', '/api/figure-packages', { body: { source, language: 'es' } });
    expect(packed.status).toBe(200);
    expect(await (await post({ weighting: WEIGHTING.key, interviews: 'approved' })).json()).toMatchObject({
      code: 'figures-not-computable',
      flaw: { code: 'weights-of-unapproved', about: { count: 7 } },
    });
  });

  it('is for statisticians alone; what is not there, or is no choice, is said', async () => {
    const before = await listed();
    for (const who of ['ana', 'bruno'] as const) expect((await post({}, who)).status).toBe(403);
    expect(await (await post({ weighting: randomUUID() })).json()).toMatchObject({ code: 'unknown-weighting' });
    expect(await (await post({ interviews: 'some' })).json()).toMatchObject({ code: 'invalid-request' });
    expect(await listed()).toEqual(before);
  });
});
