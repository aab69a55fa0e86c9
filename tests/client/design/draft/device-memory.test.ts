import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deviceMemory, forgetDraft, forgetDraftsOf } from '../../../../client/design/draft/device-memory.ts';
import type { SeenDraft } from '../../../../client/design/draft/draft-memory.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';

const steps = { undo: [], redo: [] };
const hasEarlier = { undo: false, redo: false };
const from = { id: 'tiny', version: '1.0.0' };
const seen = (seq: number, confirmed: SeenDraft['confirmed']): SeenDraft => ({
  seq,
  confirmed,
  steps,
  hasEarlier,
  from,
});

it('a draft is kept as it was seen last, whichever page saw it', async () => {
  const draft = randomUUID();
  const one = deviceMemory({ draft, by: 'ana' });
  const two = deviceMemory({ draft, by: 'ana' });
  expect(await one.read()).toBeUndefined();
  await one.keep(seen(1, TINY_FILES));
  expect(await two.read()).toEqual(seen(1, TINY_FILES));
  const { 'modules/person.json': _person, ...rest } = TINY_FILES;
  const second = { ...rest, 'texts/pt.json': {} };
  await two.keep(seen(3, second));
  // Seen earlier than what is kept.
  await one.keep(seen(2, { ...TINY_FILES, 'texts/fr.json': {} }));
  expect(await one.read()).toEqual(seen(3, second));
  const third = { ...second, 'manifest.json': { id: 'other' } };
  await one.keep(seen(4, third));
  expect(await two.read()).toEqual(seen(4, third));
});

it('a draft is forgotten when it is given up, and all of an account when the person signs out', async () => {
  const first = randomUUID();
  const second = randomUUID();
  const all = [
    deviceMemory({ draft: first, by: 'ana' }),
    deviceMemory({ draft: second, by: 'ana' }),
    deviceMemory({ draft: second, by: 'ben' }),
  ];
  for (const memory of all) await memory.keep(seen(1, TINY_FILES));
  await forgetDraft(first);
  expect(await all[0]!.read()).toBeUndefined();
  expect(await all[1]!.read()).toEqual(seen(1, TINY_FILES));
  await forgetDraftsOf('ana');
  expect(await all[1]!.read()).toBeUndefined();
  expect(await all[2]!.read()).toEqual(seen(1, TINY_FILES));
});
