import { describe, expect, it } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { buildAnalysisFile } from '../../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import type { AcceptedInterview } from '../../../server/model.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';
import { rowOf } from './small-survey.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;
type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

function lacsiWith(change: (files: Json) => void = () => {}): Instrument {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return parseInstrument(files);
}

const lacsi = lacsiWith();
const withAttempts = lacsiWith((files) => {
  for (const pack of files['manifest.json'].packs) pack.active = pack.key === 'attempted_burglary';
});

/** An accepted interview of one adult, in a dwelling that stands for 200. */
function accepted(instrument: Instrument, caseId: string, written: Written = {}): AcceptedInterview {
  const unit = { caseId, stratum: 's1', psu: `p${caseId}`, probabilities: [0.1, 0.05], label: caseId, seed: 'x' };
  const { answers } = scenario(instrument, { caseId })
    .answers({ n_residents: 1, ev_abroad: 'no', ...written })
    .interview();
  return { caseId, unit: { ...unit, area: 'urban' }, answers, instrument: instrument.id, version: instrument.version };
}

const figures = (instrument: Instrument, ...interviews: Written[]) =>
  estimateIndicators(
    buildAnalysisFile(
      instrument,
      interviews.map((written, index) => accepted(instrument, String(index + 1), written)),
    ),
    { standard: 'inegi' },
  );
type Rows = ReturnType<typeof figures>;
const byOutcome = (rows: Rows, indicator: string, crime: string) =>
  ['both', 'completed', 'attempted'].map((outcome) => {
    const estimate = rowOf(rows, indicator, crime, { outcome })?.estimate;
    return estimate == null ? estimate : Number(estimate.toFixed(9));
  });

describe('completed, attempted, and both', () => {
  const three = figures(
    lacsi,
    { burglary_ref: 'yes', burglary_times: 1, ev_attempt_completed: 'completed', rep_formal_self: 'yes' },
    {
      burglary_ref: 'yes',
      burglary_times: 1,
      ev_attempt_completed: 'attempted',
      rep_formal_self: 'no',
      rep_formal_other: 'no',
    },
    { burglary_ref: 'yes', burglary_times: 1, ev_attempt_completed: 'dk' },
    {},
  );

  it('are given of every figure; an incident of which nobody knows is in both alone', () => {
    expect(byOutcome(three, 'crimes', 'burglary')).toEqual([600, 200, 200]);
    expect(byOutcome(three, 'victims_household', 'any_household')).toEqual([600, 200, 200]);
    expect(byOutcome(three, 'prevalence_household', 'burglary')).toEqual([0.75, 0.25, 0.25]);
    expect(byOutcome(three, 'incidence_household', 'any_household')).toEqual([75_000, 25_000, 25_000]);
    expect(byOutcome(three, 'reporting_rate', 'burglary').slice(1)).toEqual([1, 0]);
    expect(byOutcome(three, 'concentration_household', 'burglary')).toEqual([1, 1, 1]);
    expect(rowOf(three, 'crimes', 'any', { outcome: 'attempted', domain: { area: 'urban' } })?.estimate).toBeCloseTo(
      200,
      9,
    );
  });

  it('come after the figures of both, which stay as they were', () => {
    const place = (outcome: string) =>
      three.findIndex((row) => row.indicator === 'crimes' && row.crime === 'burglary' && row.outcome === outcome);
    expect(place('both')).toBeLessThan(place('completed'));
    expect(three.filter(({ outcome }) => !['both', 'completed', 'attempted'].includes(outcome))).toEqual([]);
  });

  it('in a set a crime that knows no attempt is completed; alone it has no figures by outcome', () => {
    const rows = figures(
      lacsi,
      { personal_theft_ref: 'yes', personal_theft_times: 1 },
      { robbery_ref: 'yes', robbery_times: 1, ev_attempt_completed: 'attempted' },
    );
    expect(byOutcome(rows, 'crimes', 'any_person')).toEqual([400, 200, 200]);
    expect(byOutcome(rows, 'crimes', 'personal_theft')).toEqual([200, undefined, undefined]);
  });

  it('a victim of an attempt and of a completed one is one victim of both', () => {
    const rows = figures(lacsi, {
      robbery_ref: 'yes',
      robbery_times: 2,
      'incident.robbery.1': { ev_attempt_completed: 'attempted' },
      'incident.robbery.2': { ev_attempt_completed: 'completed' },
    });
    expect(byOutcome(rows, 'victims_person', 'robbery')).toEqual([200, 200, 200]);
    expect(byOutcome(rows, 'crimes', 'robbery')).toEqual([400, 200, 200]);
  });

  it('a failed entry is an attempted burglary under both screeners, and in the same totals', () => {
    const failed = { hb_entry: 'forced', hb_member_present: 'no' };
    const underBurglary = { ...failed, burglary_ref: 'yes', burglary_times: 1, ev_attempt_completed: 'attempted' };
    const underAttempts = { ...failed, attempted_burglary_ref: 'yes', attempted_burglary_times: 1 };
    for (const told of [underBurglary, underAttempts]) {
      const rows = figures(withAttempts, told, {});
      for (const crime of ['burglary', 'any_household', 'any'])
        expect(byOutcome(rows, 'crimes', crime), crime).toEqual([200, 0, 200]);
      expect(rowOf(rows, 'crimes', 'attempted_burglary')).toBeUndefined();
    }
  });
});

describe('what was not answered', () => {
  const rows = figures(
    lacsi,
    { robbery_5y: 'dk', robbery_ref: 'dk', burglary_5y: 'refused' },
    { robbery_5y: 'refused', consent_sensitive: 'no' },
    {},
    {},
  );
  const share = (indicator: string, crime: string) => rowOf(rows, indicator, crime)?.estimate;

  it('of a screener is a share of everyone beside the prevalence: who does not know, and who refuses', () => {
    expect(share('screener_dont_know', 'robbery')).toBe(0.25);
    expect(share('screener_refused', 'robbery')).toBe(0.25);
    expect(share('screener_refused', 'burglary')).toBe(0.25);
    expect(share('screener_dont_know', 'burglary')).toBe(0);
    expect(share('prevalence_person', 'robbery')).toBe(0);
  });

  it('skipping the delicate questions refuses those of their crimes, and of no other', () => {
    expect(share('screener_refused', 'sexual_offence')).toBe(0.25);
    expect(share('screener_refused', 'assault')).toBe(0);
  });

  it('of a crime of any member is a share of the households, beside how many were touched', () => {
    const asked = figures(
      lacsi,
      { kidnap_before: 'dk', kidnap_ref: 'dk', homicide_before: 'refused' },
      { kidnap_before: 'yes', kidnap_ref: 'refused' },
      { consent_sensitive: 'no' },
      {},
    );
    const given = (indicator: string, crime: string) => rowOf(asked, indicator, crime)?.estimate;
    expect(given('screener_dont_know', 'kidnapping')).toBe(0.25);
    expect(given('screener_refused', 'kidnapping')).toBe(0.5);
    expect(given('screener_refused', 'homicide')).toBe(0.5);
    expect(given('screener_refused', 'enforced_disappearance')).toBe(0.25);
    expect(given('prevalence_household_member', 'kidnapping')).toBe(0);
  });

  it('is given per crime, of the unit whose crime it is, and not of sets or outcomes', () => {
    const given = rows.filter(({ indicator }) => indicator.startsWith('screener_'));
    expect(new Set(given.map(({ outcome }) => outcome))).toEqual(new Set(['both']));
    expect(given.map(({ crime }) => crime)).not.toContain('any_person');
    expect(rowOf(rows, 'screener_refused', 'burglary', { domain: { sex: 'female' } })).toBeUndefined();
    expect(rowOf(rows, 'screener_refused', 'robbery', { domain: { sex: 'female' } })).toBeDefined();
  });

  it('of the reporting is a share of the incidents, which D1 leaves out', () => {
    const robbery = { robbery_ref: 'yes', robbery_times: 1, rep_formal_other: 'no', rep_other_body: 'no' };
    const told = figures(
      lacsi,
      { ...robbery, rep_formal_self: 'no' },
      { ...robbery, rep_formal_self: 'dk' },
      { ...robbery, rep_formal_self: 'no', rep_other_body: 'refused' },
      { ...robbery, rep_formal_self: 'yes', rep_other_body: 'refused' },
    );
    expect(rowOf(told, 'reporting_dont_know', 'robbery')?.estimate).toBe(0.25);
    expect(rowOf(told, 'reporting_refused', 'robbery')?.estimate).toBe(0.25);
    expect(rowOf(told, 'dark_figure_unreported', 'robbery')).toMatchObject({ n: 2, estimate: 0.5 });
  });
});
