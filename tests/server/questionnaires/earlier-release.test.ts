import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { KeptChange } from '#contract';
import { applyOperations, type DraftFiles, isSameJson, type Operation } from '#questionnaires';
import { unpackJson } from '../../../server/files/pack-texts.ts';
import { changeDraft, changesToKeep } from '../../../server/questionnaires/change-draft.ts';
import { draftStates } from '../../../server/questionnaires/draft-states.ts';
import { beginDraft } from '../../../server/questionnaires/start-draft.ts';
import { storeAt } from '../../support/store-at.ts';

const act = { by: 'diego', at: '2026-11-24T15:00:00.000Z' };
const from = { id: 'survey-a', version: '1.0.0' };
const texts = {
  'manifest.json': '{"id":"survey-a","version":"1.0.0"}',
  'modules/incident.json':
    '{"form":"incident","screens":[{"name":"one","questions":[{"name":"ev_time","type":"date"},{"name":"own","type":"date"}]}]}',
};
const files = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, JSON.parse(text)]),
) as unknown as DraftFiles;
const renaming = (name: string, to: string): Operation[] => [{ do: 'rename', what: 'question', from: name, to }];

it('a draft opens whose log has a rename that is refused by now, and it is taken back', async () => {
  const store = await storeAt(':memory:');
  const draft = randomUUID();
  await beginDraft({ store }, { draft, from, texts }, act);
  const operations = renaming('ev_time', 'at_what_time');
  const refused = expect.objectContaining({ code: 'read-by-program' });
  expect(() => applyOperations(files, operations)).toThrow(refused);

  const { inverse, files: then } = applyOperations(files, operations, { isKept: true });
  const kept: KeptChange = { seq: 1, id: randomUUID(), ...act, operations, inverse };
  const log = changesToKeep(draft, 0, { kept: [kept], state: { files: then, seq: 1, bytes: 0 } });
  // Earlier releases kept a draft as it stands every 200 changes alone.
  await store.keepChanges({ ...log, snapshot: undefined }, act.at);

  const opened = (await draftStates(store).current(draft)).state;
  expect(isSameJson(opened.files, then)).toBe(true);
  const drafts = { store, states: draftStates(store) };
  const undo = { id: randomUUID(), takesBack: kept.id };
  expect((await changeDraft(drafts, draft, [undo], act)).outcomes).toEqual([{ id: undo.id, seq: 2 }]);
  expect(isSameJson((await drafts.states.current(draft)).state.files, files)).toBe(true);
  const anew = { id: randomUUID(), operations };
  expect((await changeDraft(drafts, draft, [anew], act)).outcomes).toEqual([
    { id: anew.id, refused: expect.objectContaining({ code: 'read-by-program' }) },
  ]);
  await store.close();
});

it('a draft is kept as it stands with each rename: where one reaches is a rule of the release', async () => {
  const store = await storeAt(':memory:');
  const draft = randomUUID();
  await beginDraft({ store }, { draft, from, texts }, act);
  const drafts = { store, states: draftStates(store) };
  const operations = renaming('own', 'ours');
  await changeDraft(drafts, draft, [{ id: randomUUID(), operations }], act);
  const snapshot = await store.draftSnapshot(draft);
  expect(snapshot?.seq).toBe(1);
  expect(isSameJson(unpackJson(snapshot!.files) as DraftFiles, applyOperations(files, operations).files)).toBe(true);
  await store.close();
});
