import { describe, expect, it } from 'vitest';
import { type Finding, findingInWords, InvalidInstrument, parseInstrument } from '#questionnaires';
import { tinyFiles } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to break it
type Json = any;

function findingsAfter(change: (files: Json) => void): readonly Finding[] {
  const files = tinyFiles();
  change(files);
  try {
    parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return error.findings;
    throw error;
  }
  return [];
}

const questions = (files: Json, form: string) => files[`modules/${form}.json`].screens[0].questions;

describe('a setting in the wrong place', () => {
  const shapesAfter = (change: (files: Json) => void) =>
    findingsAfter(change)
      .filter(({ code }) => code === 'wrong-shape')
      .map(({ path, message }) => `${path}: ${message}`);

  const settings: [type: string, setting: string, value: unknown][] = [
    ['single', 'maxSelected', 2],
    ['single', 'max', 9],
    ['multiple', 'fixed', { when: '1 = 1', value: 'yes' }],
    ['number', 'maxLength', 9],
    ['number', 'choices', 'yes_no'],
    ['money', 'exclusive', ['none']],
    ['text', 'integer', true],
    ['text', 'choicesVisibleIf', { yes: '1 = 1' }],
    ['date', 'min', 1],
    ['statement', 'missing', ['dk']],
    ['statement', 'edits', []],
    ['statement', 'observed', true],
  ];
  it.each(settings)('a %s question has no %s, and the setting is reported where it stands', (type, setting, value) => {
    const choices = type === 'single' || type === 'multiple' ? { choices: 'yes_no' } : {};
    const found = shapesAfter((files) => {
      questions(files, 'close')[0] = { name: 'consent_recontact', type, ...choices, [setting]: value };
    });
    expect(found).toEqual([`screens[0].questions[0].${setting}: a ${type} question has no setting ${setting}`]);
  });

  it('a number beyond all numbers is called so, and a mapping is told what a version looks like', () => {
    const largest = findingsAfter((files) => {
      questions(files, 'close')[0] = { name: 'consent_recontact', type: 'number', max: JSON.parse('1e400') };
    });
    expect(largest).toContainEqual(
      expect.objectContaining({
        message: 'the number is larger than a number can be here',
        remedy: 'write a smaller one',
      }),
    );
    const [version] = findingsAfter((files) => {
      files['design/mappings.json'] = { 'v 1': {} };
    });
    expect(version?.message).toBe('must be a version such as 1.0.0, or lacsi-2018-r1 1.1.0');
    expect(findingInWords(version!, 'es').remedy).toBe('escriba una versión como 1.0.0 o lacsi-2018-r1 1.1.0');
  });

  it('what is of another kind is told as a sentence, not as a program says it', () => {
    const found = findingsAfter((files) => {
      questions(files, 'control')[0].name = 7;
      files['manifest.json'].money = null;
    }).filter(({ code }) => code === 'wrong-shape');
    expect(found.map(({ message, remedy }) => `${message}; ${remedy}`)).toEqual(
      expect.arrayContaining(['a number stands here, where a text belongs; write a text']),
    );
    for (const language of ['en', 'es', 'pt', 'fr'])
      for (const finding of found)
        expect(findingInWords(finding, language).message).not.toMatch(/received|expected|undefined/);
    expect(findingInWords(found.find(({ path }) => path.endsWith('.name'))!, 'es').message).toBe(
      'aquí hay un número y va un texto',
    );
  });

  it('a statement cannot be required', () => {
    const found = shapesAfter((files) => {
      questions(files, 'control')[0].required = true;
    });
    expect(found).toEqual(['screens[0].questions[0].required: it has none of the values that are allowed here']);
  });

  const screens: [string, object, string][] = [
    ['for crimes and for authorities', { crimes: 'person', authorities: true }, 'each.authorities'],
    ['for authorities, only some crimes', { authorities: true, only: ['robbery'] }, 'each.only'],
    ['for a level that does not exist', { crimes: 'dwelling' }, 'each.crimes'],
    ['for nothing', {}, 'each.crimes'],
  ];
  it.each(screens)('a screen cannot be written out %s', (_, each, path) => {
    const [found] = shapesAfter((files) => {
      files['modules/screeners_person.json'].screens[1].each = each;
    });
    expect(found).toMatch(new RegExp(`^screens\\[1\\]\\.${path}: `));
  });

  it('a crime of a pack names it, and no other crime names one', () => {
    const withoutPack = shapesAfter((files) => {
      files['crime-types.json'].crimes[1].tier = 'pack';
    });
    const withPack = shapesAfter((files) => {
      files['crime-types.json'].crimes[1].pack = 'hate';
    });
    expect([...withoutPack, ...withPack]).toEqual([
      'crimes[1].pack: it is missing',
      'crimes[1].pack: there is no setting pack here',
    ]);
  });
});

describe('what only follows from something broken', () => {
  const shapes = ['wrong-shape', 'missing-file'];

  it.each(Object.keys(tinyFiles()))('is not reported when %s is empty', (file) => {
    const findings = findingsAfter((files) => {
      files[file] = {};
    });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ code }) => !shapes.includes(code))).toEqual([]);
  });

  it('is not reported when a question, a crime, a list or a text is broken', () => {
    const breaks: ((files: Json) => void)[] = [
      ...['household', 'member', 'screeners_person', 'incident'].flatMap((form) => [
        (files: Json) => {
          questions(files, form)[0].type = 'radio';
        },
        (files: Json) => {
          questions(files, form)[0].name = 'Two words';
        },
      ]),
      (files) => delete files['crime-types.json'].crimes[0].iccs,
      (files) => {
        files['modules/lists.json'].lists.yes_no = [];
      },
      (files) => {
        files['texts/es.json'].choices.yes_no.yes = '';
      },
    ];
    for (const change of breaks) expect(findingsAfter(change).filter(({ code }) => !shapes.includes(code))).toEqual([]);
  });
});
