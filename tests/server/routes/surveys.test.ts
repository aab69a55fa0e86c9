import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSurveys } from '#contract';
import { type Api, SURVEY, startApi } from '../api.ts';

describe('editions of the survey', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const add = (body: object) => api.ask('elena', 'POST', '/api/surveys', { body });
  const move = (key: string, state: string) =>
    api.ask('bruno', 'PUT', `/api/surveys/${key}/state`, { body: { state } });

  it('are listed for everybody who has signed in, the newest first', async () => {
    api.setNow('2026-11-24T16:00:00.000Z');
    const made = await add({
      key: 'enviz-2027',
      title: { es: 'Encuesta 2027', fr: 'Enquête 2027' },
      country: 'ZZ',
      referencePeriod: { from: '2026-09', to: '2027-08' },
    });
    expect(made.status).toBe(201);
    expect(await made.json()).toEqual({
      key: 'enviz-2027',
      title: { es: 'Encuesta 2027', fr: 'Enquête 2027' },
      country: 'ZZ',
      referencePeriod: { from: '2026-09', to: '2027-08' },
      instrument: { id: 'lacsi-2018-r1', versions: ['1.1.1'] },
      state: 'preparing',
      createdAt: '2026-11-24T16:00:00.000Z',
    });
    const reply = await (await api.ask('ana', 'GET', '/api/surveys')).json();
    expect(listSurveys.reply.parse(reply).surveys.map(({ key }) => key)).toEqual(['enviz-2027', SURVEY]);
  });

  it('have an office that respondents can call, which the tablets get with the cases', async () => {
    const office = { institution: 'Instituto de Villa Cruz', phone: '+52 (55) 5555-0100' };
    const set = (caller: 'bruno' | 'ana', body: object) =>
      api.ask(caller, 'PUT', `/api/surveys/${SURVEY}/office`, { body });
    expect((await (await api.ask('ana', 'GET', '/api/assignments')).json()).surveys[0]).not.toHaveProperty('office');
    expect(await (await set('bruno', office)).json()).toMatchObject({ key: SURVEY, office });
    expect((await (await api.ask('ana', 'GET', '/api/assignments')).json()).surveys[0]).toMatchObject({ office });
    expect((await set('ana', office)).status).toBe(403);
    expect((await set('bruno', { ...office, phone: 'call us' })).status).toBe(400);
    expect((await api.ask('bruno', 'PUT', '/api/surveys/nothing/office', { body: office })).status).toBe(404);
    expect((await api.store.audit(SURVEY)).filter(({ action }) => action === 'survey-office-set')).toHaveLength(1);
  });

  it('are named when there are several: a request that names none is told so', async () => {
    const lists = [
      { path: '/api/sample-units', caller: 'bruno' },
      { path: '/api/submissions', caller: 'bruno' },
      { path: '/api/estimates', caller: 'carla' },
      { path: '/api/coding/events', caller: 'carla' },
    ] as const;
    for (const { path, caller } of lists) {
      const unnamed = await api.ask(caller, 'GET', path);
      expect({ path, status: unnamed.status, ...(await unnamed.json()) }).toMatchObject({
        path,
        status: 422,
        code: 'survey-required',
        detail: 'There are 2 editions; name one of them.',
      });
      expect((await api.ask(caller, 'GET', `${path}?survey=${SURVEY}`)).status).toBe(200);
      expect(await (await api.ask(caller, 'GET', `${path}?survey=nothing`)).json()).toMatchObject({
        status: 404,
        code: 'unknown-survey',
      });
    }
  });

  it('keep their samples apart', async () => {
    const csv = 'unit_id,stratum,psu,area,p1\nA-1,n,n1,urban,0.5\n';
    const imported = await api.ask('bruno', 'POST', '/api/sample-units?survey=enviz-2027', { body: csv });
    expect(await imported.json()).toEqual({ imported: 1, problems: [] });
    const { total } = await (await api.ask('bruno', 'GET', `/api/sample-units?survey=${SURVEY}`)).json();
    expect(total).toBe(3);
  });

  it('move on in one order only, and a closed one takes no units and no assignments', async () => {
    expect(await (await move('enviz-2027', 'closed')).json()).toMatchObject({ status: 409, code: 'survey-state' });
    expect((await move('enviz-2027', 'field')).status).toBe(200);
    expect(await (await move('enviz-2027', 'closed')).json()).toMatchObject({ state: 'closed' });
    const csv = 'unit_id,stratum,psu,area,p1\nA-2,n,n1,urban,0.5\n';
    const late = await api.ask('bruno', 'POST', '/api/sample-units?survey=enviz-2027', { body: csv });
    expect(await late.json()).toMatchObject({ status: 409, code: 'survey-closed' });
    const body = { survey: 'enviz-2027', caseIds: ['A-1'], interviewer: 'ana' };
    expect(await (await api.ask('bruno', 'POST', '/api/assignments', { body })).json()).toMatchObject({
      code: 'survey-closed',
    });
    expect(await (await move('nothing', 'field')).json()).toMatchObject({ status: 404, code: 'unknown-survey' });
  });

  it('have a key of their own, a title and a questionnaire that the server has', async () => {
    expect(await (await add({ key: SURVEY, title: { es: 'Otra' } })).json()).toMatchObject({ code: 'survey-exists' });
    const instrument = { id: 'lacsi-2018-r1', version: '9.9.9' };
    expect(await (await add({ key: 'x', title: { es: 'Otra' }, instrument })).json()).toMatchObject({
      code: 'unknown-instrument',
    });
    const wrong = [
      { key: 'Two words', title: { es: 'Otra' } },
      { key: 'x', title: {} },
      { key: 'x', title: { es: '' } },
      { key: 'x', title: { es: 'Otra' }, country: 'Mexico' },
      { key: 'x', title: { es: 'Otra' }, referencePeriod: { from: '2026-09', to: '2026-08' } },
    ];
    for (const body of wrong) expect(await (await add(body)).json()).toMatchObject({ code: 'invalid-request' });
  });
});
