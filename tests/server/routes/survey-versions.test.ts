import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeviceReply, getVersionChanges, type VersionsOfSurvey } from '#contract';
import { contentHash } from '../../../server/instruments/content-hash.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { enrol, enrolment } from '../enrol.ts';

const ID = 'lacsi-2018-r1';

describe('versions of an edition', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ isStored: true });
  });
  afterEach(() => api.close());

  const PATH = `/api/surveys/${SURVEY}/versions`;
  const add = (version: string, from: string, id = ID) =>
    api.ask('elena', 'POST', PATH, { body: { id, version, from } });
  const takeBack = (version: string, from: string) => api.ask('elena', 'DELETE', `${PATH}/${version}?from=${from}`);
  const versions = async () => (await (await api.ask('elena', 'GET', PATH)).json()) as VersionsOfSurvey;
  const assigned = async () => (await api.ask('ana', 'GET', '/api/assignments')).json();
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('a version is for new interviews from its day on, by the calendar of each tablet', async () => {
    const reply = (await (await add('1.0.0', '2026-11-25')).json()) as VersionsOfSurvey;
    expect(reply).toMatchObject({
      id: ID,
      today: '2026-11-24',
      versions: [
        { version: '1.1.1', state: 'now' },
        { version: '1.0.0', from: '2026-11-25', state: 'coming' },
      ],
    });
    expect(reply.offered.map(({ version }) => version)).toEqual(['1.1.1', '1.1.0', '1.0.0']);
    expect(reply.offered.map(({ isFromFolder }) => isFromFolder)).toEqual([true, true, true]);
    expect((await versions()).versions.map(({ state }) => state)).toEqual(['now', 'coming']);
    api.setNow('2026-11-25T00:00:00.000Z');
    expect((await versions()).versions.map(({ state }) => state)).toEqual(['earlier', 'now']);
    const { surveys } = await (await api.ask('bruno', 'GET', '/api/surveys')).json();
    expect(surveys[0].instrument.versions).toEqual(['1.1.1', '1.0.0']);
    // In Mexico it is still the day before: a tablet there is told of it until its own day has come, wherever it is.
    for (const now of ['2026-11-24T23:59:59.999Z', '2026-11-25T03:00:00.000Z', '2026-11-25T11:59:59.999Z']) {
      api.setNow(now);
      const before = await assigned();
      expect(before.cases[0]).toMatchObject({ instrument: ID, version: '1.1.1' });
      expect(before.surveys[0].coming).toEqual([{ instrument: ID, version: '1.0.0', from: '2026-11-25' }]);
    }
    api.setNow('2026-11-25T12:00:00.000Z');
    const after = await assigned();
    expect(after.cases[0]).toMatchObject({ instrument: ID, version: '1.0.0' });
    expect(after.surveys[0]).not.toHaveProperty('coming');
  });

  it('tells a version that a person published of files of the platform from those that come with it', async () => {
    const files = (await api.store.versionFiles(ID, '1.1.1'))!;
    const made = { id: ID, version: '1.2.0', sha256: 'a'.repeat(64), title: {}, note: 'reconstructed', files };
    const act = { by: 'diego', at: '2026-11-24T15:00:00.000Z' };
    await api.store.importVersion({ ...made, began: null, reasons: [], author: 'diego' }, act);
    expect((await versions()).offered.slice(0, 2)).toEqual([
      { version: '1.2.0', note: 'reconstructed', isFromFolder: false },
      { version: '1.1.1', note: 'reconstructed', isFromFolder: true },
    ]);
  });

  it('leaves the figures as they are until somebody is interviewed with the version that is new', async () => {
    const submission = aSubmission('A-1', { robbery_ref: 'yes', robbery_times: 1 });
    await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    const figures = async () => {
      const { computedAt: _, ...reply } = await (
        await api.ask('carla', 'GET', `/api/estimates?survey=${SURVEY}`)
      ).json();
      return reply;
    };
    const before = await figures();
    expect(before).toMatchObject({ submissions: 1, study: `${ID} 1.1.1` });
    expect((await add('1.0.0', '2026-11-24')).status).toBe(200);
    expect((await versions()).versions.map(({ state }) => state)).toEqual(['earlier', 'now']);
    expect(await figures()).toEqual(before);
  });

  it('refuses what cannot be: another version, questionnaire, day, or an edition that is closed', async () => {
    expect(await codeOf(await add('9.9.9', '2026-11-25'))).toBe('404 unknown-instrument');
    expect(await codeOf(await add('1.0.0', '2026-11-25', 'other'))).toBe('404 unknown-instrument');
    expect(await codeOf(await add('1.0.0', '2026-11-23'))).toBe('409 version-day-past');
    expect(await codeOf(await add('1.0.0', '9999-12-31'))).toBe('409 version-day-far');
    expect(await codeOf(await add('1.0.0', '2036-11-25'))).toBe('409 version-day-far');
    expect(await codeOf(await add('1.0.0', '2026-02-30'))).toBe('400 invalid-request');
    expect((await add('1.0.0', '2026-12-10')).status).toBe(200);
    expect(await codeOf(await add('1.1.1', '2026-12-09'))).toBe('409 version-day-before-last');
    expect(await codeOf(await add('1.0.0', '2026-12-11'))).toBe('409 version-comes-already');
    expect(await codeOf(await api.ask('elena', 'GET', '/api/surveys/nothing/versions'))).toBe('404 unknown-survey');
    await api.store.setSurveyState(SURVEY, 'closed', { by: 'bruno', at: '2026-11-24T15:00:00.000Z' });
    expect(await codeOf(await add('1.1.1', '2026-12-24'))).toBe('409 survey-closed');
  });

  it('takes the day that it calls today and later ones, in UTC, also in an evening of the Americas', async () => {
    // Eight in the evening in Lima.
    api.setNow('2026-11-25T01:00:00.000Z');
    expect((await versions()).today).toBe('2026-11-25');
    expect(await codeOf(await add('1.0.0', '2026-11-24'))).toBe('409 version-day-past');
    const { versions: used } = (await (await add('1.0.0', '2026-11-25')).json()) as VersionsOfSurvey;
    expect(used.map(({ state }) => state)).toEqual(['earlier', 'now']);
    // There it is used from midnight on.
    expect((await assigned()).cases[0]).toMatchObject({ version: '1.1.1' });
  });

  it('is taken back before its day, and never after', async () => {
    await add('1.0.0', '2026-11-25');
    expect(await codeOf(await takeBack('1.0.0', '2026-11-26'))).toBe('404 version-not-coming');
    api.setNow('2026-11-25T00:00:00.000Z');
    expect(await codeOf(await takeBack('1.0.0', '2026-11-25'))).toBe('409 version-in-use');
    await add('1.1.1', '2026-11-26');
    expect(((await (await takeBack('1.1.1', '2026-11-26')).json()) as VersionsOfSurvey).versions).toHaveLength(2);
    const actions = (await api.store.audit(SURVEY)).map(({ action, by }) => `${by} ${action}`);
    expect(actions.slice(-3)).toEqual([
      'elena survey-version-added',
      'elena survey-version-added',
      'elena survey-version-taken-back',
    ]);
  });

  it('says what it changes, and what of it breaks comparability', async () => {
    await add('1.0.0', '2026-11-25');
    const reply = await (await api.ask('elena', 'GET', `${PATH}/1.1.1/changes?language=es`)).json();
    const { before, verdicts, changes } = getVersionChanges.reply.parse(reply);
    expect(before).toBe('1.0.0');
    expect(verdicts.breaks + verdicts.mapping + verdicts.mapped).toBeGreaterThan(0);
    for (const [verdict, n] of Object.entries(verdicts))
      expect(changes.filter((change) => change.verdict === verdict)).toHaveLength(Math.min(100, n));
    expect(changes[0]!.reason).not.toBe('');
    expect(changes.some(({ sentence }) => sentence.startsWith('El texto '))).toBe(true);
    // That every version has another number is no news.
    expect(changes.filter(({ sentence }) => sentence.startsWith('Versión (version)'))).toEqual([]);
    expect(await codeOf(await api.ask('elena', 'GET', `${PATH}/9.9.9/changes?language=es`))).toBe(
      '404 unknown-instrument',
    );
  });

  describe('on the tablets', () => {
    const hashOf = (version: string) => contentHash(api.services.instruments.find(ID, version)!);
    const say = (tablet: { id: string; headers: Record<string, string> }, questionnaires: unknown[]) =>
      api.ask('nobody', 'PUT', `/api/devices/${tablet.id}/questionnaires`, {
        headers: tablet.headers,
        body: { questionnaires },
      });
    const devices = async () =>
      ((await (await api.ask('bruno', 'GET', '/api/devices')).json()) as { devices: DeviceReply[] }).devices;

    it('counts those that keep the version, by its content, and the interviews begun with an earlier one', async () => {
      const first = await enrol(api);
      const second = await enrol(api);
      const revoked = await enrol(api);
      await api.ask('bruno', 'POST', `/api/devices/${revoked.id}/revoke`);
      await add('1.0.0', '2026-11-25');
      const here = { id: ID, version: '1.0.0', sha256: hashOf('1.0.0'), drafts: 0 };
      const old = { id: ID, version: '1.1.1', sha256: hashOf('1.1.1'), drafts: 3 };
      expect((await say(first, [old])).status).toBe(204);
      expect((await say(first, [here, old])).status).toBe(204);
      expect((await say(second, [{ ...here, sha256: '0'.repeat(64) }])).status).toBe(204);
      expect(await versions()).toMatchObject({
        tablets: 2,
        versions: [
          { version: '1.1.1', tablets: 1, drafts: 0 },
          { version: '1.0.0', tablets: 1, drafts: 0 },
        ],
      });
      // Designers are told the same in sums, of no tablet, and nothing of what is begun with the version of today.
      const work = async () =>
        (await (await api.ask('diego', 'GET', `/api/questionnaires/work/${ID}`)).json()).versions;
      expect(await work()).toEqual([
        { version: '1.0.0', interviews: 0, tablets: 2, forNew: [], drafts: 0 },
        { version: '1.1.1', interviews: 0, tablets: 1, forNew: [SURVEY] },
      ]);
      const listed = Object.fromEntries((await devices()).map((one) => [one.id, one.questionnaires]));
      expect(listed[first.id]).toEqual([
        { survey: SURVEY, id: ID, version: '1.0.0', from: '2026-11-25', isHere: true, drafts: 0 },
      ]);
      expect(listed[second.id]).toMatchObject([{ isHere: false, drafts: 0 }]);
      api.setNow('2026-11-25T00:30:00.000Z');
      // What is begun with the version of today is work like any other; only what is left of an earlier one is told.
      expect((await versions()).versions[0]).toMatchObject({ version: '1.1.1', state: 'earlier', drafts: 3 });
      expect((await work())[1]).toEqual({ version: '1.1.1', interviews: 0, tablets: 1, forNew: [], drafts: 3 });
      expect((await devices()).find(({ id }) => id === first.id)?.questionnaires[0]).toMatchObject({ drafts: 3 });
    });

    it('only the person whose tablet it is says so, and nothing but versions', async () => {
      const tablet = await enrol(api, 'ana', enrolment());
      const others = { ...tablet, id: enrolment().id };
      expect(await codeOf(await say(others, []))).toBe('404 unknown-device');
      const one = { id: ID, version: '1.1.1', sha256: hashOf('1.1.1'), drafts: 1 };
      for (const wrong of [
        [{ ...one, drafts: -1 }],
        [{ ...one, caseId: 'A-1' }],
        [{ ...one, sha256: 'x' }],
        [one, one],
      ])
        expect(await codeOf(await say(tablet, wrong))).toBe('400 invalid-request');
    });
  });
});
