import { randomUUID } from 'node:crypto';
import { read, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrokenWorkbook, brokenCsv, brokenWorkbooks } from '../../support/broken-workbooks.ts';
import { type Api, startApi } from '../api.ts';

const FROM = { id: 'lacsi-2018-r1', version: '1.1.1' };
const KEY = 'questions.dwelling_class.text';

describe('the texts of a draft', () => {
  let api: Api;
  let address: string;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
    const draft = randomUUID();
    address = `/api/questionnaires/drafts/${draft}`;
    await api.ask('diego', 'POST', '/api/questionnaires/drafts', { body: { draft, from: FROM } });
  }, 60_000);
  afterAll(() => api.close());

  it('go out as a workbook, and what was written there comes in as one change that can be undone', async () => {
    const exported = await api.ask('diego', 'GET', `${address}/texts?language=pt&reader=en`);
    expect(exported.headers.get('content-disposition')).toBe('attachment; filename="lacsi-2018-r1-pt.xlsx"');
    const book = read(await exported.arrayBuffer());
    expect(book.SheetNames).toEqual(['Read first', 'Texts']);
    const rows = utils.sheet_to_json<string[]>(book.Sheets.Texts!, { header: 1 });
    const row = rows.find(([key]) => key === KEY)!;
    row[rows[0]!.indexOf('pt')] = 'Que tipo de casa é?';
    rows.find(([key]) => key === 'missing.dk')![rows[0]!.indexOf('pt')] = 'Não {sei}';
    book.Sheets.Texts = utils.aoa_to_sheet(rows);
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });

    const sent = await api.ask('diego', 'POST', `${address}/texts`, { body: bytes });
    const { operations, written, notTaken, notTakenCount } = await sent.json();
    expect({ written, notTakenCount }).toEqual({ written: 1, notTakenCount: 1 });
    expect(notTaken).toMatchObject([{ sheet: 'Texts', code: 'wrong-fills', key: 'missing.dk', detail: '{sei}' }]);

    const textNow = async () => {
      const { files, seq } = await (await api.ask('diego', 'GET', address)).json();
      return [seq, files['texts/pt.json'].questions.dwelling_class.text];
    };
    // The upload alone changes nothing.
    expect(await textNow()).toEqual([0, 'Que tipo de moradia é?']);
    const change = { id: randomUUID(), operations };
    await api.ask('diego', 'POST', `${address}/changes`, { body: { changes: [change] } });
    expect(await textNow()).toEqual([1, 'Que tipo de casa é?']);
    const undo = { id: randomUUID(), takesBack: change.id };
    await api.ask('diego', 'POST', `${address}/changes`, { body: { changes: [undo] } });
    expect(await textNow()).toEqual([2, 'Que tipo de moradia é?']);
  }, 60_000);

  it('are not read out of a broken file, which is refused with its place and what to do; the draft stays', async () => {
    const before = await (await api.ask('diego', 'GET', address)).json();
    const refused = async ({ what, bytes }: BrokenWorkbook) => {
      const response = await api.ask('diego', 'POST', `${address}/texts?name=x`, { body: await bytes() });
      const { code, detail, flaw } = await response.json();
      expect(detail, what).toMatch(/^\p{Lu}.*\. .*\.$/u);
      return { what, status: response.status, code, flaw: flaw.code };
    };
    // One of each kind; the reader is tried with all of them where it stands.
    const broken = [brokenWorkbooks[2]!, ...brokenCsv.filter((_, place) => place % 3 === 0)];
    expect(await Promise.all(broken.map(refused))).toEqual(
      broken.map(({ what, code }) => ({ what, status: 422, code: 'wrong-workbook', flaw: code })),
    );
    expect(await (await api.ask('diego', 'GET', address)).json()).toEqual(before);
    const nowhere = await api.ask('diego', 'GET', `${address}/texts?language=es`);
    expect((await nowhere.json()).code).toBe('no-such-language');
  }, 60_000);
});
