import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  duplicated,
  isSameJson,
  keepStates,
  parseInstrument,
  removed,
  textAtPlace,
  textContexts,
  textKeys,
  textMark,
  textPlace,
  textStates,
  translate,
  valueAt,
  withNewMarks,
  withSourceWords,
} from '#questionnaires';
import { put } from '../../../questionnaires/edit/compose/put.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const KEY = 'questions.dwelling_class.text';

const stateOf = (files: DraftFiles, key: string, began?: DraftFiles) =>
  textStates(files, 'fr', began).find((text) => text.key === key)?.state;

const reworded = (files: DraftFiles, language = 'es') =>
  applyOperations(files, [put(files, textPlace(KEY, language), '¿Cómo es la vivienda?')]).files;

describe('the texts of a questionnaire', () => {
  it('are all named, each once, by places that lead to them and back', () => {
    const keys = textKeys(lacsi);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(1400);
    for (const key of keys) {
      expect(typeof valueAt(lacsi, textPlace(key, 'fr')), key).toBe('string');
      expect(textAtPlace(textPlace(key, 'fr'))).toEqual({ key, language: 'fr' });
    }
  });

  it('of the built-in questionnaire are all written, in all languages', () => {
    for (const language of ['es', 'en', 'pt', 'fr']) {
      const states = new Set(textStates(lacsi, language, lacsi).map(({ state }) => state));
      expect([...states], language).toEqual(['done']);
    }
  });

  it('are met somewhere, with who is asked, and what comes before', () => {
    const contexts = textContexts(parseInstrument(lacsi as Record<string, unknown>), 'es');
    const found = contexts.get('choices.place.home') ?? contexts.get('questions.ev_place.text');
    expect(found).toMatchObject({ form: 'incident', question: 'ev_place' });
    expect(contexts.get('questions.ev_place.text')?.asked).toMatch(/\S/);
    expect(contexts.get('questions.access_barrier.text')?.before).toBe('¿Qué tipo de vivienda es?');
    const shown = textKeys(lacsi).filter((key) => /^(questions|forms)\./.test(key));
    const unmet = shown.filter((key) => !contexts.has(key));
    expect(unmet.length, unmet.join(' ')).toBeLessThan(shown.length / 20);
  });
});

describe('how far a text is', () => {
  it('is missing until it is written, and done as soon as it is', () => {
    const was = valueAt(lacsi, ['texts/fr.json', 'questions', 'dwelling_class'])!;
    const { files } = applyOperations(lacsi, [
      { do: 'delete', at: ['texts/fr.json', 'questions', 'dwelling_class'], was },
    ]);
    expect(stateOf(files, KEY)).toBe('missing');
    const written = applyOperations(
      files,
      translate(files, [{ key: KEY, language: 'fr', text: 'Quoi ?', state: 'done' }]),
    );
    expect(stateOf(written.files, KEY)).toBe('done');
    // It stands where it stands in the source.
    expect(Object.keys(valueAt(written.files, ['texts/fr.json', 'questions']) as object)[0]).toBe('dwelling_class');
    expect(isSameJson(applyOperations(written.files, written.inverse).files, files)).toBe(true);
  });

  it('is stale once the source changes, whoever changed it and however', () => {
    expect(stateOf(reworded(lacsi), KEY, lacsi)).toBe('stale');
    expect(stateOf(reworded(reworded(lacsi), 'fr'), KEY, lacsi)).toBe('done');
    const reviewed = applyOperations(lacsi, translate(lacsi, [{ key: KEY, language: 'fr', state: 'reviewed' }])).files;
    expect(stateOf(reviewed, KEY)).toBe('reviewed');
    expect(stateOf(reworded(reviewed), KEY)).toBe('stale');
    parseInstrument(reworded(reviewed) as Record<string, unknown>);
  });

  it('is stale too where it came with its source, once that one changes', () => {
    const at = ['modules/control.json', 'screens', 'dwelling', 'questions', 'dwelling_class'];
    const copy = duplicated(lacsi, at);
    const copied = applyOperations(lacsi, withNewMarks(lacsi, copy)).files;
    const key = 'questions.dwelling_class_2.text';
    expect(stateOf(copied, key, lacsi)).toBe('done');
    const changed = applyOperations(copied, [put(copied, textPlace(key, 'es'), '¿De qué es la vivienda?')]).files;
    expect(stateOf(changed, key, lacsi)).toBe('stale');
    // Its mark goes away with it, so that another text under its name is judged by itself.
    const gone = applyOperations(changed, removed(changed, [...at.slice(0, -1), 'dwelling_class_2'])).files;
    expect(JSON.stringify(gone)).not.toContain('dwelling_class_2');
  });

  it('is kept for the next draft, which began with the new source', () => {
    const changed = reworded(lacsi);
    const kept = applyOperations(changed, keepStates(changed, lacsi)).files;
    expect(stateOf(kept, KEY, kept)).toBe('stale');
    expect(stateOf(kept, 'questions.access_barrier.text', kept)).toBe('done');
    expect(keepStates(kept, lacsi)).toEqual([]);
  });

  it('does not keep an interview from being looked at: the words of the source stand in for it', () => {
    const was = valueAt(lacsi, ['texts/fr.json', 'questions'])!;
    const { files } = applyOperations(lacsi, [{ do: 'set', at: ['texts/fr.json', 'questions'], to: {}, was }]);
    const instrument = parseInstrument(withSourceWords(files) as Record<string, unknown>);
    expect(instrument.texts.fr?.questions.dwelling_class?.text).toBe('¿Qué tipo de vivienda es?');
    expect(valueAt(files, ['texts/fr.json', 'questions'])).toEqual({});
    expect(isSameJson(withSourceWords(lacsi), lacsi)).toBe(true);
  });

  it('has marks of 12 digits that differ as soon as a letter does', () => {
    const marks = textKeys(lacsi).map((key) => textMark(key));
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.every((mark) => /^[0-9a-f]{12}$/.test(mark))).toBe(true);
    expect(textMark('')).toMatch(/^[0-9a-f]{12}$/);
  });
});
