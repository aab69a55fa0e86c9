import { describe, expect, it } from 'vitest';
import { type Finding, InvalidInstrument, lint, parseInstrument } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { EditRefused } from '../../../questionnaires/edit/edit-refused.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { liveLint } from '../../../questionnaires/lint/live-lint.ts';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { largeQuestionnaire } from '../../support/large-questionnaire.ts';
import { tinyFiles } from '../../support/tiny-instrument.ts';
import { randomOperation } from '../edit/random-operations.ts';

/** Random operations, each taken back with some luck, so that most states are questionnaires that can be used. */
function* randomStates(files: DraftFiles, seed: number, count: number): Generator<DraftFiles> {
  const random = randomSource(seed);
  let state = files;
  for (let done = 0; done < count; ) {
    const operation = randomOperation(state, random);
    try {
      const { files: next, inverse } = applyOperations(state, [operation]);
      yield next;
      done += 1;
      state = random.next() < 0.9 ? applyOperations(next, inverse).files : next;
      yield state;
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
    }
  }
}

const set = (files: DraftFiles, at: readonly string[], to: string): DraftFiles =>
  applyOperations(files, [{ do: 'set', at, to, was: valueAt(files, at)! } as Operation]).files;

/** What is found in the files alone, without any memory. */
function fromScratch(files: DraftFiles): readonly Finding[] {
  try {
    return lint(parseInstrument(structuredClone(files) as Record<string, unknown>));
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}

describe('the lint of a draft that somebody changes', () => {
  it.each([1, 2, 3])('finds after any change what it finds in the files alone, in the same order (seed %i)', (seed) => {
    const find = liveLint();
    for (const files of randomStates(tinyFiles() as DraftFiles, seed, 60))
      expect(find(files)).toEqual(fromScratch(files));
  });

  it('finds the same in the whole LACSI after changes of texts, conditions, settings and the catalogue', () => {
    const find = liveLint();
    let files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
    const changes: [readonly string[], string][] = [
      [['texts/es.json', 'questions', 'walk_alone_night', 'text'], '¿ Cómo  se siente'],
      [['modules/perception.json', 'when'], "{consent_selected} = 'yes' and {consent_selected} = 'no'"],
      [['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month', 'visibleIf'], "{ev_later} = 'x'"],
      [['manifest.json', 'definitions', 'force_used'], "{ev_threat} = 'yes'"],
      [['crime-types.json', 'crimes', 'robbery', 'iccs', 'code'], '9999'],
    ];
    for (const [at, to] of changes) {
      if (valueAt(files, at) === undefined) continue;
      files = set(files, at, to);
      expect(find(files)).toEqual(fromScratch(files));
    }
  });

  it('follows a questionnaire of 1,500 questions in four languages', () => {
    const files = largeQuestionnaire() as DraftFiles;
    const questions = (files['manifest.json'] as { chain: string[] }).chain.flatMap((form) =>
      (files[`modules/${form}.json`] as { screens: { questions: unknown[] }[] }).screens.flatMap(
        (screen) => screen.questions,
      ),
    );
    expect(questions.length).toBeGreaterThanOrEqual(1500);
    const find = liveLint();
    const before = find(files);
    expect(before.filter(({ severity }) => severity === 'error')).toEqual([]);
    const spaced = set(files, ['texts/es.json', 'questions', 'walk_alone_night', 'text'], '¿Cómo  se siente?');
    const added = find(spaced).filter((finding) => !before.includes(finding));
    expect(added.map(({ code }) => code)).toContain('untidy-text');
    expect(find(files)).toEqual(before);
  });
});
