import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type Change,
  compareWithStandard,
  type DraftFiles,
  diffInstruments,
  mappedChanges,
  parseInstrument,
  type VersionMapping,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { eachText } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const lacsi = parseInstrument(files as Record<string, unknown>);

/** LACSI with questions renamed, and then other texts. */
function changed(names: Readonly<Record<string, string>>, write: (texts: Json) => void) {
  const renamed = applyOperations(
    files,
    Object.entries(names).map(([from, to]) => ({ do: 'rename' as const, what: 'question' as const, from, to })),
  ).files;
  const after = structuredClone(renamed) as Json;
  eachText(after, write);
  return parseInstrument(after);
}

const said = (changes: readonly Change[]) => changes.map(({ verdict, sentence }) => `${verdict}: ${sentence}`);

const told = (after: typeof lacsi, mapping: VersionMapping) =>
  said(mappedChanges(diffInstruments(lacsi, after, 'en', mapping), after, mapping));

const NEW_WORDS = 'Something else altogether, put into entirely new sentences?';

describe('a variable that is another one by statement', () => {
  const gate = changed({ access_barrier: 'gate_or_guard' }, (texts) => {
    texts.questions.gate_or_guard.text = NEW_WORDS;
  });
  const mapping = { variables: { access_barrier: 'gate_or_guard' } };

  it('is told as that, and beside it what else changed, though no word is the same', () => {
    expect(told(gate, {})).toEqual([
      expect.stringMatching(/^breaks: .*access_barrier/),
      expect.stringMatching(/^safe: .*gate_or_guard/),
    ]);
    expect(told(gate, mapping)).toEqual([
      expect.stringMatching(/^breaks: .*wording of gate_or_guard/),
      'mapped: access_barrier is now called gate_or_guard.',
    ]);
  });

  it('stands beside the standard as asked otherwise, and is no question of its own', () => {
    const without = compareWithStandard(lacsi, gate);
    expect(without.questions.find(({ name }) => name === 'access_barrier')?.standing).toBe('not-asked');
    const { questions, added } = compareWithStandard(lacsi, gate, mapping);
    const question = questions.find(({ name }) => name === 'access_barrier');
    expect([question?.standing, question?.reasons]).toEqual(['otherwise', ['observed-wording']]);
    expect(question?.words.find(({ language }) => language === 'en')?.own).toBe(NEW_WORDS);
    expect(added).toEqual([]);
  });

  it('may be one of those that are written out per crime', () => {
    const after = changed({ '[c]_specify_2': '[c]_detail_2' }, (texts) => {
      texts.questions['[c]_detail_2'].text = NEW_WORDS;
    });
    const asked = after.crimes.map(({ key }) => [`${key}_specify_2`, `${key}_detail_2`]);
    const lines = told(after, { variables: Object.fromEntries(asked) });
    expect(lines.filter((line) => !line.startsWith('breaks: '))).toEqual([
      'mapped: personal_theft_specify_2 is now called personal_theft_detail_2.',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^breaks: .*wording of \[c\]_detail_2/));
  });

  it('changes places with another one where both are stated', () => {
    const rename = (from: string, to: string) => ({ do: 'rename' as const, what: 'question' as const, from, to });
    const { files: swapped } = applyOperations(files, [
      rename('dwelling_class', 'between_both'),
      rename('access_barrier', 'dwelling_class'),
      rename('between_both', 'access_barrier'),
    ]);
    const both = { variables: { dwelling_class: 'access_barrier', access_barrier: 'dwelling_class' } };
    expect(told(parseInstrument(swapped as Record<string, unknown>), both).toSorted()).toEqual([
      'mapped: access_barrier is now called dwelling_class.',
      'mapped: dwelling_class is now called access_barrier.',
    ]);
  });

  it('is heeded in nothing where neither version has the name, or where two would become one', () => {
    const nonsense = { variables: { nosuch: 'gate_or_guard', visit_contact: 'gate_or_guard' } };
    expect(() => told(gate, nonsense)).not.toThrow();
    expect(told(lacsi, { variables: { access_barrier: 'dwelling_class', nosuch: 'tenure' } })).toEqual([]);
  });
});

describe('a question that has another name and other words', () => {
  it('is asked otherwise, also where its words changed in one language only', () => {
    const after = structuredClone(
      applyOperations(files, [{ do: 'rename', what: 'question', from: 'access_barrier', to: 'gate_or_guard' }]).files,
    ) as Json;
    const { questions: texts } = after['texts/es.json'];
    texts.gate_or_guard.text = `${texts.gate_or_guard.text} ¿Hay reja?`;
    const own = parseInstrument(after);
    const { questions, counts } = compareWithStandard(lacsi, own);
    expect(questions.find(({ name }) => name === 'access_barrier')).toMatchObject({
      standing: 'otherwise',
      reasons: ['observed-wording'],
      words: [{ language: 'es' }],
    });
    expect(counts.questions).toMatchObject({ otherwise: 1, same: questions.length - 1 });
  });

  it('is asked otherwise, also where its form has another name', () => {
    const after = structuredClone(
      applyOperations(files, [
        { do: 'rename', what: 'question', from: 'n_vehicles', to: 'n_cars' },
        { do: 'rename', what: 'form', from: 'household', to: 'home' },
      ]).files,
    ) as Json;
    after['texts/es.json'].questions.n_cars.text += ' ¿O no?';
    const stated = { variables: { n_vehicles: 'n_cars' } };
    const { questions } = compareWithStandard(lacsi, parseInstrument(after), stated);
    expect(questions.filter(({ standing }) => standing !== 'same')).toMatchObject([
      { name: 'n_vehicles', standing: 'otherwise', reasons: ['question-wording'] },
    ]);
  });
});
