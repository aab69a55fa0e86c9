import { describe, expect, it } from 'vitest';
import type { Answers, Value } from '#questionnaires';
import { INCIDENT_CATALOGUE } from '../../../server/analysis/catalogue/incident-indicators.ts';
import { SUPPORT_CATALOGUE } from '../../../server/analysis/catalogue/support-indicators.ts';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { figureCandidates } from '../../../server/analysis/tables/figure-candidates.ts';
import { officeDecisions } from '../../../server/coding/office-decisions.ts';
import { reportedIncidents } from '../../../server/derivation/reported-incidents.ts';
import { flatten } from '../../../server/interviews/flatten.ts';
import { instrument, toldSurvey } from '../derivation/told-survey.ts';

/** What hardly anybody of a small survey is asked: how a vehicle was taken, why, and which support was given. */
function withRareAnswers(answers: Answers): Answers {
  const changed = structuredClone(answers);
  for (const [form, given] of Object.entries(changed)) {
    const place = form.length % 3;
    if (form.startsWith('incident_details.')) given.vh_method = ['parked', 'in_use', 'dk'][place]!;
    else if (form.startsWith('incident_report.')) Object.assign(given, { insurance_paid: [0, 300, 'dk'][place] });
    else if (form.startsWith('incident.'))
      given.bias_motive = place === 0 ? 'refused' : ['sex', 'origin'].slice(place - 1);
    else if (form === 'support') Object.assign(given, { support_wanted: ['medical'], support_received: ['none'] });
  }
  return changed;
}

const surveys = Array.from({ length: 12 }, (_, index) => index + 1).map((seed) => {
  const { interviews: told, codings } = toldSurvey(seed);
  const interviews = told.map((interview) => ({ ...interview, answers: withRareAnswers(interview.answers) }));
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

describe('the amounts that tables add up', () => {
  it.each(['loss_amount', 'health_cost', 'insurance_paid', 'days_lost', 'measures_cost_total'])(
    '%s is that of the interviews',
    (variable) => {
      let known = 0;
      for (const { incidents, households, file } of surveys) {
        const isOfHouseholds = variable === 'measures_cost_total';
        const { values, asked } = (isOfHouseholds ? file.households : file.incidents).amounts!.get(variable)!;
        const told = (isOfHouseholds ? households : incidents.map(({ answers }) => answers)).map(
          (one) => one[variable],
        );
        const amounts = told.filter((answer) => typeof answer === 'number');
        expect(values.filter((value) => !Number.isNaN(value)).sort()).toEqual(Float64Array.from(amounts).sort());
        expect(asked.filter((one) => one === 1).length).toBe(told.filter((answer) => answer !== undefined).length);
        expect(file.currency).toBe('pesos');
        known += amounts.length;
      }
      expect(known).toBeGreaterThan(0);
    },
  );
});

describe('the support that tables count', () => {
  it.each(SUPPORT_CATALOGUE)('$id is that of the interviews, open or told alone', ({ id, answer, without }) => {
    let counted = 0;
    for (const { households, candidates } of surveys) {
      const figures = candidates(id);
      if ('lacks' in figures) throw new Error(`${id} lacks ${figures.lacks}`);
      const saidTo = (name: string) => households.map((one) => [one[name] ?? one[`${name}_private`]].flat());
      const received = without === undefined ? [] : saidTo(without);
      for (const { category, values } of figures) {
        const expected = saidTo(answer).filter((codes, row) => {
          if (category === 'unknown') return codes.some((code) => code !== undefined && isMissing(code));
          return (
            codes.includes(category) &&
            !received[row]?.some((code) => code === undefined || code === category || isMissing(code))
          );
        });
        expect([category, values().filter((value) => value === 1).length]).toEqual([category, expected.length]);
        counted += expected.length;
      }
    }
    expect(counted).toBeGreaterThan(0);
  });
});
