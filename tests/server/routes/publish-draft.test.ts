import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackTexts } from '../../../server/files/pack-texts.ts';
import { draftStates } from '../../../server/questionnaires/draft-states.ts';
import { publishedBefore } from '../../../server/questionnaires/published-before.ts';
import { type Api, startApi } from '../api.ts';

const FROM = { id: 'lacsi-2018-r1', version: '1.1.1' };
const TITLE = ['texts/es.json', 'instrument', 'title'];

describe('publishing a draft', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await api.ask('diego', method, `/api${path}`, body === undefined ? {} : { body });
    return { status: response.status, ...(await response.json()) };
  };
  const begin = async (more: object = {}) => {
    const draft = randomUUID();
    await ask('POST', '/questionnaires/drafts', { draft, from: FROM, ...more });
    return draft;
  };
  const change = (draft: string, ...operations: object[]) =>
    ask('POST', `/questionnaires/drafts/${draft}/changes`, { changes: [{ id: randomUUID(), operations }] });
  const publish = (draft: string, more: object = {}) =>
    ask('POST', `/questionnaires/drafts/${draft}/publish`, {
      seq: 0,
      version: '1.2.0',
      note: 'With another title',
      reasons: [],
      ...more,
    });
  const set = (at: readonly string[], was: unknown, to: unknown) => ({ do: 'set', at, was, to });

  it('makes a version that a tablet gets at once, with number and note, and changes no file that nobody changed', async () => {
    const draft = await begin({ as: 'peru-2027' });
    const was = 'Encuesta de seguridad de las personas y los hogares';
    await change(draft, set(TITLE, was, 'Encuesta del Perú'));
    const published = await publish(draft, { seq: 1 });
    expect(published).toMatchObject({
      status: 200,
      version: '1.2.0',
      number: 1,
      author: 'diego',
      origin: FROM,
      began: FROM,
      usedBy: [],
    });
    const served = await ask('GET', '/instruments/peru-2027/1.2.0');
    expect(served.files['manifest.json']).toMatchObject({
      id: 'peru-2027',
      version: '1.2.0',
      note: 'With another title',
    });
    const before = unpackTexts((await api.store.versionFiles(FROM.id, FROM.version))!);
    const after = unpackTexts((await api.store.versionFiles('peru-2027', '1.2.0'))!);
    const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(changed.sort()).toEqual(['manifest.json', 'texts/es.json']);
    expect(await ask('GET', `/questionnaires/drafts/${draft}`)).toMatchObject({ state: 'published', seq: 2 });
    expect((await publish(draft, { seq: 2, version: '1.3.0' })).code).toBe('draft-closed');
    expect((await ask('POST', `/questionnaires/drafts/${draft}/discard`)).code).toBe('draft-closed');
    expect(api.services.instruments.current).toEqual(FROM);
  });

  it('is answered the same again when its answer was lost, also while the first one is at work', async () => {
    const draft = await begin({ as: 'bolivia-2027' });
    const [one, other] = await Promise.all([publish(draft), publish(draft)]);
    expect(one).toMatchObject({ status: 200, version: '1.2.0', number: 1, author: 'diego' });
    expect(other).toEqual(one);
    expect(await publish(draft)).toEqual(one);
    const { questionnaires } = await ask('GET', '/questionnaires');
    const kept = questionnaires.find(({ id }: { id: string }) => id === 'bolivia-2027');
    expect(kept.versions).toHaveLength(1);
    expect((await publish(draft, { note: 'Another note' })).code).toBe('draft-closed');
    expect((await publish(draft, { version: '1.3.0' })).code).toBe('draft-closed');
    const about = { draft, seq: 0, version: '1.2.0', note: 'With another title', reasons: [] };
    const drafts = { store: api.store, states: draftStates(api.store) };
    expect(await publishedBefore(drafts, about, 'diego')).toMatchObject({ version: '1.2.0' });
    expect(await publishedBefore(drafts, about, 'dora')).toBeUndefined();
  });

  it('is refused with a note or a reason that nobody can read', async () => {
    const draft = await begin();
    for (const empty of ['', ' \n', '\u200b', '\u2060\u00ad \ufeff']) {
      expect((await publish(draft, { note: empty })).code).toBe('invalid-request');
      expect((await publish(draft, { reasons: [{ key: 'a', reason: empty }] })).code).toBe('invalid-request');
    }
  });

  it('is refused where somebody changed the draft since, and where the version exists', async () => {
    const draft = await begin();
    expect((await publish(draft, { version: '1.1.1' })).code).toBe('version-exists');
    await change(draft, { do: 'add', into: [], name: 'design/comments.json', item: {} });
    expect((await publish(draft)).code).toBe('draft-changed');
  });

  it('is refused under a name that could not be used: no number, not the highest one, an id without end', async () => {
    const draft = await begin();
    for (const version of ['01.0.0', '1.2', '1.2.0-a', `1.2.${'1'.repeat(60)}`, ''])
      expect((await publish(draft, { version })).code, version).toBe('invalid-request');
    const lower = await publish(draft, { version: '1.0.9' });
    expect([lower.status, lower.code]).toEqual([409, 'version-not-higher']);
    expect(lower.detail).toContain('1.1.1 is published');
    await change(draft, set(['manifest.json', 'id'], 'lacsi-2018-r1', 'x'.repeat(3000)));
    expect((await publish(draft, { seq: 1 })).code).toBe('wrong-version-name');
  });

  it('is refused with the errors, by place', async () => {
    const draft = await begin();
    await change(draft, set(['manifest.json', 'defaultLanguage'], 'es', 'xx'));
    const { status, code, places } = await publish(draft, { seq: 1 });
    expect([status, code]).toEqual([409, 'draft-with-errors']);
    expect(places[0].path).toContain('manifest.json');
  });

  it('with a warning needs a reason for it, which is kept', async () => {
    const draft = await begin();
    const was = 'Encuesta de seguridad de las personas y los hogares';
    await change(draft, set(TITLE, was, 'Encuesta  de seguridad '));
    const refused = await publish(draft, { seq: 1, version: '1.9.0' });
    expect([refused.status, refused.code]).toEqual([409, 'warnings-without-reason']);
    const reasons = refused.places.map(({ path }: { path: string }) => ({ key: path, reason: 'as agreed' }));
    expect((await publish(draft, { seq: 1, version: '1.9.0', reasons })).status).toBe(200);
  });

  it('with a scenario that fails needs a reason too', async () => {
    const draft = await begin({ as: 'paraguay-2027' });
    const at = ['design/scenarios.json'];
    const item = { scenarios: [{ id: 'never', title: 'Asks what is not asked', answers: { never_asked: 'yes' } }] };
    const before = await ask('GET', `/questionnaires/drafts/${draft}`);
    await change(draft, set(at, before.files[at[0]!], item));
    const { code, places } = await publish(draft, { seq: 1 });
    expect([code, places]).toEqual([
      'warnings-without-reason',
      [
        {
          path: 'scenario-fails design/scenarios.json',
          expected: '1 of 1 scenarios fail: never; correct the questionnaire or the scenarios, or give a reason',
        },
      ],
    ]);
    const reasons = [{ key: places[0].path, reason: 'is being written' }];
    expect((await publish(draft, { seq: 1, reasons })).status).toBe(200);
  });

  it('is refused with a mapping that cannot be, and a designer reads how each version is read', async () => {
    const draft = await begin({ as: 'chile-2027' });
    const mappings = { 'lacsi-2018-r1 1.1.1': { codes: { ev_place: { nowhere: 'home' } } }, '9.0.0': {} };
    await change(draft, { do: 'add', into: [], name: 'design/mappings.json', item: mappings });
    const { code, places } = await publish(draft, { seq: 1 });
    expect(code).toBe('draft-with-errors');
    expect(places.map(({ path }: { path: string }) => path)).toEqual([
      'wrong-mapping design/mappings.json lacsi-2018-r1 1.1.1.codes.ev_place.nowhere',
      'wrong-mapping design/mappings.json 9.0.0',
    ]);
    const at = ['design/mappings.json'];
    await change(draft, { do: 'set', at, was: mappings, to: { 'lacsi-2018-r1 1.1.1': {} } });
    expect((await publish(draft, { seq: 2 })).status).toBe(200);
    const read = await ask('GET', '/questionnaires/versions/chile-2027/1.2.0');
    expect(read.files['design/mappings.json']).toEqual({ 'lacsi-2018-r1 1.1.1': {} });
    expect((await ask('GET', '/questionnaires/versions/chile-2027/9.0.0')).code).toBe('unknown-instrument');
  });

  it('keeps which translations stayed behind', async () => {
    const draft = await begin({ as: 'uruguay-2027' });
    await change(draft, set(TITLE, 'Encuesta de seguridad de las personas y los hogares', 'Encuesta del Uruguay'));
    expect((await publish(draft, { seq: 1 })).status).toBe(200);
    const { files } = await ask('GET', '/questionnaires/versions/uruguay-2027/1.2.0');
    const states = files['design/translation.json'];
    expect(Object.keys(states).sort()).toEqual(['en', 'fr', 'pt']);
    expect(Object.keys(states.en)).toEqual(['instrument.title']);
  });
});
