import { describe, expect, it } from 'vitest';
import { type Instrument, parseInstrument } from '#questionnaires';
import { AnalysisFileBuilder } from '../../../server/analysis/from-interviews/analysis-file-of.ts';
import { earlierVersion } from '../../../server/analysis/from-interviews/joined-versions.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { manifest } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';
import { scenario } from '../../support/scenario.ts';

const earlier = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** Asks about the theft of livestock, too, and counts it in its sets. */
const later = laterVersion();

function laterVersion(): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  manifest(files).version = '1.2.0';
  for (const pack of manifest(files).packs) if (pack.key === 'livestock_theft') pack.active = true;
  for (const set of files['crime-types.json'].eventSets)
    set.except = set.except.filter((crime: string) => crime !== 'livestock_theft');
  return parseInstrument(files);
}

/** A household in a PSU of its own, two PSUs a stratum; every second adult was robbed. */
function caseOf(instrument: Instrument, place: number) {
  const caseId = String(place);
  const { answers } = scenario(instrument, { caseId })
    .answers({
      n_residents: 1,
      ev_abroad: 'no',
      ...(place % 2 === 0 && { robbery_5y: 'yes', robbery_ref: 'yes', robbery_times: 1 }),
      livestock_owned: 'yes',
      ...(place % 3 === 0 && { livestock_theft_5y: 'yes', livestock_theft_ref: 'yes', livestock_theft_times: 1 }),
    })
    .interview();
  const unit = { stratum: String(Math.floor(place / 4)), psu: caseId, probabilities: [0.1], area: 'rural' as const };
  return { record: deriveInterview(instrument, { caseId, answers }), unit };
}

type Made = (instrument: Instrument, place: number) => Instrument | undefined;

/** The figures of twelve households, each interviewed with the version that `madeWith` gives. */
function figures(madeWith: Made) {
  const old = earlierVersion(earlier, later, {});
  const builder = new AnalysisFileBuilder(later, [old]);
  for (let place = 0; place < 12; place += 1) {
    const version = madeWith(later, place);
    if (version === undefined) continue;
    const { record, unit } = caseOf(version, place);
    builder.add({ unit, record: version === earlier ? old.read(record) : record });
  }
  const rows = estimateIndicators(builder.finish(), { standard: 'inegi' });
  return (indicator: string, crime: string) =>
    rows.filter(
      (row) =>
        row.indicator === indicator &&
        row.crime === crime &&
        row.outcome === 'both' &&
        row.variance_frame === 'all_psus' &&
        row.category === '' &&
        Object.keys(row.domain).length === 0,
    );
}

const joined = figures((_, place) => (place < 6 ? earlier : later));
const all = figures(() => later);
const laterOnly = figures((_, place) => (place < 6 ? undefined : later));

describe('figures of two versions of which the later asks about a crime more', () => {
  it.each([
    ['prevalence_person', 'robbery'],
    ['prevalence_person', 'any_person'],
    ['victims_person', 'robbery'],
    ['crimes', 'robbery'],
    ['incidence_person', 'any_person'],
    ['adults', 'any'],
  ])('are of everybody where both asked: %s of %s', (indicator, crime) => {
    expect(all(indicator, crime)[0]!.estimate).toBeGreaterThan(0);
    expect(joined(indicator, crime)).toEqual(all(indicator, crime));
  });

  it.each([
    ['prevalence_household', 'livestock_theft'],
    ['prevalence_household', 'any_household'],
    ['prevalence_at_risk', 'livestock_theft'],
    ['prevalence_adult_any', 'any'],
    ['incidence_household', 'any_household'],
    ['reporting_rate', 'any'],
    ['screener_refused', 'livestock_theft'],
  ])('are of those who were asked where one is new: %s of %s', (indicator, crime) => {
    const [row] = joined(indicator, crime);
    const [alone] = laterOnly(indicator, crime);
    expect(row).toMatchObject({ estimate: alone!.estimate, n: alone!.n });
  });

  it.each([
    ['victims_household', 'livestock_theft'],
    ['victims_household', 'any_household'],
    ['crimes', 'livestock_theft'],
    ['crimes', 'any'],
    ['victims_adult_any', 'any'],
  ])('have no number that would be too small: %s of %s', (indicator, crime) => {
    expect(all(indicator, crime)).toHaveLength(1);
    expect(joined(indicator, crime)).toEqual([]);
  });
});
