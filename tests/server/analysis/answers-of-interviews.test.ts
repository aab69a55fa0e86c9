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
  return { incidents, candidates: figureCandidates(buildAnalysisFile(instrument, interviews, codings)) };
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
