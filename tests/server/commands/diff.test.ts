import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles } from '#questionnaires';
import { cifra } from '../../support/command-line.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const builtIn = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments', 'lacsi-2018-r1');
const folder = mkdtempSync(join(tmpdir(), 'cifra-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('cifra diff', () => {
  it('the same questionnaire is the same (0)', async () => {
    const same = await cifra('diff', 'lacsi-2018-r1', builtIn);
    expect(same).toEqual({ code: 0, out: 'The two questionnaires are the same.\n', err: '' });
  });

  it('says what is different (1), in sentences or as JSON', async () => {
    cpSync(builtIn, join(folder, 'next'), { recursive: true });
    const file = join(folder, 'next', 'texts', 'es.json');
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    texts.questions.m_age.text = '¿Qué edad tiene?';
    writeFileSync(file, JSON.stringify(texts));
    const told = await cifra('diff', 'lacsi-2018-r1', join(folder, 'next'));
    expect(told.code).toBe(1);
    expect(told.out).toMatch(
      /^Breaks comparability \(1\)\n {2}The Spanish wording of m_age changed while .+ did not: .+\. Asked in other words, .+\n$/,
    );
    const json = await cifra('diff', 'lacsi-2018-r1', join(folder, 'next'), '--json');
    expect(JSON.parse(json.out)).toMatchObject([
      { kind: 'translation', verdict: 'breaks', because: 'question-wording', after: { es: '¿Qué edad tiene?' } },
    ]);
  });

  it('what the later version states of the earlier one is mapped', async () => {
    const changed = structuredClone(instrumentFiles('lacsi-2018-r1')) as DraftFiles;
    const { files } = applyOperations(changed, [
      { do: 'rename', what: 'question', from: 'access_barrier', to: 'gate_or_guard' },
    ]);
    const later = join(folder, 'mapped');
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(later, file)), { recursive: true });
      writeFileSync(join(later, file), JSON.stringify(content));
    }
    const version = (files['manifest.json'] as { version: string }).version;
    expect((await cifra('diff', 'lacsi-2018-r1', later)).out).toMatch(/^Needs a mapping \(1\)\n/);
    mkdirSync(join(later, 'design'), { recursive: true });
    const mappings = { [version]: { variables: { access_barrier: 'gate_or_guard' } } };
    writeFileSync(join(later, 'design', 'mappings.json'), JSON.stringify(mappings));
    expect((await cifra('diff', 'lacsi-2018-r1', later)).out).toMatch(/^Mapped \(1\)\n/);
  });

  it('a text cannot turn or hide the line that it stands on', async () => {
    cpSync(builtIn, join(folder, 'turned'), { recursive: true });
    const file = join(folder, 'turned', 'texts', 'es.json');
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    texts.questions.m_age.text = '\u202E¿Edad?\n¿Años?';
    writeFileSync(file, JSON.stringify(texts));
    const { out } = await cifra('diff', 'lacsi-2018-r1', join(folder, 'turned'));
    expect(out).toContain('“\\u202E¿Edad? ¿Años?” instead of');
    expect(out).not.toContain('\u202E');
  });

  it('trouble is neither (2)', async () => {
    writeFileSync(join(folder, 'next', 'manifest.json'), '{');
    expect((await cifra('diff', '--help')).code).toBe(0);
    for (const words of [['lacsi-2018-r1'], ['lacsi-2018-r1', 'nowhere'], ['a', 'b', 'c'], ['a', 'b', '--what']])
      expect((await cifra('diff', ...words)).code, words.join(' ')).toBe(2);
    const broken = await cifra('diff', 'lacsi-2018-r1', join(folder, 'next'));
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('manifest.json line 1, column 2: it is not JSON');
    const both = await cifra('diff', 'nowhere', join(folder, 'next'));
    expect(both.err).toContain('There is no questionnaire nowhere');
    expect(both.err).toContain('manifest.json line 1, column 2: it is not JSON');
  });
});
