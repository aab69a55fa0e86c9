import { describe, expect, it } from 'vitest';
import { type Answers, parseInstrument } from '#questionnaires';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { hashAnswers } from '../../../server/coding/hash-answers.ts';
import type { Coding, CodingDecision } from '../../../server/coding-model.ts';
import type { AcceptedInterview } from '../../../server/model.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { rowOf } from './small-survey.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));

type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

/** An interview of a household of two adults; dwelling probability 1/200, so 200 households and 400 persons. */
function interview(caseId: string, written: Written): AcceptedInterview {
  const { answers } = scenario(instrument, { caseId })
    .answers({ n_residents: 2, shared_food_budget: 'yes', ev_abroad: 'no', ev_month: 'dk', ...written })
    .interview();
  const unit = {
    stratum: 's1',
    psu: `p${caseId}`,
    probabilities: [0.1, 0.05],
    area: 'urban',
    label: '',
    seed: 'x',
  } as const;
  const { id, version } = instrument;
  return {
    caseId,
    unit: { caseId, ...unit, probabilities: [...unit.probabilities] },
    answers,
    instrument: id,
    version,
  };
}

/** The answers of an incident, put together by hand from the forms of the interview. */
function answersOfIncident(answers: Answers, place: string) {
  const forms = ['incident', 'incident_details', 'incident_report'];
  return Object.assign({}, ...forms.map((form) => answers[`${form}.${place}`]));
}

const coded = (
  { caseId, answers }: AcceptedInterview,
  place: string,
  decision: CodingDecision & Partial<Pick<Coding, 'round' | 'coder' | 'note'>>,
): Coding => {
  const [crime = '', n] = place.split('.');
  return {
    caseId,
    crime,
    n: Number(n),
    basis: hashAnswers(answersOfIncident(answers, place)),
    round: 'first',
    coder: 'eva',
    codedAt: '2026-11-24T15:00:00.000Z',
    ...decision,
  };
};

const robberies = (times: number): Written => ({ robbery_ref: 'yes', robbery_times: times });
const theft = { outcome: 'crime', crimeCoded: 'personal_theft', iccs: '050221' } as const;
const fileOf = (one: AcceptedInterview, ...codings: Coding[]) =>
  buildAnalysisFile(instrument, [one, interview('2', {})], codings);
const estimate = (file: ReturnType<typeof fileOf>, indicator: string, crime: string) =>
  rowOf(estimateIndicators(file, { standard: 'inegi' }), indicator, crime)?.estimate ?? 0;
const textsOf = (
  { codes, names }: { codes: Int32Array; names: readonly string[] } = { codes: new Int32Array(), names: [] },
) => [...codes].map((code) => names[code]);

describe('an incident that the office coded', () => {
  it('counts as that crime, with the weight that it had; the crime of its screener stays beside it', () => {
    const one = interview('1', robberies(7));
    const file = fileOf(
      one,
      coded(one, 'robbery.2', theft),
      coded(one, 'robbery.3', { outcome: 'crime', crimeCoded: 'robbery', iccs: '040111' }),
    );
    expect(textsOf(file.incidents.crimeScreened)).toEqual(Array(5).fill('robbery'));
    expect(textsOf(file.incidents.crimeCoded)).toEqual([undefined, 'personal_theft', 'robbery', undefined, undefined]);
    expect(textsOf(file.incidents.codedByOffice).slice(0, 2)).toEqual(['derived', 'changed']);
    expect(textsOf(file.incidents.iccs)[1]).toBe('050221');
    // Seven robberies in five forms: each stands for 7/5 incidents of 400 persons.
    expect(estimate(file, 'crimes', 'personal_theft')).toBeCloseTo((400 * 7) / 5, 9);
    expect(estimate(file, 'crimes', 'robbery')).toBeCloseTo((400 * 7 * 4) / 5, 9);
  });

  it('makes its person a victim of that crime, and no more of the other when it was the only one', () => {
    const one = interview('1', robberies(1));
    const before = fileOf(one);
    const after = fileOf(one, coded(one, 'robbery.1', theft));
    expect(estimate(before, 'prevalence_person', 'robbery')).toBeCloseTo(50_000, 6);
    expect(estimate(after, 'prevalence_person', 'robbery')).toBe(0);
    expect(estimate(after, 'prevalence_person', 'personal_theft')).toBeCloseTo(50_000, 6);
    for (const set of ['any_person', 'any'])
      expect(estimate(after, 'crimes', set)).toBeCloseTo(estimate(before, 'crimes', set), 9);
    const series = (file: typeof after) => file.series?.find((found) => found.series === 'VC_VOV_ROBB')?.values;
    expect([...(series(before) ?? [])]).toEqual([1, 0]);
    expect([...(series(after) ?? [])]).toEqual([0, 0]);
  });

  it('of the household keeps the household’s weight, and puts the household at risk of the crime it is', () => {
    const one = interview('1', {
      vehicles_owned: 'yes',
      n_vehicles: 1,
      vehicle_theft_ref: 'yes',
      vehicle_theft_times: 1,
      vehicle_theft_owner_in_household: 'yes',
      motorcycles_owned: 'no',
    });
    const file = fileOf(
      one,
      coded(one, 'vehicle_theft.1', { outcome: 'crime', crimeCoded: 'motorcycle_theft', iccs: '050211' }),
    );
    expect(estimate(file, 'crimes', 'motorcycle_theft')).toBeCloseTo(200, 9);
    expect(file.households.atRisk.get('motorcycle_theft')?.[0]).toBe(1);
  });

  it('on other answers than it has now counts as derived', () => {
    const one = interview('1', robberies(1));
    const file = fileOf(one, { ...coded(one, 'robbery.1', theft), basis: '0'.repeat(64) });
    expect(textsOf(file.incidents.codedByOffice)).toEqual(['derived']);
    expect(estimate(file, 'crimes', 'robbery')).toBeCloseTo(400, 9);
  });

  it('differently by two people counts as derived until somebody settles', () => {
    const one = interview('1', robberies(1));
    const two = [
      coded(one, 'robbery.1', { outcome: 'crime', crimeCoded: 'robbery', iccs: '040111' }),
      coded(one, 'robbery.1', { ...theft, round: 'second', coder: 'luis' }),
    ];
    expect(textsOf(fileOf(one, ...two).incidents.crimeCoded)).toEqual([undefined]);
    const settled = coded(one, 'robbery.1', { ...theft, round: 'adjudication', coder: 'ana' });
    expect(textsOf(fileOf(one, ...two, settled).incidents.crimeCoded)).toEqual(['personal_theft']);
  });

  it('as not a crime leaves the figures; the others keep their weight, and the file says how many were left out', () => {
    const one = interview('1', robberies(2));
    const file = fileOf(one, coded(one, 'robbery.1', { outcome: 'not_a_crime', note: 'lost' }));
    expect(estimate(file, 'crimes', 'robbery')).toBeCloseTo(400, 9);
    expect(file.coded).toEqual({ derived: 1, confirmed: 0, changed: 0, notACrime: 1, duplicates: 0 });
  });

  it('as a repetition leaves as long as the other one counts; of two that repeat each other one stays', () => {
    const one = interview('1', robberies(2));
    const repeats = (place: string, duplicateOf: string) => coded(one, place, { outcome: 'duplicate', duplicateOf });
    expect(fileOf(one, repeats('robbery.1', 'robbery.2')).coded).toMatchObject({ derived: 1, duplicates: 1 });
    const both = fileOf(one, repeats('robbery.1', 'robbery.2'), repeats('robbery.2', 'robbery.1'));
    expect(both.coded).toMatchObject({ derived: 1, duplicates: 1 });
    const none = fileOf(one, repeats('robbery.1', 'robbery.2'), coded(one, 'robbery.2', { outcome: 'not_a_crime' }));
    expect(none.coded).toMatchObject({ derived: 1, duplicates: 0, notACrime: 1 });
  });

  it('as a repetition of the household’s incident counts for the person when it was against the person, as when the answers link them', () => {
    const both = (crime: string, household: string): Written => ({
      [`${household}_ref`]: 'yes',
      [`${household}_times`]: 1,
      [`${crime}_ref`]: 'yes',
      [`${crime}_times`]: 1,
      ev_same_as: 'none',
    });
    const figures = (crime: string, household: string) => {
      const one = interview('1', both(crime, household));
      const file = fileOf(one, coded(one, `${crime}.1`, { outcome: 'duplicate', duplicateOf: `${household}.1` }));
      return [household, crime, 'any'].map((name) => Number(estimate(file, 'crimes', name).toFixed(6)));
    };
    const linked = (crime: string, household: string) => {
      const link = { ev_same_as: household, ev_same_as_n: 1 };
      const file = fileOf(interview('1', { ...both(crime, household), [`incident.${crime}.1`]: link }));
      return [household, crime, 'any'].map((name) => Number(estimate(file, 'crimes', name).toFixed(6)));
    };
    expect(figures('assault', 'burglary')).toEqual([200, 400, 200]);
    expect(figures('robbery', 'burglary')).toEqual([200, 0, 200]);
    for (const crime of ['assault', 'robbery', 'threats'])
      expect(figures(crime, 'burglary'), crime).toEqual(linked(crime, 'burglary'));
  });

  it('of any member is counted as the crime it was coded', () => {
    const kidnapping = instrument.crimes.find(({ key }) => key === 'kidnapping')!;
    const one = interview('1', {
      [kidnapping.asked!.ref]: 'yes',
      [kidnapping.asked!.times]: 2,
      kidnap_lived_here_1: 'yes',
      kidnap_lived_here_2: 'yes',
    });
    const members = (file: ReturnType<typeof fileOf>) =>
      ['kidnapping', 'homicide'].map((crime) => file.households.members?.get(crime)?.[0]);
    expect(members(fileOf(one))).toEqual([2, 0]);
    const homicide = coded(one, 'kidnapping.1', { outcome: 'crime', crimeCoded: 'homicide', iccs: '0101' });
    expect(members(fileOf(one, homicide))).toEqual([1, 1]);
    expect(members(fileOf(one, coded(one, 'kidnapping.1', { outcome: 'not_a_crime' })))).toEqual([1, 0]);
  });
});
