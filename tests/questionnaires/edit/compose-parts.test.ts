import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  InvalidInstrument,
  isSameJson,
  type Operation,
  parseInstrument,
  runScenario,
  textStates,
  valueAt,
  withSourceWords,
} from '#questionnaires';
import { addLanguage } from '../../../questionnaires/edit/compose/add-language.ts';
import {
  addForm,
  addList,
  addQuestion,
  addScreen,
  freeName,
  questionsOfScreen,
} from '../../../questionnaires/edit/compose/add-parts.ts';
import { removeQuestion } from '../../../questionnaires/edit/compose/change-question.ts';
import { copyScreens } from '../../../questionnaires/edit/compose/copy-screens.ts';
import { duplicated } from '../../../questionnaires/edit/compose/duplicated.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

function findingsOf(files: DraftFiles) {
  try {
    parseInstrument(files as Record<string, unknown>);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings.map(({ code, file }) => `${code} ${file}`);
  }
}

/** Done in one step, and taken back to the bytes. */
function done(operations: readonly Operation[], files = lacsi): DraftFiles {
  const applied = applyOperations(files, operations);
  expect(isSameJson(applyOperations(applied.files, applied.inverse).files, files)).toBe(true);
  return applied.files;
}

const WORDS = { es: '¿Tiene jardín?', en: 'Is there a garden?', pt: 'Tem jardim?', fr: 'Y a-t-il un jardin ?' };
const GARDEN = { item: { name: 'garden', type: 'single', choices: 'yes_no' }, text: WORDS };
const place = {
  form: 'control',
  screen: String((valueAt(lacsi, ['modules/control.json', 'screens']) as { name: string }[])[0]!.name),
};

const asked = (files: DraftFiles) =>
  runScenario(parseInstrument(files as Record<string, unknown>), { id: 'a', title: 'a', answers: {} }).asked;

describe('what a designer adds in one step', () => {
  it('is a question that is asked at once, or lacks the languages that nobody wrote', () => {
    const files = done(addQuestion(lacsi, { ...place, after: 'dwelling_class' }, GARDEN));
    expect(findingsOf(files)).toEqual([]);
    expect(asked(files).slice(0, 2)).toEqual(['control dwelling_class', 'control garden']);
    const half = done(addQuestion(lacsi, place, { ...GARDEN, text: { es: WORDS.es } }));
    expect(new Set(findingsOf(half))).toEqual(
      new Set(['missing-text texts/en.json', 'missing-text texts/pt.json', 'missing-text texts/fr.json']),
    );
    expect(findingsOf(withSourceWords(half))).toEqual([]);
  });

  it('is a screen, a form in its place of the chain, and a list', () => {
    const screen = done(addScreen(lacsi, { form: 'profile', screen: 'garden', after: null }, GARDEN));
    expect(findingsOf(screen)).toEqual([]);
    expect(asked(screen)).toContain('profile garden');
    const labels = Object.fromEntries(
      ['es', 'en', 'pt', 'fr'].map((language) => [language, { big: 'big', small: 'small' }]),
    );
    const listed = done(addList(lacsi, 'garden_size', ['big', 'small'], labels));
    const form = done(
      addForm(listed, {
        form: 'gardens',
        unit: 'person',
        title: WORDS,
        after: 'profile',
        when: "{consent_selected} = 'yes'",
        screen: 'garden',
        question: { ...GARDEN, item: { name: 'garden', type: 'single', choices: 'garden_size' } },
      }),
      listed,
    );
    expect(findingsOf(form)).toEqual([]);
    expect(asked(form)).toContain('gardens garden');
  });

  it('is a language: every text is missing or stale, each is a finding, and the interview can be looked at', () => {
    const files = done(addLanguage(lacsi, 'de'));
    expect([...new Set(findingsOf(files))].sort()).toEqual([
      'missing-text manifest.json',
      'missing-text texts/de.json',
    ]);
    expect([...new Set(textStates(files, 'de').map(({ state }) => state))].sort()).toEqual(['missing', 'stale']);
    expect(findingsOf(withSourceWords(files))).toEqual([]);
  });

  it('is a question once more, under a name that is free', () => {
    const files = done(duplicated(lacsi, [...questionsOfScreen(place.form, place.screen), 'dwelling_class']));
    expect(findingsOf(files)).toEqual([]);
    expect(asked(files)).toContain('control dwelling_class_2');
    expect(freeName('a', ['a', 'a_2'])).toBe('a_3');
  });
});

describe('screens that are copied', () => {
  const screensOf = (files: DraftFiles, form: string) =>
    (valueAt(files, [`modules/${form}.json`, 'screens']) as { name: string }[]).map(({ name }) => name);

  it('from the same questionnaire get free names, in themselves and in what they read', () => {
    const [first = ''] = screensOf(lacsi, 'habits');
    const files = done(copyScreens(lacsi, lacsi, { form: 'habits', screens: [first] }, { form: 'profile' }));
    expect(findingsOf(files)).toEqual([]);
    expect(screensOf(files, 'profile')).toContain(`${first}_2`);
  });

  it('from another questionnaire bring texts, lists and named conditions with them, and share what is the same', () => {
    const tree = done(addScreen(lacsi, { form: 'profile', screen: 'garden' }, GARDEN));
    const from = applyOperations(tree, [
      { do: 'add', into: ['manifest.json', 'definitions'], name: 'owns', item: "{garden} = 'yes' or {garden} = 'no'" },
      {
        do: 'add',
        into: ['modules/profile.json', 'screens', 'garden', 'questions'],
        item: { name: 'garden_use', type: 'single', choices: 'uses', visibleIf: '@owns' },
      },
      { do: 'add', into: ['modules/lists.json', 'lists'], name: 'uses', item: ['food', 'play'] },
    ]).files;
    const files = done(
      copyScreens(lacsi, from, { form: 'profile', screens: ['garden'] }, { form: 'habits', after: null }),
    );
    expect(valueAt(files, ['manifest.json', 'definitions', 'owns'])).toBeDefined();
    expect(valueAt(files, ['modules/lists.json', 'lists', 'uses'])).toEqual(['food', 'play']);
    expect(new Set(findingsOf(files).map((finding) => finding.split(' ')[0]))).toEqual(new Set(['missing-text']));
    expect(screensOf(files, 'habits')[0]).toBe('garden');
    expect(findingsOf(withSourceWords(files)).every((finding) => finding.startsWith('missing-text'))).toBe(true);
  });
});

describe('what a designer takes away in one step', () => {
  it('goes with everything that belongs to it alone, and with nothing else', () => {
    const files = done(removeQuestion(lacsi, { ...place, question: 'dwelling_class' }));
    expect(findingsOf(files)).toEqual([]);
    expect(valueAt(files, ['texts/fr.json', 'questions', 'dwelling_class'])).toBeUndefined();
    expect(valueAt(files, ['modules/lists.json', 'lists', 'dwelling_class'])).toBeUndefined();
    const shared = done(removeQuestion(lacsi, { ...place, question: 'access_barrier' }));
    expect(valueAt(shared, ['modules/lists.json', 'lists', 'yes_no'])).toEqual(['yes', 'no']);
  });

  it('is not there twice', () => {
    const gone = { ...place, question: 'gone' };
    expect(() => removeQuestion(lacsi, gone)).toThrow(expect.objectContaining({ code: 'no-place' }));
  });
});
