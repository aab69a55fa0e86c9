import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-survey-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

describe('cifra survey', () => {
  beforeEach(() => {
    vi.stubEnv('CIFRA_DB', join(folder, `survey-${++files}.sqlite`));
  });
  afterEach(() => vi.unstubAllEnvs());

  const add = (...words: string[]) =>
    cifra('survey', 'add', '--survey', 'enviz-2026', '--title', 'es=Encuesta', ...words);
  const set = (...words: string[]) => cifra('survey', 'set', '--survey', 'enviz-2026', ...words);

  it('makes an edition in preparation, moves it on and lists it', async () => {
    const line = 'enviz-2026\tpreparing\tlacsi-2018-r1 1.1.1\tEncuesta\n';
    expect(await add('--country', 'ZZ', '--from', '2025-11', '--to', '2026-10')).toMatchObject({ code: 0, out: line });
    expect(await set('--state', 'field')).toMatchObject({ code: 0, out: line.replace('preparing', 'field') });
    expect((await cifra('survey', 'list')).out).toBe(line.replace('preparing', 'field'));
    expect(await set('--state', 'published')).toMatchObject({ code: 1, err: expect.stringContaining('cannot go') });
    expect(await add()).toMatchObject({ code: 1, err: expect.stringContaining('another key') });
  });

  it('takes only a questionnaire that is there', async () => {
    await add();
    expect(await set('--questionnaire', 'lacsi-2018-r1 1.1.1')).toMatchObject({ code: 0 });
    expect(await set('--questionnaire', 'lacsi-2018-r1 9.9.9')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No such questionnaire'),
    });
  });

  it('uses a version from a day on, and takes it back before', async () => {
    await add();
    const day = `${new Date().getUTCFullYear() + 2}-12-01`;
    const line = `enviz-2026\tpreparing\tlacsi-2018-r1 1.1.1, 1.0.0 from ${day}\tEncuesta\n`;
    const earlier = ['--questionnaire', 'lacsi-2018-r1 1.0.0', '--from-day', day];
    expect(await set(...earlier)).toMatchObject({ code: 0, out: line });
    expect((await cifra('survey', 'list')).out).toBe(line);
    expect(await set('--questionnaire', 'lacsi-2018-r1 1.1.1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('take that version back first'),
    });
    const takeBack = (...words: string[]) => cifra('survey', 'take-back', '--survey', 'enviz-2026', ...words);
    expect(await takeBack('--questionnaire', 'lacsi-2018-r1 1.0.0')).toMatchObject({ code: 2 });
    expect(await takeBack(...earlier)).toMatchObject({ code: 0, out: line.replace(`, 1.0.0 from ${day}`, '') });
    expect(await takeBack(...earlier)).toMatchObject({ code: 1, err: expect.stringContaining('no such version') });
    expect(await set('--questionnaire', 'lacsi-2018-r1 1.0.0', '--from-day', '2026-02-30')).toMatchObject({ code: 2 });
  });

  it.each([
    ['a key with a space', ['--survey', 'two words', '--title', 'es=Encuesta'], '--survey'],
    ['no title', ['--survey', 'x'], '--title'],
    ['a title of no language', ['--survey', 'x', '--title', 'Encuesta'], '--title'],
    ['a country in full', ['--survey', 'x', '--title', 'es=Encuesta', '--country', 'Mexico'], '--country'],
    ['half a period', ['--survey', 'x', '--title', 'es=Encuesta', '--from', '2026-01'], '--from and --to'],
    [
      'a period that runs back',
      ['--survey', 'x', '--title', 'es=Encuesta', '--from', '2026-02', '--to', '2026-01'],
      '--from and --to',
    ],
  ])('says which option is wrong: %s', async (_, words, option) => {
    expect(await cifra('survey', 'add', ...words)).toMatchObject({ code: 2, err: expect.stringContaining(option) });
  });

  it('wants to know which edition, and what of it', async () => {
    expect(await cifra('survey', 'set', '--state', 'field')).toMatchObject({ code: 2 });
    expect(await set()).toMatchObject({ code: 2 });
    expect(await set('--state', 'field')).toMatchObject({ code: 1, err: expect.stringContaining('No such edition') });
  });
});
