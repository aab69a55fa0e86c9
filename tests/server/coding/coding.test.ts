import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  getAgreement,
  getIncidentToCode,
  type IncidentsToCodeReply,
  type IncidentToCodeReply,
  listIncidentsToCode,
} from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

type Written = Parameters<typeof aSubmission>[1];

const robbery: Written = { robbery_ref: 'yes', robbery_times: 1, ev_abroad: 'no', ev_month: 'dk', ev_place: 'street' };

describe('office coding', () => {
  let api: Api;
  const start = async (secondCoding: number) => {
    api = await startApi({ secondCoding });
  };
  beforeEach(() => start(1));
  afterEach(() => api.close());

  const send = async (written: Written = robbery, caseId = 'A-1') => {
    const submission = aSubmission(caseId, written);
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    expect((await response.json()).status).toBe('accepted');
  };
  const json = async (caller: Caller, method: string, path: string, body?: unknown) =>
    (await api.ask(caller, method, path, body === undefined ? {} : { body })).json();
  const listed = async (caller: Caller, list = 'to_code') =>
    (await json(caller, 'GET', `/api/coding/events?list=${list}`)) as IncidentsToCodeReply;
  const shown = async (caller: Caller, event: string, language = 'en') =>
    (await json(caller, 'GET', `/api/coding/events/${event}?language=${language}`)) as IncidentToCodeReply;
  const first = async (caller: Caller = 'carla', list = 'to_code') => {
    const { event } = (await listed(caller, list)).events[0]!;
    return shown(caller, event);
  };
  const code = async (caller: Caller, { event, basis }: IncidentToCodeReply, body: object = {}) => {
    const plain = { basis, round: 'first', outcome: 'crime', crimeCoded: 'robbery', iccs: '040111', ...body };
    const response = await api.ask(caller, 'POST', `/api/coding/events/${event}`, { body: plain });
    const reply = await response.json();
    return response.ok ? reply.list : `${response.status} ${reply.code}`;
  };
  const theft = { crimeCoded: 'personal_theft', iccs: '050221' };
  /** Without what the outcome `crime` has. */
  const not = (outcome: string, more: object = {}) => ({ outcome, crimeCoded: undefined, iccs: undefined, ...more });

  it('shows the answers that the code needs in the words of the form, and neither the case nor the place of the dwelling', async () => {
    await send({ ...robbery, ev_narrative: 'They took my phone', ev_municipality: 'Somewhere' });
    const incident = await first();
    expect(getIncidentToCode.reply.safeParse(incident).error).toBeUndefined();
    expect(listIncidentsToCode.reply.safeParse(await listed('carla')).error).toBeUndefined();
    expect(incident).toMatchObject({ iccs: '040111', round: 'first', crime: { key: 'robbery', level: 'person' } });
    expect(incident.facts[0]).toMatchObject({ name: 'ev_narrative', values: ['They took my phone'] });
    const place = incident.facts.find(({ name }) => name === 'ev_place');
    expect(place?.question).toBe('In what kind of place did it happen?');
    expect(JSON.stringify(incident)).not.toMatch(/A-1|Somewhere|Calle|Dwelling/);
    const inSpanish = await shown('carla', incident.event, 'es');
    expect(inSpanish.facts.find(({ name }) => name === 'ev_place')?.question).not.toBe(place?.question);
  });

  it('offers the crimes of the level of the screener, and refuses any other, whatever is sent', async () => {
    await send();
    const incident = await first();
    expect(incident.choices.map(({ crime }) => crime)).toContain('assault');
    expect(incident.choices.map(({ crime }) => crime)).not.toContain('burglary');
    expect(await code('carla', incident, { crimeCoded: 'burglary', iccs: '050121' })).toBe('422 coding-not-allowed');
    expect(await code('carla', incident, { crimeCoded: 'stalking', iccs: '02082' })).toBe('422 coding-not-allowed');
    expect(await code('carla', incident, { crimeCoded: '__proto__' })).toBe('422 coding-not-allowed');
    for (const iccs of ['990111', '040', '040110', '0412'])
      expect(await code('carla', incident, { iccs, note: 'why not' })).toBe('422 coding-not-allowed');
    expect(await code('carla', incident, { iccs: '04013' })).toBe('422 reason-required');
    expect(await code('carla', incident, { iccs: '04013', note: 'at a shop' })).toBe('second');
  });

  it('refuses a body that has another shape', async () => {
    await send();
    const incident = await first();
    const bodies: object[] = [
      { iccs: '04 0111' },
      { iccs: 40111 },
      { basis: 'x' },
      { round: 'third' },
      { outcome: 'nothing' },
      { note: 'x'.repeat(501) },
      { extra: 1 },
      { crimeCoded: ['robbery'] },
      not('not_a_crime', { iccs: '0401' }),
      not('duplicate'),
    ];
    for (const body of bodies) expect(await code('carla', incident, body)).toBe('400 invalid-request');
    const { status } = await api.ask('carla', 'POST', `/api/coding/events/${incident.event}`, { body: '[' });
    expect(status).toBe(400);
    expect((await api.store.codings(SURVEY)).length).toBe(0);
  });

  it('a key pressed twice is one coding; its coder may correct it until a second person has coded', async () => {
    await send();
    const incident = await first();
    expect(await Promise.all([1, 2, 3].map(() => code('carla', incident)))).toEqual(['second', 'second', 'second']);
    expect(await api.store.codings(SURVEY)).toHaveLength(1);
    expect(await code('carla', incident, theft)).toBe('second');
    expect(await api.store.codings(SURVEY)).toHaveLength(2);
    expect(await code('mateo', incident)).toBe('409 coded-meanwhile');
    expect(await code('mateo', incident, { ...theft, round: 'second' })).toBe('done');
    expect(await code('carla', incident)).toBe('409 coding-closed');
  });

  it('the second coder is another person and does not see the first coding', async () => {
    await send();
    const incident = await first();
    expect(await code('carla', incident, { round: 'second' })).toBe('409 coding-closed');
    await code('carla', incident, { ...theft, note: 'no force at all' });
    expect(await code('carla', incident, { ...theft, round: 'second' })).toBe('409 another-coder');
    expect(await listed('carla', 'second')).toMatchObject({ total: 0, waiting: 1 });

    const blind = await first('mateo', 'second');
    expect(blind).toMatchObject({ round: 'second', codings: [] });
    const everything = [blind, await listed('mateo', 'second'), await listed('mateo', 'done')];
    expect(JSON.stringify(everything)).not.toMatch(/no force|"coder"/);
    const csv = await (await api.ask('mateo', 'GET', '/api/coding.csv')).text();
    expect(csv).not.toMatch(/personal_theft|050221/);
    expect((await shown('carla', incident.event)).codings).toHaveLength(1);
  });

  it('when two differ somebody else settles it, with a reason; until then nothing is decided', async () => {
    await send();
    const incident = await first();
    await code('carla', incident);
    expect(await code('mateo', incident, { ...theft, round: 'second' })).toBe('disagreement');
    expect((await listed('carla', 'disagreement')).total).toBe(0);
    expect(await code('mateo', incident, { ...theft, round: 'adjudication', note: 'mine' })).toBe('409 another-coder');
    const open = await first('sofia', 'disagreement');
    expect(open).toMatchObject({ round: 'adjudication', codings: [{ round: 'first' }, { round: 'second' }] });
    expect(await code('sofia', incident, { ...theft, round: 'adjudication' })).toBe('422 reason-required');
    const settled = { ...theft, round: 'adjudication', note: 'nobody used force' };
    expect(await code('sofia', incident, settled)).toBe('done');
    expect(await code('sofia', incident, settled)).toBe('done');
    expect(await code('petra', incident, { ...settled, note: 'so do I' })).toBe('409 coded-meanwhile');
    expect(await api.store.codings(SURVEY)).toHaveLength(3);
    const { events } = await listed('carla', 'done');
    expect(events[0]?.decision).toMatchObject({ crimeCoded: 'personal_theft', coder: 'sofia' });
    expect(await json('sofia', 'GET', '/api/coding/agreement')).toEqual({
      rows: [
        { n: 1, agreed: 0, kappa: 0, kappaSe: 0 },
        { crime: 'robbery', n: 1, agreed: 0, kappa: 0, kappaSe: 0 },
      ],
    });
  });

  it('an incident that was not chosen for a second coding cannot have one', async () => {
    await api.close();
    await start(0);
    await send();
    const incident = await first();
    expect(await code('carla', incident)).toBe('done');
    expect(await code('mateo', incident, { round: 'second' })).toBe('409 coding-closed');
  });

  it('a returned interview that comes back with other answers of the incident asks for it to be coded again', async () => {
    await send();
    const before = await first();
    await code('carla', before);
    const key = (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions[0]!.key;
    expect((await api.store.audit('incident')).map(({ action }) => action)).toContain('event-coded');
    await api.ask('bruno', 'POST', `/api/submissions/${key}/review`, {
      body: { decision: 'reject', reason: 'x' },
    });
    expect(await code('carla', before)).toBe('404 unknown-event');

    await send({ ...robbery, ev_place: 'home' });
    const { events } = await listed('carla');
    expect(events).toMatchObject([{ event: before.event, outdated: true, iccs: '040112' }]);
    const after = await shown('carla', before.event);
    expect(after.codings).toMatchObject([{ iccs: '040111', current: false }]);
    expect(await code('carla', before)).toBe('409 event-changed');
    expect(await code('mateo', after, { iccs: '040112' })).toBe('second');
  });

  it('one that comes back with the same answers of the incident keeps its coding', async () => {
    await send();
    const incident = await first();
    await code('carla', incident, theft);
    const key = (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions[0]!.key;
    await api.ask('bruno', 'POST', `/api/submissions/${key}/review`, {
      body: { decision: 'reject', reason: 'x' },
    });
    await send({ ...robbery, walk_alone_night: 'very_unsafe' });
    expect(await shown('carla', incident.event)).toMatchObject({ list: 'second', codings: [{ iccs: '050221' }] });
  });

  it('no incident is for supervisors, who know the dwellings: not one, no number of them, and no agreement', async () => {
    const beaten: Written = { assault_ref: 'yes', assault_times: 1, of_age: '26_to_35', of_relation: ['ex_partner'] };
    await send({ ...robbery, ...beaten, extortion_ref: 'yes', extortion_times: 1 });
    const incident = await first();
    const { events } = await listed('carla');
    expect(events.map(({ crime }) => crime)).toEqual(['robbery', 'extortion', 'assault']);
    const event = `/api/coding/events/${incident.event}`;
    for (const path of ['/api/coding/events', event, '/api/coding/agreement', '/api/coding.csv']) {
      const response = await api.ask('bruno', 'GET', path);
      expect([response.status, (await response.json()).code]).toEqual([403, 'role-not-allowed']);
    }
    expect(await code('bruno', incident)).toBe('403 role-not-allowed');
  });

  it('a coder sees sealed incidents among the others of an interview, and may say that one repeats them', async () => {
    await send({ ...robbery, extortion_ref: 'yes', extortion_times: 1 });
    const incident = await first();
    expect(incident.others.map(({ place }) => place)).toEqual(['extortion.1']);
    const repeats = not('duplicate', { duplicateOf: 'extortion.1' });
    expect(await code('carla', incident, repeats)).toBe('second');
    expect(await code('mateo', incident, { ...repeats, round: 'second' })).toBe('done');
  });

  it('an incident is said to repeat only another one of the interview, never one that would take the household’s', async () => {
    await send({
      ...robbery,
      robbery_times: 2,
      burglary_ref: 'yes',
      burglary_times: 1,
    });
    const { events } = await listed('carla');
    const robbed = await shown('carla', events.find(({ crime }) => crime === 'robbery')!.event);
    const burgled = await shown('carla', events.find(({ crime }) => crime === 'burglary')!.event);
    expect(burgled.others).toEqual([]);
    expect(robbed.others).toHaveLength(2);
    expect(await code('carla', robbed, not('duplicate', { duplicateOf: 'robbery.9' }))).toBe('422 coding-not-allowed');
    expect(await code('carla', burgled, not('duplicate', { duplicateOf: 'robbery.1' }))).toBe('422 coding-not-allowed');
    expect(await code('carla', robbed, not('duplicate', { duplicateOf: robbed.others[0]!.place }))).toBe('second');
  });

  it('figures count what the office decided, and say how much it decided', async () => {
    await api.close();
    await start(0);
    await send({ ...robbery, robbery_times: 2 });
    await send({}, 'A-2');
    const crimes = async () => {
      const { coded, estimates } = await json('carla', 'GET', '/api/estimates');
      const totalOf = (crime: string) =>
        estimates.find((row: { indicator: string; crime: string }) => row.indicator === 'crimes' && row.crime === crime)
          ?.estimate;
      return { coded, robbery: totalOf('robbery'), theft: totalOf('personal_theft') };
    };
    expect(await crimes()).toMatchObject({ coded: { derived: 2, confirmed: 0 }, robbery: 80 });
    await code('carla', await first(), theft);
    const changed = await crimes();
    expect(changed).toMatchObject({ coded: { derived: 1, changed: 1 }, robbery: 40, theft: 40 });
    const incident = await first();
    expect(await code('carla', incident, not('not_a_crime'))).toBe('422 reason-required');
    await code('carla', incident, not('not_a_crime', { note: 'lost, not taken' }));
    const afterwards = await crimes();
    expect(afterwards).toMatchObject({ coded: { derived: 0, changed: 1, notACrime: 1 }, theft: 40 });
    expect(afterwards.robbery ?? 0).toBe(0);
    const csv = await (await api.ask('carla', 'GET', '/api/coding.csv')).text();
    expect(csv).toMatch(
      /,robbery,040111,completed,firearm,open_area_or_transport,gain,stranger,no,unknown,done,crime,personal_theft,050221,,changed,carla,/,
    );
    expect(getAgreement.reply.safeParse(await json('carla', 'GET', '/api/coding/agreement')).success).toBe(true);
  });
});
