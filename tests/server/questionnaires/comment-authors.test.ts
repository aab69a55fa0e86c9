import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../api.ts';
import type { Person } from '../people.ts';

const COMMENTS = 'design/comments.json';

const comment = (id: string, by: string) => ({
  id,
  place: ['modules/household.json'],
  by,
  at: '2026-11-24T15:00:00Z',
  text: 'Too long',
  resolved: false,
});

describe('comments of a draft', () => {
  let api: Api;
  let draft: string;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
    await api.store.setRole('carla', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    draft = randomUUID();
    const body = { draft, from: { id: 'lacsi-2018-r1', version: '1.1.1' } };
    expect((await api.ask('diego', 'POST', '/api/questionnaires/drafts', { body })).status).toBe(201);
  });
  afterAll(() => api.close());

  const outcomeOf = async (who: Person, ...operations: object[]) => {
    const body = { changes: [{ id: randomUUID(), operations }] };
    const sent = await api.ask(who, 'POST', `/api/questionnaires/drafts/${draft}/changes`, { body });
    return (await sent.json()).outcomes[0];
  };
  const set = (name: string, to: unknown, was: unknown) => ({
    do: 'set',
    at: [COMMENTS, 'comments', 'a', name],
    to,
    was,
  });
  const refused = (id: string) => ({ code: 'words-of-another', at: [COMMENTS, 'comments', id] });

  it('are of who writes them, and nobody words what another one said', async () => {
    const file = { do: 'add', into: [], name: COMMENTS };
    const first = (by: string) => outcomeOf('diego', { ...file, item: { comments: [comment('a', by)] } });
    expect((await first('elena')).refused).toEqual(refused('a'));
    expect((await first('diego')).seq).toBe(1);
    expect((await outcomeOf('carla', set('text', 'All right', 'Too long'))).refused).toEqual(refused('a'));
    expect((await outcomeOf('carla', set('by', 'carla', 'diego'))).refused).toEqual(refused('a'));
    const second = { do: 'add', into: [COMMENTS, 'comments'], item: comment('b', 'diego') };
    expect((await outcomeOf('carla', second)).refused).toEqual(refused('b'));
    expect((await outcomeOf('carla', set('resolved', true, false))).seq).toBe(2);
    expect((await outcomeOf('diego', set('text', 'Too long to read aloud', 'Too long'))).seq).toBe(3);
  });
});
