import { expect, it } from 'vitest';
import { type DraftFiles, lint, parseInstrument, remarkLine, type Sheet, xlsformToInstrument } from '#questionnaires';

function imported(survey: string[][], others: readonly Sheet[] = []): { files: DraftFiles; lines: string[] } {
  const { files = {}, report } = xlsformToInstrument([{ name: 'survey', rows: survey }, ...others], { id: 'form' });
  return { files, lines: report.map((remark) => remarkLine(remark)) };
}

const settings = (row: Record<string, string>) => ({ name: 'settings', rows: [Object.keys(row), Object.values(row)] });

it('a text that the default language lacks is told with the language that stands in, and its row', () => {
  const { lines } = imported(
    [
      ['type', 'name', 'label::Español (es)', 'label::English (en)', 'hint::English (en)'],
      ['text', 'a', 'Uno', 'One'],
      ['text', 'b', '', 'Two', 'Ask'],
    ],
    [settings({ default_language: 'Español (es)' })],
  );
  expect(lines).toContain(
    'changed: survey, row 3: 2 texts are absent in the language “es”; in their place stand those of the language “en” (row 3).',
  );
});

it('a text that is asked many times is missing once, and many rows are named up to a limit', () => {
  const blank = Array.from({ length: 25 }, (_, at) => ['text', `q${at}`, '', 'Question']);
  const { lines } = imported([
    ['type', 'name', 'label::English (en)', 'label::Español (es)', 'repeat_count'],
    ['begin repeat', 'r', 'R', 'R', '3'],
    ['text', 'x', 'X', ''],
    ['end repeat'],
    ['begin group', 'g', 'G', 'G'],
    ...blank,
    ['end group'],
  ]);
  const missing = lines.filter((line) => line.includes('absent'));
  expect(missing[0]).toMatch(/^changed: survey, row 3: 1 text is absent in the language “es”; .* “en” \(row 3\)\.$/);
  expect(missing[1]).toMatch(/row 6: 25 texts are absent in the language “en”; .* “es” \(rows 6, 7, .*25 and so on\)/);
});

it('a picture, sound or film is lost in each language in which it stands', () => {
  const { lines } = imported([
    ['type', 'name', 'label::English (en)', 'image', 'image::English (en)', 'media::audio::French (fr)'],
    ['text', 'a', 'A', 'a.png', 'b.png', 'c.mp3'],
  ]);
  expect(lines.filter((line) => line.includes('row 2, column'))).toEqual([
    expect.stringContaining('lost: survey, row 2, column D (image)'),
    expect.stringContaining('lost: survey, row 2, column E (image::English (en))'),
    expect.stringContaining('lost: survey, row 2, column F (media::audio::French (fr))'),
  ]);
});

it('questions outside of groups become forms with the title of the questionnaire, and that is told', () => {
  const survey = [
    ['type', 'name', 'label::English (en)'],
    ['text', 'a', 'A'],
    ['begin group', 'g', 'Inside'],
    ['text', 'b', 'B'],
    ['end group'],
    ['text', 'c', 'C'],
  ];
  const titlesOf = (files: DraftFiles) =>
    Object.values((files['texts/en.json'] as { forms: Record<string, { title: string }> }).forms).map(
      ({ title }) => title,
    );
  const { files, lines } = imported(survey, [settings({ form_title: 'Victims 2027' })]);
  expect(titlesOf(files)).toEqual(['Victims 2027 (1)', 'Inside', 'Victims 2027 (2)']);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^note: survey, row 2: .*“Victims 2027 \(1\)”/),
      expect.stringMatching(/^note: survey, row 6: .*“Victims 2027 \(2\)”/),
    ]),
  );
  expect(titlesOf(imported(survey.slice(0, 2)).files)).toEqual(['form']);
});

it('a repeat that is asked once is not said to be written out as well', () => {
  const names = ['a', 'b', 'c', 'd'];
  const { lines } = imported([
    ['type', 'name', 'label::English (en)'],
    ...names.map((name) => ['begin repeat', name, name]),
    ['text', 'x', 'X'],
    ...names.map(() => ['end repeat']),
  ]);
  expect(lines.filter((line) => line.includes('row 5, column A'))).toEqual([expect.stringContaining('is asked once')]);
  expect(lines.filter((line) => line.includes('row 4, column A'))).toEqual([
    expect.stringContaining('written out 5 times'),
  ]);
});

it('texts without a language beside the default language are told: which are taken, and which are not', () => {
  const { files, lines } = imported(
    [
      ['type', 'name', 'label', 'label::English (en)', 'hint', 'label::Español (es)'],
      ['text', 'a', 'Plain A', 'English A', 'Plain hint', 'A'],
      ['text', 'b', 'English B', 'English B', '', 'B'],
      ['text', 'c', 'Plain C', '', '', 'C'],
      ['text', 'd', 'Plain D', 'English D', '', 'D'],
    ],
    [settings({ default_language: 'English (en)' })],
  );
  const texts = files['texts/en.json'] as { questions: Record<string, { text: string; instruction?: string }> };
  expect(Object.values(texts.questions).map(({ text }) => text)).toEqual([
    'English A',
    'English B',
    'Plain C',
    'English D',
  ]);
  expect(lines.filter((line) => line.startsWith('lost'))).toEqual([
    'lost: survey, row 2, column C (label): This column has no language and stands beside “label::English (en)”, which is taken as the default language; 2 texts of this column differ and are not taken (rows 2, 5). Name its language, or take the column away.',
  ]);
});

it('a form without choices makes no list that nobody asks for', () => {
  const { files } = imported([
    ['type', 'name', 'label'],
    ['text', 'a', 'A'],
  ]);
  expect(files['modules/lists.json']).toEqual({ lists: {} });
  expect(lint(parseInstrument(files as Record<string, unknown>)).map(({ code }) => code)).not.toContain('unused-list');
});
