import { describe, expect, it } from 'vitest';
import { parseInstrument, remarkLine, xlsformToInstrument } from '#questionnaires';

type Rows = readonly (readonly string[])[];

function imported(survey: Rows, more: Readonly<Record<string, Rows>> = {}) {
  const sheets = Object.entries({ survey, ...more }).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  const { files, report } = xlsformToInstrument(sheets, { id: 'form', marks: [] });
  return { instrument: files && parseInstrument({ ...files }), lines: report.map((remark) => remarkLine(remark)) };
}

const asked = (...languages: string[]) => [
  ['type', 'name', ...languages.map((language) => `label::${language}`)],
  ['integer', 'age', ...languages.map((language) => `Age in ${language}`)],
];

describe('the languages of an XLSForm', () => {
  it('have codes of three letters where the head says so, as those of Mapudungun and Kichwa', () => {
    const { instrument, lines } = imported(asked('Español (es)', 'Mapudungun (arn)', 'Kichwa (qvi)', 'English (eng)'));
    expect(instrument?.manifest.languages).toEqual(['es', 'arn', 'qvi', 'en']);
    expect(lines.filter((line) => /language/.test(line))).toEqual([]);
  });

  it('begin with the one that the settings name by its code', () => {
    const settings = [['default_language'], ['arn']];
    const { instrument, lines } = imported(asked('Español (es)', 'Mapudungun (arn)'), { settings });
    expect(instrument?.manifest.defaultLanguage).toBe('arn');
    expect(lines.join('\n')).not.toMatch(/settings/);
  });

  it('begin with the first where the settings name one that no column has, and the report says so', () => {
    const settings = [['default_language'], ['zz']];
    const { instrument, lines } = imported(asked('Español (es)', 'English (en)'), { settings });
    expect(instrument?.manifest.defaultLanguage).toBe('es');
    expect(lines).toContain(
      'changed: settings, row 2, column A (default_language): ' +
        'No column is in the default language “zz”; the questionnaire begins with “Español (es)”.',
    );
  });
});

it('a second row of settings is lost, and told', () => {
  const settings = [['form_title'], ['One'], ['Two']];
  const { lines } = imported(asked('English (en)'), { settings });
  expect(lines).toContain('lost: settings, row 3: The settings have one row; this one was not read.');
});

it('of a list that is full, “other” takes the place of the last choice, which is told', () => {
  const codes = Array.from({ length: 300 }, (_, index) => `c${index}`);
  const survey = [
    ['type', 'name', 'label'],
    ['select_one l or_other', 'which', 'Which?'],
  ];
  const choices = [['list_name', 'name', 'label'], ...codes.map((code) => ['l', code, code])];
  const { instrument, lines } = imported(survey, { choices });
  expect(instrument?.lists.l_other?.length).toBe(300);
  expect(instrument?.lists.l_other?.slice(-2)).toEqual(['c298', 'other']);
  expect(lines).toContain(
    'lost: choices, row 301: The list “l” has 301 choices, and a list of Cifra at most 300; the others were left out.',
  );
});
