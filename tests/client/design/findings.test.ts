import { describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles, remediesFor, valueAt } from '#questionnaires';
import { followDraft } from '../../../client/design/findings/found.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const WORDS = ['texts/es.json', 'questions', 'n_residents', 'text'];

describe('a draft that is followed as it changes', () => {
  it('is told what changed, and says what is wrong, what that is about and what mends it', () => {
    const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
    const draft = followDraft();
    expect(draft.find(files)).toEqual([]);
    const was = String(valueAt(files, WORDS));
    const spaced = applyOperations(files, [{ do: 'set', at: WORDS, was, to: was.replace(' ', '  ') }]).files;
    const [found, ...others] = draft.find({ 'texts/es.json': spaced['texts/es.json'] });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'untidy-text',
      subject: ['modules/household.json', 'screens', 'residents', 'questions', 'n_residents'],
      remedies: [],
    });
    const remedies = draft.remediesOf(found!);
    expect(remedies).toEqual(remediesFor(found!, spaced));
    const mended = applyOperations(spaced, remedies[0]!.operations).files;
    expect(draft.find({ 'texts/es.json': mended['texts/es.json'] })).toEqual([]);
  });
});
