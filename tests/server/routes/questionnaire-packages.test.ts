import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnairePackage } from '#contract';
import { textsHash } from '../../../server/files/pack-texts.ts';
import { type Api, startApi } from '../api.ts';

describe('a package of a questionnaire', () => {
  let api: Api;
  let whole: QuestionnairePackage;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
    const response = await api.ask('diego', 'GET', '/api/questionnaires/packages/lacsi-2018-r1/1.1.1');
    whole = (await response.json()) as QuestionnairePackage;
  }, 60_000);
  afterAll(() => api.close());

  const bring = async (body: string | Uint8Array, draft: string = randomUUID(), as = '') => {
    const path = `/api/questionnaires/drafts/${draft}/package${as && `?as=${as}`}`;
    const response = await api.ask('diego', 'POST', path, { body });
    return { status: response.status, ...(await response.json()) };
  };
  /** A package with other files and their hash. */
  const of = (files: Record<string, string>, more: object = {}) =>
    JSON.stringify({ ...whole, files, sha256: textsHash(files), ...more });
  const named = (id: string, version: string) =>
    of(
      { 'manifest.json': JSON.stringify({ ...JSON.parse(whole.files['manifest.json']!), id, version }) },
      { id, version },
    );
  const manifest = () => ({ 'manifest.json': whole.files['manifest.json']! });

  it('becomes a draft that says the same, once', async () => {
    const draft = randomUUID();
    const one = await bring(JSON.stringify(whole), draft);
    const other = await bring(JSON.stringify(whole), draft.toUpperCase());
    expect([one.status, one.from, other.draft]).toEqual([201, { id: whole.id, version: whole.version }, draft]);
    const { files, seq } = await (await api.ask('diego', 'GET', `/api/questionnaires/drafts/${draft}`)).json();
    expect(seq).toBe(0);
    expect(Object.keys(files).sort()).toEqual(Object.keys(whole.files).sort());
    expect(files['manifest.json']).toEqual(JSON.parse(whole.files['manifest.json']!));
    expect((await api.store.publishedVersions()).length).toBe(3);
  });

  it('brings no comments: nobody who is named in them said them here', async () => {
    const forged = {
      comments: [{ id: 'c1', at: ['manifest.json'], by: 'admin', when: '2026-01-01', text: 'I approve' }],
    };
    const draft = randomUUID();
    const begun = await bring(of({ ...whole.files, 'design/comments.json': JSON.stringify(forged) }), draft);
    expect(begun.status).toBe(201);
    const { files } = await (await api.ask('diego', 'GET', `/api/questionnaires/drafts/${draft}`)).json();
    expect(Object.keys(files)).not.toContain('design/comments.json');
  });

  it('whose name cannot be used here is taken under another one', async () => {
    const files = {
      ...whole.files,
      'manifest.json': whole.files['manifest.json']!.replace('"lacsi-2018-r1"', '"LACSI 1"'),
    };
    const foreign = of(files, { id: 'LACSI 1' });
    expect((await bring(foreign)).flaw).toEqual({ code: 'wrong-name', about: {} });
    const begun = await bring(foreign, randomUUID(), 'country-1');
    expect([begun.status, begun.questionnaire, begun.from]).toEqual([
      201,
      'country-1',
      { id: 'country-1', version: '1.0.0' },
    ]);
  });

  it('that is broken is refused with what is wrong, and begins nothing', async () => {
    const before = (await api.store.questionnaireDrafts()).length;
    const text = JSON.stringify(whole);
    const hidden = `{"manifest.json":${JSON.stringify(whole.files['manifest.json'])},"__proto__":"{}"}`;
    const broken: [string, string | Uint8Array, RegExp][] = [
      ['cut off', text.slice(0, -1000), /not JSON from line 1, column \d{6}/],
      ['empty', ' ', /not JSON/],
      ['in another encoding', Buffer.from(`\xff${text}`, 'latin1'), /not JSON/],
      ['something else', JSON.stringify([1, 2]), /not the parts/],
      ['of another release', of(whole.files, { format: 'cifra-questionnaire-9' }), /another release/],
      ['with something more', of(whole.files, { run: 'this' }), /not the parts/],
      ['changed on its way', text.replace('Robo', 'Rabo'), /its hash/],
      ['with a name that leads out of its folder', of({ ...manifest(), '../../etc/x.json': '{}' }), /name of a file/],
      ['with an absolute name', of({ ...manifest(), '/etc/passwd.json': '{}' }), /name of a file/],
      ['with a name of another system', of({ ...manifest(), 'C:\\x.json': '{}' }), /name of a file/],
      ['with a file that is none of a questionnaire', of({ ...manifest(), 'modules/x.exe': '{}' }), /name of a file/],
      [
        'with a file that is not JSON',
        of({ ...manifest(), 'modules/x.json': '{' }),
        /modules\/x\.json is not JSON from line 1, column 2/,
      ],
      [
        'with a name twice',
        of({ ...manifest(), 'modules/x.json': '{"a":1,\n"a":2}' }),
        /modules\/x\.json, line 2, a name stands twice/,
      ],
      ['with a reserved name', of({ ...manifest(), 'modules/x.json': '{"__proto__":{}}' }), /stands twice|reserved/],
      [
        'with a reserved name of a file',
        `{"format":"${whole.format}","id":"a","version":"1.0.0","sha256":"","files":${hidden}}`,
        /reserved/,
      ],
      ['nested without end', of({ ...manifest(), 'modules/x.json': '['.repeat(5000) + ']'.repeat(5000) }), /nested/],
      ['deep from outside', '['.repeat(50_000), /nested/],
      [
        'of very many files',
        of(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`modules/m${n}.json`, '{}']))),
        /more than 500 files/,
      ],
      ['that says another id', of(whole.files, { id: 'other' }), /another id/],
      ['with an id without end', named('x'.repeat(3000), '1.0.0'), /64 at most/],
      ['with a version that is no number', named('peru', '01.0.0'), /not like 1\.2\.0/],
      ['with a version without end', named('peru', `1.0.${'1'.repeat(60)}`), /not like 1\.2\.0/],
      ['without a manifest', of({ 'modules/x.json': '{}' }), /another id/],
    ];
    for (const [what, body, said] of broken) {
      const { status, code, detail } = await bring(body);
      expect([what, status, code, detail]).toEqual([what, 422, 'wrong-package', expect.stringMatching(said)]);
    }
    expect((await bring(`"${'x'.repeat(25 * 1024 * 1024)}"`)).code).toBe('too-large');
    expect((await bring(text, 'not-a-key')).code).toBe('invalid-request');
    expect((await api.store.questionnaireDrafts()).length).toBe(before);
  });

  it('of a version that is not there is not found', async () => {
    const response = await api.ask('diego', 'GET', '/api/questionnaires/packages/lacsi-2018-r1/7.0.0');
    expect((await response.json()).code).toBe('unknown-instrument');
  });
});
