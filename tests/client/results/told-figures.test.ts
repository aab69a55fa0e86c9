import { describe, expect, it } from 'vitest';
import { byName, figureWords, isOfCrimes } from '#contract';
import { measureGroups } from '../../../client/results/figures/choice-groups.ts';
import { choicesOf, settleView } from '../../../client/results/model/choices.ts';
import { linesOf } from '../../../client/results/model/lines.ts';
import { comparedRows } from '../../../client/results/model/select-rows.ts';
import { FIRST_VIEW } from '../../../client/results/model/view.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

const ofPlace = (category: string, estimate: number, domain = {}) =>
  estimateRow({ indicator: 'unsafe_place', crime: 'any', category, estimate, domain });

const rows = [
  estimateRow({ indicator: 'prevalence_person', crime: 'robbery' }),
  ofPlace('bank', 0.4),
  ofPlace('street', 0.6),
  ofPlace('bank', 0.5, { sex: 'female' }),
  ofPlace('street', 0.7, { sex: 'female' }),
  estimateRow({ indicator: 'prisons_trust', crime: 'any', estimate: 0.2 }),
  estimateRow({ indicator: 'prisons_trust', crime: 'any', estimate: 0.3, domain: { sex: 'female' } }),
];

describe('what people told, on the page of figures', () => {
  const view = settleView({ ...FIRST_VIEW, measure: 'unsafe_place', where: 'sex=female' }, rows);

  it('is compared by place, for everybody or a group, in the words of the questionnaire', () => {
    expect(choicesOf(rows, view)).toMatchObject({ bys: ['category'], wheres: ['', 'sex=female'] });
    const answers = { unsafe_place: { bank: 'El banco', street: 'La calle' } };
    const lines = linesOf(comparedRows(rows, view), view.by, { ...resultsTexts.es, answers });
    expect(lines.map(({ label, row }) => [label, row.estimate])).toEqual([
      ['La calle', 0.7],
      ['El banco', 0.5],
    ]);
    expect(byName(resultsTexts.es, view.by, 'unsafe_place')).toBe('por lugar');
    expect(byName(resultsTexts.es, view.by, 'authority_trust_answers')).toBe('por autoridad');
  });

  it('is compared by group where it is one share', () => {
    const of = settleView({ ...FIRST_VIEW, measure: 'prisons_trust' }, rows);
    expect(comparedRows(rows, of).map(({ estimate }) => estimate)).toEqual([0.3]);
  });

  it('is chosen apart from crimes, and names none', () => {
    const [crimes, told] = measureGroups(choicesOf(rows, view).measures, resultsTexts.en);
    expect(crimes!.options.map(({ value }) => value)).toEqual(['prevalence_person']);
    expect(told!.options.map(({ value }) => value)).toEqual(['unsafe_place', 'prisons_trust']);
    expect(isOfCrimes('unsafe_place_where_applies')).toBe(false);
    expect(figureWords('fr').groups.told).not.toBe(figureWords('en').groups.told);
  });
});
