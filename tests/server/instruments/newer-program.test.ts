import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packJson } from '../../../server/files/pack-texts.ts';
import { asNewVersion, instrumentsWithFolder } from '../../../server/instruments/import-folder.ts';
import { readFolders } from '../../../server/instruments/load-instruments.ts';
import { readTexts } from '../../../server/instruments/read-texts.ts';
import { questionnairesOf } from '../../../server/questionnaires/list-questionnaires.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { testKeys } from '../../support/test-keys.ts';
import { act, edition, received, SURVEY, unit } from '../storage/conformance-cases.ts';

const ID = 'lacsi-2018-r1';
const BUILT_IN = join(import.meta.dirname, '../../../questionnaires/instruments');
const LATER = '2026-11-27T12:00:00.000Z';

const folder = mkdtempSync(join(tmpdir(), 'cifra-newer-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a newer Cifra on the database of one that brought version 1.1.0', () => {
  const earlier = join(folder, 'earlier');
  let store: Store;

  beforeAll(() => {
    // Its newest version stood in the folder that has the questionnaire's name.
    mkdirSync(earlier);
    cpSync(join(BUILT_IN, `${ID}-1.0.0`), join(earlier, `${ID}-1.0.0`), { recursive: true });
    cpSync(join(BUILT_IN, `${ID}-1.1.0`), join(earlier, ID), { recursive: true });
  });
  beforeEach(async () => {
    store = await openStore(':memory:', { keys: testKeys });
    const { current } = await instrumentsWithFolder(store, earlier, act.at);
    expect(current).toEqual({ id: ID, version: '1.1.0' });
    return () => store.close();
  });
  const update = (say?: (line: string) => void) => instrumentsWithFolder(store, BUILT_IN, LATER, say);
  const listed = async () => (await questionnairesOf({ store }))[0]!.versions;

  it('editions and interviews keep it, byte for byte, and the new version is there to move on to', async () => {
    await store.addSurvey({ ...edition(SURVEY), instrument: { id: ID, versions: [{ version: '1.1.0' }] } }, act);
    await store.importSampleUnits(SURVEY, [unit('A-1')], [], act);
    await store.receiveSubmission(received({ version: '1.1.0' }));
    const before = await store.versionFiles(ID, '1.1.0');

    const instruments = await update();
    expect(instruments.current).toEqual({ id: ID, version: '1.1.1' });
    expect((await listed()).map(({ version }) => version)).toEqual(['1.1.1', '1.1.0', '1.0.0']);
    expect(await store.versionFiles(ID, '1.1.0')).toEqual(before);
    expect(before).toEqual(packJson(readTexts(join(BUILT_IN, `${ID}-1.1.0`))!));
    expect((await store.surveys())[0]?.instrument?.versions).toEqual([{ version: '1.1.0' }]);
    expect((await store.versionWork(ID, LATER)).versions).toEqual([{ version: '1.1.0', interviews: 1 }]);
    expect(await store.addVersion(SURVEY, { id: ID, version: '1.1.1', from: '2026-12-01' }, act)).toBe('set');
  });

  it.each([
    ['scenarios', true, 'design/scenarios.json', '{ "scenarios": [] }'],
    ['texts', false, 'texts/es.json', undefined],
  ])(
    'where a version that it brings has other %s under the same number, it starts: %s',
    async (_, starts, file, text) => {
      await update();
      const kept = await store.versionFiles(ID, '1.1.1');
      const changed = mkdtempSync(join(folder, 'changed-'));
      cpSync(join(BUILT_IN, ID), join(changed, ID), { recursive: true });
      const path = join(changed, ID, file);
      writeFileSync(path, text ?? readFileSync(path, 'utf8').replace('Encuesta', 'Estudio'));
      const started = instrumentsWithFolder(store, changed, LATER);
      if (starts) expect((await started).current).toEqual({ id: ID, version: '1.1.1' });
      else await expect(started).rejects.toMatchObject({ code: 'version-published' });
      expect(await store.versionFiles(ID, '1.1.1')).toEqual(kept);
    },
  );

  it.each(['1.1.1', '1.2.0'])(
    'where somebody published %s under its name, theirs stays and it starts',
    async (number) => {
      const own = join(folder, `own-${number}`, ID);
      cpSync(join(earlier, ID), own, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8'));
      writeFileSync(join(own, 'manifest.json'), JSON.stringify({ ...manifest, version: number }));
      const [published] = readFolders(join(own, '..'));
      await store.importVersion({ ...asNewVersion(published!), author: 'diego' }, act);
      const theirs = await store.versionFiles(ID, number);

      const said: string[] = [];
      const { current } = await update((line) => said.push(line));
      expect(current).toEqual({ id: ID, version: number });
      expect(await store.versionFiles(ID, number)).toEqual(theirs);
      const versions = (await listed()).map(({ version, author }) => [version, author].filter(Boolean).join(' '));
      const below = number === '1.1.1' ? [] : ['1.1.1'];
      expect(versions).toEqual([`${number} diego`, ...below, '1.1.0', '1.0.0']);
      expect(said).toEqual(
        number === '1.1.1'
          ? [expect.stringContaining(`version 1.1.1 of ${ID}, and somebody published another one`)]
          : [],
      );
      expect(said.join()).not.toContain('diego');
    },
  );
});
