import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../server/files/workbook/read-workbook.ts';
import { readWorkbookHere } from '../../../../server/files/workbook/read-workbook-here.ts';
import { WORKBOOK_LIMITS } from '../../../../server/files/workbook/workbook-limits.ts';
import { textCell, xlsxOf } from '../../../support/workbook-files.ts';

async function workbookIn(bytes: Uint8Array) {
  const read = await readWorkbookHere({ bytes, name: 'texts' }, WORKBOOK_LIMITS);
  if ('fault' in read) throw new Error(read.fault.code);
  return read.workbook;
}

/** The first row of a workbook, and its marks as `A1 kind: shown`. */
async function firstRow(cells: string) {
  const { sheets, marks } = await workbookIn(await xlsxOf(`<row r="1">${cells}</row>`));
  const told = marks.map(({ column, kind, shown }) => `${String.fromCharCode(65 + column)} ${kind}: ${shown}`);
  return { texts: sheets[0]!.rows[0] ?? [], told };
}

describe('a cell of a workbook', () => {
  it('is the text that somebody wrote, whatever the text is', async () => {
    const cells = [
      textCell('A1', '¿Qué &lt;b&gt;pasó&lt;/b&gt;?'),
      textCell('B1', 'one_x000D_&#10;two&#13;three'),
      textCell('C1', '=1+1'),
      textCell('D1', '_x005F_x000D_'),
      '<c r="E1" t="inlineStr"><is><r><t xml:space="preserve">in </t></r><r><rPr><b/></rPr><t>parts</t></r></is></c>',
    ];
    expect(await firstRow(cells.join(''))).toEqual({
      texts: ['¿Qué <b>pasó</b>?', 'one\ntwo\nthree', '=1+1', '_x000D_', 'in parts'],
      told: [],
    });
  });

  it('is the number that somebody typed, and not what a narrow column shows', async () => {
    const cells =
      '<c r="A1"><v>100000</v></c><c r="B1"><v>1.0E+5</v></c><c r="C1"><v>0.1</v></c><c r="D1" s="3"><v>7</v></c><c r="E1" s="4"><v>0.5</v></c><c r="F1"><v>1E-7</v></c>';
    expect((await firstRow(cells)).texts).toEqual(['100000', '100000', '0.1', '00007', '50%', '0.0000001']);
    expect((await firstRow('<c r="A1"><v>1.2345678901234568E+17</v></c>')).told).toEqual([
      'A shortened: 123456789012345680',
    ]);
  });

  it('is told of when a spreadsheet made a date or a yes of it', async () => {
    const cells =
      '<c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>45000.5</v></c><c r="C1" s="5"><v>0.25</v></c><c r="D1" t="b"><v>1</v></c>';
    expect((await firstRow(cells)).told).toEqual([
      'A date: 2023-03-15',
      'B date: 2023-03-15 12:00:00',
      'C date: 06:00:00',
      'D boolean: TRUE',
    ]);
  });

  it('is never a formula: its cell is blank, and what it showed is told', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="C1" t="e"><v>#REF!</v></c>' +
      '<c r="D1"><f t="shared" ref="D1:E1" si="0">A1</f><v>2</v></c><c r="E1"><f t="shared" si="0"/><v>3</v></c>';
    expect(await firstRow(cells)).toEqual({
      texts: ['', '', '', '', ''],
      told: ['A formula: 2', 'B formula: y', 'C error: #REF!', 'D formula: 2', 'E formula: 3'],
    });
  });
});

describe('a formula that was never computed', () => {
  it('is told of, however the program that wrote it left out its value', async () => {
    const cells =
      '<c r="A1"><f>1+1</f></c><c r="B1"><f>A1</f><v></v></c><c r="C1" t="str"><f>A1</f><v/></c>' +
      '<c r="D1" s="1" t="n"><f>A1</f><v/></c><c r="E1" t="str"><f>IF(A1=2,"","x")</f><v></v></c>';
    const { marks } = await workbookIn(await xlsxOf(`<row r="1">${cells}</row>`));
    expect(marks.map(({ column, kind, shown, isUncomputed }) => [column, kind, shown, isUncomputed])).toEqual([
      [0, 'formula', '', true],
      [1, 'formula', '', true],
      [2, 'formula', '', undefined],
      [3, 'formula', '', true],
      [4, 'formula', '', undefined],
    ]);
  });
});

describe('a workbook', () => {
  it('has its rows where the sheet has them', async () => {
    const { sheets } = await workbookIn(
      await xlsxOf(`<row r="1">${textCell('B1', 'b')}</row><row r="4">${textCell('A4', 'a')}</row>`),
    );
    expect(sheets).toEqual([{ name: 'Texts', rows: [['', 'b'], [], [], ['a']] }]);
  });

  it('is read without what it links to, runs or shows beside its texts', async () => {
    const others = {
      'xl/vbaProject.bin': Buffer.alloc(100),
      'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x><externalLink/>',
      'xl/media/image1.png': Buffer.alloc(1_000_000),
    };
    const { sheets } = await workbookIn(await xlsxOf(`<row r="1">${textCell('A1', 'a')}</row>`, others));
    expect(sheets[0]!.rows).toEqual([['a']]);
  });

  it('is read as other programs write it, with parts that ours do not have', async () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['key', 'pt'],
        ['a', 7],
      ]),
      'T',
    );
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
    expect((await workbookIn(bytes)).sheets).toEqual([
      {
        name: 'T',
        rows: [
          ['key', 'pt'],
          ['a', '7'],
        ],
      },
    ]);
  });

  it('comes out of its thread as it went in', async () => {
    const bytes = await xlsxOf(`<row r="1">${textCell('A1', 'a')}</row>`);
    expect(await readWorkbook({ bytes, name: 'texts' })).toEqual({ workbook: await workbookIn(bytes) });
  });
});

describe('a CSV', () => {
  const csv = async (text: string) => await workbookIn(Buffer.from(text));

  it('is a workbook of one sheet, whatever separates its cells', async () => {
    for (const text of ['key,es\na,"x, y"\n', '\ufeffkey;es\r\na;"x, y"\r\n', 'key\tes\na\tx, y\n'])
      expect((await csv(text)).sheets).toEqual([
        {
          name: 'texts',
          rows: [
            ['key', 'es'],
            ['a', 'x, y'],
          ],
        },
      ]);
    expect((await csv('sep=;\nkey;es\n')).sheets[0]!.rows).toEqual([[], ['key', 'es']]);
  });

  it('gives back what was kept from being a formula, and takes no formula', async () => {
    const { sheets, marks } = await csv("key,es\n'=a,=1+1\n-,1E+05\n'tis,+x\n");
    expect(sheets[0]!.rows).toEqual([
      ['key', 'es'],
      ['=a', ''],
      ['-', '1E+05'],
      ["'tis", '+x'],
    ]);
    expect(marks.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [1, 1, 'formula'],
      [2, 1, 'shortened'],
    ]);
  });
});
