import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  EditRefused,
  InvalidInstrument,
  type Operation,
  parseInstrument,
  textStates,
  writeJson,
} from '#questionnaires';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomOperation } from './random-operations.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

const bytesOf = (files: DraftFiles) => Object.entries(files).map(([file, content]) => `${file}\n${writeJson(content)}`);
const began = bytesOf(lacsi);

/** Operations of a person, each chosen with the files as they are by then. */
function sequence(choices: readonly number[]) {
  let files = lacsi;
  const inverse: Operation[] = [];
  for (const choice of choices) {
    try {
      const applied = applyOperations(files, [randomOperation(files, randomSource(choice))]);
      files = applied.files;
      inverse.unshift(...applied.inverse);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
    }
  }
  return { files, inverse };
}

function expectFindingsAtMost(files: DraftFiles): void {
  try {
    parseInstrument(files as Record<string, unknown>);
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    expect(error.findings.length).toBeGreaterThan(0);
  }
}

describe('any sequence of operations', () => {
  it('gives an instrument or findings, has states of texts, and undone gives the bytes of the start', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (choices) => {
        const { files, inverse } = sequence(choices);
        expectFindingsAtMost(files);
        textStates(files, 'fr', lacsi);
        expect(bytesOf(applyOperations(files, inverse).files)).toEqual(began);
      }),
      { numRuns: 12, seed: 13 },
    );
  });
});
