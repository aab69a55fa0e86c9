import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getInstrument, getVersionMapping, listInstruments } from '#contract';
import { mappingsIn, parseInstrument } from '#questionnaires';
import { type Api, instrument, startApi } from '../api.ts';
import { ONE_OF_EACH_ROLE } from '../people.ts';

describe('questionnaires', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const current = '/api/instruments/lacsi-2018-r1/1.1.1';

  it('a version comes as the files of its folder, from which the tablet makes the same questionnaire', async () => {
    const reply = await (await api.ask('ana', 'GET', current)).json();
    expect(getInstrument.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toMatchObject({ id: 'lacsi-2018-r1', version: '1.1.1' });
    expect(Object.keys(reply.files)).toEqual(
      expect.arrayContaining(['manifest.json', 'crime-types.json', 'texts/es.json', 'modules/control.json']),
    );
    expect(parseInstrument(reply.files)).toEqual(instrument);
  });

  it('it is the version that the cases of an interviewer name', async () => {
    const { cases } = await (await api.ask('ana', 'GET', '/api/assignments')).json();
    const [{ instrument: id, version }] = cases;
    expect((await api.ask('ana', 'GET', `/api/instruments/${id}/${version}`)).status).toBe(200);
  });

  it('the list names every version and the hash of the content that it is sent with', async () => {
    const list = listInstruments.reply.parse(await (await api.ask('ana', 'GET', '/api/instruments')).json());
    expect(list.instruments.length).toBeGreaterThan(0);
    for (const { id, version, sha256 } of list.instruments) {
      const reply = await (await api.ask('ana', 'GET', `/api/instruments/${id}/${version}`)).json();
      const content = createHash('sha256').update(JSON.stringify(reply.files)).digest('hex');
      expect([reply.sha256, content]).toEqual([sha256, sha256]);
    }
  });

  it.each([
    '/api/instruments/lacsi-2018-r1/9.0.0',
    '/api/instruments/another/1.1.1',
    '/api/instruments/__proto__/1.1.1',
  ])('%s is a version that this server does not have', async (path) => {
    const response = await api.ask('ana', 'GET', path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-instrument' });
  });

  it('what a version states of earlier answers comes to tablets, and is nothing where nothing is stated', async () => {
    const reply = await api.ask('ana', 'GET', `${current}/mapping?from=1.0.0`);
    const stated = mappingsIn(api.services.instruments.find('lacsi-2018-r1', '1.1.1')!.files)['1.0.0'] ?? {};
    expect(getVersionMapping.reply.parse(await reply.json())).toEqual(stated);
    expect(await (await api.ask('ana', 'GET', `${current}/mapping?from=0.1.0`)).json()).toEqual({});
    const unknown = await api.ask('ana', 'GET', '/api/instruments/lacsi-2018-r1/9.0.0/mapping?from=1.0.0');
    expect(`${unknown.status} ${(await unknown.json()).code}`).toBe('404 unknown-instrument');
  });

  it('everybody who has an account may read it, and nobody else', async () => {
    for (const person of ONE_OF_EACH_ROLE) expect((await api.ask(person, 'GET', current)).status).toBe(200);
    const response = await api.ask('nobody', 'GET', current);
    expect([response.status, (await response.json()).code]).toEqual([401, 'not-signed-in']);
  });
});
