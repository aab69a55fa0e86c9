import { describe, expect, it } from 'vitest';
import type { Operation } from '#questionnaires';
import { tookBackBy } from '../../../client/design/draft/change.ts';

const text: Operation = { do: 'add', into: ['texts/pt.json', 'questions'], name: 'cars', item: { text: 'Carros?' } };
const state: Operation = { do: 'delete', at: ['design/texts.json', 'questions.cars.text'], was: {} };
const question: Operation = {
  do: 'add',
  into: ['modules/home.json', 'screens', 'home', 'questions'],
  item: { name: 'cars', type: 'integer' },
};

describe('what an undo says', () => {
  it('is that of what somebody did, whichever of its texts came back first', () => {
    expect(tookBackBy('undo', [state, text, question])).toMatchObject({
      did: 'add',
      name: 'cars',
      at: [...question.into, 'cars'],
    });
    expect(tookBackBy('undo', [state, text])).toMatchObject({ did: 'add', at: ['texts/pt.json', 'questions', 'cars'] });
  });

  it('has both names where a name changed', () => {
    const renamed: Operation = { do: 'rename', what: 'question', from: 'vehicles', to: 'cars' };
    expect(tookBackBy('undo', [renamed])).toEqual({
      way: 'undo',
      did: 'rename',
      at: undefined,
      name: 'cars',
      before: 'vehicles',
    });
  });

  it('is nothing where nothing was done', () => {
    expect(tookBackBy('redo', [])).toBeUndefined();
  });
});
