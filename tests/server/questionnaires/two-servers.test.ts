import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packJson } from '../../../server/files/pack-texts.ts';
import { catalogueOfStore, findPublished } from '../../../server/instruments/catalogue.ts';
import { changeDraft, type ReadChange } from '../../../server/questionnaires/change-draft.ts';
import { draftStates } from '../../../server/questionnaires/draft-states.ts';
import { beginDraft } from '../../../server/questionnaires/start-draft.ts';
import type { Store } from '../../../server/storage/store.ts';
import { storeAt } from '../../support/store-at.ts';

const act = { by: 'diego', at: '2026-11-24T15:00:00.000Z' };
const texts = { 'manifest.json': '{"id":"survey-a","version":"1.0.0"}', 'modules/lists.json': '{}' };
const from = { id: 'survey-a', version: '1.0.0' };

/** Adds a name of its own to the lists. */
const adding = (name: string): ReadChange => ({
  id: randomUUID(),
  operations: [{ do: 'add', into: ['modules/lists.json'], name, item: [] }],
});

describe('two servers on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-two-'));
  const stores: Store[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 2; n += 1) stores.push(await storeAt(join(folder, 'cifra.sqlite')));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });
  const servers = () => stores.map((store) => ({ store, states: draftStates(store) }));

  it('that write one draft keep every change of both, once, and both see the same', async () => {
    const draft = randomUUID();
    await beginDraft({ store: stores[0]! }, { draft, from, texts }, act);
    const both = servers();
    const sent = Array.from({ length: 40 }, (_, n) => ({ server: both[n % 2]!, change: adding(`list_${n}`) }));
    const replies = await Promise.all(sent.map(({ server, change }) => changeDraft(server, draft, [change], act)));
    const numbers = replies.flatMap(({ outcomes }) => outcomes.map((one) => ('seq' in one ? one.seq : 0)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    const seen = await Promise.all(both.map(({ states }) => states.current(draft)));
    expect(seen[0]!.state.files).toEqual(seen[1]!.state.files);
    expect(Object.keys(seen[0]!.state.files['modules/lists.json']!)).toHaveLength(40);
    const again = await changeDraft(both[1]!, draft, [sent[0]!.change], act);
    expect(again).toEqual({ outcomes: replies[0]!.outcomes, seq: 40 });
  });

  it('open a draft of a thousand changes from where it was kept last', async () => {
    const draft = randomUUID();
    await beginDraft({ store: stores[0]! }, { draft, from, texts }, act);
    const [one] = servers();
    for (let page = 0; page < 5; page += 1)
      await changeDraft(
        one!,
        draft,
        Array.from({ length: 210 }, (_, n) => adding(`list_${page}_${n}`)),
        act,
      );
    expect((await stores[1]!.draftSnapshot(draft))!.seq).toBeGreaterThan(800);
    const fresh = await draftStates(stores[1]!).current(draft);
    expect(fresh.state.seq).toBe(1050);
    expect(fresh.state.files).toEqual((await one!.states.current(draft)).state.files);
  });

  it('each know what the other one publishes as soon as somebody asks for it', async () => {
    const version = { ...from, sha256: 'x', title: {}, note: 'n', began: null, reasons: [], files: packJson(texts) };
    await stores[0]!.importVersion(version, act);
    const instruments = await catalogueOfStore(stores[0]!);
    await stores[1]!.importVersion({ ...version, version: '1.10.0', author: 'diego' }, act);
    await stores[1]!.importVersion({ ...version, id: 'zimbabwe', author: 'diego' }, act);
    expect(instruments.find('survey-a', '1.10.0')).toBeUndefined();
    expect((await findPublished(instruments, 'survey-a', '1.10.0'))?.version).toBe('1.10.0');
    await Promise.all([instruments.refresh(), instruments.refresh()]);
    expect(instruments.published).toHaveLength(3);
    // What somebody publishes under another name is for no edition that did not choose it.
    expect(instruments.current).toEqual({ id: 'survey-a', version: '1.10.0' });
  });
});
