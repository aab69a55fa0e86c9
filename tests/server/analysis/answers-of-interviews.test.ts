import { describe, expect, it } from 'vitest';
import type { Value } from '#questionnaires';
import { INCIDENT_CATALOGUE } from '../../../server/analysis/catalogue/incident-indicators.ts';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { figureCandidates } from '../../../server/analysis/tables/figure-candidates.ts';
import { officeDecisions } from '../../../server/coding/office-decisions.ts';
import { reportedIncidents } from '../../../server/derivation/reported-incidents.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import { instrument, toldSurvey } from '../derivation/told-survey.ts';

const surveys = Array.from({ length: 12 }, (_, index) => index + 1).map((seed) => {
  const { interviews, codings } = toldSurvey(seed);
  const decide = officeDecisions(codings);
  const incidents = interviews.flatMap(({ caseId, answers }) => {
    const flat = flatten(instrument, answers);
    return flat ? reportedIncidents(instrument, flat, decide(caseId)) : [];
  });
  const file = buildAnalysisFile(instrument, interviews, codings);
  const households = interviews.flatMap(({ answers }) => {
    const flat = flatten(instrument, answers);
    return flat ? [flat.household] : [];
  });
  return { incidents, households, file, candidates: figureCandidates(file) };
});

const asked = INCIDENT_CATALOGUE.flatMap(({ id, measure }) =>
  typeof measure === 'string' || measure.answer === 'notrep_reason_main' ? [] : [{ id, variable: measure.answer }],
);

type Incidents = (typeof surveys)[number]['incidents'];

/** How many incidents have an answer; several are as many. */
const countOf = (incidents: Incidents, variable: string, isCounted: (codes: readonly Value[]) => boolean) =>
  incidents.filter(({ answers }) => {
    const answer = answers[variable];
    return answer !== undefined && isCounted(Array.isArray(answer) ? answer : [answer]);
  }).length;

const isMissing = (code: Value) => code === 'dk' || code === 'refused';

describe('the answers about incidents that tables count', () => {
  it.each(asked)('$id are those of the interviews', ({ id, variable }) => {
    let answered = 0;
    for (const { incidents, candidates } of surveys) {
      const figures = candidates(id);
      if ('lacks' in figures) throw new Error(`${id} lacks ${figures.lacks}`);
      const all = figures.filter(({ crime, outcome }) => crime === 'robbery' && outcome === undefined);
      expect(all.length).toBeGreaterThan(1);
      for (const { category, values } of all) {
        const count = countOf(incidents, variable, (codes) =>
          category === 'unknown' ? codes.some(isMissing) : codes.includes(category),
        );
        expect([category, values().filter((value) => value === 1).length]).toEqual([category, count]);
      }
      const base = all[0]!.values().filter((value) => !Number.isNaN(value)).length;
      expect(base).toBe(countOf(incidents, variable, () => true));
      answered += base;
    }
    expect(answered).toBeGreaterThan(0);
  });
});

describe('the amounts of money that tables add up', () => {
  it.each(['loss_amount', 'health_cost', 'measures_cost_total'])('%s is that of the interviews', (variable) => {
    let known = 0;
    for (const { incidents, households, file } of surveys) {
      const isOfHouseholds = variable === 'measures_cost_total';
      const { values, asked } = (isOfHouseholds ? file.households : file.incidents).amounts!.get(variable)!;
      const told = (isOfHouseholds ? households : incidents.map(({ answers }) => answers)).map((one) => one[variable]);
      const amounts = told.filter((answer) => typeof answer === 'number');
      expect(values.filter((value) => !Number.isNaN(value)).sort()).toEqual(Float64Array.from(amounts).sort());
      expect(asked.filter((one) => one === 1).length).toBe(told.filter((answer) => answer !== undefined).length);
      expect(file.currency).toBe('pesos');
      known += amounts.length;
    }
    expect(known).toBeGreaterThan(0);
  });
});
