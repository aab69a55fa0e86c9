import { expect, it } from 'vitest';
import { givenWay } from '../../../client/design/use-shown-panes.ts';

it('a question that is picked in the preview is shown in the middle, whatever was there', () => {
  expect(givenWay({ part: 'right', middle: 'publish', right: 'preview' })).toEqual({
    part: 'right',
    middle: 'question',
    right: 'preview',
  });
  expect(givenWay({ part: 'right' }).middle).toBe('question');
  const asJson = { part: 'right', middle: 'json' } as const;
  expect(givenWay(asJson)).toBe(asJson);
});
