import { describe, expect, it } from 'vitest';
import { InvalidInstrument, parseInstrument } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { EditRefused } from '../../../questionnaires/edit/edit-refused.ts';
import { isSameJson } from '../../../questionnaires/edit/json.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomOperation } from './random-operations.ts';

const lacsi = () => instrumentFiles('lacsi-2018-r1') as DraftFiles;

/** The files after an operation that may be refused; anything else that is thrown is a fault. */
function tried(files: DraftFiles, operations: readonly Operation[]) {
  try {
    return applyOperations(files, operations);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw new Error(JSON.stringify(operations), { cause: error });
    return undefined;
  }
}

describe('operations on a questionnaire', () => {
  it('give an instrument or a list of findings, and taken back in any order of fate exactly the files of before', () => {
    const before = lacsi();
    let done = 0;
    let parsed = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomSource(seed);
      let files = before;
      const inverses: (readonly Operation[])[] = [];
      for (let step = 0; step < 25; step += 1) {
        const operation = randomOperation(files, random);
        const applied = tried(files, [operation]);
        if (!applied) continue;
        done += 1;
        const undone = applyOperations(applied.files, applied.inverse).files;
        expect(isSameJson(undone, files), JSON.stringify(operation)).toBe(true);
        files = applied.files;
        inverses.unshift(applied.inverse);
      }
      if (seed % 4 === 0) {
        try {
          parseInstrument(files as Record<string, unknown>);
          parsed += 1;
        } catch (error) {
          if (!(error instanceof InvalidInstrument)) throw new Error(`seed ${seed}`, { cause: error });
          expect(error.findings.length).toBeGreaterThan(0);
        }
      }
      const back = applyOperations(files, inverses.flat());
      expect(isSameJson(back.files, before), `seed ${seed}`).toBe(true);
    }
    expect(done).toBeGreaterThan(500);
    expect(parsed).toBeLessThan(15);
  });

  it('are done all or none', () => {
    const files = lacsi();
    const title = ['texts/es.json', 'instrument', 'title'];
    const good: Operation = {
      do: 'set',
      at: title,
      to: 'Otra',
      was: 'Encuesta de seguridad de las personas y los hogares',
    };
    expect(() => applyOperations(files, [good, { do: 'delete', at: ['nowhere'], was: null }])).toThrow(EditRefused);
    expect(isSameJson(files, lacsi())).toBe(true);
  });

  it('are refused where somebody changed the same thing, with what stands there now, and not where both meant the same', () => {
    const at = ['texts/es.json', 'questions', 'dwelling_class', 'text'];
    const was = '¿Qué tipo de vivienda es?';
    const { files } = applyOperations(lacsi(), [{ do: 'set', at, to: '¿Cómo es la vivienda?', was }]);
    const late = (to: string) => () => applyOperations(files, [{ do: 'set', at, to, was }]);
    expect(late('¿Qué vivienda es?')).toThrow(
      expect.objectContaining({ code: 'changed', now: '¿Cómo es la vivienda?' }),
    );
    expect(late('¿Cómo es la vivienda?')().inverse).toEqual([]);
  });
});
