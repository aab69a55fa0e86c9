import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnairePackage } from '#contract';
import { type CarriedRemark, remarkLine } from '#questionnaires';
import { workbookStream } from '../../../server/files/workbook/workbook-stream.ts';
import { brokenWorkbooks } from '../../support/broken-workbooks.ts';
import { type Api, startApi } from '../api.ts';

describe('a questionnaire in a file', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
  }, 60_000);
  afterAll(() => api.close());

  const get = (path: string) => api.ask('diego', 'GET', `/api/questionnaires/${path}`);
  const read = async (body: Uint8Array, name = 'form') => {
    const query = `?name=${encodeURIComponent(name)}`;
    const response = await api.ask('diego', 'POST', `/api/questionnaires/files${query}`, { body });
    return { status: response.status, ...(await response.json()) };
  };
  const bring = async (whole: QuestionnairePackage, query = '', draft: string = randomUUID()) => {
    const path = `/api/questionnaires/drafts/${draft}/package${query}`;
    const response = await api.ask('diego', 'POST', path, { body: whole });
    return { status: response.status, ...(await response.json()) };
  };
  const linesOf = (remarks: readonly CarriedRemark[]) => remarks.map((remark) => remarkLine(remark)).join('\n');
  const drafts = async () => (await api.store.questionnaireDrafts()).length;
  const workbookOf = (...rows: string[][]) =>
    buffer(workbookStream([{ name: 'survey', columns: rows[0]!.map((header) => ({ header })), rows: rows.slice(1) }]));

  it('is read before a draft begins with it: a package says what it holds, and whether it is published here', async () => {
    const before = await drafts();
    const whole = await (await get('packages/lacsi-2018-r1/1.1.1')).text();
    const { status, kind, found, carried } = await read(Buffer.from(whole));
    expect({ status, kind, carried }).toEqual({
      status: 200,
      kind: 'package',
      carried: { remarks: [], counts: { lost: 0, changed: 0, note: 0 } },
    });
    expect(found).toMatchObject({ id: 'lacsi-2018-r1', version: '1.1.1', errors: 0, here: 'same' });
    expect(found.forms).toBeGreaterThan(15);
    expect(found.questions).toBeGreaterThan(200);
    expect(await drafts()).toBe(before);
  });

  it('is told that it is no package, whatever JSON it is and in whichever Unicode', async () => {
    for (const text of ['null', ' 12 ', '"a"', '[]', '{}', '\uFEFF{"format": 1}'])
      expect(await read(Buffer.from(text)), text).toMatchObject({ code: 'wrong-package', status: 422 });
    const whole = await (await get('packages/lacsi-2018-r1/1.1.1')).text();
    const little = Buffer.from(whole, 'utf16le');
    for (const bytes of [Buffer.from(`\uFEFF${whole}`, 'utf16le'), little, Buffer.from(little).swap16()])
      expect(await read(bytes)).toMatchObject({
        code: 'wrong-package',
        detail: expect.stringContaining('not JSON in UTF-8'),
      });
  });

  it('goes out as an XLSForm and comes back the same, under its own name or another one', async () => {
    const exported = await get('xlsforms/lacsi-2018-r1/1.1.1');
    expect(exported.headers.get('content-disposition')).toBe('attachment; filename="lacsi-2018-r1-1.1.1.xlsx"');
    const workbook = new Uint8Array(await exported.arrayBuffer());
    const report = await (await get('xlsforms/lacsi-2018-r1/1.1.1/report')).json();
    expect(linesOf(report.remarks)).toContain('The care with which “bribery” is asked');
    const { kind, found, carried, package: whole } = await read(workbook);
    expect([kind, found.here, carried.counts]).toEqual(['workbook', 'same', { lost: 0, changed: 0, note: 1 }]);
    const as = 'otro-pais';
    const draft = await bring(whole, `?as=${as}`);
    expect(draft).toMatchObject({ status: 201, questionnaire: as, from: { id: 'lacsi-2018-r1', version: '1.1.1' } });
    const { files } = await (await get(`drafts/${draft.draft}`)).json();
    expect(files['manifest.json']).toMatchObject({ id: as, version: '1.0.0' });
    expect(files['modules/household.json']).toEqual(JSON.parse(whole.files['modules/household.json']));
    expect((await bring(whole, '?as=Otro')).code).toBe('invalid-request');
    expect((await get('xlsforms/lacsi-2018-r1/7.0.0')).status).toBe(404);
  });

  it('is made of an XLSForm with a report by sheet, row and column', async () => {
    const before = await drafts();
    const file = await workbookOf(
      ['type', 'name', 'label::English (en)', 'relevant'],
      ['text', 'colour', 'Which colour?', ''],
      ['geopoint', 'place', 'Where?', ''],
      ['text', 'why', 'Why?', 'regex($' + "{colour}, 'x')"],
    );
    const { found, carried, package: whole } = await read(file, 'Encuesta piloto');
    expect(found).toMatchObject({ id: 'encuesta-piloto', version: '1.0.0', questions: 2, errors: 0, here: 'no' });
    expect(linesOf(carried.remarks)).toMatch(/^lost: survey, row 3, column A \(type\): This asks for a place/m);
    expect(linesOf(carried.remarks)).toMatch(/^lost: survey, row 4, column D \(relevant\): .*regex/m);
    expect(await drafts()).toBe(before);
    expect((await bring(whole)).questionnaire).toBe('encuesta-piloto');
    expect(await drafts()).toBe(before + 1);
  });

  it('of which no questionnaire can be made is reported, and gives no package', async () => {
    const { status, found, carried, package: whole } = await read(await workbookOf(['a'], ['b']));
    expect([status, found, whole, carried.counts.lost]).toEqual([200, undefined, undefined, 1]);
    expect(linesOf(carried.remarks)).toContain('There is no column “type”');
  });

  it('that is broken is refused with what is wrong and what to do, and begins nothing', async () => {
    const before = await drafts();
    const told = await Promise.all(
      brokenWorkbooks.map(async ({ what, bytes }) => ({ what, ...(await read(await bytes())) })),
    );
    expect(told.map(({ what, status, code, flaw }) => ({ what, status, code, flaw: flaw?.code }))).toEqual(
      brokenWorkbooks.map(({ what, code }) => ({ what, status: 422, code: 'wrong-workbook', flaw: code })),
    );
    for (const { detail } of told) expect(detail).toMatch(/^\p{Lu}.*\. .*\.$/u);
    // A CSV, which texts are brought in, is no questionnaire.
    for (const bytes of ['', '%PDF-1.7 '])
      expect((await read(Buffer.from(bytes))).detail).toMatch(
        /a package of Cifra \(\.json\) or the workbook of an XLSForm/,
      );
    const cut = await read(Buffer.from('{"format": "cifra'));
    expect([cut.status, cut.code, cut.flaw]).toEqual([
      422,
      'wrong-package',
      { code: 'not-json', about: { line: 1, column: 18 } },
    ]);
    // A sheet of Cifra with a name that leads out of the folder is no questionnaire.
    const sheets = [
      { name: 'survey', columns: ['type', 'name'].map((header) => ({ header })), rows: [['image', 'x']] },
      {
        name: 'cifra',
        columns: ['file', 'piece', 'content'].map((header) => ({ header })),
        rows: [['../../etc/x.json', '1', '«{}»']],
      },
    ];
    expect((await read(await buffer(workbookStream(sheets)))).found).toBeUndefined();
    expect(await drafts()).toBe(before);
  });
});
