import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseInstrument, xlsformToInstrument } from '#questionnaires';
import { CONSTRUCTS, workbookOf } from './constructs.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'xlsform.md'), 'utf8');

/** What the page says of each construct. */
const TABLE = new Map(
  PAGE.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| construct') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, construct = '', carried = '']) => [construct, carried]),
);

describe('the table of docs/xlsform.md', () => {
  it('has a workbook for every row, and a row for every workbook', () => {
    expect([...TABLE.keys()]).toEqual(Object.keys(CONSTRUCTS));
  });

  it.each(Object.entries(CONSTRUCTS))('is true of %s', (name, construct) => {
    const { files, report } = xlsformToInstrument(workbookOf(construct), { id: 'form' });
    expect(() => parseInstrument({ ...files })).not.toThrow();
    // Of the workbook as a whole, whatever construct it has.
    const ofAll = ['withoutRoster', 'partTitled'];
    const severities = report.filter(({ said }) => !ofAll.includes(said.code)).map(({ severity }) => severity);
    const worst = severities.includes('lost')
      ? 'lost'
      : severities.includes('changed')
        ? 'changed'
        : severities.includes('note')
          ? 'noted'
          : 'yes';
    expect(worst).toBe(TABLE.get(name));
  });
});

describe('conditions that read repeats', () => {
  const HEADS = ['type', 'name', 'label::English (en)', 'relevant', 'repeat_count'];
  const ref = (name: string) => `\${${name}}`;
  const question = (name: string, relevant = '', type = 'text') => [type, name, name, relevant];
  const begin = (name: string) => ['begin repeat', name, name, '', '2'];
  const END = ['end repeat'];

  /** Conditions of the questions by their names; `''` for those that everybody is asked. */
  function conditionsOf(...rows: string[][]): Record<string, string> {
    const choices = [['list_name', 'name', 'label::English (en)'], ...['01', '2'].map((code) => ['codes', code, code])];
    const sheets = [
      { name: 'survey', rows: [HEADS, ...rows] },
      { name: 'choices', rows: choices },
    ];
    const { files } = xlsformToInstrument(sheets, { id: 'form' });
    const { forms } = parseInstrument({ ...files });
    const questions = forms.flatMap(({ screens }) => screens).flatMap((screen) => screen.questions);
    return Object.fromEntries(questions.map(({ name, visibleIf }) => [name, visibleIf ?? '']));
  }

  it('name the copy of each repeat', () => {
    const nested = [begin('outer'), begin('inner'), question('age', '', 'integer'), END];
    const read = conditionsOf(
      ...nested,
      question('own', `sum(${ref('age')}) > 5`),
      END,
      question('all', `sum(${ref('age')}) > 5`),
      question('one', `indexed-repeat(${ref('age')}, ${ref('outer')}, 2, ${ref('inner')}, 1) = 3`),
    );
    expect(read.own_1).toBe('sum({age_1_1}, {age_1_2}) > 5');
    expect(read.own_2).toBe('sum({age_2_1}, {age_2_2}) > 5');
    expect(read.all).toBe('sum({age_1_1}, {age_1_2}, {age_2_1}, {age_2_2}) > 5');
    expect(read.one).toBe('{age_2_1} = 3');
  });

  it('count the levels of position()', () => {
    const read = conditionsOf(
      begin('outer'),
      begin('inner'),
      question('near', 'position(..) = 2'),
      question('far', 'position(../..) = 2'),
      END,
      END,
    );
    expect([read.near_1_1, read.near_1_2, read.near_2_1, read.near_2_2]).toEqual(['1 = 2', '', '1 = 2', '']);
    expect([read.far_1_1, read.far_1_2, read.far_2_1, read.far_2_2]).toEqual(['1 = 2', '1 = 2', '', '']);
  });

  it('are not guessed where several choices are compared with several codes', () => {
    const many = question('many', '', 'select_multiple codes');
    const read = conditionsOf(
      many,
      question('one', `${ref('many')} = '2'`),
      question('two', `${ref('many')} = '01 2'`),
    );
    expect(read).toMatchObject({ one: "{many} = ['2']", two: '' });
  });

  it('count a code with a zero in front once', () => {
    const read = conditionsOf(
      question('many', '', 'select_multiple codes'),
      question('two', `count-selected(${ref('many')}) = 2`),
    );
    expect(read.two).toBe("sum(iif({many} contains '01', 1, 0), iif({many} contains '2', 1, 0)) = 2");
  });
});

describe('the languages of a workbook', () => {
  const textsOf = (survey: string[], choices: string[]) => {
    const sheets = [
      {
        name: 'survey',
        rows: [
          ['type', 'name', ...survey],
          ['select_one codes', 'first', ...survey],
        ],
      },
      {
        name: 'choices',
        rows: [
          ['list_name', 'name', ...choices],
          ['codes', 'a', ...choices],
        ],
      },
    ];
    const { files = {}, report } = xlsformToInstrument(sheets, { id: 'form' });
    const { texts, manifest } = parseInstrument({ ...files });
    const labels = manifest.languages.map((code) => [code, Object.values(texts[code]!.choices)[0]!.a]);
    return { labels: Object.fromEntries(labels), said: report.map(({ said }) => said.code) };
  };

  it('are one where two sheets spell one code in two ways', () => {
    const { labels, said } = textsOf(
      ['label::Español (es)', 'label::French(fr)'],
      ['label::Castellano', 'label::french (fr)'],
    );
    expect(labels).toEqual({ es: 'label::Castellano', fr: 'label::french (fr)' });
    expect(said).toEqual(['withoutRoster', 'partTitled']);
  });

  it('are two where one sheet has a column in each', () => {
    const both = ['label::Quechua Cusco (qu)', 'label::Quechua Ayacucho (qu)'];
    const { labels, said } = textsOf(both, both);
    expect(Object.keys(labels)).toHaveLength(2);
    expect(said).toContain('languageUnknown');
  });
});
