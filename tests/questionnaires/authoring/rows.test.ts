import { describe, expect, it } from 'vitest';
import {
  burdenModel,
  composeForms,
  coverRouting,
  diffInstruments,
  expectedBurden,
  type Finding,
  InvalidInstrument,
  parseInstrument,
  printQuestionnaire,
} from '#questionnaires';
import { rowsTogether } from '../../../questionnaires/instrument/rows.ts';
import { textOf } from '../../../questionnaires/instrument/text.ts';
import type { Json } from '../../support/changed-instrument.ts';
import { scenario } from '../../support/scenario.ts';
import { tinyFiles, tinyInstrument } from '../../support/tiny-instrument.ts';

const ROWS = {
  name: 'feels',
  type: 'rows',
  rows: 'place',
  choices: 'safety',
  missing: ['dk', 'na'],
  rowsVisibleIf: { street: "{feels_home} = 'unsafe'" },
  rowsMissing: { home: ['dk'] },
};

/** The tiny instrument with places as rows beside the question on walking. */
function addRows(files: Json, rows: Json = ROWS): void {
  files['modules/perception.json'].screens[0].questions.push(structuredClone(rows));
  for (const language of ['es', 'en', 'pt'])
    if (files[`texts/${language}.json`])
      files[`texts/${language}.json`].questions.feels = { text: `feels (${language})` };
}

const withRows = (rows?: Json) => tinyInstrument((files: Json) => addRows(files, rows));

function findings(change: (files: Json) => void): readonly Finding[] {
  const files = tinyFiles();
  change(files as Json);
  try {
    parseInstrument(files);
    return [];
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
}

describe('rows', () => {
  it('are one question of the files and an answer each, under the name and the code', () => {
    const [screen] = withRows().forms.find(({ form }) => form === 'perception')!.screens;
    const [, rows] = rowsTogether(screen!.questions);
    expect(rows?.map(({ name, type, missing, visibleIf }) => ({ name, type, missing, visibleIf }))).toEqual([
      { name: 'feels_home', type: 'single', missing: ['dk'], visibleIf: undefined },
      { name: 'feels_street', type: 'single', missing: ['dk', 'na'], visibleIf: "{feels_home} = 'unsafe'" },
      { name: 'feels_online', type: 'single', missing: ['dk', 'na'], visibleIf: undefined },
    ]);
  });

  it('keep not knowing apart in each row, and ask only those whose condition holds', () => {
    const answers = { feels_home: 'safe', feels_online: 'dk' };
    const interview = scenario(withRows()).answers(answers).interview();
    expect(interview.answers.perception).toMatchObject(answers);
    expect(interview.answers.perception).not.toHaveProperty('feels_street');
  });

  it('are called by their own words before those of all', () => {
    expect(textOf(withRows(), 'en', 'feels_home')).toMatch(/^Home \(en\)\. feels \(en\)$/);
  });

  it('stand on the screen as a group, each row with its words alone', () => {
    const form = composeForms(withRows()).find(({ form }) => form === 'perception') as Json;
    const panel = form.json.pages[0].elements.at(-1);
    expect(panel).toMatchObject({ type: 'panel', name: 'feels', title: { es: 'feels (es)' } });
    expect(panel.elements.map(({ type, name }: Json) => [type, name])).toEqual([
      ['radiogroup', 'feels_home'],
      ['radiogroup', 'feels_street'],
      ['radiogroup', 'feels_online'],
    ]);
    expect(panel.elements[0].title.en).toBe('home (en)');
  });

  it('stand on paper as a table, a line a row', () => {
    const html = printQuestionnaire(withRows(), 'en');
    const table = html.slice(html.indexOf('<table class="rows">'));
    expect(table.slice(0, table.indexOf('</table>')).match(/<tr id="[A-Z]\d+\.\d"/g)).toHaveLength(3);
  });

  it('take the time of their words and of an answer each; what stands above them is read once', () => {
    const context = { caseId: 'scripted', seed: 'scripted', startedAt: '2026-11-24T10:05:00-05:00' };
    const minutes = (rows: number) => {
      const instrument = tinyInstrument((files: Json) => {
        addRows(files, { ...ROWS, rows: 'spot', rowsVisibleIf: {}, rowsMissing: {} });
        files['modules/lists.json'].lists.spot = ['a', 'b', 'c'].slice(0, rows);
        for (const language of ['es', 'en'])
          files[`texts/${language}.json`].choices.spot = { a: 'one word', b: 'two words', c: 'six words' };
      });
      const about = { startedAt: context.startedAt, interviews: 10 };
      const { paths } = expectedBurden(instrument, coverRouting(instrument, [], context), about);
      return paths[0]!.forms.perception! * 60;
    };
    const { rowSeconds, spokenWordsPerSecond } = burdenModel;
    expect(minutes(3) - minutes(2)).toBeCloseTo(2 / spokenWordsPerSecond + rowSeconds, 6);
  });
});

describe('rows that are written wrongly', () => {
  const wrong: [string, Json, string][] = [
    ['of a list that is not there', { ...ROWS, rows: 'nowhere' }, 'missing-list'],
    ['with a condition for a row that is not there', { ...ROWS, rowsVisibleIf: { moon: '1 = 1' } }, 'unknown-code'],
    [
      'with an edit of a row that is not there',
      { ...ROWS, edits: [{ id: 'x', row: 'moon', when: '1 = 1', severity: 'soft' }] },
      'unknown-code',
    ],
    ['with a condition that names nothing', { ...ROWS, rowsVisibleIf: { home: '{nobody} = 1' } }, 'unknown-name'],
    ['under a name that a question has', { ...ROWS, name: 'walk_alone_night' }, 'duplicate-name'],
    ['with a setting of cards', { ...ROWS, exclusive: ['home'] }, 'wrong-shape'],
  ];
  it.each(wrong)('%s are refused', (_, rows, code) => {
    expect(findings((files) => addRows(files, rows)).map((finding) => finding.code)).toContain(code);
  });

  it('without a text above them are refused', () => {
    const found = findings((files) => {
      addRows(files);
      for (const language of ['es', 'en']) delete files[`texts/${language}.json`].questions.feels;
    });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toContain('missing-text questions.feels');
  });

  it('that are too many for a screen, or a form, are refused', () => {
    const many = (count: number, questions: number) =>
      findings((files) => {
        const codes = Array.from({ length: count }, (_, index) => `r${index}`);
        files['modules/lists.json'].lists.many = codes;
        for (let number = 0; number < questions; number += 1) {
          const name = `many${number}`;
          files['modules/perception.json'].screens.push({
            name,
            questions: [{ name, type: 'rows', rows: 'many', choices: 'yes_no' }],
          });
          for (const language of ['es', 'en']) {
            files[`texts/${language}.json`].questions[name] = { text: name };
            files[`texts/${language}.json`].choices.many = Object.fromEntries(codes.map((code) => [code, code]));
          }
        }
      }).map(({ code }) => code);
    expect(many(20, 3)).toEqual([]);
    expect(many(21, 1)).toContain('too-many-questions');
    expect(many(20, 4)).toContain('too-many-questions');
  });

  it('count as one question of a screen', () => {
    const screen = (files: Json) => files['modules/perception.json'].screens[0].questions;
    const five = (files: Json) => {
      for (const letter of ['a', 'b', 'c', 'd']) {
        screen(files).push({ name: `more_${letter}`, type: 'single', choices: 'yes_no' });
        for (const language of ['es', 'en'])
          files[`texts/${language}.json`].questions[`more_${letter}`] = { text: letter };
      }
      addRows(files);
    };
    expect(findings(five)).toEqual([]);
    const seven = findings((files) => {
      five(files);
      addRows(files, { ...ROWS, name: 'again', rowsVisibleIf: {} });
      for (const language of ['es', 'en']) files[`texts/${language}.json`].questions.again = { text: 'again' };
    });
    expect(seven.map(({ code }) => code)).toEqual(['too-many-questions']);
  });
});

describe('rows beside an earlier version', () => {
  const asked = (feels: Json, visibleIf: string) =>
    tinyInstrument((files: Json) => {
      addRows(files, feels);
      files['modules/perception.json'].screens.push({
        name: 'after',
        questions: [{ name: 'after', type: 'single', choices: 'yes_no', visibleIf }],
      });
      for (const language of ['es', 'en']) files[`texts/${language}.json`].questions.after = { text: 'after' };
    });
  const card = { name: 'feels', type: 'multiple', choices: 'place' };

  it('are one change where a card was, and a condition on the card is the same on the row', () => {
    const before = asked(card, "{feels} contains 'home' or {feels} anyof ['street', 'online']");
    const rows = { ...ROWS, rowsVisibleIf: {}, choices: 'yes_no' };
    const after = asked(rows, "{feels_home} = 'yes' or {feels_street} = 'yes' or {feels_online} = 'yes'");
    const changes = diffInstruments(before, after);
    expect(changes.map(({ subject, breaksComparability }) => [subject, breaksComparability])).toEqual([
      ['feels', true],
    ]);
    expect(changes[0]?.sentence).toContain('feels_home, feels_street, feels_online');
  });

  it('are one change where questions of the same names were, which breaks nothing', () => {
    const before = tinyInstrument((files: Json) => {
      for (const code of ['home', 'street', 'online']) {
        const name = `feels_${code}`;
        files['modules/perception.json'].screens[0].questions.push({ name, type: 'single', choices: 'safety' });
        for (const language of ['es', 'en']) files[`texts/${language}.json`].questions[name] = { text: name };
      }
    });
    const changes = diffInstruments(before, withRows({ ...ROWS, rowsVisibleIf: {}, rowsMissing: {}, missing: [] }));
    expect(changes.map(({ subject, breaksComparability }) => [subject, breaksComparability])).toEqual([
      ['feels', undefined],
    ]);
  });
});
