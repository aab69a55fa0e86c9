import { describe, expect, it } from 'vitest';
import { parseInstrument, remarkLine, xlsformToInstrument } from '#questionnaires';

const HEADS = ['type', 'name', 'label::English (en)', 'relevant', 'calculation', 'repeat_count'];

/** The import of a survey sheet. */
function imported(rows: readonly string[][], choices: readonly string[][] = []) {
  const sheets = [
    { name: 'survey', rows: [HEADS, ...rows] },
    { name: 'choices', rows: choices },
  ];
  const { files, report } = xlsformToInstrument(sheets, { id: 'form' });
  if (files) parseInstrument({ ...files });
  return { isMade: files !== undefined, lines: report.map((remark) => remarkLine(remark)) };
}

const several = (count: number, row: (at: number) => string[]) => Array.from({ length: count }, (_, at) => row(at));

describe('a workbook that nobody can use', () => {
  it('is refused with what to do when it has no survey', () => {
    const { files, report } = xlsformToInstrument([{ name: 'Data', rows: [['a']] }], { id: 'form' });
    expect(files).toBeUndefined();
    expect(report.map((remark) => remarkLine(remark))).toEqual(
      expect.arrayContaining([
        'lost: survey: There is no sheet “survey”; the workbook has “Data”. Name the sheet with the questions “survey”.',
      ]),
    );
  });

  it('is said to be none where nothing in it is of a form, as in a text of another kind', () => {
    const { report } = xlsformToInstrument([{ name: 'notes', rows: [['Dear all,'], ['see you on Monday.']] }], {
      id: 'a',
    });
    expect(remarkLine(report[0]!)).toBe(
      'lost: survey: The file is no XLSForm workbook and no package of Cifra. Choose one of these.',
    );
    const form = xlsformToInstrument([{ name: 'Data', rows: [['list_name', 'name']] }], { id: 'a' }).report;
    expect(form.map((remark) => remarkLine(remark)).join()).not.toContain('no XLSForm');
  });

  it('is refused when it has no column of types, and when nothing in it can be asked', () => {
    expect(xlsformToInstrument([{ name: 'survey', rows: [['name'], ['a']] }], { id: 'form' }).files).toBeUndefined();
    expect(imported([['image', 'photo', 'A photo']]).isMade).toBe(false);
  });
});

describe('a workbook with mistakes', () => {
  it.each([['a second column of one name', [['text', 'a', 'A']], { heads: ['label::English (en)'] }]])(
    'reports %s',
    (_, rows, { heads }) => {
      const sheet = { name: 'survey', rows: [[...HEADS, ...heads], ...rows] };
      const { report } = xlsformToInstrument([sheet], { id: 'form' });
      expect(report.map((remark) => remarkLine(remark))).toContainEqual(
        expect.stringContaining('row 1, column G (label::English (en)): The column'),
      );
    },
  );

  it('is read with heads in any case, blank rows and groups that are not balanced', () => {
    const rows = [
      ['Type', 'NAME', 'Label::English (en)'],
      [],
      ['End Group'],
      ['TEXT', 'a_word', 'A'],
      [''],
      ['begin group', 'g', 'G'],
    ];
    const { files, report } = xlsformToInstrument([{ name: 'Survey', rows }], { id: 'form' });
    expect(files?.['modules/part_1.json']).toMatchObject({
      screens: [{ questions: [{ name: 'a_word', type: 'text' }] }],
    });
    expect(report.map((remark) => remarkLine(remark))).toContainEqual(
      expect.stringContaining('row 3, column A (Type): This ends a group'),
    );
  });

  it.each([
    ['100,000 rows', several(100_000, (at) => ['text', `q${at}`, 'Q']), 'Rows 20002 to 100001 were not read'],
    ['an expression of a megabyte', [['text', 'x', 'X', '1 = 1 or '.repeat(120_000)]], 'at most 8000 are read'],
    ['brackets 3,000 deep', [['text', 'x', 'X', `${'('.repeat(3000)}1${')'.repeat(3000)}`]], 'more than 100 deep'],
    ['4,000 operators', [['integer', 'x', 'X', `1${'+1'.repeat(3900)} > 2`]], 'more than 500 operators'],
    [
      '1,000 groups inside each other',
      [...several(1000, (at) => ['begin group', `g${at}`, 'G']), ['text', 'x', 'X']],
      'more than 60 deep',
    ],
    [
      '30 repeats inside each other',
      [...several(30, (at) => ['begin repeat', `r${at}`, 'R']), ['text', 'x', 'X']],
      'up to 3 inside each other',
    ],
    [
      'a repeat of a million times',
      [['begin repeat', 'r', 'R', '', '', '1000000'], ['text', 'x', 'X'], ['end repeat']],
      '10 times of 1000000',
    ],
    [
      'calculations that double each other 60 times',
      [
        ...several(60, (at) => ['calculate', `c${at}`, '', '', at === 0 ? '1' : `\${c${at - 1}} + \${c${at - 1}}`]),
        ['integer', 'x', 'X', `\${c59} > 1`],
      ],
      'its calculations make it too long',
    ],
    [
      'calculations in a circle',
      [
        ['calculate', 'c1', '', '', `\${c2}`],
        ['calculate', 'c2', '', '', `\${c1}`],
        ['integer', 'x', 'X', `\${c1} > 1`],
      ],
      'wait for each other',
    ],
    ['a question about itself', [['integer', 'x', 'X', `\${x} > 1`]], 'depends on its own answer'],
    [
      'names of objects of the program',
      [
        ['text', '__proto__', 'A'],
        ['text', 'constructor', 'B'],
      ],
      'is called constructor_q',
    ],
    [
      'two questions of one name',
      [
        ['text', 'x', 'X'],
        ['text', 'x', 'X'],
      ],
      '“x” is called x_2',
    ],
  ])('with %s neither ends nor hangs the import', (_, rows, reported) => {
    expect(imported(rows).lines.join('\n')).toContain(reported);
  });

  it('with a list of 500 codes keeps 300 of them', () => {
    const choices = [['list_name', 'name', 'label::English (en)'], ...several(500, (at) => ['l', `c${at}`, 'C'])];
    const { isMade, lines } = imported([['select_one l', 'x', 'X']], choices);
    expect(isMade).toBe(true);
    expect(lines.join('\n')).toContain('has 500 choices, and a list of Cifra at most 300');
  });
});
