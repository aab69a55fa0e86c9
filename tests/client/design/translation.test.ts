import { describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles, EditRefused, type StatedText, textStates, translate } from '#questionnaires';
import { fewerOperations } from '../../../client/design/translation/fewer-operations.ts';
import { keptTexts } from '../../../client/design/translation/kept-texts.ts';
import {
  countTexts,
  inOrderOfInterview,
  keysShown,
  nextMissing,
} from '../../../client/design/translation/shown-texts.ts';
import { textsOfWorkbook } from '../../../client/design/translation/texts-of-workbook.ts';
import { markText, writeText } from '../../../client/design/translation/write-text.ts';

const files: DraftFiles = {
  'manifest.json': { languages: ['es', 'en'], defaultLanguage: 'es' },
  'texts/es.json': {
    questions: {
      age: { text: '¿Qué edad tiene {name}?' },
      home: { text: '¿Dónde vive?' },
      work: { text: '¿Dónde trabaja?' },
    },
  },
  'texts/en.json': { questions: { age: { text: 'How old is {nombre}?' }, home: { text: 'Where do you live?' } } },
};
const AGE = 'questions.age.text';
const HOME = 'questions.home.text';
const WORK = 'questions.work.text';

const ofQuestions = (of: DraftFiles, language = 'en') =>
  textStates(of, language).filter(({ part }) => part === 'questions');
const edited = (operations: Parameters<typeof applyOperations>[1], of = files) => applyOperations(of, operations).files;
const stateOf = (of: DraftFiles, key: string, language = 'en') =>
  textStates(of, language).find((text) => text.key === key)?.state;

describe('texts that a workbook changes', () => {
  it('are known with what they say before and after, before anything is taken over', () => {
    const operations = translate(files, [
      { key: HOME, language: 'en', text: 'Where is your home?', state: 'done' },
      { key: WORK, language: 'en', text: 'Where do you work?', state: 'done' },
      { key: AGE, language: 'en', state: 'reviewed' },
    ]);
    expect(textsOfWorkbook(files, operations)).toEqual([
      { key: HOME, language: 'en', before: 'Where do you live?', after: 'Where is your home?' },
      { key: WORK, language: 'en', before: undefined, after: 'Where do you work?' },
    ]);
    expect(textsOfWorkbook(edited(operations), operations)).toEqual([]);
  });
});

describe('the list of texts', () => {
  it('is counted by state, and by what is to be corrected', () => {
    expect(countTexts(ofQuestions(files))).toEqual({ all: 3, missing: 1, stale: 0, done: 2, reviewed: 0, wrong: 1 });
  });

  it('is filtered, and searched without regard to accents and capitals', () => {
    const texts = ofQuestions(files);
    expect([...keysShown(texts, 'wrong', '')]).toEqual([AGE]);
    expect([...keysShown(texts, 'missing', '')]).toEqual([WORK]);
    expect([...keysShown(texts, 'all', 'DONDE ')]).toEqual([HOME, WORK]);
    expect([...keysShown(texts, 'done', 'live')]).toEqual([HOME]);
    expect([...keysShown(texts, 'all', 'nowhere')]).toEqual([]);
  });

  it('leads to the next missing one, round the end', () => {
    const texts = ofQuestions(files);
    expect(nextMissing(texts, undefined)).toBe(WORK);
    expect(nextMissing(texts, HOME)).toBe(WORK);
    expect(nextMissing(texts, WORK)).toBe(WORK);
    expect(nextMissing(texts.slice(0, 2), HOME)).toBeUndefined();
    expect(nextMissing([texts[2]!, texts[0]!], AGE)).toBe(WORK);
  });

  it('follows the interview; what no interview shows comes last', () => {
    const met = new Map([
      [WORK, {}],
      [AGE, {}],
    ]);
    expect(inOrderOfInterview(ofQuestions(files), met).map(({ key }) => key)).toEqual([WORK, AGE, HOME]);
  });

  it('keeps the objects of texts that are as before, so that only one row is drawn again', () => {
    const before = ofQuestions(files);
    const same = keptTexts(before, ofQuestions(structuredClone(files) as DraftFiles));
    expect(same).toBe(before);
    const changed = edited(writeText(files, { key: WORK, language: 'en', text: 'Where?', was: '' }));
    const now = keptTexts(before, ofQuestions(changed));
    expect(now.map((text: StatedText, index) => text === before[index])).toEqual([true, true, false]);
  });
});

describe('a text that is written', () => {
  it('is translated from the source as it stands', () => {
    const written = edited(writeText(files, { key: WORK, language: 'en', text: 'Where do you work?', was: '' }));
    expect(stateOf(written, WORK)).toBe('done');
    const moved = edited(
      writeText(written, { key: WORK, language: 'es', text: '¿Dónde estudia?', was: '¿Dónde trabaja?' }),
      written,
    );
    expect(stateOf(moved, WORK)).toBe('stale');
    expect(stateOf(edited(markText(moved, { key: WORK, language: 'en', state: 'reviewed' }), moved), WORK)).toBe(
      'reviewed',
    );
  });

  it('is taken away when it is emptied', () => {
    const emptied = edited(writeText(files, { key: HOME, language: 'en', text: '', was: 'Where do you live?' }));
    expect(stateOf(emptied, HOME)).toBe('missing');
  });

  it('never writes over what somebody else wrote meanwhile', () => {
    const late = () => edited(writeText(files, { key: HOME, language: 'en', text: 'Mine', was: 'What I saw' }));
    expect(late).toThrow(EditRefused);
    expect(late).toThrow(/changed/);
  });
});

describe('a large change', () => {
  const operations = translate(files, [
    { key: AGE, language: 'en', text: 'How old is {name}?', state: 'done' },
    { key: HOME, language: 'en', text: 'Where is your home?', state: 'reviewed' },
    { key: WORK, language: 'en', text: 'Where do you work?', state: 'done' },
  ]);

  it('has few enough operations, does the same, and is undone to the same', () => {
    for (const most of [1, 2, 3, 4, 5, 100]) {
      const fewer = fewerOperations(files, operations, most);
      // A change has at least one operation for each file.
      expect(fewer.length).toBeLessThanOrEqual(Math.max(2, most));
      const { files: changed, inverse } = applyOperations(files, fewer);
      expect(changed).toEqual(edited(operations));
      expect(JSON.stringify(edited(inverse, changed))).toBe(JSON.stringify(files));
    }
  });

  it('of another draft is refused', () => {
    const other = edited(writeText(files, { key: HOME, language: 'en', text: 'Theirs', was: 'Where do you live?' }));
    expect(() => applyOperations(other, fewerOperations(other, operations, 100))).toThrow(EditRefused);
    expect(() => fewerOperations(other, operations, 2)).toThrow(EditRefused);
  });
});
