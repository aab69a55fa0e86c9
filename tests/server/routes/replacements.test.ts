import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getOutcomeRates, listProgress, type VisitBody, whyNotReplaced } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';
import { aVisit, visitsWith } from '../visits/a-visit.ts';

/** Two reserves in the primary unit of the cases of the tests, and one elsewhere. */
const RESERVES = [
  'unit_id,stratum,psu,area,p1,p2,reserve',
  'R-2,north,north-1,urban,0.1,0.25,1',
  'R-1,north,north-1,urban,0.1,0.25,1',
  'R-0,north,north-2,urban,0.1,0.25,1',
  'B-1,north,north-2,urban,0.1,0.25,0',
].join('\n');

describe('replacements', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    await api.ask('bruno', 'POST', `/api/sample-units?survey=${SURVEY}`, { body: RESERVES });
  });
  afterEach(() => api.close());

  const visit = (changes: Partial<VisitBody>) =>
    api.ask('ana', 'PUT', `/api/visits/${randomUUID()}`, { body: aVisit(changes) });
  const refused = { outcome: 'refusal', reason: 'refused-at-door', last: true } as const;
  const replace = async (caseId: string, caller: Caller = 'bruno') => {
    const response = await api.ask(caller, 'POST', '/api/replacements', { body: { caseId, reason: 'canary dog' } });
    const { code, detail, caseId: released } = await response.json();
    return released ?? [code, detail];
  };
  const read = async (caller: Caller, path: string) => (await api.ask(caller, 'GET', path)).json();
  const casesOf = async (caller: Caller) =>
    (await read(caller, '/api/assignments')).cases.map(({ caseId }: { caseId: string }) => caseId);

  it('the next reserve of the primary unit stands in, for who has the original, which stays as it is', async () => {
    await visit(refused);
    expect(await replace('A-1')).toBe('R-1');
    expect(await casesOf('ana')).toEqual(['A-1', 'A-2', 'A-3', 'R-1']);
    const progress = await read('bruno', '/api/visits/progress');
    expect(listProgress.reply.parse(progress)).toEqual(progress);
    expect(progress.cases.find(({ caseId }: { caseId: string }) => caseId === 'A-1')).toMatchObject({
      replacedBy: 'R-1',
      households: [{ state: 'closed', outcome: 'refusal' }],
    });
    expect(progress.cases.find(({ caseId }: { caseId: string }) => caseId === 'R-1')).toMatchObject({
      replaces: 'A-1',
    });
    expect(progress.reserves).toBe(2);
    const trail = await api.store.audit('A-1');
    expect(trail.find(({ action }) => action === 'case-replaced')).toMatchObject({ by: 'bruno', reason: 'canary dog' });
  });

  it('rates are told with what stands in and without it; the original counts in both', async () => {
    await visit(refused);
    await replace('A-1');
    const interview = { ...aSubmission('R-1'), caseId: 'R-1' };
    await visit({ caseId: 'R-1', outcome: 'complete', last: true });
    await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    const rates = await read('bruno', '/api/visits/rates');
    expect(getOutcomeRates.reply.parse(rates)).toEqual(rates);
    expect(rates.all.counts).toMatchObject({ I: 1, R: 1, untried: 3 });
    expect(rates.original.counts).toMatchObject({ I: 0, R: 1, untried: 3 });
    expect([rates.all.rates.RR1, rates.original.rates.RR1]).toEqual([0.5, 0]);
  });

  it('reserves that nobody released are in the sample, and nobody is sent there', async () => {
    expect((await read('bruno', '/api/visits/rates')).all.counts).toMatchObject({ untried: 4 });
    expect((await read('bruno', '/api/visits/rates')).original).toBeUndefined();
    const progress = await read('bruno', '/api/visits/progress');
    expect([progress.total, progress.cases.length, progress.reserves]).toEqual([4, 4, 3]);
    const { units } = await read('bruno', '/api/sample-units');
    expect(
      units.filter(({ reserve }: { reserve?: true }) => reserve).map(({ caseId }: { caseId: string }) => caseId),
    ).toEqual(['R-0', 'R-1', 'R-2']);
    const body = { caseIds: ['A-1', 'R-1'], interviewer: 'luis' };
    const assigned = await api.ask('bruno', 'POST', '/api/assignments', { body });
    expect([assigned.status, (await assigned.json()).code]).toEqual([409, 'case-in-reserve']);
    expect(await casesOf('luis')).toEqual([]);
  });

  it('an interview of a reserve at rest does not count, whoever accepts it', async () => {
    const interview = { ...aSubmission('R-1'), caseId: 'R-1' };
    const sent = await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    expect((await sent.json()).reasons).toContain('case-of-another');
    const { submissions } = await read('bruno', '/api/submissions');
    const body = { action: 'assign-and-accept', reason: 'x' };
    const settled = await api.ask('bruno', 'POST', `/api/submissions/${submissions[0].key}/settlement`, { body });
    expect([settled.status, (await settled.json()).code]).toEqual([409, 'case-in-reserve']);
  });

  it('nothing stands in before the rule for visits is met', async () => {
    const [code, detail] = await replace('A-1');
    expect([code, detail]).toEqual([
      'replacement-not-final',
      expect.stringMatching(/as many visits as the rule wants/),
    ]);
    await visit({ began: '2026-11-21T10:00:00-05:00', last: true });
    await visit({ began: '2026-11-23T19:00:00-05:00', last: true });
    expect((await replace('A-1'))[0]).toBe('replacement-not-final');
    await visit({ began: '2026-11-24T09:00:00-05:00', last: true });
    expect(await replace('A-1')).toBe('R-1');
  });

  it('a case with an interview is not replaced, nor one where an interview was begun, however far it came', async () => {
    const interview = aSubmission('A-1');
    await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    const [code, detail] = await replace('A-1');
    expect(code).toBe('replacement-interviewed');
    for (const [caseId, reason] of [
      ['A-2', 'broken-off'],
      ['A-3', 'screeners-done'],
    ] as const) {
      await visit({ caseId, outcome: 'incomplete', reason, last: true });
      expect(await replace(caseId)).toEqual([code, detail]);
    }
  });

  it('a dwelling is replaced once, and only when all of its households are at their end', async () => {
    await visit(refused);
    const body = { survey: SURVEY, caseId: 'A-1', household: 2, foundAt: '2026-11-24T09:00:00-05:00' };
    await api.ask('ana', 'PUT', `/api/households/${randomUUID()}`, { body });
    expect(await replace('A-1')).toEqual(['replacement-not-final', expect.any(String)]);
    expect(await replace('A-1-H2')).toEqual(['replacement-not-a-dwelling', expect.any(String)]);
    await visit({ ...refused, caseId: 'A-1-H2', household: 2 });
    expect(await replace('A-1')).toBe('R-1');
    expect(await replace('A-1')).toEqual(['replacement-replaced-already', expect.any(String)]);
  });

  it('what stands in can itself be replaced, until no reserve is left in the primary unit', async () => {
    for (const caseId of ['A-1', 'R-1', 'R-2']) await visit({ ...refused, caseId });
    expect([await replace('A-1'), await replace('R-1')]).toEqual(['R-1', 'R-2']);
    expect(await replace('R-2')).toEqual(['replacement-no-reserve', expect.any(String)]);
    expect((await replace('R-0'))[0]).toBe('replacement-not-a-dwelling');
    expect((await replace('Z-9'))[0]).toBe('unknown-case');
  });

  it('in a closed edition nothing stands in any more', async () => {
    await visit(refused);
    await api.store.setSurveyState(SURVEY, 'closed', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    expect((await replace('A-1'))[0]).toBe('survey-closed');
  });

  it('two supervisors at once release one reserve', async () => {
    await visit(refused);
    const answers = await Promise.all([replace('A-1'), replace('A-1', 'elena')]);
    expect(answers.filter((answer) => typeof answer === 'string')).toEqual(['R-1']);
  });

  it('another word than 1 or 0 is a problem of its line', async () => {
    const body = 'unit_id,stratum,psu,area,p1,reserve\nR-9,north,north-1,urban,0.1,perhaps\n';
    const { problems } = await (await api.ask('bruno', 'POST', '/api/sample-units', { body })).json();
    expect(problems).toMatchObject([{ line: 2, column: 'reserve', code: 'not-yes-or-no' }]);
  });
});

describe('whether a dwelling may be replaced', () => {
  it.each([
    ['a vacant one', [{ outcome: 'vacant', last: true }], undefined],
    ['an unsafe area', [{ outcome: 'unsafe', last: true }], undefined],
    ['a refusal that somebody follows up', [{ outcome: 'refusal', reason: 'refused-at-door' }], 'not-final'],
    ['no visit', [], 'not-final'],
    ['an appointment', [{ outcome: 'appointment', next: '2026-12-01T10:00:00-05:00' }], 'not-final'],
    ['a visit that says complete', [{ outcome: 'complete', last: true }], 'interviewed'],
  ] as const)('%s', (_, visits, why) => {
    expect(whyNotReplaced([visitsWith(...visits)], false)).toBe(why);
  });
});
