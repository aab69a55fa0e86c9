import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '#questionnaires';
import { type Api, startApi } from '../api.ts';

const FROM = { id: 'lacsi-2018-r1', version: '1.1.1' };
const TITLE = ['texts/es.json', 'instrument', 'title'];
const WAS = 'Encuesta de seguridad de las personas y los hogares';

describe('a draft of a questionnaire', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: unknown, who: 'diego' | 'elena' = 'diego') => {
    const response = await api.ask(who, method, `/api/questionnaires${path}`, body === undefined ? {} : { body });
    return { status: response.status, ...(await response.json()) };
  };
  const begin = async (more: object = {}) => {
    const draft = randomUUID();
    const begun = await ask('POST', '/drafts', { draft, from: FROM, ...more });
    expect(begun.status).toBe(201);
    return draft;
  };
  const send = (draft: string, ...changes: object[]) => ask('POST', `/drafts/${draft}/changes`, { changes });
  const setTitle = (to: string, was = WAS): Operation => ({ do: 'set', at: TITLE, to, was });
  const titleOf = async (draft: string) =>
    (await ask('GET', `/drafts/${draft}`)).files['texts/es.json'].instrument.title;

  it('begins as a published version, and is listed beside it', async () => {
    const draft = await begin();
    const { questionnaires } = await ask('GET', '');
    expect(questionnaires).toHaveLength(1);
    const [{ id, title, versions, drafts }] = questionnaires;
    expect([id, title.es]).toEqual([FROM.id, WAS]);
    expect(versions.map((one: { version: string; number: number }) => [one.version, one.number])).toEqual([
      ['1.1.1', 3],
      ['1.1.0', 2],
      ['1.0.0', 1],
    ]);
    expect(versions[0].usedBy).toEqual(['enviz-2026']);
    expect(drafts[0]).toMatchObject({ draft, from: FROM, startedBy: 'diego', seq: 0, state: 'open' });
  });

  it('begun again it is the same one, and a version that is not there begins none', async () => {
    const draft = await begin();
    expect((await ask('POST', '/drafts', { draft, from: FROM })).status).toBe(201);
    const from = { id: FROM.id, version: '9.0.0' };
    expect((await ask('POST', '/drafts', { draft: randomUUID(), from })).code).toBe('unknown-instrument');
    expect((await ask('POST', '/drafts', { draft, from: { ...FROM, version: '1.0.0' } })).code).toBe(
      'questionnaire-draft-exists',
    );
    expect((await ask('POST', '/drafts', { draft, from: FROM, as: 'peru-2027' })).code).toBe(
      'questionnaire-draft-exists',
    );
    // The same id, however its letters are written.
    expect((await ask('POST', '/drafts', { draft: draft.toUpperCase(), from: FROM })).draft).toBe(draft);
    expect((await ask('GET', `/drafts/${draft.toUpperCase()}`)).draft).toBe(draft);
    const sent = { id: randomUUID(), operations: [setTitle('Otra')] };
    expect((await send(draft.toUpperCase(), sent)).outcomes).toEqual([{ id: sent.id, seq: 1 }]);
    expect(await titleOf(draft)).toBe('Otra');
    expect((await ask('GET', `/drafts/${randomUUID()}`)).code).toBe('unknown-questionnaire-draft');
  });

  it('of a questionnaire of its own it has its id and 1.0.0 from the beginning', async () => {
    const draft = await begin({ as: 'peru-2027' });
    const { questionnaire, files } = await ask('GET', `/drafts/${draft}`);
    expect(questionnaire).toBe('peru-2027');
    expect(files['manifest.json']).toMatchObject({ id: 'peru-2027', version: '1.0.0' });
    expect((await ask('POST', '/drafts', { draft: randomUUID(), from: FROM, as: 'Perú 2027' })).code).toBe(
      'invalid-request',
    );
  });

  it('of a questionnaire of its own takes no name that a published one has, or one that is worked on', async () => {
    const as = 'chile-2027';
    const body = { draft: randomUUID(), from: FROM, as };
    expect((await ask('POST', '/drafts', body)).status).toBe(201);
    expect((await ask('POST', '/drafts', body)).status).toBe(201);
    const other = await ask('POST', '/drafts', { ...body, draft: randomUUID() });
    expect([other.status, other.code]).toEqual([409, 'questionnaire-exists']);
    expect(other.detail).toMatch(/^chile-2027 is published, or .* Choose another name/);
    const published = { draft: randomUUID(), from: FROM, as: FROM.id };
    expect((await ask('POST', '/drafts', published)).code).toBe('questionnaire-exists');
    expect((await ask('GET', `/drafts/${published.draft}`)).status).toBe(404);
    // Given up, its name is free again.
    await ask('POST', `/drafts/${body.draft}/discard`);
    expect((await ask('POST', '/drafts', { ...body, draft: randomUUID() })).status).toBe(201);
  });

  it('keeps a change, undoes it and does it again', async () => {
    const draft = await begin();
    const one = randomUUID();
    const two = randomUUID();
    const three = randomUUID();
    const sent = await send(draft, { id: one, operations: [setTitle('Encuesta A')] });
    expect(sent).toMatchObject({ seq: 1, outcomes: [{ id: one, seq: 1 }] });
    expect(await titleOf(draft)).toBe('Encuesta A');
    await send(draft, { id: two, takesBack: one });
    expect(await titleOf(draft)).toBe(WAS);
    const undone = await ask('GET', `/drafts/${draft}`);
    expect([undone.undo, undone.redo.map(({ id }: { id: string }) => id)]).toEqual([[], [two]]);
    await send(draft, { id: three, takesBack: two });
    expect(await titleOf(draft)).toBe('Encuesta A');
    const { undo, redo, seq } = await ask('GET', `/drafts/${draft}`);
    expect([undo.map(({ id }: { id: string }) => id), redo, seq]).toEqual([[three], [], 3]);
  });

  it('takes several changes at once: what is refused keeps none of the others out', async () => {
    const draft = await begin();
    const one = randomUUID();
    const two = randomUUID();
    const three = randomUUID();
    const { outcomes, seq } = await send(
      draft,
      { id: one, operations: [setTitle('A')] },
      { id: two, operations: [setTitle('B', 'what nobody wrote')] },
      { id: three, takesBack: one },
      { id: one, operations: [setTitle('A')] },
    );
    expect(outcomes).toEqual([
      { id: one, seq: 1 },
      { id: two, refused: { code: 'changed', at: TITLE, now: 'A' } },
      { id: three, seq: 2 },
      { id: one, seq: 1 },
    ]);
    expect([seq, await titleOf(draft)]).toEqual([2, WAS]);
  });

  it('tells others what changed after what they saw', async () => {
    const draft = await begin();
    const ids = [randomUUID(), randomUUID()];
    await send(draft, { id: ids[0]!, operations: [setTitle('A')] }, { id: ids[1]!, operations: [setTitle('B', 'A')] });
    const { changes, seq, state } = await ask('GET', `/drafts/${draft}/changes?after=1`);
    expect([seq, state]).toEqual([2, 'open']);
    expect(changes).toEqual([
      {
        seq: 2,
        id: ids[1],
        by: 'diego',
        at: '2026-11-24T15:00:00.000Z',
        operations: [setTitle('B', 'A')],
        inverse: [setTitle('A', 'B')],
      },
    ]);
    expect((await ask('GET', `/drafts/${draft}/changes?after=2`)).changes).toEqual([]);
  });

  it('a change that arrives twice, also at once, is kept once', async () => {
    const draft = await begin();
    const change = { id: randomUUID(), operations: [setTitle('A')] };
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(draft, change)));
    expect(sent.map(({ outcomes }) => outcomes)).toEqual(Array(8).fill([{ id: change.id, seq: 1 }]));
    expect((await ask('GET', `/drafts/${draft}`)).seq).toBe(1);
  });

  it('a change under an id that is another person’s is refused, also when the draft is closed, and theirs stays', async () => {
    const draft = await begin();
    const id = randomUUID();
    await send(draft, { id, operations: [setTitle('A')] });
    const body = { changes: [{ id, operations: [setTitle('B', 'A')] }] };
    await api.store.setRole('carla', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    const sendAsCarla = async () =>
      (await api.ask('carla', 'POST', `/api/questionnaires/drafts/${draft}/changes`, { body })).json();
    const sent = await sendAsCarla();
    expect(sent.outcomes).toEqual([{ id, refused: { code: 'unknown-change', at: [] } }]);
    expect([sent.seq, await titleOf(draft)]).toEqual([1, 'A']);
    await ask('POST', `/drafts/${draft}/discard`);
    expect((await sendAsCarla()).code).toBe('draft-closed');
    expect((await send(draft, { id, operations: [setTitle('A')] })).outcomes).toEqual([{ id, seq: 1 }]);
  });

  it('something else under the id of one’s own change is refused, and what is kept stays', async () => {
    const draft = await begin();
    const id = randomUUID();
    const undoes = randomUUID();
    const refused = { code: 'unknown-change', at: [] };
    await send(draft, { id, operations: [setTitle('A')] });
    await send(draft, { id: undoes, takesBack: id });
    const { outcomes, seq } = await send(
      draft,
      { id, operations: [setTitle('B')] },
      { id: undoes, operations: [setTitle('B')] },
      { id, takesBack: undoes },
      { id: undoes, takesBack: undoes },
      { id, operations: [setTitle('A')] },
      { id: undoes, takesBack: id },
    );
    expect(outcomes).toEqual([
      ...[id, undoes, id, undoes].map((again) => ({ id: again, refused })),
      { id, seq: 1 },
      { id: undoes, seq: 2 },
    ]);
    expect([seq, await titleOf(draft)]).toEqual([2, WAS]);
    await ask('POST', `/drafts/${draft}/discard`);
    expect((await send(draft, { id, operations: [setTitle('B')] })).code).toBe('draft-closed');
  });

  it('operations that are none are named by their places, and nothing is kept', async () => {
    const draft = await begin();
    const wrong = [
      { do: 'burn', at: ['x'] },
      { do: 'set', at: [], to: 1, was: 2 },
      { do: 'set', at: ['__proto__', 'x'], to: 1, was: 2 },
      { do: 'move', at: ['x'] },
      7,
    ];
    for (const operation of wrong) {
      const { status, code, places } = await send(draft, { id: randomUUID(), operations: [operation] });
      expect([status, code]).toEqual([400, 'invalid-request']);
      expect(places[0].path).toMatch(/^(changes\.0\.operations\.0|changes\.0)/);
    }
    const hidden = `{"changes":[{"id":"${randomUUID()}","operations":[{"do":"add","into":[],"name":"x","item":{"__proto__":{"a":1}}}]}]}`;
    const response = await api.ask('diego', 'POST', `/api/questionnaires/drafts/${draft}/changes`, { body: hidden });
    expect(response.status).toBe(400);
    expect((await ask('GET', `/drafts/${draft}`)).seq).toBe(0);
  });

  it('nobody undoes what another person did, or what was never done', async () => {
    const draft = await begin();
    const id = randomUUID();
    await send(draft, { id, operations: [setTitle('A')] });
    await api.store.setRole('elena', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    const { outcomes } = await send(draft, { id: randomUUID(), takesBack: randomUUID() });
    expect(outcomes[0].refused.code).toBe('unknown-change');
  });

  it('an undo does not take away what somebody else wanted too, as long as they do', async () => {
    const draft = await begin();
    const change = { id: randomUUID(), operations: [setTitle('A')] };
    const same = { id: randomUUID(), operations: [setTitle('A')] };
    await send(draft, change);
    await api.store.setRole('carla', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    const sendAsCarla = (...changes: object[]) =>
      api.ask('carla', 'POST', `/api/questionnaires/drafts/${draft}/changes`, { body: { changes } });
    await sendAsCarla(same);
    const undo = () => ({ id: randomUUID(), takesBack: change.id });
    const refused = { code: 'changed', at: TITLE, now: 'A' };
    const first = undo();
    expect((await send(draft, first)).outcomes).toEqual([{ id: first.id, refused }]);
    expect(await titleOf(draft)).toBe('A');
    // Taken back, done again, and taken back: then nobody else wants it.
    const back = { id: randomUUID(), takesBack: same.id };
    const again = { id: randomUUID(), takesBack: back.id };
    await sendAsCarla(back, again);
    const second = undo();
    expect((await send(draft, second)).outcomes).toEqual([{ id: second.id, refused }]);
    await sendAsCarla({ id: randomUUID(), takesBack: again.id });
    expect((await send(draft, undo())).outcomes[0].refused).toBeUndefined();
    expect(await titleOf(draft)).toBe(WAS);
  });

  it('an undo meets nobody where somebody wrote over it and took that back', async () => {
    const draft = await begin();
    const change = { id: randomUUID(), operations: [setTitle('A')] };
    await send(draft, change);
    await api.store.setRole('carla', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    const over = { id: randomUUID(), operations: [{ do: 'set', at: TITLE, to: 'B', was: 'A' }] };
    const back = { id: randomUUID(), takesBack: over.id };
    await api.ask('carla', 'POST', `/api/questionnaires/drafts/${draft}/changes`, { body: { changes: [over, back] } });
    expect(await titleOf(draft)).toBe('A');
    const undo = { id: randomUUID(), takesBack: change.id };
    expect((await send(draft, undo)).outcomes).toEqual([{ id: undo.id, seq: 4 }]);
    expect(await titleOf(draft)).toBe(WAS);
  });

  it('what undoes is measured by what it takes back, and a reply carries only so much', async () => {
    const draft = await begin();
    const id = randomUUID();
    const add: Operation = { do: 'add', into: [], name: 'large.json', item: 'x'.repeat(1_500_000) };
    await send(draft, { id, operations: [add] });
    const undoes: { id: string; takesBack: string }[] = [];
    for (const _ of Array(8)) undoes.push({ id: randomUUID(), takesBack: undoes.at(-1)?.id ?? id });
    const { status, code } = await send(draft, ...undoes);
    expect([status, code, (await ask('GET', `/drafts/${draft}`)).seq]).toEqual([400, 'too-complex', 1]);
    const one = undoes.slice(0, 3);
    expect((await send(draft, ...one)).seq).toBe(4);
    const told = await ask('GET', `/drafts/${draft}/changes?after=0`);
    expect([told.changes.map(({ seq }: { seq: number }) => seq), told.seq]).toEqual([[1], 4]);
    const next = await ask('GET', `/drafts/${draft}/changes?after=1`);
    expect(next.changes.map(({ seq }: { seq: number }) => seq)).toEqual([2]);
  });

  it('a draft that was given up says so, and still knows what it had kept', async () => {
    const draft = await begin();
    const kept = { id: randomUUID(), operations: [setTitle('A')] };
    await send(draft, kept);
    expect(await ask('POST', `/drafts/${draft}/discard`)).toMatchObject({ status: 200, state: 'discarded' });
    expect((await send(draft, kept)).outcomes).toEqual([{ id: kept.id, seq: 1 }]);
    const late = await send(draft, { id: randomUUID(), operations: [setTitle('B', 'A')] });
    expect([late.status, late.code]).toEqual([409, 'draft-closed']);
    expect((await ask('GET', `/drafts/${draft}/changes?after=1`)).state).toBe('discarded');
  });
});
