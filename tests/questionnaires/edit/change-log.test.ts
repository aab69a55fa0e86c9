import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { type DraftChange, nextSteps } from '../../../questionnaires/edit/change-log.ts';
import { EditRefused } from '../../../questionnaires/edit/edit-refused.ts';
import { isSameJson } from '../../../questionnaires/edit/json.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import type { DraftFiles } from '../../../questionnaires/edit/places.ts';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomOperation } from './random-operations.ts';

/** A draft on a server: changes in the order in which they come. */
class Draft {
  files: DraftFiles;
  readonly log: DraftChange[] = [];

  constructor(files: DraftFiles) {
    this.files = files;
  }

  /** @returns whether it was done */
  do(by: string, operations: readonly Operation[], takesBack?: string): boolean {
    try {
      const { files, inverse } = applyOperations(this.files, operations);
      const id = `change ${this.log.length}`;
      this.log.push({ id, by, at: '', operations, inverse, ...(takesBack !== undefined && { takesBack }) });
      this.files = files;
      return true;
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      return false;
    }
  }

  take(step: 'undo' | 'redo', by: string): boolean {
    const change = nextSteps(this.log, by)[step];
    return change !== undefined && this.do(by, change.inverse, change.id);
  }
}

const lacsi = () => instrumentFiles('lacsi-2018-r1') as DraftFiles;

describe('the log of a draft', () => {
  it('undoes everything of one person, and does it again, to the same files', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = randomSource(seed);
      const draft = new Draft(lacsi());
      const states = [draft.files];
      for (let step = 0; step < 30; step += 1)
        if (draft.do('ana', [randomOperation(draft.files, random)])) states.push(draft.files);
      for (const state of states.slice(0, -1).reverse()) {
        expect(draft.take('undo', 'ana')).toBe(true);
        expect(isSameJson(draft.files, state)).toBe(true);
      }
      expect(draft.take('undo', 'ana')).toBe(false);
      for (const state of states.slice(1)) {
        expect(draft.take('redo', 'ana')).toBe(true);
        expect(isSameJson(draft.files, state)).toBe(true);
      }
      expect(draft.take('redo', 'ana')).toBe(false);
    }
  });

  it('undoes only what the person did, and leaves what somebody else made of it', () => {
    const at = (language: string) => [`texts/${language}.json`, 'instrument', 'title'];
    const was = { es: 'Encuesta de seguridad de las personas y los hogares', en: '' };
    const draft = new Draft(lacsi());
    was.en = (lacsi()['texts/en.json'] as { instrument: { title: string } }).instrument.title;
    draft.do('ana', [{ do: 'set', at: at('es'), to: 'A', was: was.es }]);
    draft.do('bruno', [{ do: 'set', at: at('en'), to: 'B', was: was.en }]);
    draft.do('bruno', [{ do: 'set', at: at('es'), to: 'C', was: 'A' }]);
    expect(draft.take('undo', 'ana')).toBe(false);
    expect(draft.take('undo', 'bruno')).toBe(true);
    expect(draft.take('undo', 'ana')).toBe(true);
    expect(draft.take('undo', 'bruno')).toBe(true);
    expect(isSameJson(draft.files, lacsi())).toBe(true);
    // After a new change there is nothing to be done again.
    draft.do('ana', [{ do: 'set', at: at('es'), to: 'D', was: was.es }]);
    expect(draft.take('redo', 'ana')).toBe(false);
    expect(draft.take('redo', 'bruno')).toBe(true);
  });
});
