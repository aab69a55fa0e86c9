import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getReleaseAsked, type ReleaseHead } from '#contract';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { type ReleaseOffice, releaseOffice, sendInterview } from '../../../support/release-office.ts';
import { SURVEY, sampleUnit } from '../../api.ts';

const ACT = { by: 'test', at: '2026-11-24T16:00:00.000Z' };
const LATER = 'enviz-2027';
const KEY = '6f0c9a52-0000-4000-8000-000000000031';
const WEIGHTING = {
  weighting: 'fitted',
  sample: 'interviews',
  design: {},
  variables: { answers: { yes: "{answered} = 'yes'", no: "{answered} = 'no'" } },
  weights: {
    dwelling: [{ step: 'design', weight: '1 / {probability}' }],
    household: [{ step: 'nonresponse', responded: "{answered} = 'yes'" }],
    person: [{ step: 'poststratify', by: ['answers'], totals: { path: 'adults.csv' } }],
  },
};

describe('the edition before, in the reports of a release', () => {
  let office: ReleaseOffice;
  beforeAll(async () => {
    office = await releaseOffice();
    const { api } = office;
    const { createdAt: _, ...own } = (await api.store.survey(SURVEY))!;
    await api.store.addSurvey({ ...own, key: LATER, title: { en: 'This year' } }, ACT);
    const cases = ['B-1', 'B-2'];
    await api.store.importSampleUnits(LATER, cases.map(sampleUnit), [], ACT);
    await api.store.assign(LATER, cases, 'ana', ACT);
    for (const caseId of cases) await sendInterview(api, caseId, { robbery_ref: 'yes', robbery_times: 1 });
    const totals = [{ path: 'adults.csv', text: 'answers,total\nyes,500\n' }];
    const body = { text: JSON.stringify(WEIGHTING), totals, revision: 0 };
    const saved = await api.ask('carla', 'PUT', `/api/weightings/${KEY}?survey=${SURVEY}`, { body });
    expect(saved.ok).toBe(true);
  });
  afterAll(() => office.close());

  const prepare = (reports: object, more: object = {}) =>
    office.prepare({ reports: { languages: ['en'], ...reports }, ...more }, 'carla', undefined, LATER);
  const prepared = async (reports: object, more: object = {}): Promise<ReleaseHead> => {
    const { body } = await prepare(reports, more);
    if (!('prepared' in body)) throw new Error(JSON.stringify(body));
    return body.prepared;
  };
  const page = (head: ReleaseHead) =>
    readFileSync(join(preparedFolder(office, head), 'files/report-en.html'), 'utf8').replaceAll('<wbr>', '');

  it('has the weights that one chose for it, which the report names, and which are asked for again', async () => {
    const ofDesign = await prepared({ before: SURVEY });
    expect(page(ofDesign)).toContain(
      'Weights of the edition before (Encuesta): those of the design, without adjustment.',
    );

    const reports = { before: SURVEY, beforeSource: { weighting: KEY } };
    const head = await prepared(reports, { replaces: ofDesign.sha256 });
    expect(page(head)).toMatch(/Weights of the edition before \(Encuesta\): specification fitted, hash [0-9a-f]{64}\./);
    // Those of this edition are others, and said on their own.
    expect(page(head)).toContain('The weights are those of the design');

    const path = `/api/releases/${head.release}/${head.revision}/asked`;
    const asked = getReleaseAsked.reply.parse(await (await office.api.ask('mateo', 'GET', path)).json());
    expect(asked.asked!.reports).toEqual({ languages: ['en'], standard: 'inegi', ...reports });
    expect(asked.isWhole).toBe(true);
  });

  it('has the interviews of the numbered file that one chose for it', async () => {
    const made = await office.api.ask('carla', 'POST', `/api/analysis-files?survey=${SURVEY}`, { body: {} });
    const { number, sha256 } = (await made.json()).file;
    const about = { release: 'of-file', title: { es: 'A', en: 'A', pt: 'A', fr: 'A' } };
    const head = await prepared({ before: SURVEY, beforeSource: { file: number } }, { about });
    expect(page(head)).toContain(`The edition before (Encuesta): analysis file ${number}, SHA-256 ${sha256}.`);
  });

  it('is refused where its weights or its file are not there, and where no edition is named', async () => {
    const codeOf = async (reports: object) => (await prepare(reports)).body.code;
    const missing = { weighting: KEY.replace('31', '39') };
    expect(await codeOf({ before: SURVEY, beforeSource: missing })).toBe('unknown-weighting');
    expect(await codeOf({ before: SURVEY, beforeSource: { file: 99 } })).toBe('unknown-analysis-file');
    expect(await codeOf({ beforeSource: { weighting: KEY } })).toBe('invalid-request');
  });
});
