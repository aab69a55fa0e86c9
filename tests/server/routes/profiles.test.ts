import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MakeProfileReply, makeProfile } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, startApi } from '../api.ts';

const SPEC = { profile: 'robbed', outcome: { indicator: 'prevalence_person', crime: 'robbery' } };

describe('adjusted profiles of an edition', () => {
  let api: Api;
  const asked = async (terms: object[], source: object = {}) => {
    const body = { text: JSON.stringify({ ...SPEC, terms }), source };
    return api.ask('carla', 'POST', '/api/made-profiles', { body });
  };
  const replyTo = async (terms: object[]) => {
    const reply = (await (await asked(terms)).json()) as MakeProfileReply;
    expect(makeProfile.reply.safeParse(reply).error).toBeUndefined();
    return reply;
  };
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('need accepted interviews, and say so', async () => {
    expect(await (await asked([{ variable: 'sex' }])).json()).toMatchObject({ code: 'figures-not-computable' });
  });

  it('say everything that the edition cannot give, each with its part of the specification', async () => {
    for (const caseId of ['A-1', 'A-2']) {
      const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    }
    expect(await replyTo([{ variable: 'shoe_size' }])).toMatchObject({
      findings: [{ code: 'unknown-variable', path: ['terms', 0, 'variable'] }],
    });
    // Two people of one sex.
    expect(await replyTo([{ variable: 'sex' }])).toMatchObject({
      findings: [{ said: { sentence: 'oneLevel' }, path: ['terms', 0, 'variable'] }],
    });
    expect(await (await asked([{ variable: 'sex' }], { file: 9 })).json()).toMatchObject({
      code: 'unknown-analysis-file',
    });
  });
});
