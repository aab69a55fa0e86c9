import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSampleAccounting, type SampleAccountingReply, type VisitBody } from '#contract';
import { accountingInWords } from '../../../server/accounting/accounting-in-words.ts';
import { sampleFromInterviews } from '../../../server/weighting/sample-from-interviews.ts';
import { textsOf } from '../../../server/weighting/sample-rows.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { aVisit } from '../visits/a-visit.ts';

/** Besides the three dwellings of the tests, of probability 1/40; those of the south have 1/10. */
const MORE = [
  'unit_id,stratum,psu,area,p1,p2,reserve',
  ...['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7', 'C-8'].map((id) => `${id},south,south-1,rural,0.2,0.5,0`),
  'R-1,north,north-1,urban,0.1,0.25,1',
].join('\n');

/** What was noted at the doors, the last visit of each. */
const AT_THE_DOORS: Partial<VisitBody>[] = [
  { caseId: 'A-2', outcome: 'complete' },
  { caseId: 'A-3', outcome: 'refusal', reason: 'refused-at-door' },
  { caseId: 'C-1', outcome: 'vacant' },
  { caseId: 'C-2', outcome: 'unsafe' },
  { caseId: 'C-3', outcome: 'pending', reason: 'selected-refused' },
  { caseId: 'C-4', outcome: 'incomplete', reason: 'screeners-done' },
  { caseId: 'C-5', outcome: 'complete' },
  { caseId: 'C-6', outcome: 'unsuitable' },
  { caseId: 'C-7', outcome: 'refusal', reason: 'refused-by-selected' },
];

describe('the accounting of a sample', () => {
  let api: Api;
  let account: SampleAccountingReply;
  beforeAll(async () => {
    api = await startApi();
    await api.ask('bruno', 'POST', `/api/sample-units?survey=${SURVEY}`, { body: MORE });
    const caseIds = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7', 'C-8'];
    await api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds, interviewer: 'ana' } });
    const send = (path: string, body: object) => api.ask('ana', 'PUT', path, { body });
    for (const visit of AT_THE_DOORS) await send(`/api/visits/${randomUUID()}`, aVisit({ last: true, ...visit }));
    await api.ask('bruno', 'POST', '/api/replacements', { body: { caseId: 'A-3', reason: 'refused' } });
    const found = { survey: SURVEY, caseId: 'A-2', household: 2, foundAt: '2026-11-24T09:00:00-05:00' };
    await send(`/api/households/${randomUUID()}`, found);
    for (const caseId of ['A-1', 'A-2', 'R-1']) {
      const interview = { ...aSubmission(caseId), caseId };
      await send(`/api/submissions/${interview.id}`, interview);
    }
    account = await (await api.ask('carla', 'GET', '/api/sample-accounting')).json();
  });
  afterAll(() => api.close());

  it('reconciles from the dwellings that were drawn to the figures, and says what falls out where and why', () => {
    expect(getSampleAccounting.reply.parse(account)).toEqual(account);
    const sum = (units: { n: number }[]) => units.reduce((total, { n }) => total + n, 0);
    for (const [index, { n, added, out }] of account.steps.slice(0, -1).entries())
      expect(account.steps[index + 1]!.n, account.steps[index]!.step).toBe(n + sum(added) - sum(out));
    const table = account.steps.map(({ step, n, added, out }) => {
      return [step, n, [...added, ...out].map(({ reason, n: units }) => `${reason} ${units}`).join(', ')];
    });
    expect(table).toEqual([
      ['dwellings', 11, 'further-household 1, stand-in 1'],
      ['households', 13, '3.17 1, 4.6 1, open 2'],
      ['eligible', 9, ''],
      ['contacted', 9, '2.11 1, 2.3 1'],
      ['rosters', 7, '1.2 1, 2.11 1, 2.112 1'],
      ['interviewed', 4, 'not-arrived 1'],
      ['accepted', 3, ''],
      ['figures', 3, ''],
    ]);
    expect(account.steps[0]!.weighted).toBeCloseTo(3 * 40 + 8 * 10, 9);
  });

  it('gives every household of the sample exactly one disposition', () => {
    const codes = account.dispositions.map(({ code, n }) => `${code} ${n}`);
    expect(codes).toEqual(['1.1 4', '1.2 1', '2.11 2', '2.112 1', '2.3 1', '3.17 1', '4.6 1', 'open 2']);
  });

  it('has the rates of households, of persons and of both, which are their product, by numbers and by weights', () => {
    const { household, person, joint } = account.rates;
    expect(household.unweighted.counts).toMatchObject({ I: 7, R: 1, O: 1, UH: 1, NE: 1, untried: 2 });
    expect(person.unweighted.counts).toMatchObject({ I: 4, P: 1, R: 2 });
    expect(household.unweighted.rates.RR1).toBeCloseTo(7 / 10, 12);
    expect(person.unweighted.rates.RR5).toBeCloseTo(4 / 7, 12);
    expect(joint.unweighted.rates.RR1).toBeCloseTo(4 / 10, 12);
    // Three interviews of weight 40 and one of 10, of 40 x 4 + 10 x 6.
    expect(joint.weighted.rates.RR1).toBeCloseTo(130 / 220, 12);
    expect(joint.weighted.eligible).toBeCloseTo(210 / 220, 12);
    for (const way of ['unweighted', 'weighted'] as const)
      for (const [all, part] of [
        ['RR1', 'RR5'],
        ['RR2', 'RR6'],
        ['RR3', 'RR5'],
        ['RR4', 'RR6'],
      ] as const) {
        const product = Number(household[way].rates[all]) * Number(person[way].rates[part]);
        expect(Number(joint[way].rates[all])).toBeCloseTo(product, 12);
      }
    // Without what stands in, one interview less.
    expect(account.original?.joint.unweighted.counts).toMatchObject({ I: 3, R: 2 + 1 });
  });

  it('the rates of both are those that the supervisor sees', async () => {
    const rates = await (await api.ask('bruno', 'GET', '/api/visits/rates')).json();
    expect(account.rates.joint.unweighted).toEqual(rates.all);
  });

  it('is a table in the terminal', () => {
    const text = accountingInWords(account);
    expect(text).toMatch(/^dwellings +11 +200$/m);
    expect(text).toMatch(/- the selected adult refused \(2\.112\) +1 +10$/m);
    expect(text).toMatch(/^RR1 +70\.0 % +\d/m);
  });

  it('the same households are the sample of a specification of weighting', async () => {
    const sample = await sampleFromInterviews(api.store, SURVEY);
    expect(sample.cases).toEqual([
      'A-1',
      'A-2',
      'A-2-H2',
      'A-3',
      'C-1',
      'C-2',
      'C-3',
      'C-4',
      'C-5',
      'C-6',
      'C-7',
      'C-8',
      'R-1',
    ]);
    const column = (name: string) => textsOf(sample.columns.get(name)!);
    expect(column('disposition')).toEqual(['I', 'I', 'open', 'R', 'NE', 'UH', 'R', 'P', 'I', 'O', 'R', 'open', 'I']);
    expect(
      column('answered')
        .map((answered, row) => [sample.cases[row], answered])
        .filter(([, yes]) => yes === 'yes')
        .map(([id]) => id),
    ).toEqual(['A-1', 'A-2', 'R-1']);
    expect(column('households').slice(0, 4)).toEqual(['1', '2', '2', '1']);
    expect(column('stand_in').at(-1)).toBe('yes');
    expect(Number(column('probability')[0])).toBeCloseTo(1 / 40, 15);
    expect(Number(column('selection')[0])).toBeGreaterThan(0);
    // The same sample has the same hash.
    expect((await sampleFromInterviews(api.store, SURVEY)).inputs).toEqual(sample.inputs);
  });

  it('counts every household when the fieldwork is over: those where nobody was are of unknown eligibility', async () => {
    const move = (state: string) => api.ask('elena', 'PUT', `/api/surveys/${SURVEY}/state`, { body: { state } });
    const appointment = { caseId: 'C-8', outcome: 'appointment', next: '2026-12-24T12:00:00-05:00' } as const;
    await api.ask('ana', 'PUT', `/api/visits/${randomUUID()}`, { body: aVisit(appointment) });
    await move('closed');
    const closed: SampleAccountingReply = await (await api.ask('carla', 'GET', '/api/sample-accounting')).json();
    const [, households, , , rosters] = closed.steps;
    expect(households!.out.map(({ reason, n }) => `${reason} ${n}`)).toEqual(['3.11 1', '3.17 1', '4.6 1']);
    const { counts, rates } = closed.rates.joint.unweighted;
    // What was noted at the door as an interview, and never came, is none.
    expect(rosters!.out).toContainEqual(expect.objectContaining({ reason: 'not-arrived', n: 1 }));
    expect(counts).toMatchObject({ I: 3, UH: 2, O: 3, NE: 1, untried: 0, open: 0, appointment: 0 });
    expect(rates.RR1).toBeCloseTo(3 / 12, 12);
    expect(await (await api.ask('bruno', 'GET', '/api/visits/rates')).json()).toMatchObject({
      all: closed.rates.joint.unweighted,
    });
    expect(accountingInWords(closed)).toMatch(/- not visited, eligibility unknown \(3\.11\) +1 +40$/m);
    await move('field');
    expect(await (await api.ask('carla', 'GET', '/api/sample-accounting')).json()).toMatchObject({
      rates: { joint: { unweighted: { counts: { untried: 1, appointment: 1 } } } },
    });
  });
});
