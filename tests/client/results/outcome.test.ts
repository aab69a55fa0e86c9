import { expect, it } from 'vitest';
import { choicesOf, settleView } from '../../../client/results/model/choices.ts';
import { comparedRows } from '../../../client/results/model/select-rows.ts';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { estimateRow } from './estimate-row.ts';

const rows = [
  estimateRow({ crime: 'robbery' }),
  estimateRow({ crime: 'threats' }),
  estimateRow({ crime: 'robbery', outcome: 'completed' }),
  estimateRow({ crime: 'robbery', outcome: 'attempted' }),
  estimateRow({ crime: 'any', indicator: 'adults' }),
];

it('figures are of completed and attempted crimes together unless one of the two is chosen', () => {
  expect(comparedRows(rows, FIRST_VIEW).map(({ crime, outcome }) => [crime, outcome])).toEqual([
    ['robbery', 'both'],
    ['threats', 'both'],
  ]);
  const attempted = { ...FIRST_VIEW, outcome: 'attempted' };
  expect(comparedRows(rows, attempted).map(({ crime, outcome }) => [crime, outcome])).toEqual([
    ['robbery', 'attempted'],
  ]);
});

it('the choice is offered where a measure has it, and falls back to both where it has not', () => {
  expect(choicesOf(rows, FIRST_VIEW).outcomes).toEqual(['both', 'completed', 'attempted']);
  const adults = { ...FIRST_VIEW, measure: 'adults', outcome: 'attempted' };
  expect(settleView(adults, rows)).toMatchObject({ measure: 'adults', outcome: 'both' });
});
