import { describe, expect, it } from 'vitest';
import { parseInstrument, remarkLine, xlsformToInstrument } from '#questionnaires';

/** Names that every object of JavaScript has something under. */
const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];

type Sheets = Parameters<typeof xlsformToInstrument>[0];

function imported(sheets: Sheets) {
  const { files, report } = xlsformToInstrument(sheets, { id: 'form', marks: [] });
  parseInstrument({ ...files });
  return report.map((remark) => remarkLine(remark));
}

describe.each(NAMES)('“%s”, which every object has something under,', (name) => {
  it('is an unknown function, named in the report at its cell', () => {
    const heads = ['type', 'name', 'label', 'relevant'];
    const rows = [heads, ['integer', 'a', 'A?', ''], ['integer', 'b', 'B?', `${name}(\${a})`]];
    const lines = imported([{ name: 'survey', rows }]);
    expect(lines.some((line) => line.includes('row 3, column D (relevant)') && line.includes(name))).toBe(true);
  });

  it('is an unknown column and an unknown setting', () => {
    const rows = [
      ['type', 'name', 'label', name],
      ['integer', 'a', 'A?', 'x'],
    ];
    const settings = [
      ['form_title', name],
      ['Form', 'x'],
    ];
    const lines = imported([
      { name: 'survey', rows },
      { name: 'settings', rows: settings },
    ]);
    expect(lines.some((line) => line.startsWith('lost: survey, row 2, column D'))).toBe(true);
    expect(lines.some((line) => line.startsWith('lost: settings, row 2, column B'))).toBe(true);
  });

  it('is the name of a question, a list, a code, a language and a form like any other', () => {
    const heads = ['type', 'name', `label::${name}`, 'label::English (en)'];
    const rows = [
      heads,
      ['begin_group', name, 'G', 'G'],
      [`select_one ${name}`, `${name}_1`, 'Q?', 'Q?'],
      ['end_group'],
    ];
    const choices = [
      ['list_name', 'name', `label::${name}`, 'label::English (en)'],
      [name, name, 'C', 'C'],
      [name, 'other_one', 'D', 'D'],
    ];
    expect(() =>
      imported([
        { name: 'survey', rows },
        { name: 'choices', rows: choices },
      ]),
    ).not.toThrow();
  });
});
