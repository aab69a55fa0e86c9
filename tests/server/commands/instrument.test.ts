import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PACKAGE_FORMAT } from '#contract';
import type { Operation } from '#questionnaires';
import { importVersion } from '../../../server/commands/instrument/import-version.ts';
import type { Terminal } from '../../../server/commands/terminal.ts';
import { textsHash } from '../../../server/files/pack-texts.ts';
import { changeDraft } from '../../../server/questionnaires/change-draft.ts';
import { draftStates } from '../../../server/questionnaires/draft-states.ts';
import { startQuestionnaireDraft } from '../../../server/questionnaires/start-draft.ts';
import type { Store } from '../../../server/storage/store.ts';
import { brokenFolders, makeBroken } from '../../support/broken-folders.ts';
import { cifra } from '../../support/command-line.ts';
import { storeAt } from '../../support/store-at.ts';

const BUILT_IN = join(import.meta.dirname, '../../../questionnaires/instruments/lacsi-2018-r1');
const folder = mkdtempSync(join(tmpdir(), 'cifra-instrument-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('cifra instrument', () => {
  let database: string;
  let at = 0;
  beforeEach(() => {
    at += 1;
    database = join(folder, `${at}.sqlite`);
    vi.stubEnv('CIFRA_DB', database);
  });
  afterEach(() => vi.unstubAllEnvs());

  /** The built-in questionnaire as a folder of its own, with another manifest. */
  const copied = (changes: object) => {
    const copy = join(folder, `copy-${at}`);
    cpSync(BUILT_IN, copy, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'));
    // In one line, with the mark that some editors leave: it comes back as it was.
    writeFileSync(join(copy, 'manifest.json'), `\uFEFF${JSON.stringify({ ...manifest, ...changes })}\r\n`);
    return copy;
  };
  const filesOf = (of: string) => {
    const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(of, name), 'base64')]));
  };

  it('lists what the platform brings, and what is exported is what was imported, byte for byte', async () => {
    const listed = await cifra('instrument', 'list');
    expect(listed.out).toMatch(
      /^lacsi-2018-r1\t1\.1\.1\tnumber 3\t.*\nlacsi-2018-r1\t1\.1\.0\tnumber 2\t.*\nlacsi-2018-r1\t1\.0\.0\tnumber 1\t/,
    );
    const copy = copied({ id: 'peru-2027', version: '1.0.0' });
    expect(await cifra('instrument', 'import', copy)).toMatchObject({ code: 0, out: 'peru-2027 1.0.0 is published\n' });
    const again = await cifra('instrument', 'import', copy, '--note', 'Another note');
    expect(again.out).toMatch(
      /^peru-2027 1\.0\.0 is there already, as copy-\d+ has it; its note stays “reconstructed”\n$/,
    );
    expect((await cifra('instrument', 'list')).out).not.toContain('Another note');
    expect((await cifra('instrument', 'import', copy)).out).toMatch(/has it\n$/);
    const out = join(folder, `out-${at}`);
    expect(await cifra('instrument', 'export', 'peru-2027', '1.0.0', out)).toMatchObject({
      code: 0,
      err: '',
      out: `peru-2027 1.0.0: ${Object.keys(filesOf(copy)).length} files written to ${out}\n`,
    });
    expect(filesOf(out)).toEqual(filesOf(copy));
    expect((await cifra('instrument', 'export', 'peru-2027', '1.0.0', out)).code).toBe(2);
    const file = join(out, 'manifest.json');
    expect(await cifra('instrument', 'export', 'peru-2027', '1.0.0', file)).toMatchObject({
      code: 2,
      err: `${file} is a file; name a new folder\n`,
    });
    expect((await cifra('instrument', 'export', 'peru-2027', '1.0.0', join(file, 'below'))).err).toMatch(
      /cannot be written: .*; name another folder\n$/,
    );
    expect((await cifra('instrument', 'export', 'peru-2027', '3.0.0', join(out, 'x'))).code).toBe(1);
    expect((await cifra('diff', 'peru-2027@1.0.0', copy)).out).toBe('The two questionnaires are the same.\n');
    expect((await cifra('lint', 'peru-2027@9.0.0')).err).toContain('no version 9.0.0 of peru-2027');
    vi.stubEnv('CIFRA_DB', join(folder, 'none.sqlite'));
    expect((await cifra('lint', 'peru-2027@9.0.0')).err).toMatch(/^There is no database at .*none\.sqlite .*CIFRA_DB/);
  });

  it('takes in a package of another Cifra, and refuses one that is broken with the reason', async () => {
    const texts = Object.fromEntries(
      Object.keys(filesOf(BUILT_IN)).map((file) => [file, readFileSync(join(BUILT_IN, file), 'utf8')]),
    );
    const manifest = { ...JSON.parse(texts['manifest.json']!), id: 'chile-2027', version: '1.0.0' };
    const files = { ...texts, 'manifest.json': JSON.stringify(manifest) };
    const whole = { format: PACKAGE_FORMAT, id: 'chile-2027', version: '1.0.0', sha256: textsHash(files), files };
    const file = join(folder, `package-${at}.json`);
    writeFileSync(file, JSON.stringify(whole));
    expect(await cifra('instrument', 'import', file, '--note', 'From Chile')).toEqual({
      code: 0,
      err: '',
      out: 'chile-2027 1.0.0 is published\n',
    });
    expect((await cifra('instrument', 'list')).out).toMatch(/^chile-2027\t1\.0\.0\t.*\tFrom Chile$/m);
    for (const [text, said] of [
      [JSON.stringify({ ...whole, version: '1.0.1' }), 'another id or version than its manifest'],
      [JSON.stringify({ ...whole, sha256: '0'.repeat(64) }), 'its hash is that of other files'],
      ['null', 'has not the parts of a package'],
    ]) {
      writeFileSync(file, text!);
      expect(await cifra('instrument', 'import', file)).toMatchObject({ code: 1, err: expect.stringContaining(said!) });
    }
  });

  it('other files under the name of a published version are refused, by the command and at the start', async () => {
    await cifra('instrument', 'list');
    const copy = copied({ note: 'changed' });
    expect(await cifra('instrument', 'import', copy)).toMatchObject({
      code: 1,
      err: expect.stringContaining('version of this name'),
    });
    vi.stubEnv('CIFRA_INSTRUMENTS', join(copy, '..'));
    const refused = join(folder, `refused-${at}`);
    cpSync(copy, join(refused, 'survey'), { recursive: true });
    vi.stubEnv('CIFRA_INSTRUMENTS', refused);
    const { code, err } = await cifra('instrument', 'list');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The folder survey has version 1\.1\.1 of lacsi-2018-r1, which is published with other files.*cifra instrument export lacsi-2018-r1 1\.1\.1 DIR\n$/,
    );
  });

  it('publishes nothing under a name that could not be used', async () => {
    for (const [changes, said] of [
      [{ id: 'x'.repeat(3000), version: '1.0.0' }, '64 at most'],
      [{ id: 'peru-2027', version: '01.0.0' }, 'without zeros in front'],
      [{ version: '1.0.9' }, '1.1.1 is published'],
    ] as const)
      expect(await cifra('instrument', 'import', copied(changes))).toMatchObject({
        code: 1,
        err: expect.stringContaining(said),
      });
    const wrong = await cifra('instrument', 'publish', randomUUID(), '--version', '01.0.0', '--note', 'x');
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('without zeros in front') });
  });

  it('a folder with errors, or with a warning that has no reason, is not published', async () => {
    const broken = copied({ id: 'peru-2027', defaultLanguage: 'xx' });
    expect(await cifra('instrument', 'import', broken)).toMatchObject({
      code: 1,
      err: expect.stringContaining('manifest.json'),
    });
    const texts = join(broken, 'texts/es.json');
    writeFileSync(texts, readFileSync(texts, 'utf8').replace('Encuesta de seguridad', 'Encuesta  de seguridad '));
    writeFileSync(join(broken, 'manifest.json'), readFileSync(join(copied({ id: 'peru-2027' }), 'manifest.json')));
    writeFileSync(texts, readFileSync(texts, 'utf8').replace('Encuesta de seguridad', 'Encuesta  de seguridad '));
    const refused = await cifra('instrument', 'import', broken);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('Nothing is published') });
    const reasons = refused.out
      .split('\n')
      .slice(0, -2)
      .flatMap((line) => ['--reason', `${line.split(': ')[0]}=as agreed`]);
    const withOneTooMany = await cifra('instrument', 'import', broken, ...reasons, '--reason', 'untidy-text es=agreed');
    expect(withOneTooMany).toMatchObject({
      code: 0,
      err: '--reason: no finding is named “untidy-text es”, so this reason is not kept; name what stands before “: ”\n',
    });
    const unmade = join(folder, 'unmade.sqlite');
    vi.stubEnv('CIFRA_DB', unmade);
    expect(await cifra('instrument', 'import', join(folder, 'none'))).toEqual({
      code: 2,
      out: '',
      err: `There is no folder and no package ${join(folder, 'none')}; give the path of a questionnaire's folder, or of a package (.json)\n`,
    });
    expect(existsSync(unmade)).toBe(false);
  });

  it('a folder that is broken is refused with each place and what to do, and nothing is stored', async () => {
    const store = {
      importVersion: () => Promise.reject(new Error('something was stored')),
    } as unknown as Store;
    const out = { write: () => true } as unknown as Terminal['out'];
    // The others are read by the same reader: see `cifra lint`.
    for (const [place, { what, breaks, lines }] of brokenFolders.slice(0, 24).entries()) {
      if (place % 2 === 1) continue;
      const broken = join(folder, `broken-${place}`);
      makeBroken(broken, { breaks });
      const refused = importVersion(
        { store, source: broken, note: undefined, reasons: [], act: { by: 'x', at: '2026-11-24T15:00:00.000Z' } },
        { out, err: out },
      );
      const told = await refused.then(
        () => 'imported',
        (error: Error) => error.message,
      );
      for (const line of lines)
        expect(
          told.split('\n').some((one) => one.startsWith(line)),
          `${what}: ${told}`,
        ).toBe(true);
      expect(told, what).toMatch(/; /);
      rmSync(broken, { recursive: true });
    }
  });

  it('publishes a draft and closes it', async () => {
    await cifra('instrument', 'list');
    const store = await storeAt(database);
    const draft = randomUUID();
    const from = { id: 'lacsi-2018-r1', version: '1.1.1' };
    await startQuestionnaireDraft(
      { store },
      { draft, from, as: 'peru-2027' },
      { by: 'diego', at: '2026-11-24T15:00:00.000Z' },
    );
    await store.close();
    expect((await cifra('instrument', 'list')).out).toContain(`peru-2027\tdraft\t${draft}`);
    expect((await cifra('instrument', 'publish', draft)).code).toBe(2);
    const unfit = ['--reason', 'x=agreed'];
    const published = await cifra(
      'instrument',
      'publish',
      draft,
      '--version',
      '1.0.0',
      '--note',
      'The first one',
      ...unfit,
    );
    expect(published.err).toContain('no finding is named “x”');
    expect(published).toMatchObject({ code: 0, out: 'peru-2027 1.0.0 is published as number 1\n' });
    expect(
      (await cifra('instrument', 'publish', draft.toUpperCase(), '--version', '1.1.0', '--note', 'x')).err,
    ).toContain('closed');
    expect((await cifra('instrument', 'publish', randomUUID(), '--version', '1.1.0', '--note', 'x')).code).toBe(1);
  });

  it('says of a draft that is not published what has to be corrected or reasoned, and under which names', async () => {
    await cifra('instrument', 'list');
    const store = await storeAt(database);
    const draft = randomUUID();
    const act = { by: 'diego', at: '2026-11-24T15:00:00.000Z' };
    await startQuestionnaireDraft({ store }, { draft, from: { id: 'lacsi-2018-r1', version: '1.1.1' } }, act);
    const titleOf = (language: string) => JSON.parse(readFileSync(join(BUILT_IN, `texts/${language}.json`), 'utf8'));
    const operations = ['es', 'fr'].map((language): Operation => {
      const was = titleOf(language).instrument.title;
      return { do: 'set', at: [`texts/${language}.json`, 'instrument', 'title'], was, to: ` ${was} ` };
    });
    const drafts = { store, states: draftStates(store) };
    await changeDraft(drafts, draft, [{ id: randomUUID(), operations }], act);
    await store.close();
    const publish = (...more: string[]) =>
      cifra('instrument', 'publish', draft, '--version', '1.2.0', '--note', 'Titles', ...more);
    const refused = await publish();
    expect(refused.code).toBe(1);
    const lines = refused.out.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('Correct these in the draft, or give a reason for each with --reason "FINDING=WHY"');
    expect(lines).toHaveLength(3);
    const keys = lines.slice(0, -1).map((line) => line.split(': ')[0]!);
    expect(keys.every((key) => key.startsWith('untidy-text texts/'))).toBe(true);
    expect((await publish('--reason', `${keys[0]}=agreed`)).out.split('\n')[0]).toContain(`${keys[1]}: `);
    expect(await publish(...keys.flatMap((key) => ['--reason', `${key}=agreed`]))).toMatchObject({ code: 0, err: '' });
  });

  it('follows no link out of a folder, tells nothing of what is no JSON, and names what is no file of it', async () => {
    const copy = copied({ id: 'peru-2027', version: '1.0.0' });
    const outside = join(folder, `outside-${at}`);
    writeFileSync(outside, 'root:x:0:0:secret');
    const texts = join(copy, 'texts/es.json');
    const kept = readFileSync(texts);
    rmSync(texts);
    symlinkSync(outside, texts);
    const linked = await cifra('instrument', 'import', copy);
    expect(linked.code).toBe(1);
    expect(linked.err).toContain('texts/es.json: it is a link that leads out of the folder, and was not followed; ');
    rmSync(texts);
    writeFileSync(texts, readFileSync(outside));
    const broken = await cifra('instrument', 'import', copy);
    expect(broken.err).toContain(
      'texts/es.json line 1, column 1: it is not JSON (a character that cannot stand there)',
    );
    expect(`${linked.err}${broken.err}`).not.toContain('root');
    rmSync(texts);
    writeFileSync(join(copy, 'texts', 'spanish.json.txt'), kept);
    writeFileSync(join(copy, 'readme.exe'), 'MZ');
    writeFileSync(texts, kept);
    expect(await cifra('instrument', 'import', copy)).toEqual({
      code: 0,
      out: 'peru-2027 1.0.0 is published\n',
      err: ['readme.exe', 'texts/spanish.json.txt']
        .map((file) => `${file}: it is no file of a questionnaire (.json), and was left out\n`)
        .join(''),
    });
  });
});
