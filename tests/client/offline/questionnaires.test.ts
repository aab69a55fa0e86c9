import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUR_MARK } from '#contract';
import { loadInstrument } from '../../../client/field/session/load-instrument.ts';
import { bringQuestionnaires } from '../../../client/offline/questionnaires/bring-questionnaires.ts';
import {
  keepQuestionnaire,
  keptFiles,
  keptVersions,
} from '../../../client/offline/questionnaires/kept-questionnaires.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { breakStorage, emptyDevice } from '../field/device.ts';

type Files = Record<string, unknown>;

const hashOf = (files: Files) => createHash('sha256').update(JSON.stringify(files)).digest('hex');

/** What the server has, by id and version; `sha256` where it names another content than it sends. */
let published: { id: string; version: string; files: Files; sha256?: string }[];
let asked: string[];
let network: 'up' | 'down' | 'portal';

beforeEach(() => {
  emptyDevice();
  asked = [];
  network = 'up';
  published = [
    { id: 'q', version: '1.0.0', files: { 'manifest.json': { a: 1 } } },
    { id: 'q', version: '2.0.0', files: { 'manifest.json': { b: 2 } } },
  ];
  vi.stubGlobal('fetch', answer);
});
afterEach(() => vi.unstubAllGlobals());

async function answer(address: string): Promise<Response> {
  if (network === 'down') throw new TypeError('network');
  if (network === 'portal') return Response.json({ instruments: [], files: {} });
  const headers = { [OUR_MARK]: '1' };
  const contents = published.map(({ sha256, ...one }) => ({ ...one, sha256: sha256 ?? hashOf(one.files) }));
  asked.push(address);
  if (address === '/api/instruments') return Response.json({ instruments: contents }, { headers });
  const found = contents.find(({ id, version }) => address === `/api/instruments/${id}/${version}`);
  return found
    ? Response.json(found, { headers })
    : Response.json({ code: 'unknown-instrument' }, { status: 404, headers });
}

const needed = (...versions: string[]) => versions.map((version) => ({ instrument: 'q', version }));
const kept = async (version: string) => {
  const found = (await keptVersions()).find((one) => one.version === version);
  return found && keptFiles('q', version, found.sha256);
};

describe('the questionnaires of the cases', () => {
  it('come to the device once, each version that is needed', async () => {
    expect(await bringQuestionnaires(needed('1.0.0', '2.0.0', '1.0.0'))).toEqual({ here: 2, needed: 2 });
    expect(await kept('2.0.0')).toEqual({ 'manifest.json': { b: 2 } });
    asked = [];
    expect(await bringQuestionnaires(needed('1.0.0', '2.0.0'))).toEqual({ here: 2, needed: 2 });
    expect(asked).toEqual(['/api/instruments']);
  });

  it('stay when the network is gone, and when something else answers in its place', async () => {
    await bringQuestionnaires(needed('1.0.0'));
    for (const state of ['down', 'portal'] as const) {
      network = state;
      const here = await bringQuestionnaires(needed('1.0.0', '2.0.0'));
      expect(here).toEqual({ here: 1, needed: 2, failure: 'no-connection' });
      expect(await kept('1.0.0')).toBeDefined();
    }
  });

  it('come anew when the server has another content of a version that is not published yet; the old one stays too', async () => {
    await bringQuestionnaires(needed('2.0.0'));
    const old = hashOf(published[1]!.files);
    published[1]!.files = { 'manifest.json': { b: 3 } };
    expect(await bringQuestionnaires(needed('2.0.0'))).toEqual({ here: 1, needed: 1 });
    expect(await kept('2.0.0')).toEqual({ 'manifest.json': { b: 3 } });
    expect(await keptFiles('q', '2.0.0', old)).toEqual({ 'manifest.json': { b: 2 } });
  });

  it('are not kept when the content is not the one that the server names', async () => {
    published[0]!.sha256 = hashOf({ other: true });
    const here = await bringQuestionnaires(needed('1.0.0', '2.0.0'));
    expect(here).toEqual({ here: 1, needed: 2, failure: 'wrong-content' });
    expect(await kept('1.0.0')).toBeUndefined();
  });

  it('are kept whole or not at all when there is no room; the others come all the same', async () => {
    for (const store of ['contents', 'current']) {
      emptyDevice();
      breakStorage('put', store, new DOMException('full', 'QuotaExceededError'));
      const here = await bringQuestionnaires(needed('1.0.0', '2.0.0'));
      expect(here).toEqual({ here: 1, needed: 2, failure: 'storage-full' });
      expect(await keptVersions()).toMatchObject([{ version: '2.0.0' }]);
      expect(await keptFiles('q', '1.0.0', hashOf(published[0]!.files))).toBeUndefined();
      expect(await bringQuestionnaires(needed('1.0.0', '2.0.0'))).toEqual({ here: 2, needed: 2 });
    }
  });

  it('are used only as long as they are what they were', async () => {
    const [first] = published;
    await keepQuestionnaire({ ...first!, sha256: hashOf(first!.files) });
    await changeOnDisk('{"manifest.json":{"a":9}}');
    expect(await kept('1.0.0')).toBeUndefined();
  });
});

describe('opening a questionnaire', () => {
  const id = 'lacsi-2018-r1';
  let version: string;
  beforeEach(({ task }) => {
    // What was opened once stays in memory: each test opens a version of its own.
    version = task.id;
    published = [{ id, version, files: instrumentFiles(id) }];
  });

  it('needs the network once: from then on it comes from the device, and each version on its own', async () => {
    await loadInstrument(id, version);
    asked = [];
    network = 'down';
    expect((await loadInstrument(id, version)).manifest.id).toBe(id);
    expect(asked).toEqual([]);
    await expect(loadInstrument(id, '9.9.9')).rejects.toMatchObject({ status: 0, code: 'questionnaire-not-here' });
  });

  it('works also where there is no room to keep it', async () => {
    breakStorage('put', 'contents', new DOMException('full', 'QuotaExceededError'));
    expect((await loadInstrument(id, version)).manifest.id).toBe(id);
    expect(await keptVersions()).toEqual([]);
  });

  it('that is not what the server names does not work', async () => {
    published[0]!.sha256 = hashOf({});
    await expect(loadInstrument(id, version)).rejects.toMatchObject({ code: 'unexpected-reply' });
  });
});

function changeOnDisk(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cifra-questionnaires');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('contents', 'readwrite');
      const store = transaction.objectStore('contents');
      const reading = store.getAll();
      reading.onsuccess = () => store.put({ ...reading.result[0], text });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
