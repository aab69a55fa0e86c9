import { describe, expect, it } from 'vitest';
import { type Answers, parseInstrument } from '#questionnaires';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import type { AcceptedInterview } from '../../../server/model.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { rowOf } from './small-survey.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

/** An accepted interview of a household of one adult, unless written otherwise; dwelling probability 1/200. */
function accepted(
  caseId: string,
  written: Written = {},
  unit: Partial<AcceptedInterview['unit']> = {},
): AcceptedInterview {
  const { answers } = scenario(instrument, { caseId })
    .answers({ n_residents: 1, ev_abroad: 'no', ...written })
    .interview();
  return {
    caseId,
    unit: {
      caseId,
      stratum: 's1',
      psu: `p${caseId}`,
      probabilities: [0.1, 0.05],
      area: 'urban',
      seed: 'x',
      ...unit,
    },
    answers,
    instrument: instrument.id,
    version: instrument.version,
  };
}

const figures = (...interviews: AcceptedInterview[]) =>
  estimateIndicators(buildAnalysisFile(instrument, interviews), { standard: 'inegi' });
const fileOf = (...interviews: AcceptedInterview[]) => buildAnalysisFile(instrument, interviews);
const weights = (interview: AcceptedInterview) => Array.from(fileOf(interview).incidents.weight);

describe('weights of an interview', () => {
  it('a dwelling drawn with probability 0.1 x 0.05 stands for 200 households and its adult for 200 x the adults', () => {
    const couple = accepted('1', { n_residents: 3, shared_food_budget: 'yes', 'member.3': { m_age: 10 } });
    const { households, persons } = fileOf(couple);
    expect(households.weight[0]).toBeCloseTo(200, 9);
    expect(persons.weight[0]).toBeCloseTo(400, 9);
  });

  it('by Kish’s grid the adults of a household of five stand for six or for four, as its tables draw them', () => {
    const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
    Object.assign(files['manifest.json'] as object, { selection: { method: 'kish_grid', minimumAge: 18 } });
    const byGrid = parseInstrument(files);
    const five = Object.fromEntries(
      [1, 2, 3, 4, 5].map((line) => [`member.${line}`, { m_sex: 'man', m_age: 70 - line }]),
    );
    const household = {
      n_residents: 5,
      shared_food_budget: 'yes',
      robbery_ref: 'yes',
      robbery_times: 1,
      ev_abroad: 'no',
      ...five,
    };
    const stoodFor = (seed: string) => {
      const { answers } = scenario(byGrid, { seed }).answers(household).interview();
      const { persons, incidents } = buildAnalysisFile(byGrid, [{ ...accepted('1'), answers }]);
      expect(incidents.weight[0]).toBe(persons.weight[0]);
      return { line: answers.selection?.selected_line, adults: persons.weight[0]! / 200 };
    };
    const drawn = Array.from({ length: 40 }, (_, n) => stoodFor(`case-${n}`));
    for (const { line, adults } of drawn) expect(adults).toBeCloseTo(line === 3 || line === 5 ? 4 : 6, 9);
    expect(new Set(drawn.map(({ adults }) => Math.round(adults))).size).toBe(2);
  });

  it('a robbery weighs as the person, a burglary as the household', () => {
    const couple = {
      n_residents: 2,
      shared_food_budget: 'yes',
      robbery_ref: 'yes',
      robbery_times: 1,
      burglary_ref: 'yes',
    };
    const found = figures(accepted('1', { ...couple, burglary_times: 1 }), accepted('2'));
    expect(rowOf(found, 'crimes', 'robbery')?.estimate).toBeCloseTo(400, 9);
    expect(rowOf(found, 'crimes', 'burglary')?.estimate).toBeCloseTo(200, 9);
    expect(rowOf(found, 'adults', 'any')?.estimate).toBeCloseTo(600, 9);
    expect(rowOf(found, 'households', 'any')?.estimate).toBeCloseTo(400, 9);
  });

  it('seven robberies have five forms, each of weight 7/5', () => {
    const found = weights(accepted('1', { robbery_ref: 'yes', robbery_times: 7 }));
    expect(found).toHaveLength(5);
    for (const weight of found) expect(weight).toBeCloseTo(280, 9);
  });

  it('a yes without a number is one incident; a screener that is not known or refused makes no victim', () => {
    expect(weights(accepted('1', { robbery_ref: 'yes', robbery_times: 'dk' }))).toHaveLength(1);
    expect(weights(accepted('1', { robbery_ref: 'dk' }))).toHaveLength(0);
    expect(weights(accepted('1', { robbery_ref: 'refused' }))).toHaveLength(0);
  });

  it('a vehicle that belonged to nobody of the household is not counted', () => {
    const theft = { vehicles_owned: 'yes', n_vehicles: 1, vehicle_theft_ref: 'yes', vehicle_theft_times: 1 };
    expect(weights(accepted('1', { ...theft, vehicle_theft_owner_in_household: 'no' }))).toHaveLength(0);
    expect(weights(accepted('1', { ...theft, vehicle_theft_owner_in_household: 'yes' }))).toHaveLength(1);
  });

  it('an incident abroad leaves, the others of its series keep their weight', () => {
    const robberies = {
      robbery_ref: 'yes',
      robbery_times: 2,
      'incident.robbery.1': { ev_abroad: 'yes' },
      ev_abroad: 'no',
    };
    expect(weights(accepted('1', robberies))).toHaveLength(1);
  });

  it('an incident outside the window is left out, one of an unknown month stays', () => {
    const early = accepted('1', { robbery_ref: 'yes', robbery_times: 1 });
    (early.answers as Answers)['incident.robbery.1'] = { ...early.answers['incident.robbery.1'], ev_month: '2024-01' };
    expect(weights(early)).toHaveLength(0);
    expect(weights(accepted('1', { robbery_ref: 'yes', robbery_times: 1, ev_month: 'dk' }))).toHaveLength(1);
  });

  it('a victim whose forms are missing is still a victim, with nothing imputed', () => {
    const interview = accepted('1', { robbery_ref: 'yes', robbery_times: 3 });
    for (const n of [1, 2, 3]) delete (interview.answers as Answers)[`incident.robbery.${n}`];
    const found = figures(interview, accepted('2'));
    expect(rowOf(found, 'victims_person', 'robbery')?.estimate).toBeCloseTo(200, 9);
    expect(rowOf(found, 'crimes', 'robbery')).toMatchObject({ n: 1 });
    expect(rowOf(found, 'crimes', 'robbery')?.estimate).toBeCloseTo(600, 9);
    expect(rowOf(found, 'dark_figure_unreported', 'robbery')).toMatchObject({ estimate: null, n: 0 });
  });
});

describe('who is in the figures', () => {
  it('a case whose adult refused or was absent carries no weight', () => {
    expect(fileOf(accepted('1', { consent_selected: 'no', person_result: 'refusal' })).persons.rows).toBe(0);
    expect(figures()).toEqual([]);
  });

  it('an age that is not known is in no age group but the person is in the total', () => {
    const found = figures(accepted('1', { m_age: 'dk', m_adult: 'yes' }), accepted('2', { m_age: 70 }));
    expect(rowOf(found, 'adults', 'any')?.estimate).toBeCloseTo(400, 9);
    expect(rowOf(found, 'adults', 'any', { domain: { age_group: '60+' } })?.estimate).toBeCloseTo(200, 9);
    expect(rowOf(found, 'adults', 'any', { domain: { age_group: '18-29' } })?.estimate).toBe(0);
  });

  it('bribery has the people with an official contact below, and is in no set of persons', () => {
    const found = figures(
      accepted('1', { official_contact: 'yes', bribery_ref: 'yes', bribery_times: 1 }),
      accepted('2', { official_contact: 'yes' }),
      accepted('3', { official_contact: 'no' }),
    );
    expect(rowOf(found, 'prevalence_at_risk', 'bribery')).toMatchObject({ n: 2 });
    expect(rowOf(found, 'prevalence_at_risk', 'bribery')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(found, 'victims_person', 'any_person')?.estimate).toBe(0);
  });

  it('who suffered it could suffer it, whatever is not known about owning the good', () => {
    const stolen = { motorcycles_owned: 'dk', motorcycle_theft_ref: 'yes', motorcycle_theft_times: 1 };
    const found = figures(accepted('1', stolen), accepted('2', { motorcycles_owned: 'dk' }));
    expect(rowOf(found, 'prevalence_at_risk', 'motorcycle_theft')).toMatchObject({ n: 1, estimate: 1 });
  });

  it('a report to the police is a report to a competent authority, though not a formal complaint', () => {
    const robbery = {
      robbery_ref: 'yes',
      robbery_times: 1,
      ev_abroad: 'no',
      rep_formal_self: 'no',
      rep_formal_other: 'no',
      notrep_reason_main: 'minor',
    };
    const reported = { ...robbery, rep_other_body: 'yes', rep_other_which: ['local_police'] };
    const found = figures(accepted('1', reported), accepted('2', { ...robbery, rep_other_body: 'no' }));
    expect(rowOf(found, 'dark_figure_unreported', 'robbery')?.estimate).toBeCloseTo(0.5, 12);
    expect(rowOf(found, 'reporting_rate', 'robbery')?.estimate).toBe(0);
    expect(rowOf(found, 'nonreporting_reason', 'robbery', { category: 'minor' })?.estimate).toBe(1);
  });

  it('residence by area and state comes from the sample, not from the interview', () => {
    const found = figures(accepted('1', {}, { area: 'rural', state: 'B' }), accepted('2', {}, { state: 'A' }));
    expect(rowOf(found, 'households', 'any', { domain: { area: 'rural' } })?.estimate).toBeCloseTo(200, 9);
    expect(rowOf(found, 'adults', 'any', { domain: { state: 'A' } })?.estimate).toBeCloseTo(200, 9);
  });
});
