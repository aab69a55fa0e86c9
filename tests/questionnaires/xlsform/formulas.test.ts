import { expect, it } from 'vitest';
import { type CellMark, parseInstrument, remarkLine, xlsformToInstrument } from '#questionnaires';

const HEADS = ['type', 'name', 'label::English (en)', 'relevant', 'required'];

/** The import of a survey whose marked cells are formulas: the reader of workbooks leaves them blank. */
function imported(rows: readonly string[][], marks: readonly Omit<CellMark, 'sheet'>[]) {
  const { files, report } = xlsformToInstrument([{ name: 'survey', rows: [HEADS, ...rows] }], {
    id: 'form',
    marks: marks.map((mark) => ({ sheet: 'survey', ...mark })),
  });
  const { forms } = parseInstrument({ ...files });
  const questions = forms.flatMap(({ screens }) => screens).flatMap((screen) => screen.questions);
  return { questions, lines: report.map((remark) => remarkLine(remark)) };
}

const formula = (row: number, column: number, shown: string) => ({ row, column, kind: 'formula' as const, shown });
const has = `\${has}`;
const ROWS = [
  ['select_one yes_no', 'has', 'Has it?'],
  ['text', '', 'Which?'],
];

it('a formula in a form has the value that the spreadsheet computed, and the report says so at its cell', () => {
  const { questions, lines } = imported(ROWS, [
    formula(2, 1, 'which'),
    formula(2, 3, `${has} = 'yes'`),
    formula(2, 4, 'TRUE'),
  ]);
  expect(questions[1]).toMatchObject({ name: 'which', visibleIf: "{has} = 'yes'" });
  expect(questions[1]).not.toMatchObject({ required: false });
  expect(lines).toEqual(
    expect.arrayContaining([
      'note: survey, row 3, column B (name): It is a formula; the value that the file has for it was taken.',
      'note: survey, row 3, column D (relevant): It is a formula; the value that the file has for it was taken.',
      'note: survey, row 3, column E (required): It is a formula; the value that the file has for it was taken.',
    ]),
  );
  expect(lines.join('\n')).not.toMatch(/has no name|is called row_3/);
});

it('a condition that a spreadsheet keeps as FALSE is never true', () => {
  const { questions } = imported([...ROWS.slice(0, 1), ['text', 'never', 'Never']], [formula(2, 3, 'FALSE')]);
  expect(questions.map(({ name, visibleIf }) => [name, visibleIf])).toEqual([
    ['has', undefined],
    ['never', '1 = 2'],
  ]);
});

it('a formula that nobody computed, and an error, are lost at their cells', () => {
  const { lines } = imported(
    [['text', 'a', 'A']],
    [
      { ...formula(1, 3, ''), isUncomputed: true },
      formula(1, 4, '#REF!'),
      { row: 1, column: 2, kind: 'error', shown: '#N/A' },
    ],
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringContaining('lost: survey, row 2, column D (relevant): It is a formula for which the file has no'),
      expect.stringContaining('lost: survey, row 2, column E (required): It shows the error #REF!'),
      expect.stringContaining('lost: survey, row 2, column C (label::English (en)): It shows the error #N/A'),
    ]),
  );
});
