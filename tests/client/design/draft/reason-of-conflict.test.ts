import { expect, it } from 'vitest';
import { applyOperations, type DraftFiles, type Operation, valueAt } from '#questionnaires';
import { reasonNow } from '../../../../client/design/draft/conflict.ts';
import { reworded, TEXT } from '../../../support/design/draft-house.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';

const conflict = { id: '1', operations: reworded('¿Quién?'), code: 'no-place' as const, at: TEXT };
const done = (operations: readonly Operation[], files: DraftFiles = TINY_FILES) =>
  applyOperations(files, operations).files;

it('why a change waits for a choice is what is there now, not what was there when it came', () => {
  const at = TEXT.slice(0, -1);
  const gone = done([{ do: 'delete', at, was: valueAt(TINY_FILES, at)! }]);
  expect(reasonNow(gone, conflict)).toBe('no-place');
  expect(reasonNow(TINY_FILES, conflict)).toBeUndefined();
  expect(reasonNow(done(reworded('¿Cuál?')), conflict)).toBe('changed');
});

it('what the server does not take, or a draft that is closed, stays the reason whatever is there', () => {
  expect(reasonNow(TINY_FILES, { ...conflict, code: 'not-accepted' })).toBe('not-accepted');
  expect(reasonNow(TINY_FILES, { ...conflict, code: 'closed' })).toBe('closed');
});
